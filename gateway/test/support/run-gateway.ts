import { pino } from 'pino';
import {
  startPlatform,
  type RunningPlatform,
  type StartOptions,
} from '../../../demo/platform/server.ts';
import { DEMO_REFRESH_TOKEN } from '../../../demo/platform/options.ts';
import { completeConfig } from '../../src/config/read-config.ts';
import type { GatewayOptions } from '../../src/config/schema.ts';
import { serve } from '../../src/serve.ts';
import { ORIGIN, pageOf, type Page } from './page.ts';

/** A gateway that listens, in front of a platform that does. */
export interface Running extends Page {
  readonly url: string;
  readonly platform: RunningPlatform;
  /** What the gateway has logged, line by line. */
  readonly logged: string[];
  close(): Promise<void>;
}

/** Starts a local platform and a gateway in front of it. */
export async function runGateway(
  options: Partial<GatewayOptions> = {},
  platformOptions: StartOptions = {},
): Promise<Running> {
  const platform = await startPlatform({ keepAlive: false, ...platformOptions });
  const logged: string[] = [];
  const gateway = await serve(
    completeConfig({
      refreshToken: DEMO_REFRESH_TOKEN,
      apiUrl: platform.url,
      origins: [ORIGIN],
      botIds: ['kofi-demo'],
      port: 0,
      ...options,
    }),
    pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }),
  );
  return {
    ...pageOf(gateway.url),
    url: gateway.url,
    platform,
    logged,
    close: async () => {
      platform.faults.clear();
      await gateway.close();
      await platform.close();
    },
  };
}

/** How many messages the bot has processed in a conversation. */
export const processed = (gateway: Running, id: string): number =>
  gateway.platform.conversations.find(id)?.answered ?? 0;
