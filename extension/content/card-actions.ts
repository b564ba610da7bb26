// What happens after a button of the card: the fix is carried out and said, a rule is switched off, the comments page opens.

import type {ShownFinding} from '../messages.ts';
import type {Words} from '../text/words.ts';
import {commentOnRule, muteRule} from './asking.ts';
import type {CardActions} from './card.ts';
import type {Composer} from './composer.ts';
import {element} from './finding-view.ts';
import type {Layer} from './layer.ts';
import {announce, showNotice, type NoticeOptions} from './notice.ts';

export function cardActions(layer: Layer, words: Words): CardActions {
  let take: (() => void) | null = null;

  function say(text: string, options: NoticeOptions = {}): void {
    take?.();
    take = showNotice(layer, text, () => { take = null; }, {language: words.language, ...options});
  }

  async function apply(composer: Composer, finding: ShownFinding): Promise<void> {
    const applied = await composer.apply(finding);
    if (applied.outcome === 'done') return announce(layer, words.card.applied);
    if (!('text' in applied)) return say(words.card.gone);
    if (applied.text === '') say(words.card.notRemoved);
    else {
      const copied = element('p', 'copied', applied.text);
      copied.dir = 'auto';
      const copy = {text: words.card.copy, pressed: () => void navigator.clipboard.writeText(applied.text).catch(() => undefined)};
      say(words.card.notTaken, {content: copied, buttons: [copy, {text: words.card.close, pressed: () => undefined}]});
    }
  }

  return {
    apply(composer, finding) {
      void apply(composer, finding);
    },
    mute(finding) {
      void muteRule(finding.rule).then((done) => say(done ? words.card.muted : words.card.notMuted));
    },
    comment(composer, finding) {
      commentOnRule(finding.rule, composer.draft().text);
    },
  };
}
