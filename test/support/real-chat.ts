import { agentMoves } from '../../src/conversation/agent-side.ts';
import { vi } from 'vitest';
import { BOT_ID } from '../../demo/platform/options.ts';
import type { RunningPlatform } from '../../demo/platform/server.ts';
import { systemClock } from '../../src/conversation/clock.ts';
import { Conversation } from '../../src/conversation/conversation.ts';
import type { HostNews } from '../../src/conversation/performer.ts';
import { isBotWorking, type ConversationState } from '../../src/conversation/state.ts';
import { presetHandoff } from '../../src/protocol/handoff.ts';
import type { Delivery } from '../../src/protocol/message.ts';
import { createAgentClient } from '../../src/transport/agent-client.ts';
import { createBotClient } from '../../src/transport/bot-client.ts';
import { createTokenSource, tokenFrom } from '../../src/transport/token-source.ts';
import { createSharedDevice, type SharedDevice } from './shared-device.ts';

/** A conversation over both real transports, as a person uses it. */
export interface RealChat {
  readonly conversation: Conversation;
  readonly device: SharedDevice;
  readonly news: HostNews[];
  /** The conversation's id, once it is started. */
  id(): string;
  type(text: string): void;
  /** Types, and settles when the bot has answered. */
  say(text: string): Promise<void>;
  /** Presses the newest button of this title. */
  press(title: string): void;
  /** How far the newest message of this text has got. */
  delivery(text: string): Delivery['state'] | undefined;
  until(holds: (state: ConversationState) => boolean): Promise<void>;
  /** Settles when the agent's words have come. */
  hears(text: string): Promise<void>;
}

/** Opens a conversation with `platform`; one that `device` holds is resumed. */
export async function openChat(
  platform: RunningPlatform,
  device: SharedDevice = createSharedDevice(() => Date.now()),
): Promise<RealChat> {
  const { url: apiUrl, agentUrl } = platform;
  const { log, openLead, openBell } = device.openTab();
  const news: HostNews[] = [];
  const conversation = new Conversation({
    bot: createBotClient({
      apiUrl,
      version: 'auto',
      who: { botId: BOT_ID },
      timeout: 5_000,
      tokens: createTokenSource(tokenFrom(`${apiUrl}/token`, 5_000)),
    }),
    loadMoves: () => Promise.resolve(agentMoves),
    loadAgent: () => Promise.resolve(createAgentClient({ agentUrl, botId: BOT_ID })),
    handoff: presetHandoff,
    language: 'en-ZA',
    fallbackLanguage: 'en-ZA',
    clock: systemClock,
    ...{ log, openLead, openBell },
    newId: () => crypto.randomUUID(),
    chance: () => 0,
    times: {
      'bot-hold': 0,
      'agent-connection': 10_000,
      'agent-transcript': 1_000,
      'agent-leave': 4_000,
      'replay-quiet': 200,
    },
    tellHost: (item) => void news.push(item),
  });
  await conversation.open();

  const until = (holds: (state: ConversationState) => boolean) =>
    vi.waitFor(
      () => {
        if (!holds(conversation.state))
          throw new Error(`Still not so: ${JSON.stringify(conversation.state)}`);
      },
      { timeout: 8_000, interval: 5 },
    );
  const messages = () =>
    conversation.state.entries.flatMap((entry) => (entry.kind === 'message' ? entry : []));
  const textOf = (parts: ReturnType<typeof messages>[number]['parts']) =>
    parts.flatMap((part) => (part.kind === 'text' ? part.text : [])).join('\n');
  const type = (text: string) => conversation.dispatch({ type: 'message-typed', text });

  return {
    conversation,
    device,
    news,
    id: () => conversation.state.bot.started?.conversationId ?? '',
    type,
    until,
    async say(text) {
      type(text);
      await until((state) => !isBotWorking(state) && state.outbox.length === 0);
    },
    press(title) {
      for (const message of messages().toReversed())
        for (const part of message.parts) {
          const index =
            part.kind === 'buttons' ? part.buttons.findIndex((one) => one.title === title) : -1;
          if (index < 0) continue;
          conversation.dispatch({ type: 'button-pressed', message: message.id, index });
          return;
        }
      throw new Error(`There is no button «${title}».`);
    },
    delivery(text) {
      const found = messages().findLast(
        ({ sender, parts }) => sender === 'user' && textOf(parts) === text,
      );
      return found?.sender === 'user' ? found.delivery.state : undefined;
    },
    hears: (text) =>
      until(() =>
        messages().some(({ sender, parts }) => sender === 'agent' && textOf(parts) === text),
      ),
  };
}
