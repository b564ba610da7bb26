// The feed page: an opener that shows the post dialog, posts, and a comment box under each.
import React, {useCallback, useEffect, useRef, useState} from 'react';
import {createRoot} from 'react-dom/client';
import {Avatar, Post} from '../people.jsx';
import {useFeed} from '../posts.js';
import {words} from '../words.js';
import {Composer, fill, modelText} from './composer.jsx';
import {PostDialog} from './dialog.jsx';
import {PressButton} from './press-button.jsx';

const isPlainEnter = (event) => event.key === 'Enter' && !event.shiftKey && !event.isComposing;

function CommentBox({onPublish}) {
  const editorRef = useRef(null);
  const [text, setText] = useState('');
  // Until the post dialog opens, which is then the composer that tests ask about.
  useEffect(() => {
    window.modelText = () => modelText(editorRef.current);
  }, []);
  const publish = (via, event) => {
    if (onPublish(modelText(editorRef.current), via, event)) fill(editorRef.current, '');
  };
  return (
    <form role="presentation" className="comment" onSubmit={(event) => event.preventDefault()}>
      <Avatar name={words.you} />
      <Composer
        name="comment" label={words.writeComment} editorRef={editorRef} onText={setText}
        posts={isPlainEnter} onPost={(_editor, event) => publish('key', event)}
      />
      <PressButton label={words.comment} disabled={text.trim() === ''} onPress={publish} />
    </form>
  );
}

function Page() {
  const {posts, publish} = useFeed();
  const [writing, setWriting] = useState(false);
  const close = useCallback(() => setWriting(false), []);
  const [comments, setComments] = useState([]);
  const comment = (to) => (text, via, event) => {
    const taken = publish(text, via, event);
    if (taken) setComments((earlier) => [...earlier, {to, text}]);
    return taken;
  };
  return (
    <>
      <header className="top"><h1>{words.feed}</h1><span className="note">{words.note}</span></header>
      <main>
        <section className="card start">
          <Avatar name={words.you} />
          <button type="button" className="opener" onClick={() => setWriting(true)}>{words.ask}</button>
        </section>
        {posts.filter((post) => !comments.some((one) => one.text === post.text))
          .map((post) => <div className="card" key={post.id}><Post name={words.you} when={words.justNow} text={post.text} /></div>)}
        {words.others.map((other) => (
          <div className="card" key={other.id}>
            <Post {...other}>
              {comments.filter((one) => one.to === other.id).map((one, at) => (
                <p className="said" key={at}><strong>{words.you}</strong> {one.text}</p>
              ))}
              <CommentBox onPublish={comment(other.id)} />
            </Post>
          </div>
        ))}
      </main>
      {writing && <PostDialog onPublish={publish} onClose={close} />}
    </>
  );
}

createRoot(document.getElementById('page')).render(<Page />);
