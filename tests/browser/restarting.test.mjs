// The extension that ends, wakes and is updated while somebody writes.
import {endedBackgroundScenarios, idleBackgroundScenarios, imageScenarios, updateScenarios} from './scenarios/restarting.mjs';
import {declareScenarios} from './scenarios/run.mjs';

declareScenarios('chromium', endedBackgroundScenarios);
declareScenarios('chromium', imageScenarios);
declareScenarios('firefox', idleBackgroundScenarios, {preferences: {'extensions.background.idle.timeout': 3_000}});
// By itself: the bridge goes with the old version. Firefox closes the page with the extension's tab, so it is not driven there.
declareScenarios('chromium', updateScenarios);
