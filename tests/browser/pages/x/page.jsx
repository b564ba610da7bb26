// The second page: a composer above the feed, and the same in a modal that the side's button opens.
import React, {useEffect, useState} from 'react';
import {createRoot} from 'react-dom/client';
import {createPortal} from 'react-dom';
import {Post} from '../people.jsx';
import {useFeed} from '../posts.js';
import {words} from '../words.js';
import {Composer} from './composer.jsx';
import {MessageBox} from './messages.jsx';

const asked = new URLSearchParams(location.search);

function Modal({onPublish, onClose}) {
  useEffect(() => {
    const closeOnEscape = (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [onClose]);
  const publish = (...post) => {
    const taken = onPublish(...post);
    if (taken) onClose();
    return taken;
  };
  return createPortal(
    <div className="veil">
      <div role="dialog" aria-modal="true" aria-label={words.newPost} className="modal">
        <button type="button" className="quiet close" aria-label={words.close} onClick={onClose}>✕</button>
        <Composer button="tweetButton" autoFocus thread onPublish={publish} />
      </div>
    </div>,
    document.body,
  );
}

function Page() {
  const {posts, publish} = useFeed();
  const [writing, setWriting] = useState(false);
  return (
    <div className="columns">
      <nav>
        <a href="#home" aria-current="page">{words.home}</a>
        <a href="#messages">{words.messages}</a>
        <a href="#profile">{words.profile}</a>
        <button type="button" className="push" id="new-post" onClick={() => setWriting(true)}>{words.newPost}</button>
      </nav>
      <main role="main">
        <header><h1>{words.home}</h1></header>
        <Composer button="tweetButtonInline" onPublish={publish} />
        {asked.has('messages') && <MessageBox onPublish={publish} />}
        {posts.map((post) => <Post key={post.id} name={words.you} when={words.justNow} text={post.text} />)}
        {words.others.map((other) => <Post key={other.id} {...other} />)}
      </main>
      <aside><p className="note">{words.note}</p></aside>
      {writing && <Modal onPublish={publish} onClose={() => setWriting(false)} />}
    </div>
  );
}

createRoot(document.getElementById('page')).render(<Page />);
