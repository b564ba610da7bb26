import assert from 'node:assert/strict';
import {test} from 'node:test';
import {joinSpans} from '../../extension/background/joining.ts';

test('each stretch of text is underlined once', () => {
  const span = (start: number, end: number) => ({start, end});
  assert.deepEqual(joinSpans([]), []);
  assert.deepEqual(joinSpans([span(30, 40), span(30, 34), span(35, 40)]), [span(30, 40)]);
  assert.deepEqual(joinSpans([span(10, 12), span(0, 4)]), [span(0, 4), span(10, 12)]);
  assert.deepEqual(joinSpans([span(0, 4), span(4, 8)]), [span(0, 8)]);
  assert.deepEqual(joinSpans([span(0, 9), span(2, 4), span(8, 12)]), [span(0, 12)]);
});
