// A Draft.js composer as the second page has it: #tags, @mentions and links are elements of their own, made by decorators.
import React, {useCallback, useRef, useState} from 'react';
import {CompositeDecorator, ContentState, Editor, EditorState, getDefaultKeyBinding} from 'draft-js';
import {Avatar} from '../people.jsx';
import {words} from '../words.js';

const TAGS = /(?:#|@)[\p{L}\p{N}_]+|https?:\/\/\S+/gu;

const decorator = new CompositeDecorator([{
  strategy(block, found) {
    for (const match of block.getText().matchAll(TAGS)) found(match.index, match.index + match[0].length);
  },
  component: ({children}) => <span className="tag">{children}</span>,
}]);

const LIMIT = 280;
const modelText = (state) => state.getCurrentContent().getPlainText('\n');

function bindKey(event) {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? 'post' : getDefaultKeyBinding(event);
}

/** One post of a thread, or the only one. */
function PostField({number, state, onChange, autoFocus, onKeyCommand, onKey, editorRef}) {
  const attach = useCallback((mounted) => {
    editorRef(mounted);
    if (mounted && autoFocus) mounted.focus();
  }, [autoFocus]);
  return (
    <div onKeyDownCapture={(event) => onKey(event.nativeEvent)}>
      <Editor
        ref={attach} editorState={state} onChange={onChange} keyBindingFn={bindKey} handleKeyCommand={onKeyCommand}
        webDriverTestID={`tweetTextarea_${number}`} role="textbox" ariaLabel={words.happening} ariaMultiline
        placeholder={words.happening} spellCheck={false}
      />
    </div>
  );
}

/** `button` is the post button's data-testid. `onPublish(text, via, event)` says whether the post was taken: the posts of a thread
 * come as one text, "\n" between them. `thread` offers to add another post. */
export function Composer({button, autoFocus, thread, onPublish}) {
  const [states, setStates] = useState(() => [EditorState.createEmpty(decorator)]);
  const editors = useRef([]);
  const key = useRef(null);
  const text = states.map(modelText).join('\n');
  const empty = text.trim() === '';

  const change = (number) => (state) => setStates((now) => now.map((one, at) => (at === number ? state : one)));
  const replace = (filling) => setStates(([now]) => {
    const replaced = EditorState.push(now, ContentState.createFromText(filling), 'insert-characters');
    // The caret of before belongs to a block that is gone.
    return [now.getSelection().getHasFocus() ? EditorState.moveFocusToEnd(replaced) : EditorState.moveSelectionToEnd(replaced)];
  });
  const publish = (via, event) => {
    if (onPublish(text, via, event)) replace('');
  };
  const exposeToTests = () => {
    window.fillComposer = replace;
    window.modelText = () => editors.current.filter(Boolean).map((editor) => modelText(editor.props.editorState)).join('\n');
  };

  return (
    <div className="compose" onFocus={exposeToTests}>
      <Avatar name={words.you} />
      <div className="field">
        {states.map((state, number) => (
          <PostField
            key={number} number={number} state={state} onChange={change(number)} autoFocus={autoFocus || number > 0}
            editorRef={(editor) => { editors.current[number] = editor; }} onKey={(event) => { key.current = event; }}
            onKeyCommand={(command) => {
              if (command !== 'post') return 'not-handled';
              publish('key', key.current);
              return 'handled';
            }}
          />
        ))}
        <footer>
          <small>{words.everyone}</small>
          <small className="count" aria-hidden="true">{LIMIT - [...text].length}</small>
          {thread && <button type="button" className="quiet" data-testid="addButton" aria-label={words.addPost}
            onClick={() => setStates((now) => [...now, EditorState.createEmpty(decorator)])}>+</button>}
          <button
            type="button" role="button" className="push" data-testid={button} disabled={empty}
            onClick={(event) => publish(event.detail === 0 ? 'button-key' : 'click', event.nativeEvent)}
          >{words.post}</button>
        </footer>
      </div>
    </div>
  );
}
