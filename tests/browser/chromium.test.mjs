// Every scenario, in Chromium.
import {cardScenarios} from './scenarios/card.mjs';
import {markScenarios} from './scenarios/marks.mjs';
import {postScenarios} from './scenarios/post.mjs';
import {declareScenarios} from './scenarios/run.mjs';

declareScenarios('chromium', [...markScenarios, ...cardScenarios, ...postScenarios]);
