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

/** `button` is the post button's data-testid. `onPublish(text, via, event)` says whether the post was taken. */
export function Composer({button, autoFocus, onPublish}) {
  const [state, setState] = useState(() => EditorState.createEmpty(decorator));
  const editor = useRef(null);
  const key = useRef(null);
  const text = modelText(state);
  const empty = text.trim() === '';

  const attach = useCallback((mounted) => {
    editor.current = mounted;
    if (mounted && autoFocus) mounted.focus();
  }, [autoFocus]);

  const replace = (filling) => setState((now) => {
    const replaced = EditorState.push(now, ContentState.createFromText(filling), 'insert-characters');
    // The caret of before belongs to a block that is gone.
    return now.getSelection().getHasFocus() ? EditorState.moveFocusToEnd(replaced) : EditorState.moveSelectionToEnd(replaced);
  });
  const publish = (via, event) => {
    if (onPublish(text, via, event)) replace('');
  };
  const exposeToTests = () => {
    window.fillComposer = replace;
    window.modelText = () => modelText(editor.current.props.editorState);
  };

  return (
    <div className="compose" onFocus={exposeToTests}>
      <Avatar name={words.you} />
      <div className="field" onKeyDownCapture={(event) => { key.current = event.nativeEvent; }}>
        <Editor
          ref={attach} editorState={state} onChange={setState} keyBindingFn={bindKey}
          handleKeyCommand={(command) => {
            if (command !== 'post') return 'not-handled';
            publish('key', key.current);
            return 'handled';
          }}
          webDriverTestID="tweetTextarea_0" role="textbox" ariaLabel={words.happening} ariaMultiline
          placeholder={words.happening} spellCheck={false}
        />
        <footer>
          <small>{words.everyone}</small>
          <small className="count" aria-hidden="true">{LIMIT - [...text].length}</small>
          <button
            type="button" role="button" className="push" data-testid={button} disabled={empty}
            onClick={(event) => publish(event.detail === 0 ? 'button-key' : 'click', event.nativeEvent)}
          >{words.post}</button>
        </footer>
      </div>
    </div>
  );
}
