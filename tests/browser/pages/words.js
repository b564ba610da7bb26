// The labels of both pages. `?lang=sv` asks for Swedish.
const WORDS = {
  en: {
    feed: 'Feed', home: 'Home', note: 'A test page. It is not the real site.', you: 'Sam Lind', justNow: 'just now',
    ask: 'What’s on your mind, Sam?', createPost: 'Create post', close: 'Close', post: 'Post',
    comment: 'Comment', writeComment: 'Write a comment…', happening: 'What is happening?', newPost: 'New post', addPost: 'Add another post', message: 'Message', send: 'Send',
    profile: 'Profile', messages: 'Messages', everyone: 'Everyone can read this', shared: 'Shared with everyone',
    others: [
      {id: 'a', name: 'Aino Berg', when: '2 h', text: 'First snow of the year outside the bakery. The line for cinnamon buns reaches round the corner.'},
      {id: 'b', name: 'Joel Ahmadi', when: '5 h', text: 'Does anyone have a ladder to lend this weekend? The gutters are full of leaves again.'},
    ],
  },
  sv: {
    feed: 'Flöde', home: 'Hem', note: 'En testsida. Det är inte den riktiga webbplatsen.', you: 'Sam Lind', justNow: 'nyss',
    ask: 'Vad tänker du på, Sam?', createPost: 'Skapa inlägg', close: 'Stäng', post: 'Publicera',
    comment: 'Kommentera', writeComment: 'Skriv en kommentar …', happening: 'Vad händer?', newPost: 'Nytt inlägg', addPost: 'Lägg till ett inlägg', message: 'Meddelande', send: 'Skicka',
    profile: 'Profil', messages: 'Meddelanden', everyone: 'Alla kan läsa detta', shared: 'Delat med alla',
    others: [
      {id: 'a', name: 'Aino Berg', when: '2 h', text: 'Årets första snö utanför bageriet. Kön till kanelbullarna går runt hörnet.'},
      {id: 'b', name: 'Joel Ahmadi', when: '5 h', text: 'Har någon en stege att låna ut i helgen? Hängrännorna är fulla av löv igen.'},
    ],
  },
};

const asked = new URLSearchParams(location.search).get('lang');
export const language = asked === 'sv' ? 'sv' : 'en';
export const words = WORDS[language];
document.documentElement.lang = language;
