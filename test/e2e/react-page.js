/** A host's component, as they write it: functions and objects are made anew each time that it is drawn. */
import { createElement, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Shop() {
  const [times, setTimes] = useState(1);
  const [visitor, setVisitor] = useState('eve');
  useEffect(() => {
    globalThis.draw = () => setTimes((before) => before + 1);
    globalThis.signIn = setVisitor;
  }, []);
  const drawn = 'times-' + times;
  return createElement(
    'main',
    null,
    createElement('h1', null, drawn),
    createElement('botlhale-chat', {
      ...globalThis.addresses,
      'bot-id': 'kofi-demo',
      'bot-name': 'Kofi',
      'user-id': visitor,
      open: true,
      tokenProvider: async () => {
        globalThis.asked.push(drawn);
        return (await fetch(globalThis.tokens)).json();
      },
      handoff: () => false,
      handoffRules: { key: 'department' },
      strings: { composerLabel: 'Ask us' },
      suggestions: ['Hello', 'Stores'],
    }),
  );
}
globalThis.asked = [];
createRoot(globalThis.document.getElementById('root')).render(
  createElement(StrictMode, null, createElement(Shop)),
);
