import { vi } from 'vitest';
import type { AgentChannel, AgentSignal } from '../../src/protocol/channel.ts';
import { createAgentClient } from '../../src/transport/agent-client.ts';

/** A connection to the agent service, and everything that it said. */
export interface TestAgent {
  readonly channel: AgentChannel;
  readonly signals: readonly AgentSignal[];
  types(): AgentSignal['type'][];
  /** What the agent wrote. */
  texts(): string[];
  /** The ids of the lines that are known to have arrived. */
  received(): string[];
  /** Settles when a signal has come so many times. */
  until(type: AgentSignal['type'], times?: number): Promise<void>;
}

/** Opens a connection that does nothing by itself, not even say who it is. */
export function openAgent(agentUrl: string, botId: string): TestAgent {
  const signals: AgentSignal[] = [];
  const types = () => signals.map(({ type }) => type);
  return {
    channel: createAgentClient({ agentUrl, botId })((signal) => void signals.push(signal)),
    signals,
    types,
    texts: () => signals.flatMap((signal) => (signal.type === 'agent-wrote' ? signal.text : [])),
    received: () =>
      signals.flatMap((signal) => (signal.type === 'agent-received' ? signal.message : [])),
    until: (type, times = 1) =>
      vi.waitFor(
        () => {
          if (types().filter((seen) => seen === type).length < times)
            throw new Error(`${type} came fewer than ${times} times: ${types().join(', ')}`);
        },
        { timeout: 8_000, interval: 5 },
      ),
  };
}
