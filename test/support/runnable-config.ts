import type { Attributes, Config } from '../../src/config.ts';
import { readConfig } from '../../src/config.ts';

/** Attributes that are in order: what the element has when only `bot-id` is written. */
export const attributes: Attributes = {
  botId: 'my-bot',
  apiUrl: 'https://api.botlhale.xyz',
  apiVersion: 'auto',
  agentUrl: 'https://app.botlhale.io/live_agent',
  agentTimeout: 30,
  agentGrace: 5,
  gatewayUrl: '',
  tokenUrl: '',
  language: '',
  botLanguage: '',
  userId: '',
  botName: '',
  greeting: '',
  position: 'bottom-right',
};

/** The configuration that `changes` to these attributes give; throws when they give none. */
export function runnableConfig(changes: Partial<Attributes> = {}): Config {
  const around = { pageLanguage: 'en', baseUrl: 'https://example.org/page' };
  const { config } = readConfig({ ...attributes, ...changes }, around);
  if (!config) throw new Error('These attributes cannot run.');
  return config;
}
