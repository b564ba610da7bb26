// Quill, with the attributes of a compose box.
import React, {useEffect, useRef} from 'react';
import Quill from 'quill';

export function QuillEditor({label, start, attach, onText}) {
  const place = useRef(null);
  useEffect(() => {
    const element = document.createElement('div');
    place.current.append(element);
    const quill = new Quill(element, {placeholder: label, formats: ['bold', 'blockquote', 'link']});
    quill.root.setAttribute('role', 'textbox');
    quill.root.setAttribute('aria-label', label);
    quill.root.setAttribute('spellcheck', 'false');
    const text = () => quill.getText().replace(/\n$/, '');
    const fill = (filling) => {
      quill.setText(filling);
      quill.history.clear();
    };
    if (start) fill(start);
    quill.on('text-change', () => onText(text()));
    attach({text, fill});
    return () => element.remove();
  }, []);
  return <div ref={place} />;
}
