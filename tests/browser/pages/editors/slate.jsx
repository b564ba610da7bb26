// Slate, with the attributes of a compose box. #tags are leaves of their own.
import React, {useCallback, useEffect, useState} from 'react';
import {createEditor, Editor, Node, Range, Text, Transforms} from 'slate';
import {withHistory} from 'slate-history';
import {Editable, ReactEditor, Slate, withReact} from 'slate-react';

const TAGS = /#[\p{L}\p{N}_]+/gu;
const paragraphs = (text) => text.split('\n').map((line) => ({type: 'paragraph', children: [{text: line}]}));
const textOf = (editor) => editor.children.map((child) => Node.string(child)).join('\n');

/** Slate hears of a moved caret up to 100 ms late, and until then an arrow key moves from where the caret was. */
function hasHeardOfCaret(editor) {
  const painted = window.getSelection();
  if (!painted.anchorNode || !editor.selection) return false;
  const range = ReactEditor.toSlateRange(editor, painted, {exactMatch: false, suppressThrow: true});
  return range !== null && Range.equals(range, editor.selection);
}

function decorate([node, path]) {
  if (!Text.isText(node)) return [];
  return [...node.text.matchAll(TAGS)].map((match) => ({
    tag: true, anchor: {path, offset: match.index}, focus: {path, offset: match.index + match[0].length},
  }));
}

const renderLeaf = ({attributes, children, leaf}) => <span {...attributes} className={leaf.tag ? 'tag' : undefined}>{children}</span>;
const renderElement = ({attributes, children}) => <p {...attributes}>{children}</p>;

export function SlateEditor({label, start, attach, onText}) {
  const [editor] = useState(() => withHistory(withReact(createEditor())));
  const fill = useCallback((text) => {
    Editor.withoutNormalizing(editor, () => {
      while (editor.children.length > 0) Transforms.removeNodes(editor, {at: [0]});
      Transforms.insertNodes(editor, paragraphs(text), {at: [0]});
    });
    if (editor.selection) Transforms.select(editor, Editor.end(editor, []));
  }, [editor]);
  useEffect(() => attach({text: () => textOf(editor), fill, heard: () => hasHeardOfCaret(editor)}), [editor, fill]);
  return (
    <Slate editor={editor} initialValue={paragraphs(start)} onChange={() => onText(textOf(editor))}>
      <Editable
        role="textbox" aria-label={label} aria-multiline spellCheck={false} placeholder={label}
        decorate={decorate} renderLeaf={renderLeaf} renderElement={renderElement}
      />
    </Slate>
  );
}
