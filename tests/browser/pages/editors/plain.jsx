// Plain fields: a <textarea> that React controls, an <input>, and a <textarea> in a shadow root (open, or with ?shadow=closed closed).
import React, {useEffect, useRef, useState} from 'react';

export function TextareaEditor({label, start, attach, onText}) {
  const [value, setValue] = useState(start);
  const field = useRef(null);
  const change = (text) => {
    setValue(text);
    onText(text);
  };
  const now = useRef(value);
  now.current = value;
  useEffect(() => {
    const home = field.current.ownerDocument;
    attach({text: () => now.current, fill: change, root: () => home});
  }, []);
  return <textarea ref={field} aria-label={label} placeholder={label} rows="4" spellCheck={false} value={value} onChange={(event) => change(event.target.value)} />;
}

/** One line, as a content warning is. It is the page's, and belongs to no model. */
export function InputEditor({label}) {
  return <input type="text" aria-label={`${label} (1)`} id="warning" spellCheck={false} />;
}

export function ShadowEditor({label, start, attach, onText}) {
  const host = useRef(null);
  useEffect(() => {
    const mode = new URLSearchParams(location.search).get('shadow') === 'closed' ? 'closed' : 'open';
    const root = host.current.attachShadow({mode});
    const style = new CSSStyleSheet();
    style.replaceSync('textarea { font: inherit; width: 100%; box-sizing: border-box; padding: 8px; color: inherit; background: none; }');
    root.adoptedStyleSheets = [style];
    const field = document.createElement('textarea');
    Object.assign(field, {rows: 4, placeholder: label, ariaLabel: label, spellcheck: false, value: start});
    field.addEventListener('input', () => onText(field.value));
    root.append(field);
    attach({text: () => field.value, fill: (text) => { field.value = text; }, root: () => root});
  }, []);
  return <faceplate-textarea-input ref={host} name="title" class="shadow-field" />;
}
