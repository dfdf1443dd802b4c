/** The composition of the agent's route, loaded with it: the transport, and what this tab remembers. */
import type { Config } from './config.ts';
import { keep, keptUnder, type Place } from '../device/kept.ts';
import type { OpenAgent } from '../protocol/channel.ts';
import { createAgentClient } from '../transport/agent-client.ts';

/** @param key what the names of all that is kept for the conversation begin with */
export function connectAgent(config: Config, key: string): OpenAgent {
  const { agentTimeout, agentUrl, botId, storage } = config;
  const name = `${key}:agent-polling`;
  const place: Place = storage === 'none' ? 'none' : 'tab';
  let polls = keptUnder(name, place) !== '';
  return createAgentClient({
    agentUrl,
    botId,
    timeout: agentTimeout,
    way: {
      get: () => polls,
      set(polling) {
        polls = polling;
        keep(name, polling ? 'yes' : '', place);
      },
    },
  });
}
