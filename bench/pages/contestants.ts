/** The transcript of the chat, and the three floors that it is measured against. */
import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { newConversation } from '../../src/conversation/state.ts';
import type { Message } from '../../src/protocol/message.ts';
import { definePanel, type BotlhalePanel } from '../../src/ui/botlhale-panel.ts';
import '../../test/support/token-frame.ts';
import { textOf } from './talk.ts';

export interface Contestant {
  /** Shows a conversation, at its end. */
  load(messages: readonly Message[]): void;
  append(message: Message): void;
  scroller(): Element;
}

const toEnd = (scroller: Element): void => {
  scroller.scrollTop = scroller.scrollHeight;
};

function scrollerOn(tag: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = 'floor';
  document.body.append(element);
  return element;
}

function rowOf(tag: string, message: Message): HTMLElement {
  const row = document.createElement(tag);
  row.textContent = textOf(message);
  return row;
}

function plainList(): Contestant {
  const list = scrollerOn('ul');
  const add = (messages: readonly Message[]): void => {
    list.append(...messages.map((message) => rowOf('li', message)));
    toEnd(list);
  };
  return { load: add, append: (message) => add([message]), scroller: () => list };
}

function sections(): Contestant {
  const log = scrollerOn('div');
  const add = (messages: readonly Message[]): void => {
    for (const message of messages) {
      let last = log.lastElementChild;
      if (!last || last.childElementCount === 50) {
        last = document.createElement('section');
        log.append(last);
      }
      last.append(rowOf('div', message));
    }
    toEnd(log);
  };
  return { load: add, append: (message) => add([message]), scroller: () => log };
}

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

function chat(): Contestant {
  definePanel();
  const frame = document.createElement('token-frame');
  // The tag names the class: definePanel() registered it.
  const panel = document.createElement('botlhale-panel') as BotlhalePanel;
  frame.append(panel);
  document.body.append(frame);
  const show = (entries: readonly Message[]): void => {
    panel.conversation = { ...newConversation, entries };
  };
  return {
    load: show,
    append: (message) => {
      const { entries } = panel.conversation;
      panel.conversation = { ...panel.conversation, entries: [...entries, message] };
    },
    scroller() {
      const transcript = panel.shadowRoot?.querySelector('botlhale-transcript');
      const scroller = transcript?.shadowRoot?.querySelector('.scroller');
      if (!scroller) throw new Error('The transcript has no scroller.');
      return scroller;
    },
  };
}

export const contestants: Readonly<Record<string, () => Contestant>> = {
  list: plainList,
  sections,
  'lit-rows': litRows,
  chat,
};
