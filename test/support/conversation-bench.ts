import { agentMoves } from '../../src/conversation/agent-side.ts';
import { Conversation, type ConversationPorts } from '../../src/conversation/conversation.ts';
import type { HostNews } from '../../src/conversation/performer.ts';
import type { ConversationEvent } from '../../src/conversation/state.ts';
import type { OpenAgent } from '../../src/protocol/channel.ts';
import { presetHandoff } from '../../src/protocol/handoff.ts';
import type { OwnMessage } from '../../src/protocol/message.ts';
import { handsOver } from './bot-replies.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import {
  afterPromises,
  createScriptedAgents,
  createScriptedBot,
  type ScriptedAgent,
  type ScriptedBot,
} from './scripted-channels.ts';
import { createSharedDevice, type SharedDevice, type Tab } from './shared-device.ts';

/** One page view: a conversation and everything around it that a test holds in its hands. */
export interface Page {
  readonly conversation: Conversation;
  readonly bot: ScriptedBot;
  readonly agents: ScriptedAgent[];
  readonly news: HostNews[];
  /** What was done in order: `remember`, `start`, `send …`, `open-agent`, `write …` and so on. */
  readonly journal: string[];
  readonly tab: Tab;
  /** Settles when all that can happen by itself has happened. */
  type(text: string): Promise<void>;
  dispatch(event: ConversationEvent): Promise<void>;
}

/** What a page has in place of what it is given. */
type Changed = Partial<ConversationPorts>;

/** A browser: its clock and its storage, in which page after page can be opened. */
export interface Bench {
  readonly clock: ManualClock;
  readonly device: SharedDevice;
  /** Opens a page, which resumes what is stored, as the widget does. */
  openPage(ports?: Changed | ((tab: Tab) => Changed)): Promise<Page>;
  /** Lets time pass, and all happen that is due. */
  advance(ms: number): Promise<void>;
}

export const times = {
  'bot-hold': 0,
  'agent-connection': 30_000,
  'agent-transcript': 5_000,
  'agent-leave': 4_000,
  'replay-quiet': 1_500,
} as const;

export function createBench(): Bench {
  const clock = createManualClock();
  const device = createSharedDevice(() => clock.now());
  let ids = 0;
  return {
    clock,
    device,
    async advance(ms) {
      await afterPromises();
      clock.advance(ms);
      await afterPromises();
    },
    async openPage(ports = {}) {
      const journal: string[] = [];
      const note = (what: string) => void journal.push(what);
      const agents: ScriptedAgent[] = [];
      const bot = createScriptedBot(note);
      const news: HostNews[] = [];
      const open: OpenAgent = createScriptedAgents(agents, note);
      const tab = device.openTab(note);
      const conversation = new Conversation({
        bot,
        loadMoves: () => Promise.resolve(agentMoves),
        loadAgent: () => Promise.resolve(open),
        ...{ log: tab.log, openLead: tab.openLead, openBell: tab.openBell },
        handoff: presetHandoff,
        language: 'en-ZA',
        fallbackLanguage: 'en-ZA',
        clock,
        newId: () => `id-${(ids += 1)}`,
        chance: () => 0,
        times,
        tellHost: (item) => void news.push(item),
        ...(typeof ports === 'function' ? ports(tab) : ports),
      });
      await conversation.open();
      await afterPromises();
      const dispatch = (event: ConversationEvent) => {
        conversation.dispatch(event);
        return afterPromises();
      };
      const type = (text: string) => dispatch({ type: 'message-typed', text });
      return { conversation, bot, agents, news, journal, tab, type, dispatch };
    },
  };
}

/** The visitor's messages, as text and delivery state, oldest first. */
export const ownLines = ({ conversation }: Page): string[] =>
  conversation.state.entries
    .filter((entry): entry is OwnMessage => entry.kind === 'message' && entry.sender === 'user')
    .map(
      ({ parts, delivery }) =>
        `${parts[0]?.kind === 'text' ? parts[0].text : ''}: ${delivery.state}`,
    );

/** The dividers, oldest first. */
export const dividers = ({ conversation }: Page): string[] =>
  conversation.state.entries.flatMap((entry) => (entry.kind === 'divider' ? [entry.what] : []));

/** The page's newest agent connection. */
export function lastAgent({ agents }: Page): ScriptedAgent {
  const agent = agents.at(-1);
  if (!agent) throw new Error('No agent connection was opened.');
  return agent;
}

/** The page's newest call to the bot of one kind. */
export function lastCall<Kind extends 'starts' | 'sends'>(
  { bot }: Page,
  kind: Kind,
): ScriptedBot[Kind][number] {
  const call = bot[kind].at(-1);
  if (!call) throw new Error(`The bot got no ${kind}.`);
  return call;
}

/** Types `text` on a new page and lets the start call succeed: the message is under way. */
export async function sayFirst(page: Page, text = 'hello'): Promise<void> {
  await page.type(text);
  await lastCall(page, 'starts').succeed({ dialect: 'v2' });
}

/** Brings a new page to the agent route: the connection is being made. */
export async function beHandedOver(page: Page): Promise<ScriptedAgent> {
  await sayFirst(page);
  await lastCall(page, 'sends').succeed(handsOver());
  await afterPromises();
  return lastAgent(page);
}

/** Brings a new page into a live agent chat. */
export async function goLive(page: Page): Promise<ScriptedAgent> {
  const agent = await beHandedOver(page);
  await agent.signal({ type: 'agent-asked-who' });
  await agent.signal({ type: 'agent-asked-for-transcript' });
  return agent;
}
