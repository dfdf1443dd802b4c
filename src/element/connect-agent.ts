/** The composition of the agent's route, loaded with it: the transport, and what this tab remembers. */
import type { Config } from './config.ts';
import { keep, keptUnder } from '../device/kept.ts';
import type { OpenAgent } from '../protocol/channel.ts';
import { createAgentClient } from '../transport/agent-client.ts';

/** @param key what the names of all that is kept for the conversation begin with */
export function connectAgent({ agentTimeout, agentUrl, botId }: Config, key: string): OpenAgent {
  const name = `${key}:agent-polling`;
  return createAgentClient({
    agentUrl,
    botId,
    timeout: agentTimeout,
    way: {
      get: () => keptUnder(name, 'sessionStorage') !== '',
      set: (polling) => keep(name, polling ? 'yes' : '', 'sessionStorage'),
    },
  });
}
