/**
 * The composition root: a Config becomes channels, a Conversation and a chat that runs. The only place that
 * sees the transports; loaded when the conversation is first needed.
 */
import type { Config } from './config.ts';
import { systemClock } from './conversation/clock.ts';
import { Conversation, type HostNews } from './conversation/conversation.ts';
import { explainFailure } from './developer-console.ts';
import { memoryKey, webMemory } from './memory.ts';
import { presetHandoff, type HandoffRules } from './protocol/handoff.ts';
import type { BotReply } from './protocol/bot-api.ts';
import type { TokenProvider } from './protocol/token.ts';
import { RunningChat } from './running-chat.ts';
import { createBotClient } from './transport/bot-client.ts';
import { createTokenSource, tokenFrom } from './transport/token-source.ts';
import { BotlhaleCustomEvent } from './ui/chat-events.ts';
import { BotlhaleErrorEvent } from './ui/events.ts';

/** What the host page gives beside the attributes. */
export interface HostParts {
  readonly tokenProvider: TokenProvider | undefined;
  readonly handoff: ((reply: BotReply) => boolean) | undefined;
  readonly handoffRules: Partial<HandoffRules>;
  /** Dispatches the events of the conversation. */
  readonly target: EventTarget;
  /** Called after every change. */
  readonly changed: () => void;
}

/** How long one REST call may take, in milliseconds. */
const callTimeout = 30_000;

/** 128 random bits: whoever knows a conversation id may speak for it. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** Wires everything up; nothing is sent or stored before the visitor says something. */
export function connect(config: Config, host: HostParts): RunningChat {
  const { agentUrl, apiUrl, apiVersion: version, botId, tokenUrl, userId } = config;
  const provide =
    host.tokenProvider ?? (tokenUrl === undefined ? undefined : tokenFrom(tokenUrl, callTimeout));
  const conversation = new Conversation({
    bot: createBotClient({
      apiUrl,
      version,
      who: { botId, ...(userId !== undefined && { userId }) },
      timeout: callTimeout,
      ...(provide && { tokens: createTokenSource(provide) }),
    }),
    loadAgent: async () => {
      const { createAgentClient } = await import('./transport/agent-client.ts');
      return createAgentClient({ agentUrl, botId });
    },
    handoff: rulesOf(host),
    language: config.botLanguage,
    clock: systemClock,
    memory: webMemory(memoryKey(config)),
    newId,
    times: {
      'bot-hold': 0,
      'agent-connection': config.agentTimeout,
      'agent-transcript': 5_000,
      'agent-leave': 4_000,
    },
    tellHost: (news) => tell(news, config, host.target),
  });
  return new RunningChat(conversation, host.target, host.changed);
}

function tell(news: HostNews, { apiUrl }: Config, target: EventTarget): void {
  if (news.type === 'custom') {
    target.dispatchEvent(new BotlhaleCustomEvent(news.custom));
    return;
  }
  target.dispatchEvent(new BotlhaleErrorEvent(news.error));
  void explainFailure(news.error, apiUrl);
}

function rulesOf({ handoff, handoffRules }: HostParts): HandoffRules {
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
