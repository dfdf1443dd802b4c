/**
 * The composition root: a Config becomes channels, a Conversation and a chat that runs. The only place that
 * sees the transports; loaded when the conversation is first needed.
 */
import type { Config } from './config.ts';
import { systemClock } from './conversation/clock.ts';
import { Conversation, type HostNews } from './conversation/conversation.ts';
import type { Memory } from './conversation/session.ts';
import type { AgentMoves, ConversationState } from './conversation/state.ts';
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
export const newId = (): string => crypto.getRandomValues(new BigUint64Array(2)).join('-');

/** Wires everything up; nothing is sent or stored before the visitor says something. */
export async function connect(config: Config, host: HostElement): Promise<RunningChat> {
  const { agentUrl, apiUrl, apiVersion: version, botId, tokenUrl, userId } = config;
  const provide =
    host.tokenProvider ?? (tokenUrl === undefined ? undefined : tokenFrom(tokenUrl, callTimeout));
  const memory = webMemory(memoryKey(config));
  const restored = await restore(memory);
  const conversation = new Conversation(
    {
      bot: createBotClient({
        apiUrl,
        version,
        who: { botId, ...(userId !== undefined && { userId }) },
        timeout: callTimeout,
        ...(provide && { tokens: createTokenSource(provide) }),
      }),
      loadMoves,
      loadAgent: async () => {
        const { createAgentClient } = await import('./transport/agent-client.ts');
        return createAgentClient({ agentUrl, botId });
      },
      handoff: rulesOf(host),
      language: config.botLanguage,
      fallbackLanguage: config.fallbackLanguage,
      clock: systemClock,
      memory,
      newId,
      times: {
        'bot-hold': 0,
        'agent-connection': config.agentTimeout,
        'agent-transcript': 5_000,
        'agent-leave': 4_000,
      },
      tellHost: (news) => tell(news, config, host),
    },
    restored,
    restored && restored.agent.at !== 'bot' ? await loadMoves() : undefined,
  );
  return new RunningChat(conversation, host, () => host.requestUpdate());
}

const loadMoves = async (): Promise<AgentMoves> =>
  (await import('./conversation/agent-side.ts')).agentMoves;

/** The stored conversation; what is stored and cannot be used is forgotten. */
async function restore(memory: Memory): Promise<ConversationState | undefined> {
  const snapshot = memory.read();
  if (snapshot === undefined) return undefined;
  const { fromSnapshot } = await import('./conversation/restore.ts');
  const state = fromSnapshot(snapshot, systemClock.now());
  if (!state) memory.forget();
  return state;
}

function tell(news: HostNews, { apiUrl }: Config, target: EventTarget): void {
  if (news.type === 'custom') {
    target.dispatchEvent(new BotlhaleCustomEvent(news.custom));
    return;
  }
  target.dispatchEvent(new BotlhaleErrorEvent(news.error));
  void explainFailure(news.error, apiUrl);
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
