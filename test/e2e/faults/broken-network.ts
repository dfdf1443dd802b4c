/**
 * The journeys of the fault table: the same visitor, but everything goes by way of two proxies that
 * fail as networks do, one for the bot and one for the agents.
 */
import type { Locator } from '@playwright/test';
import type { Delivery } from '../../../src/protocol/message.ts';
import { strings } from '../../../src/i18n/en.ts';
import type { RunningPlatform, StartOptions } from '../../../demo/platform/server.ts';
import type { Visit } from '../../../demo/platform/desk/desk-wire.ts';
import { openProxy, type FaultProxy } from '../../support/faults/fault-proxy.ts';
import { expect, test as base, Visitor } from '../journey.ts';

export { expect, strings };

interface BrokenNetwork {
  /** The way to the bot, tokens included. */
  bot: FaultProxy;
  /** The way to the agents. */
  agents: FaultProxy;
  /** Opens the visitor's page, and the chat there, in one more tab of the same browser. */
  anotherTab: () => Promise<Visitor>;
}

/** Chromium sends a POST again by itself when a connection that it used before breaks: use none twice. */
export const onceEach: StartOptions = { keepAlive: false };

export const test = base.extend<BrokenNetwork>({
  platformOptions: onceEach,
  bot: async ({ platform }, use) => {
    const proxy = await openProxy(platform.port);
    await use(proxy);
    await proxy.close();
  },
  agents: async ({ platform }, use) => {
    const proxy = await openProxy(platform.port);
    await use(proxy);
    await proxy.close();
  },
  anotherTab: async ({ context, platform, site, addresses }, use) => {
    await use(async () => {
      const tab = new Visitor(await context.newPage(), { platform, site, addresses });
      await tab.arrive();
      return tab;
    });
  },
  addresses: async ({ bot, agents }, use) => {
    await use({
      'api-url': bot.origin,
      'token-url': `${bot.origin}/token`,
      'agent-url': `${agents.origin}/live_agent`,
    });
  },
});

/** The visitor's own messages that hold this text. */
export const own = ({ log }: Visitor, text: string): Locator =>
  log.locator('.row.user').filter({ hasText: text });

/** The newest message of this text says that it has got so far. */
export const isAt = (visitor: Visitor, text: string, state: Delivery['state']): Promise<void> =>
  expect(own(visitor, text).last()).toContainText(strings.delivery[state]);

/** What the visitor said, as the transcript of the element has it. */
export const said = async (visitor: Visitor): Promise<string[]> =>
  (await visitor.transcript())
    .filter(({ sender }) => sender === 'user')
    .map(({ message }) => message);

/** What every call with a message had in a field of v2's. */
const fieldOfMessages = ({ requests }: RunningPlatform, name: string): string[] =>
  requests.list('/message').map(({ fields }) => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  });

/** Every text that the bot was sent, refused calls included. */
export const toldTheBot = (platform: RunningPlatform): string[] =>
  fieldOfMessages(platform, 'text_msg');

/** The conversation id of every call with a message. */
export const conversationIds = (platform: RunningPlatform): string[] =>
  fieldOfMessages(platform, 'conversation_id');

/** How many messages of the first conversation the bot has processed. */
export const processed = (platform: RunningPlatform): number | undefined =>
  platform.conversations.find(conversationIds(platform)[0] ?? '')?.answered;

/** Every line that the visitor's sockets sent, with what they had said about themselves by then. */
export const toldTheAgent = ({ desk }: RunningPlatform, id: string) =>
  desk.events
    .list(id)
    .filter(({ event }) => event === 'from_user')
    // The contract's shape; anything else fails the test that compares it.
    .map(({ payload, identified }) => ({ ...(payload as { message: string }), identified }));

/** Only the texts of `toldTheAgent`. */
export const linesToldTheAgent = (platform: RunningPlatform, id: string): string[] =>
  toldTheAgent(platform, id).map(({ message }) => message);

/**
 * The visitor's pages have said who they are so many times. What the agent says before the last of
 * them did is lost with the one before, whatever a page that was just loaded shows.
 */
export const isIdentified = ({ desk }: RunningPlatform, id: string, times: number): Promise<void> =>
  expect
    .poll(() => desk.events.list(id).filter(({ event }) => event === 'username').length)
    .toBe(times);

/** What the bot is asked, and how its answer begins. */
export const question = 'What are your opening hours?';
export const answer = 'Monday to Friday';

/** From nothing to the bot's first answer. */
export async function meetTheBot(visitor: Visitor): Promise<void> {
  await visitor.arrive();
  await visitor.ask('Hello', 'Kofi');
}

/** Says each of these, and waits until the agents’ side has them. */
export async function deliver(visitor: Visitor, ...lines: [string, ...string[]]): Promise<void> {
  for (const line of lines) await visitor.say(line);
  await isAt(visitor, lines.at(-1) ?? '', 'delivered');
}

/** The agents were told these lines, each once, and they are the last in the conversation. */
export async function agentsWereTold(
  lines: readonly string[],
  { id, visitor, platform }: { id: string; visitor: Visitor; platform: RunningPlatform },
): Promise<void> {
  expect(linesToldTheAgent(platform, id)).toEqual(lines);
  expect((await said(visitor)).slice(-lines.length)).toEqual(lines);
}

/** The way to the agents breaks, and cannot be gone until it is mended. */
export async function cutOff(visitor: Visitor, agents: FaultProxy): Promise<void> {
  agents.refuse();
  agents.reset();
  await expect(visitor.status).toContainText(strings.statusLost);
}

/** From the first word to a chat with a person. */
export async function reachAPerson(visitor: Visitor): Promise<Visit> {
  await visitor.arrive();
  return visitor.meetAPerson();
}
