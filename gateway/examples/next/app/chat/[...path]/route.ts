/** The gateway inside a Next application: `app/chat/[...path]/route.ts`. */
import { createGateway, readConfig } from 'botlhale-gateway';

const gateway = createGateway({ ...readConfig(process.env), basePath: '/chat' });

// Next hands no connection to a route, so the address comes from the proxies in front of it: set
// GATEWAY_TRUST_PROXY to their number.
const handle = (request: Request): Promise<Response> => gateway.fetch(request);

export { handle as GET, handle as OPTIONS, handle as POST };

/** Keys live in Redis: functions come and go. Set REDIS_URL. */
export const runtime = 'nodejs';
