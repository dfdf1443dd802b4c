/** The floor of Lit's own, built with Lit as it comes: the chat's has no directives. */
import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Message } from '../../src/protocol/message.ts';
import { scrollerOn, toEnd, type Contestant } from './contestant.ts';
import { drive } from './long.ts';
import { textOf } from './talk.ts';

function litRows(): Contestant {
  const log = scrollerOn('div');
  let shown: readonly Message[] = [];
  const show = (messages: readonly Message[]): void => {
    shown = messages;
    render(
      repeat(
        shown,
        ({ id }) => id,
        (message) => html`<div class="row">${textOf(message)}</div>`,
      ),
      log,
    );
    toEnd(log);
  };
  return { load: show, append: (message) => show([...shown, message]), scroller: () => log };
}

drive(litRows());
