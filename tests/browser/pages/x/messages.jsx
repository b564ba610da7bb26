// A private message: a Draft.js composer that is none of the program's business. `?messages=1` shows it.
import React, {useState} from 'react';
import {Editor, EditorState} from 'draft-js';
import {words} from '../words.js';

export function MessageBox({onPublish}) {
  const [state, setState] = useState(() => EditorState.createEmpty());
  const text = state.getCurrentContent().getPlainText('\n');
  return (
    <div className="compose" onFocus={() => { window.modelText = () => text; }}>
      <div className="field">
        <Editor editorState={state} onChange={setState} webDriverTestID="dmComposerTextInput" role="textbox" ariaLabel={words.message} placeholder={words.message} spellCheck={false} />
        <footer>
          <button type="button" className="push" data-testid="dmComposerSendButton" onClick={(event) => onPublish(text, 'click', event.nativeEvent)}>{words.send}</button>
        </footer>
      </div>
    </div>
  );
}
