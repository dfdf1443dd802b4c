import { GATEWAY_PATH } from '../gateway/own-gateway.ts';
import { BOT_ID } from '../options.ts';
import type { RealAccount } from './real-platform.ts';
import { AGENT_NAMESPACE } from '../sockets/sockets.ts';

/** What the demo page sets on the widget. */
export interface DemoConfig {
  botId: string;
  apiUrl: string;
  agentUrl: string;
  tokenUrl: string;
  /** The gateway in front of either (contract §5): it takes the place of `apiUrl` and `tokenUrl`. */
  gatewayUrl: string;
  /** True when a real account answers instead of the local platform. */
  real: boolean;
}

/** The demo page's settings: for the local platform, or for a real account if one is given. */
export function demoConfig(basePath: string, account: RealAccount | undefined): DemoConfig {
  return {
    botId: account?.botId ?? BOT_ID,
    apiUrl: account ? `${basePath}/real` : basePath,
    agentUrl: account?.agentUrl ?? AGENT_NAMESPACE,
    tokenUrl: `${basePath}/token`,
    gatewayUrl: `${basePath}${GATEWAY_PATH}`,
    real: account !== undefined,
  };
}
