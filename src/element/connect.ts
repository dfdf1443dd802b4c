/**
 * The composition root: a Config becomes channels, a Conversation and a chat that runs. The only place that
 * sees the transports; loaded when the conversation is first needed.
 */
import type { Config } from './config.ts';
import { systemClock } from '../conversation/shell/clock.ts';
import { createConversation } from '../conversation/shell/conversation.ts';
import type { HostNews } from '../conversation/shell/performer.ts';
import type { OpenLead } from '../conversation/shell/ports.ts';
import { openBell } from '../device/bell.ts';
import { codeFrom } from '../device/code.ts';
import { keep, keptUnder } from '../device/kept.ts';
import { leadByLock } from '../device/lead.ts';
import { openLog } from '../device/log.ts';
import { conversationKey } from '../device/marker.ts';
import { presetHandoff, type HandoffRules } from '../protocol/handoff.ts';
import type { BotReply } from '../protocol/bot-api.ts';
import type { TokenProvider } from '../protocol/token.ts';
import { RunningChat } from './running-chat.ts';
import { createBotClient } from '../transport/bot-client.ts';
import { createTokenSource, tokenFrom } from '../transport/token-source.ts';
import { BotlhaleCustomEvent } from '../events/chat-events.ts';
import { BotlhaleErrorEvent } from '../events/element-events.ts';
import { onceAFrame } from '../ui/shared/once-a-frame.ts';

/** The element, as far as a conversation needs it: what the host page set, and whom to tell. */
export interface HostElement extends EventTarget {
  readonly tokenProvider: TokenProvider | undefined;
  readonly handoff: ((reply: BotReply) => boolean) | undefined;
  readonly handoffRules: Partial<Omit<HandoffRules, 'predicate'>>;
  /** Called after every change. */
  requestUpdate(): void;
}

/** How long one REST call may take, in milliseconds. */
const callTimeout = 30_000;

/** 128 random bits: whoever knows a conversation id may speak for it. */
const newId = (): string => crypto.getRandomValues(new BigUint64Array(2)).join('-');

/**
 * Wires everything up; nothing is sent or stored before the visitor says something. What the host
 * page gives is read when it is needed: frameworks hand in the same anew each time that they draw.
 *
 * @param read says how to run now; whom to talk to stays the same
 */
export async function connect(read: () => Config, host: HostElement): Promise<RunningChat> {
  const config = read();
  const { apiUrl, apiVersion: version, botId, gatewayUrl, userId, storage, keeps } = config;
  const source = createTokenSource(() =>
    (host.tokenProvider ?? tokenFrom(read().tokenUrl ?? '', callTimeout))(),
  );
  const key = conversationKey(config);
  const tab = newId();
  /** Tabs that share no log have nothing to say to each other. */
  const name = storage === 'device' ? key : `${key}:${tab}`;
  const now = (): number => systemClock.now();
  const conversation = createConversation({
    bot: createBotClient({
      apiUrl: gatewayUrl ?? apiUrl,
      version: gatewayUrl === undefined ? version : 'v2',
      gateway: gatewayUrl !== undefined,
      who: { botId, ...(userId !== undefined && { userId }) },
      timeout: callTimeout,
      tokens: () =>
        gatewayUrl === undefined && (host.tokenProvider ?? read().tokenUrl) ? source : undefined,
    }),
    loadAgentStage: async () => (await import('../conversation/shell/agent-stage.ts')).agentStage,
    loadAgent: () =>
      codeFrom(async () => (await import('./connect-agent.ts')).connectAgent(read(), key)),
    fetched: codeFrom,
    log: await openLog({ key, storage, keeps, tab, now, moved: () => host.requestUpdate() }),
    openLead: await leadOf(name),
    openBell: openBell(name),
    handoff: () => rulesOf(host),
    languages: read,
    clock: systemClock,
    newId,
    newVisitor: () => visitorOf(read(), key),
    chance: Math.random,
    times: () => ({
      'bot-hold': 0,
      'agent-connection': read().agentTimeout,
      'agent-transcript': read().agentGrace,
      'agent-leave': 4_000,
      'replay-quiet': 1_500,
    }),
    tellHost: (news) => tell(news, config, host),
  });
  await conversation.open();
  return new RunningChat(
    conversation,
    host,
    onceAFrame(() => host.requestUpdate()),
  );
}

/** Makes the visitor's random id, or finds the one that the device keeps; nothing where the host has one. */
function visitorOf({ userId, visitorId, storage }: Config, key: string): string | undefined {
  if (userId !== undefined || visitorId === 'off') return undefined;
  const name = `${key}:visitor`;
  const lasts = visitorId === 'device';
  const id = (lasts && keptUnder(name, storage)) || newId();
  keep(name, lasts ? id : '', storage);
  return id;
}

/** Web Locks are there where the page is secure. */
const leadOf = async (key: string): Promise<OpenLead> =>
  'locks' in navigator
    ? leadByLock(key)
    : (await codeFrom(() => import('../device/lead-by-asking.ts'))).leadByAsking(`${key}:lead`);

function tell(news: HostNews, config: Config, target: EventTarget): void {
  if (news.type === 'custom') {
    target.dispatchEvent(new BotlhaleCustomEvent(news.custom));
    return;
  }
  target.dispatchEvent(new BotlhaleErrorEvent(news.error));
  void import('./developer-console.ts').then(
    ({ explainFailure }) => explainFailure(news.error, config),
    () => undefined,
  );
}

function rulesOf({ handoff, handoffRules }: HostElement): HandoffRules {
  const rules = { ...presetHandoff, ...handoffRules };
  if (!handoff) return rules;
  const predicate = (reply: BotReply): boolean => {
    try {
      return handoff(reply);
    } catch (error) {
      reportError(error); // the host's bug is shown in its console and must not end the chat
      return false;
    }
  };
  return { ...rules, predicate };
}
