// How the rules are grouped and searched. Tables, apart from the page.

import type {DescribedRule} from '../messages.ts';
import type {Words} from '../text/words.ts';

export interface RuleGroup {
  /** For addresses within the page. */
  readonly id: string;
  readonly title: string;
  readonly help: string | null;
  readonly rules: readonly DescribedRule[];
}

/** Topics in the order of the well-known ones, others after them by name, then what is protected, reminders, and what is off. */
export function groupsOf(rules: readonly DescribedRule[], words: Words): RuleGroup[] {
  const text = words.policy;
  const on = rules.filter((rule) => rule.enabled);
  const checks = on.filter(({kind}) => kind === 'check' || kind === 'require');
  const wellKnown = Object.keys(words.topics);
  const topics = [...new Set(checks.map(({topic}) => topic ?? ''))].sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
  function place(topic: string): number {
    const at = wellKnown.indexOf(topic);
    return at < 0 ? wellKnown.length : at;
  }
  const groups: RuleGroup[] = [
    ...topics.map((topic) => ({
      id: `topic-${topic || 'other'}`, title: titleOf(topic, words), help: null, rules: checks.filter((rule) => (rule.topic ?? '') === topic),
    })),
    {id: 'protected', title: text.protected, help: text.protectedHelp, rules: on.filter(({kind}) => kind === 'protect')},
    {id: 'reminders', title: text.reminders, help: text.remindersHelp, rules: on.filter(({kind}) => kind === 'remind')},
    {id: 'off', title: text.off, help: text.offHelp, rules: rules.filter((rule) => !rule.enabled)},
  ];
  return groups.filter((group) => group.rules.length > 0);
}

/** The topic in words; one that is not well known says its own name. */
function titleOf(topic: string, words: Words): string {
  if (topic === '') return words.policy.otherTopic;
  const known = (words.topics as Readonly<Record<string, string>>)[topic];
  if (known) return known;
  const plain = topic.replaceAll('-', ' ');
  return plain.charAt(0).toLocaleUpperCase(words.language) + plain.slice(1);
}

/** Every word of the query stands in what a reader sees of the rule, or in its id. */
export function matches(rule: DescribedRule, query: string, words: Words): boolean {
  const asked = query.toLocaleLowerCase(words.language).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return true;
  const {id, title, message, advice, reason, clause, examples, topic} = rule;
  const read = [id, title, message, advice, reason, clause?.ref, clause?.quote, topic && titleOf(topic, words), ...examples.flag, ...examples.pass]
    .join('\n').toLocaleLowerCase(words.language);
  return asked.every((word) => read.includes(word));
}
