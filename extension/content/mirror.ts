// Shows marks in a <textarea> or <input>, whose own text no highlight reaches.
//
// A mirror is an element of the same type, size and text that lies exactly over the field, sees no pointer, and whose letters are
// transparent: only the marks are painted. It stands in a closed shadow root of its own at the end of the document, in the top
// layer so that it is seen over a site's modal dialog, and is there only while something is marked. While it is there it follows
// the field once a frame, because nothing else tells of every way in which a field moves (scrolling, zoom, a banner above it).
// Where something of the page lies over the field (a sticky header), the mirror is cut off, and it never shows outside of the
// boxes that scroll the field.

export interface Mirror {
  /** Holds the field's text; ranges in it are where the marks are. */
  readonly text: Text;
  readonly root: ShadowRoot;
  /** Shows it while `shown`, and stops following when not. */
  show(shown: boolean): void;
  /** The field's text changed. */
  setText(value: string): void;
}

export type TextField = HTMLTextAreaElement | HTMLInputElement;

/** What makes text break and stand where it does. */
const COPIED = ['direction', 'font-family', 'font-feature-settings', 'font-kerning', 'font-size', 'font-size-adjust', 'font-stretch',
  'font-style', 'font-variant', 'font-variation-settings', 'font-weight', 'letter-spacing', 'line-height', 'overflow-wrap',
  'padding-block-end', 'padding-block-start', 'padding-inline-end', 'padding-inline-start', 'tab-size', 'text-align', 'text-indent',
  'text-rendering', 'text-transform', 'unicode-bidi', 'word-break', 'word-spacing', 'writing-mode'];

/** `followed` is called once a frame while the mirror is shown. */
export function createMirror(field: TextField, followed: () => void): Mirror {
  const host = document.createElement('div');
  host.popover = 'manual';
  host.setAttribute('aria-hidden', 'true');
  const root = host.attachShadow({mode: 'closed'});
  const frame = document.createElement('div');
  const body = document.createElement('div');
  const text = document.createTextNode('');
  frame.append(body);
  body.append(text, document.createElement('br'));  // a last empty line has a height in a field
  root.append(frame);
  let following = 0;
  let before = '';

  function follow(): void {
    following = requestAnimationFrame(follow);
    followed();
    place();
  }

  function place(): void {
    if (!host.isConnected) attach();
    const box = field.getBoundingClientRect();
    const {clientWidth, clientHeight, clientLeft, clientTop, offsetWidth, offsetHeight, scrollLeft, scrollTop} = field;
    const cut = visiblePart(field, box);
    const style = getComputedStyle(field);
    const now = [box.left, box.top, box.width, box.height, clientWidth, clientHeight, scrollLeft, scrollTop, cut.join(), style.font,
      style.letterSpacing, style.paddingLeft, style.color].join('|');
    if (now === before) return;
    before = now;
    for (const name of COPIED) body.style.setProperty(name, style.getPropertyValue(name));
    const isLine = field instanceof HTMLInputElement;
    Object.assign(body.style, {
      position: 'absolute', boxSizing: 'border-box', margin: '0', border: '0', color: 'transparent', whiteSpace: isLine ? 'pre' : 'pre-wrap',
      left: `${clientLeft}px`, top: `${clientTop}px`, width: `${clientWidth}px`, height: `${clientHeight}px`, overflow: 'hidden',
    });
    if (field instanceof HTMLTextAreaElement && field.wrap === 'off') body.style.whiteSpace = 'pre';
    // The one line of an <input> stands in the middle of its height.
    if (isLine) body.style.lineHeight = `${clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)}px`;
    Object.assign(frame.style, {
      position: 'absolute', left: `${box.left}px`, top: `${box.top}px`, width: `${offsetWidth}px`, height: `${offsetHeight}px`,
      transformOrigin: '0 0', transform: `scale(${box.width / offsetWidth || 1}, ${box.height / offsetHeight || 1})`,
      clipPath: `polygon(${cut.map(([x, y]) => `${x - box.left}px ${y - box.top}px`).join(', ')})`,
    });
    body.scrollTop = scrollTop;
    body.scrollLeft = scrollLeft;
  }

  function attach(): void {
    host.style.cssText = 'all: initial; position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; padding: 0; border: 0;'
      + 'background: none; overflow: hidden; pointer-events: none; z-index: 2147483646; color: transparent;';
    document.documentElement.append(host);
    host.showPopover();
    before = '';
  }

  return {
    text,
    root,
    show(shown) {
      if (shown === (following !== 0)) return;
      if (shown) {
        attach();
        place();
        following = requestAnimationFrame(follow);
      } else {
        cancelAnimationFrame(following);
        following = 0;
        host.remove();
      }
    },
    setText(value) {
      if (text.data !== value) text.data = value;
      before = '';
      if (following !== 0) place();
    },
  };
}

/** The corners of what is to be seen of a field, in the viewport: cut by the boxes that scroll it and by what lies over its edges. */
function visiblePart(field: Element, box: DOMRect): [number, number][] {
  let {left, top, right, bottom} = box;
  for (let around = field.parentElement; around; around = around.parentElement) {
    const {overflowX, overflowY, position} = getComputedStyle(around);
    if (overflowX !== 'visible' || overflowY !== 'visible') {
      const edge = around.getBoundingClientRect();
      if (around !== document.body && around !== document.documentElement) {
        left = Math.max(left, edge.left);
        top = Math.max(top, edge.top);
        right = Math.min(right, edge.right);
        bottom = Math.min(bottom, edge.bottom);
      }
    }
    if (position === 'fixed') break;
  }
  const root = field.getRootNode() as Document | ShadowRoot;
  const middle = (left + right) / 2;
  const isFree = (y: number) => y < 0 || y > innerHeight || root.elementFromPoint(middle, y) === field;
  const STEP = 8;
  while (top < bottom && !isFree(top + 1)) top += STEP;
  while (bottom > top && !isFree(bottom - 1)) bottom -= STEP;
  return [[left, top], [right, top], [right, bottom], [left, bottom]];
}
