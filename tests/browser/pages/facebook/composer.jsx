// Lexical composers as the feed page has them: rich text with paragraphs in the post dialog, plain text in a comment.
import React, {useEffect} from 'react';
import {HashtagNode} from '@lexical/hashtag';
import {ContentEditable} from '@lexical/react/LexicalContentEditable';
import {LexicalComposer} from '@lexical/react/LexicalComposer';
import {useLexicalComposerContext} from '@lexical/react/LexicalComposerContext';
import {LexicalErrorBoundary} from '@lexical/react/LexicalErrorBoundary';
import {HashtagPlugin} from '@lexical/react/LexicalHashtagPlugin';
import {HistoryPlugin} from '@lexical/react/LexicalHistoryPlugin';
import {OnChangePlugin} from '@lexical/react/LexicalOnChangePlugin';
import {PlainTextPlugin} from '@lexical/react/LexicalPlainTextPlugin';
import {RichTextPlugin} from '@lexical/react/LexicalRichTextPlugin';
import {$createParagraphNode, $createRangeSelectionFromDom, $createTextNode, $getRoot, $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND} from 'lexical';

/** The editor's own text, with "\n" between paragraphs. */
export function modelText(editor) {
  return editor.getEditorState().read($modelText);
}

function $modelText() {
  return $getRoot().getChildren().map((block) => block.getTextContent()).join('\n');
}

/** Lexical hears of a moved caret a moment late, and until then a key works where the caret was. */
export function hasHeardOfCaret(editor) {
  return editor.getEditorState().read(() => {
    const known = $getSelection();
    const painted = $createRangeSelectionFromDom(window.getSelection(), editor);
    return painted !== null && $isRangeSelection(known) && known.is(painted);
  }, {editor});
}

/** Makes the editor hold this text, a paragraph a line, as a site's own script would. */
export function fill(editor, text) {
  editor.update(() => {
    const root = $getRoot();
    root.clear();
    for (const line of text.split('\n')) {
      const paragraph = $createParagraphNode();
      if (line) paragraph.append($createTextNode(line));
      root.append(paragraph);
    }
  });
}

/** `posts` says whether a keydown posts; `onPost(editor, event)` is called then; `onText` hears the text at every change. */
export function Composer({name, label, rich, autoFocus, posts, onPost, onText, editorRef}) {
  const config = {
    namespace: name,
    nodes: [HashtagNode],
    theme: {hashtag: 'tag', paragraph: 'paragraph'},
    onError(error) { throw error; },
  };
  const TextPlugin = rich ? RichTextPlugin : PlainTextPlugin;
  return (
    <LexicalComposer initialConfig={config}>
      <div className="composer">
        <TextPlugin
          contentEditable={<ContentEditable className="composer-text" ariaLabel={label} spellCheck={false} />}
          placeholder={<div className="placeholder" aria-hidden="true">{label}</div>}
          ErrorBoundary={LexicalErrorBoundary}
        />
      </div>
      <HistoryPlugin />
      <HashtagPlugin />
      <OnChangePlugin onChange={(state) => onText(state.read($modelText))} />
      <Keys posts={posts} onPost={onPost} autoFocus={autoFocus} editorRef={editorRef} />
    </LexicalComposer>
  );
}

function Keys({posts, onPost, autoFocus, editorRef}) {
  const [editor] = useLexicalComposerContext();
  editorRef.current = editor;
  useEffect(() => {
    if (autoFocus) editor.focus();
  }, [editor, autoFocus]);
  useEffect(() => editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
    if (!posts(event)) return false;
    event.preventDefault();
    onPost(editor, event);
    return true;
  }, COMMAND_PRIORITY_HIGH), [editor, posts, onPost]);
  return null;
}
