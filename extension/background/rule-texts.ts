// What a rule file and its packs say beyond what the engine describes: conditions, roles, `x-attachment`, what a rule looks for.
// The files are known to be good, for the engine took them; what is not as expected here is left out, never an error.

import type {RuleConditions} from '../messages.ts';
import type {InForce} from './rules-in-force.ts';
import type {Packs} from './storage.ts';

type Json = Readonly<Record<string, unknown>>;

export interface RuleText {
  /** `when`, after every `change`. */
  readonly when: RuleConditions | null;
  /** The rule says `"x-attachment": true`: it also reminds where a picture belongs to the post. */
  readonly attachment: boolean;
  /** What it looks for, as JSON text. */
  readonly behaviour: string;
}

export interface RuleTexts {
  /** By full id. */
  readonly rules: ReadonlyMap<string, RuleText>;
  /** The words of each list, sorted, as JSON texts. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

const BEHAVIOUR = ['kind', 'topic', 'match', 'need', 'unless', 'when', 'mark', 'lang', 'effect', 'topics'];

const known = new WeakMap<InForce, RuleTexts>();

/** What the files of the rules in force say; read once. */
export function textsOf(force: InForce): RuleTexts {
  const texts = known.get(force) ?? readRuleTexts(force.text, force.packs);
  known.set(force, texts);
  return texts;
}

export function readRuleTexts(text: string, packs: Packs): RuleTexts {
  const rules = new Map<string, RuleText>();
  const lists = new Map<string, Set<string>>();
  const file = parsed(text);
  // Packs come before the file that builds on them; among packs the order decides only about a rule that two of them change.
  const files = [...packsOf(file, packs), file];
  for (const {id, rules: own, lexicons} of files) {
    for (const rule of arrayOf(own)) {
      const behaviour = JSON.stringify(BEHAVIOUR.map((key) => rule[key] ?? null));
      rules.set(`${String(id)}/${String(rule['id'])}`, {
        when: objectOf(rule['when']) as RuleConditions | null, attachment: rule['kind'] === 'remind' && rule['x-attachment'] === true, behaviour,
      });
    }
    for (const [name, list] of Object.entries(objectOf(lexicons) ?? {})) editList(lists, name, list);
  }
  for (const {change} of files) {
    for (const [id, edits] of Object.entries(objectOf(change) ?? {})) {
      const rule = rules.get(id);
      const when = objectOf(objectOf(edits)?.['when']);
      if (rule && when) rules.set(id, {...rule, when: when as RuleConditions, behaviour: `${rule.behaviour}${JSON.stringify(when)}`});
    }
  }
  return {rules, lists: new Map([...lists].map(([name, words]) => [name, [...words].sort()]))};
}

/** The roles that rules ask about. */
export function rolesIn({rules}: RuleTexts): string[] {
  const roles = [...rules.values()].flatMap(({when}) => Array.isArray(when?.roles) ? when.roles.filter((role) => typeof role === 'string') : []);
  return [...new Set(roles)].sort();
}

function editList(lists: Map<string, Set<string>>, name: string, list: unknown): void {
  const words = lists.get(name) ?? new Set<string>();
  const {terms, add, remove} = objectOf(list) ?? {};
  const textsOf = (value: unknown) => Array.isArray(value) ? value.map((term) => JSON.stringify(term)) : [];
  for (const term of [...textsOf(terms), ...textsOf(add)]) words.add(term);
  for (const term of textsOf(remove)) words.delete(term);
  lists.set(name, words);
}

/** The packs that a file extends, those first that others build on, and the rights, which every file has. */
function packsOf(file: Json, packs: Packs): Json[] {
  const found = new Map<string, Json>();
  const visit = (extended: unknown, path: readonly string[]): void => {
    for (const name of Array.isArray(extended) ? extended : []) {
      const text = typeof name === 'string' && !found.has(name) && !path.includes(name) ? packs[name] : undefined;
      if (text === undefined) continue;
      const pack = parsed(text);
      visit(pack['extends'], [...path, name as string]);
      found.set(name as string, pack);
    }
  };
  visit(['postvett:rights'], []);
  visit(file['extends'], []);
  return [...found.values()];
}

function parsed(text: string): Json {
  try {
    return objectOf(JSON.parse(text.replace(/^\uFEFF/, ''))) ?? {};
  } catch {
    return {};
  }
}

function objectOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Json : null;
}

function arrayOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(objectOf).filter((each) => each !== null) : [];
}
