/** The transcript of the chat, and the two floors that need no library; `lit-rows.ts` is the third. */
import { newConversation } from '../../src/conversation/core/state.ts';
import type { Message } from '../../src/protocol/message.ts';
import { definePanel, type BotlhalePanel } from '../../src/ui/panel/botlhale-panel.ts';
import '../../test/support/fixtures/token-frame.ts';
import { viewWith } from '../../test/support/fixtures/views.ts';
import { rowOf, scrollerOn, toEnd, type Contestant } from './contestant.ts';

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

function chat(): Contestant {
  definePanel();
  const frame = document.createElement('token-frame');
  // The tag names the class: definePanel() registered it.
  const panel = document.createElement('botlhale-panel') as BotlhalePanel;
  frame.append(panel);
  document.body.append(frame);
  const show = (entries: readonly Message[]): void => {
    panel.view = viewWith({ conversation: { ...newConversation, entries } });
  };
  return {
    load: show,
    append: (message) => {
      const { view } = panel;
      const { conversation } = view;
      const entries = [...conversation.entries, message];
      panel.view = { ...view, conversation: { ...conversation, entries } };
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
  chat,
};
