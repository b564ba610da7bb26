// The modal in which a post is written: it keeps the focus inside and closes on Escape, both by listening at the document,
// so that it notices keys and focus that belong to others, as the real one does.
import React, {useEffect, useRef, useState} from 'react';
import {createPortal} from 'react-dom';
import {Avatar} from '../people.jsx';
import {words} from '../words.js';
import {Composer, fill, hasHeardOfCaret, modelText} from './composer.jsx';
import {PressButton} from './press-button.jsx';

const isModEnter = (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey);

export function PostDialog({onPublish, onClose}) {
  const dialog = useRef(null);
  const editorRef = useRef(null);
  const [text, setText] = useState('');

  useEffect(() => {
    const keepFocus = (event) => {
      if (dialog.current && !dialog.current.contains(event.target)) editorRef.current?.focus();
    };
    const closeOnEscape = (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('focusin', keepFocus);
    document.addEventListener('keydown', closeOnEscape);
    window.fillComposer = (filling) => fill(editorRef.current, filling);
    window.modelText = () => modelText(editorRef.current);
    window.modelHeardCaret = () => hasHeardOfCaret(editorRef.current);
    return () => {
      document.removeEventListener('focusin', keepFocus);
      document.removeEventListener('keydown', closeOnEscape);
    };
  }, [onClose]);

  const publish = (via, event) => {
    if (onPublish(modelText(editorRef.current), via, event)) onClose();
  };

  return createPortal(
    <div className="veil">
      <div role="dialog" aria-modal="true" aria-label={words.createPost} className="dialog" ref={dialog}>
        <header>
          <h2>{words.createPost}</h2>
          <button type="button" className="quiet close" aria-label={words.close} onClick={onClose}>✕</button>
        </header>
        <div className="writer"><Avatar name={words.you} /><span><strong>{words.you}</strong><small>{words.shared}</small></span></div>
        <Composer
          name="post" label={words.ask} rich autoFocus editorRef={editorRef} onText={setText}
          posts={isModEnter} onPost={(_editor, event) => publish('key', event)}
        />
        <PressButton label={words.post} disabled={text.trim() === ''} onPress={publish} />
      </div>
    </div>,
    document.body,
  );
}
