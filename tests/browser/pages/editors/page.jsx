// A page with one editor, laid out as the site data expects it of the host that serves it: a compose box with a Post button, and
// a feed. `?again=1` shows a button that takes the editor away and makes it anew; `?two=1` shows a second compose box;
// `?frame=1` puts the compose box into a frame; `?scheme=dark` is a page that is dark whatever the system's scheme is.
import React, {useCallback, useRef, useState} from 'react';
import {createPortal} from 'react-dom';
import {createRoot} from 'react-dom/client';
import {Post} from '../people.jsx';
import {useFeed} from '../posts.js';
import {words} from '../words.js';
import {InputEditor, ShadowEditor, TextareaEditor} from './plain.jsx';
import {QuillEditor} from './quill.jsx';
import {SlateEditor} from './slate.jsx';
import {TiptapEditor} from './tiptap.jsx';

const asked = new URLSearchParams(location.search);

/** What the hosts' compose boxes are made of: the editor, and the elements around it that the site data names. */
const LAYOUTS = {
  'www.linkedin.com': {Editor: QuillEditor, Around: Dialog, button: {}},
  'bsky.app': {Editor: TiptapEditor, Around: Dialog, button: {'data-testid': 'composerPublishBtn'}},
  'www.threads.com': {Editor: SlateEditor, Around: Dialog, button: {}},
  'mastodon.social': {Editor: TextareaEditor, Around: ComposeForm, button: {type: 'submit'}},
  'www.instagram.com': {Editor: TextareaEditor, Around: CommentForm, button: {type: 'submit'}, enterPosts: true},
  'www.reddit.com': {Editor: ShadowEditor, Around: RedditForm, button: {id: 'submit-post-button'}},
};
const layout = LAYOUTS[location.hostname] ?? LAYOUTS['mastodon.social'];

function Dialog({children, onSubmit}) {
  return <div role="dialog" aria-label={words.newPost} className="compose" onSubmit={onSubmit}>{children}</div>;
}

function ComposeForm({children, onSubmit}) {
  return <form className="compose compose-form" onSubmit={onSubmit}>{asked.has('warning') && <InputEditor label={words.happening} />}{children}</form>;
}

function CommentForm({children, onSubmit}) {
  return <form className="compose" onSubmit={onSubmit}>{children}</form>;
}

function RedditForm({children}) {
  return <r-post-composer-form class="compose">{children}</r-post-composer-form>;
}

function ComposeBox({onPublish}) {
  const editor = useRef(null);
  const [round, setRound] = useState(0);
  const [shown, setShown] = useState(true);
  const [text, setText] = useState('');
  const {Editor, Around, button, enterPosts} = layout;

  const exposeToTests = useCallback(() => {
    window.modelText = () => editor.current.text();
    window.modelHeardCaret = () => editor.current.heard?.() ?? true;
    window.fillComposer = (filling) => editor.current.fill(filling);
    window.placeRoot = () => editor.current.root?.() ?? document;
  }, []);
  const attach = useCallback((made) => {
    editor.current = made;
    exposeToTests();
  }, [exposeToTests]);
  const publish = (via, event) => {
    if (onPublish(editor.current.text(), via, event)) editor.current.fill('');
  };
  const onKeyDown = (event) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.shiftKey) return;
    if (!event.ctrlKey && !event.metaKey && !enterPosts) return;
    event.preventDefault();
    publish('key', event.nativeEvent);
  };
  const onSubmit = (event) => {
    event.preventDefault();
    publish('submit', event.nativeEvent);
  };

  return (
    <div onFocus={exposeToTests} onKeyDownCapture={onKeyDown}>
      <Around onSubmit={onSubmit}>
        {shown && <Editor key={round} label={words.happening} start={text} attach={attach} onText={setText} />}
        <footer>
          {asked.has('again') && <button type="button" className="quiet" id="again" onClick={() => { setShown(false); requestAnimationFrame(() => requestAnimationFrame(() => { setRound(round + 1); setShown(true); })); }}>↻</button>}
          <button
            type="button" className="push" {...button}
            onClick={(event) => {
              if (button.type === 'submit') return;
              publish(event.detail === 0 ? 'button-key' : 'click', event.nativeEvent);
            }}
          >{words.post}</button>
        </footer>
      </Around>
    </div>
  );
}

/** A frame without an address, filled by this page. */
function Framed({children}) {
  const [frame, setFrame] = useState(null);
  return <iframe title="compose" ref={setFrame}>{frame && createPortal(children, frame.contentDocument.body)}</iframe>;
}

function Page() {
  const {posts, publish} = useFeed();
  return (
    <main>
      <header className="top"><h1>{words.feed}</h1><span className="note">{words.note}</span></header>
      <section className="card" id="first">{asked.has('frame') ? <Framed><ComposeBox onPublish={publish} /></Framed> : <ComposeBox onPublish={publish} />}</section>
      {asked.has('two') && <section className="card" id="second"><ComposeBox onPublish={publish} /></section>}
      {posts.map((post) => <div className="card" key={post.id}><Post name={words.you} when={words.justNow} text={post.text} /></div>)}
      {words.others.map((other) => <div className="card" key={other.id}><Post {...other} /></div>)}
    </main>
  );
}

if (asked.get('scheme') === 'dark') document.documentElement.classList.add('dark');
createRoot(document.getElementById('page')).render(<Page />);
