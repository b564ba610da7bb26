// The questions about a text that changes while answers are under way. Two are open at a time at most: the answer to the letter before may
// still be waiting for the page to be done with that letter, and more would only queue up before an engine that is slow or just waking.

import type {Answer} from './asking.ts';

const MOST_OPEN = 2;

/** What a question is about. */
export interface Asked {
  readonly text: string;
  /** Of the text; grows with each change. */
  readonly revision: number;
  /** A picture or a film belongs to the post. */
  readonly attachment: boolean;
}

export interface QuestionsSetting {
  readonly present: () => Asked;
  /** False where the present text has its answer, or nobody wants one any more. */
  readonly isNeeded: () => boolean;
  readonly send: (asked: Asked) => Promise<Answer>;
  readonly answered: (asked: Asked, answer: Answer) => void;
}

export interface Questions {
  /** Asks about the present text, if that is needed: now, or when an open question is answered. */
  ask(): void;
  /** Nothing is asked when an open question is answered, until the next `ask`. */
  forgetNext(): void;
  /** The rules are others now: the answers to open questions do not count, and the present text is asked about anew. */
  restart(): void;
  areOpen(): boolean;
}

export function createQuestions({present, isNeeded, send, answered}: QuestionsSetting): Questions {
  let open = 0;
  let newest: string | null = null;
  let askNext = false;
  let restarts = 0;

  function ask(): void {
    if (!isNeeded()) return;
    const asked = present();
    if (open === MOST_OPEN || (open > 0 && newest === asked.text)) askNext = true;
    else void question(asked);
  }

  async function question(asked: Asked): Promise<void> {
    const before = restarts;
    open++;
    askNext = false;
    newest = asked.text;
    const answer = await send(asked);
    open--;
    if (restarts === before) answered(asked, answer);
    if (askNext) ask();
  }

  return {
    ask,
    forgetNext() {
      askNext = false;
    },
    restart() {
      restarts++;
      newest = null;
      ask();
    },
    areOpen: () => open > 0,
  };
}
