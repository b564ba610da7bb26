// TipTap, which is ProseMirror, with the attributes of a compose box.
import React, {useEffect, useRef} from 'react';
import {Editor, Mark, markInputRule} from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

/** #tags are elements of their own. */
const Tag = Mark.create({
  name: 'tag',
  inclusive: false,
  parseHTML: () => [{tag: 'span.tag'}],
  renderHTML: () => ['span', {class: 'tag'}, 0],
  addInputRules() {
    return [markInputRule({find: /(#[\p{L}\p{N}_]+) $/u, type: this.type})];
  },
});

const paragraphs = (text) => ({
  type: 'doc',
  content: text.split('\n').map((line) => ({type: 'paragraph', content: line ? [{type: 'text', text: line}] : []})),
});

export function TiptapEditor({label, start, attach, onText}) {
  const place = useRef(null);
  useEffect(() => {
    const text = () => editor.getText({blockSeparator: '\n'});
    const editor = new Editor({
      element: place.current,
      extensions: [StarterKit.configure({heading: false, bulletList: false, orderedList: false, code: false}), Tag],
      content: paragraphs(start),
      injectCSS: false,
      editorProps: {attributes: {role: 'textbox', 'aria-label': label, 'aria-multiline': 'true', spellcheck: 'false'}},
      onUpdate: () => onText(text()),
    });
    attach({text, fill: (filling) => editor.commands.setContent(paragraphs(filling))});
    return () => editor.destroy();
  }, []);
  return <div ref={place} />;
}
