// Reminders about pictures. A `remind` rule with `"x-attachment": true` also reminds where a picture belongs to the post, whatever
// the text says; the picture is never read. Whether the rule's conditions (`when`) hold is the engine's to say: it is asked about
// the rule's own first `flag` example, so a rule of this kind needs one.

import type {Context, Finding} from '../../wasm/postvett.ts';
import type {InForce} from './rules-in-force.ts';
import {textsOf} from './rule-texts.ts';

/** The findings of such rules under this context; their places mean nothing, for they lie in the examples. */
export function attachmentReminders(force: InForce, context: Context, language: string): Finding[] {
  if (!namesAttachments(force)) return [];
  const {rules} = textsOf(force);
  return force.rules.info.rules.flatMap(({id, enabled, examples}) => {
    const example = examples.flag[0];
    if (!enabled || example === undefined || !rules.get(id)?.attachment) return [];
    return force.rules.check(example, context, language).findings.find((finding) => finding.rule === id) ?? [];
  });
}

/** Most files have no such rule, and are not read a second time for it. */
function namesAttachments({text, packs}: InForce): boolean {
  return [text, ...Object.values(packs)].some((each) => each.includes('"x-attachment"'));
}
