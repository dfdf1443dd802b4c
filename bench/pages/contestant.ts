/** Somebody who shows a long conversation, and what the floors have in common. */
import type { Message } from '../../src/protocol/message.ts';
import { textOf } from './talk.ts';

export interface Contestant {
  /** Shows a conversation, at its end. */
  load(messages: readonly Message[]): void;
  append(message: Message): void;
  scroller(): Element;
}

export const toEnd = (scroller: Element): void => {
  scroller.scrollTop = scroller.scrollHeight;
};

export function scrollerOn(tag: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = 'floor';
  document.body.append(element);
  return element;
}

export function rowOf(tag: string, message: Message): HTMLElement {
  const row = document.createElement(tag);
  row.textContent = textOf(message);
  return row;
}
