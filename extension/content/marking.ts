// Paints findings with the CSS Custom Highlight API: no node is put into the editor or beside it.
//
// The registry of highlights and the adopted style sheets are shared with the page, so the names are drawn at random for each
// page load, and both are there only while something is marked. A page may clear them; they are set anew at each painting.
// Firefox lets a content script set and delete highlights, but not iterate them: what is painted is remembered here.
// Levels differ in the form of their line, not in colour alone, and none looks like a spell checker's red wave.

import type {Level} from '../../wasm/postvett.ts';

export interface Mark {
  readonly level: Level;
  readonly range: Range;
}

export interface Marking {
  /** Replaces what is marked for one composer. `dark`: its text is light on dark. */
  mark(composer: number, marks: readonly Mark[], dark: boolean): void;
  clearAll(): void;
}

const LEVELS: readonly Level[] = ['info', 'tip', 'caution', 'serious'];

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

export function createMarking(): Marking {
  const prefix = `h${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  const nameOf = (level: Level) => `${prefix}-${level}`;
  const byComposer = new Map<number, {marks: readonly Mark[]; dark: boolean}>();
  let sheet: CSSStyleSheet | null = null;
  let sheetIsDark: boolean | null = null;

  function styleSheet(dark: boolean): string {
    return LEVELS.map((level) => {
      const look = LOOKS[level];
      return `::highlight(${nameOf(level)}) {
        text-decoration: underline ${look.line} ${dark ? look.dark : look.light};
        text-underline-offset: 0.18em;
        text-decoration-skip-ink: none;
        background-color: ${dark ? look.darkGround : look.lightGround};
      }`;
    }).join('\n') + `\n@media (forced-colors: active) {${LEVELS.map((level) =>
      `::highlight(${nameOf(level)}) { text-decoration-color: LinkText; background-color: transparent; }`).join('\n')}}`;
  }

  function adoptStyle(dark: boolean): void {
    sheet ??= new CSSStyleSheet();
    if (sheetIsDark !== dark) sheet.replaceSync(styleSheet(dark));
    sheetIsDark = dark;
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  function leave(): void {
    for (const level of LEVELS) CSS.highlights.delete(nameOf(level));
    if (sheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((other) => other !== sheet);
  }

  function paint(): void {
    const painted = [...byComposer.values()];
    if (painted.length === 0) return leave();
    adoptStyle(painted.some(({dark}) => dark));
    for (const [priority, level] of LEVELS.entries()) {
      const ranges = painted.flatMap(({marks}) => marks.filter((mark) => mark.level === level).map((mark) => mark.range));
      if (ranges.length === 0) {
        CSS.highlights.delete(nameOf(level));
        continue;
      }
      const highlight = new Highlight();
      for (const range of ranges) highlight.add(range);
      highlight.priority = priority;
      CSS.highlights.set(nameOf(level), highlight);
    }
  }

  return {
    mark(composer, marks, dark) {
      if (marks.length === 0 && !byComposer.has(composer)) return;
      if (marks.length === 0) byComposer.delete(composer);
      else byComposer.set(composer, {marks, dark});
      paint();
    },
    clearAll() {
      byComposer.clear();
      leave();
    },
  };
}

/** Whether an element's text is light, so that its ground is dark, whatever the system's own scheme is. */
export function isOnDark(element: Element): boolean {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140;
}
