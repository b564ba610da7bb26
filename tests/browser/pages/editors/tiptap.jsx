// TipTap, which is ProseMirror, with the attributes of a compose box.
import React, {useEffect, useRef} from 'react';
import {Editor, Extension} from '@tiptap/core';
import {Plugin} from '@tiptap/pm/state';
import {Decoration, DecorationSet} from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';

/** #tags are elements of their own, by decoration, as sites have them. */
const Tags = Extension.create({
  name: 'tags',
  addProseMirrorPlugins: () => [new Plugin({
    props: {
      decorations({doc}) {
        const found = [];
        doc.descendants((node, position) => {
          for (const match of node.text?.matchAll(/#[\p{L}\p{N}_]+/gu) ?? []) {
            found.push(Decoration.inline(position + match.index, position + match.index + match[0].length, {class: 'tag'}));
          }
        });
        return DecorationSet.create(doc, found);
      },
    },
  })],
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
      extensions: [StarterKit.configure({heading: false, bulletList: false, orderedList: false, code: false}), Tags],
      content: paragraphs(start),
      injectCSS: false,
      editorProps: {attributes: {role: 'textbox', 'aria-label': label, 'aria-multiline': 'true', spellcheck: 'false'}},
      onUpdate: () => onText(text()),
    });
    const heard = () => {
      const {anchorNode, anchorOffset} = window.getSelection();
      return anchorNode !== null && editor.view.posAtDOM(anchorNode, anchorOffset) === editor.state.selection.anchor;
    };
    attach({text, fill: (filling) => editor.commands.setContent(paragraphs(filling)), heard});
    return () => editor.destroy();
  }, []);
  return <div ref={place} />;
}
