// The extension that ends, wakes and is updated while somebody writes.
import {BROWSERS} from './drivers/driver.mjs';
import {endedBackgroundScenarios, idleBackgroundScenarios, updateScenarios} from './scenarios/restarting.mjs';
import {declareScenarios} from './scenarios/run.mjs';

declareScenarios('chromium', endedBackgroundScenarios);
declareScenarios('firefox', idleBackgroundScenarios, {preferences: {'extensions.background.idle.timeout': 500}});
// By itself: the bridge goes with the old version.
for (const browserName of BROWSERS) declareScenarios(browserName, updateScenarios);
