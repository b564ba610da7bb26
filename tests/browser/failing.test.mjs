// The extension with a part that fails.
import {BROWSERS} from './drivers/driver.mjs';
import {
  BROKEN_ENGINE, brokenEngineScenarios, LATE_BACKGROUND, lateBackgroundScenarios, SILENT_BACKGROUND, silentBackgroundScenarios,
} from './scenarios/failing.mjs';
import {declareScenarios} from './scenarios/run.mjs';

for (const browserName of BROWSERS) {
  declareScenarios(browserName, brokenEngineScenarios, {replaced: BROKEN_ENGINE});
  declareScenarios(browserName, silentBackgroundScenarios, {replaced: SILENT_BACKGROUND});
  declareScenarios(browserName, lateBackgroundScenarios, {replaced: LATE_BACKGROUND});
}
