import type { HttpBindings } from '@hono/node-server';
import type { Gateway } from '../../../gateway/src/index.ts';
import { BOT_ID, DEMO_REFRESH_TOKEN } from '../options.ts';
import type { RealAccount } from '../real/real-platform.ts';

/** Where the demo's gateway is mounted, below the platform's own base. */
export const GATEWAY_PATH = '/gateway';

/** The gateway that the demo page talks to. */
export interface OwnGateway {
  fetch(request: Request, env: HttpBindings): Promise<Response>;
  close(): Promise<void>;
}

/**
 * The gateway of `gateway/`, in front of the local platform or of a real account. It is loaded and
 * made with the first call: the demo starts without waiting for it, and only then the server's own
 * address is known. The pages of that address alone are let in.
 */
export function ownGateway(basePath: string, account: RealAccount | undefined): OwnGateway {
  let making: Promise<Gateway> | undefined;
  const make = async (address: URL): Promise<Gateway> => {
    const { createGateway } = await import('../../../gateway/src/index.ts');
    return createGateway({
      refreshToken: account?.refreshToken ?? DEMO_REFRESH_TOKEN,
      apiUrl: account?.apiUrl ?? `${address.origin}${basePath}`,
      botIds: [account?.botId ?? BOT_ID],
      origins: [`http://127.0.0.1:${address.port}`, `http://localhost:${address.port}`],
      basePath: `${basePath}${GATEWAY_PATH}`,
      logLevel: 'warn',
    });
  };
  return {
    fetch: async (request, { incoming }) => {
      making ??= make(new URL(request.url));
      return (await making).fetch(request, { address: incoming.socket.remoteAddress });
    },
    close: async () => (await making)?.close(),
  };
}
