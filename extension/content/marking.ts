// Paints findings with the CSS Custom Highlight API: no node is put into the editor or beside it.
//
// The registry of highlights and the adopted style sheets are shared with the page, so the names are drawn at random for each
// page load, and both are there only while something is marked. A page may clear them: at each painting what is gone is set anew.
// Firefox lets a content script set and delete highlights, but not iterate them: what is painted is remembered here.
// Levels differ in the form of their line, not in colour alone, and none looks like a spell checker's red wave.

import type {Level} from '../../wasm/postvett.ts';

export interface Mark {
  readonly level: Level;
  readonly range: Range;
  /** The editable element that it is in, whose colours decide how it looks. */
  readonly element: Element;
  /** Where the range stands: a style outside of a shadow root does not reach into it in every browser. */
  readonly root: Document | ShadowRoot;
}

export interface Marking {
  /** Replaces what is marked for one composer. */
  mark(composer: number, marks: readonly Mark[]): void;
  clearAll(): void;
}

const LEVELS: readonly Level[] = ['info', 'tip', 'caution', 'serious'];
const GROUNDS = ['light', 'dark'] as const;

interface Look {
  readonly line: string;
  readonly light: string;
  readonly dark: string;
  readonly lightGround: string;
  readonly darkGround: string;
}

const LOOKS: Readonly<Record<Level, Look>> = {
  info: {line: 'dotted 1px', light: '#5b7083', dark: '#8fa3b5', lightGround: 'transparent', darkGround: 'transparent'},
  tip: {line: 'dotted 2px', light: '#1d5fd1', dark: '#7db0ff', lightGround: 'transparent', darkGround: 'transparent'},
  caution: {line: 'dashed 2px', light: '#a15c00', dark: '#f0b14a', lightGround: '#f5a62326', darkGround: '#f5a62333'},
  serious: {line: 'double 3px', light: '#8e1b5e', dark: '#ff8cc6', lightGround: '#c2187a24', darkGround: '#ff4fa833'},
};

type Ground = 'light' | 'dark';

export function createMarking(): Marking {
  const prefix = `h${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  const nameOf = (level: Level, ground: Ground) => `${prefix}-${ground}-${level}`;
  const byComposer = new Map<number, readonly (Mark & {readonly ground: Ground})[]>();
  /** What stands in the registry, by name. */
  const registered = new Map<string, {readonly highlight: Highlight; readonly ranges: readonly Range[]}>();
  const styled = new Set<Document | ShadowRoot>();
  let sheet: CSSStyleSheet | null = null;

  function styleSheet(): string {
    const rules = GROUNDS.flatMap((ground) => LEVELS.map((level) => {
      const look = LOOKS[level];
      return `::highlight(${nameOf(level, ground)}) {
        text-decoration: underline ${look.line} ${look[ground]};
        text-underline-offset: 0.18em;
        text-decoration-skip-ink: none;
        background-color: ${ground === 'dark' ? look.darkGround : look.lightGround};
      }`;
    }));
    const forced = GROUNDS.flatMap((ground) => LEVELS.map((level) =>
      `::highlight(${nameOf(level, ground)}) { text-decoration-color: LinkText; background-color: transparent; }`));
    return `${rules.join('\n')}\n@media (forced-colors: active) {\n${forced.join('\n')}\n}`;
  }

  function adoptIn(root: Document | ShadowRoot): void {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styleSheet());
    }
    styled.add(root);
    const {adoptedStyleSheets} = root;
    if (!adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...adoptedStyleSheets, sheet];
  }

  function leave(root: Document | ShadowRoot): void {
    styled.delete(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((other) => other !== sheet);
  }

  function paint(): void {
    const painted = [...byComposer.values()].flat();
    const roots = new Set(painted.map(({root}) => root));
    for (const root of styled) if (!roots.has(root)) leave(root);
    for (const root of roots) adoptIn(root);
    for (const ground of GROUNDS) {
      for (const [priority, level] of LEVELS.entries()) {
        const name = nameOf(level, ground);
        register(name, priority, painted.filter((mark) => mark.level === level && mark.ground === ground).map(({range}) => range));
      }
    }
  }

  /** Leaves what is there as it is where nothing changed, for the browser paints the whole text anew for a highlight that is set. */
  function register(name: string, priority: number, ranges: readonly Range[]): void {
    if (ranges.length === 0) {
      if (registered.delete(name)) CSS.highlights.delete(name);
      return;
    }
    const before = registered.get(name);
    const isSame = before?.ranges.length === ranges.length && ranges.every((range, index) => range === before.ranges[index]);
    if (isSame && before.highlight.size === ranges.length && CSS.highlights.has(name)) return;
    const highlight = new Highlight();
    for (const range of ranges) highlight.add(range);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    registered.set(name, {highlight, ranges});
  }

  return {
    mark(composer, marks) {
      if (marks.length === 0 && !byComposer.has(composer)) return;
      if (marks.length === 0) byComposer.delete(composer);
      else byComposer.set(composer, onGround(marks));
      paint();
    },
    clearAll() {
      byComposer.clear();
      paint();
    },
  };
}

/** Each mark with the ground of its element, which is looked up once an element. */
function onGround(marks: readonly Mark[]): (Mark & {readonly ground: Ground})[] {
  const grounds = new Map<Element, Ground>();
  for (const {element} of marks) if (!grounds.has(element)) grounds.set(element, isOnDark(element) ? 'dark' : 'light');
  return marks.map((mark) => ({...mark, ground: grounds.get(mark.element)!}));
}

/** Whether an element's text is light, so that its ground is dark, whatever the system's own scheme is. */
function isOnDark(element: Element): boolean {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140;
}
