// A person's mark and a post in the feed, the same on both pages.
import React from 'react';
import {words} from './words.js';

export function Avatar({name}) {
  const initials = name.split(' ').map((part) => part[0]).join('');
  return <span className="avatar" data-hue={name.length % 4} aria-hidden="true">{initials}</span>;
}

export function Post({name, when, text, children}) {
  return (
    <article className="post">
      <header>
        <Avatar name={name} />
        <span><strong>{name}</strong><small>{when} · {words.shared}</small></span>
      </header>
      <p className="post-text">{text}</p>
      {children}
    </article>
  );
}
