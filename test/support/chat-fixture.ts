import { createStore, promisifyRequest } from 'idb-keyval';
/** Puts `<botlhale-chat>` on the page as its host would, and does what visitors do. */
import { expect, fixture, nextFrame } from '@open-wc/testing';
import type { BotlhaleChat } from '../../src/botlhale-chat.ts';
import { all, button, eventually, one, wordsIn } from './in-shadow.ts';
import { apiUrl } from './scripted-fetch.ts';

let visitors = 0;

/** Test files run side by side and share a storage: each visitor is a person of their own. */
export function newVisitor(): string {
  visitors += 1;
  return `visitor-${visitors}-${crypto.randomUUID()}`;
}

export type Attributes = Readonly<Record<string, string>>;

/** What a chat needs to talk to the scripted bot. */
export const attributesFor = (more: Attributes = {}): Attributes => ({
  'bot-id': 'a-bot',
  'api-url': apiUrl,
  'user-id': newVisitor(),
  ...more,
});

/** What a chat needs to talk to the local platform that runs beside the tests. */
export async function platformAttributes(more: Attributes = {}): Promise<Attributes> {
  const response = await fetch('/__platform.json');
  // Our own server's answer: where it has started the platform.
  const { url, agentUrl } = (await response.json()) as { url: string; agentUrl: string };
  return {
    'bot-id': 'kofi-demo',
    'api-url': url,
    'token-url': `${url}/token`,
    'agent-url': agentUrl,
    'user-id': newVisitor(),
    ...more,
  };
}

/** The element with its attributes, on no page yet. */
export function createChat(attributes: Attributes = attributesFor()): BotlhaleChat {
  const chat = document.createElement('botlhale-chat');
  for (const [name, value] of Object.entries(attributes)) chat.setAttribute(name, value);
  return chat;
}

/** The element on the page, drawn once; it is taken away after the test. */
export async function mountChat(attributes?: Attributes): Promise<BotlhaleChat> {
  const place = await fixture<HTMLElement>('<div></div>');
  const chat = createChat(attributes);
  place.append(chat);
  await chat.updateComplete;
  return chat;
}

export const launcherOf = (chat: BotlhaleChat): HTMLElement => one(chat, '.launcher');

/** Waits until the panel can be seen. */
export const panelShown = (chat: BotlhaleChat): Promise<void> =>
  eventually(() => expect(one(chat, 'botlhale-panel').hidden).to.equal(false));

/** Opens the panel as a visitor does. */
export async function openByHand(chat: BotlhaleChat): Promise<void> {
  launcherOf(chat).click();
  await panelShown(chat);
}

/** Opens the panel as the host page does. */
export async function openByHost(chat: BotlhaleChat): Promise<void> {
  chat.show();
  await panelShown(chat);
}

/** Writes into the composer and presses Enter. */
export function type(chat: BotlhaleChat, text: string): void {
  const field = one(chat, 'textarea');
  Object.assign(field, { value: text });
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
  );
}

export const press = (chat: BotlhaleChat, name: string): void => button(chat, name).click();

/** Asks the local platform's bot for a person, as `name`, until the visitor is in the queue. */
export async function joinTheQueue(chat: BotlhaleChat, name: string): Promise<void> {
  const ask = async (text: string, answer: string): Promise<void> => {
    type(chat, text);
    await eventually(() => expect(bubbles(chat).at(-1)).to.contain(answer));
  };
  await openByHand(chat);
  await ask('Hello', 'Kofi');
  await ask('I want to talk to a person', 'what is your name');
  await ask(name, 'e-mail address');
  await ask('visitor@example.org', 'Which department');
  press(chat, 'Sales');
  await statusIs(chat, 'Waiting for our team');
}

/** Waits until the header says so. */
export const statusIs = (chat: BotlhaleChat, words: string): Promise<void> =>
  eventually(() => expect(wordsIn(one(chat, 'header .status'))).to.equal(words));

/** The texts of all bubbles in view but the greeting's. */
export const bubbles = (chat: BotlhaleChat): string[] => all(chat, 'section .bubble').map(wordsIn);

/** Waits until the transcript has exactly these lines, as `sender: message`, and they are drawn. */
export async function transcriptIs(chat: BotlhaleChat, ...lines: readonly string[]): Promise<void> {
  await eventually(() =>
    expect(chat.transcript.map(({ sender, message }) => `${sender}: ${message}`)).to.deep.equal(
      lines,
    ),
  );
  await nextFrame();
}

/** What this browser remembers of the visitor: the records of each conversation, as one text. */
export async function stored({ userId }: BotlhaleChat): Promise<string[]> {
  const records = createStore('botlhale-chat', 'log');
  const own = await records('readonly', async (store) => {
    const keys = await promisifyRequest(store.getAllKeys());
    const values: unknown[] = await promisifyRequest(store.getAll());
    return keys.map((key, index) => [JSON.stringify(key), values[index]] as const);
  });
  return Object.keys(localStorage)
    .filter((key) => key.includes(userId))
    .map((conversation) =>
      JSON.stringify(own.filter(([key]) => key.startsWith(`["${conversation}"`))),
    );
}

/** Every error that the console is told while `act` runs. */
export async function consoleErrors(
  act: (said: readonly string[]) => Promise<void>,
): Promise<string[]> {
  const said: string[] = [];
  const real = console.error;
  console.error = (...words: unknown[]) => void said.push(words.map(String).join(' '));
  try {
    await act(said);
  } finally {
    console.error = real;
  }
  return said;
}
