// Which questions go out while a text changes, and which answers count.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Answer} from '../../extension/content/asking.ts';
import {createQuestions, type Asked, type Questions} from '../../extension/content/questions.ts';

/** A text that changes, and a background that answers when it is told to. */
function conversation() {
  const sent: {asked: Asked; answer: () => Promise<void>}[] = [];
  const heard: Asked[] = [];
  const text = {now: '', answered: ''};
  let revision = 0;
  const questions = createQuestions({
    present: () => ({text: text.now, revision, attachment: false}),
    isNeeded: () => text.now !== text.answered,
    send: (asked) => new Promise((resolve) => {
      sent.push({asked, answer: async () => {
        resolve({ok: true, composer: 1, revision: asked.revision, findings: [], holds: false, state: 'checked'} satisfies Answer);
        await new Promise(setImmediate);
      }});
    }),
    answered: (asked) => {
      heard.push(asked);
      text.answered = asked.text;
    },
  });
  const write = (written: string) => {
    text.now = written;
    revision++;
    questions.ask();
  };
  return {questions, write, sent, texts: () => sent.map(({asked}) => asked.text), heard: () => heard.map((asked) => asked.text)};
}

describe('questions', () => {
  test('two are open at most; what was written meanwhile is asked about as it is when one is answered', async () => {
    const {write, sent, texts} = conversation();
    for (const written of ['k', 'ko', 'kor', 'kort']) write(written);
    assert.deepEqual(texts(), ['k', 'ko']);
    await sent[0]!.answer();
    assert.deepEqual(texts(), ['k', 'ko', 'kort']);
  });

  test('a text whose question is open is not asked about again', async () => {
    const {questions, write, sent, texts} = conversation();
    write('kort');
    questions.ask();
    await sent[0]!.answer();
    assert.deepEqual(texts(), ['kort']);
  });

  test('answers are heard in whatever order they come', async () => {
    const {write, sent, heard} = conversation();
    write('k');
    write('ko');
    await sent[1]!.answer();
    await sent[0]!.answer();
    assert.deepEqual(heard(), ['ko', 'k']);
  });

  test('after a change of the rules an open answer does not count, and the text is asked about again', async () => {
    const {questions, write, sent, texts, heard} = conversation();
    write('kort');
    questions.restart();
    assert.deepEqual(texts(), ['kort', 'kort']);
    await sent[0]!.answer();
    assert.deepEqual(heard(), []);
    await sent[1]!.answer();
    assert.deepEqual(heard(), ['kort']);
  });

  test('a change of the rules while two are open is asked about when one comes back', async () => {
    const {questions, write, sent, texts, heard} = conversation();
    write('k');
    write('ko');
    questions.restart();
    await sent[0]!.answer();
    assert.deepEqual([texts(), heard()], [['k', 'ko', 'ko'], []]);
  });

  for (const [when, happens] of [['', () => undefined], [', after a change of the rules neither', (questions: Questions) => questions.restart()]] as const) {
    test(`what is forgotten is not asked about${when}`, async () => {
      const {questions, write, sent, texts} = conversation();
      for (const written of ['k', 'ko', 'kor']) write(written);
      happens(questions);
      questions.forgetNext();
      await sent[0]!.answer();
      await sent[1]!.answer();
      assert.deepEqual(texts(), ['k', 'ko']);
    });
  }
});
