import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import type { Service } from '../../../scripts/services/services.mjs';

/** An event that the service has handled. */
export interface Handled {
  readonly event: string;
  readonly payload: unknown;
  readonly transport: 'websocket' | 'polling';
}

interface Settings {
  /** How long the service takes to know who speaks. */
  readonly username_seconds: number;
  /** It refuses WebSocket, as some proxies do. */
  readonly polling_only: boolean;
}

/** `agent_service.py`, running; a conversation is named by its id. */
export interface AgentService {
  /** Where visitors connect: origin and namespace. */
  readonly agentUrl: string;
  settings(changed: Partial<Settings>): Promise<void>;
  /** What was handled of a conversation, in order, once it is that many events. */
  handled(conversation: string, atLeast: number): Promise<readonly Handled[]>;
  emit(conversation: string, event: string, ...payload: readonly unknown[]): Promise<void>;
  /** Closes the conversation's connection, as a service does that restarts. */
  drop(conversation: string): Promise<void>;
  stop(): Promise<void>;
}

const script = fileURLToPath(new URL('agent_service.py', import.meta.url));

/** Starts the service on a port of its own. */
export async function startAgentService(
  start: Service<[script: string]>['start'],
): Promise<AgentService> {
  const { port, said, stop } = await start(script);
  const origin = `http://127.0.0.1:${port}`;
  const post = async (path: string, body: object): Promise<void> => {
    const { ok } = await fetch(origin + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    });
    if (!ok) throw new Error(`The agent service failed at ${path}.\n${said()}`);
  };
  return {
    agentUrl: `${origin}/live_agent`,
    settings: (changed) => post('/settings', changed),
    handled: (conversation, atLeast) =>
      vi.waitFor(
        async () => {
          // Written by our own script, in exactly this form.
          const all = (await (await fetch(`${origin}/seen`)).json()) as readonly Handled[];
          const own = all.filter(({ payload }) => speaksFor(payload) === conversation);
          if (own.length >= atLeast) return own;
          const events = own.map(({ event }) => event).join(', ');
          throw new Error(`Fewer than ${atLeast} events were handled: ${events}.\n${said()}`);
        },
        { timeout: 20_000, interval: 20 },
      ),
    emit: (conversation, event, ...payload) => post('/emit', { conversation, event, payload }),
    drop: (conversation) => post('/drop', { conversation }),
    stop,
  };
}

/** A transcript names the bot only; each test therefore has a bot of its own, called as its chat. */
function speaksFor(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null) return undefined;
  if ('ConversationID' in payload) return payload.ConversationID;
  return 'bot_id' in payload ? payload.bot_id : undefined;
}
