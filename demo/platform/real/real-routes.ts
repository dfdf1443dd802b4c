import { Hono } from 'hono';
import { readBody } from '../rest/body.ts';
import type { NodeEnv } from '../faults/faults-strike.ts';
import { RealTokens, type RealAccount } from './real-platform.ts';
import { sameOriginOnly } from '../rest/same-origin.ts';

// The conversation paths of both dialects (contract §1); nothing else of the account is reachable.
const forwarded = ['/startConversation', '/start_conversation', '/message'] as const;

/**
 * What the demo page needs of a real account: access tokens, and a pass-through to the two
 * conversation calls, since it is unknown whether the API answers cross-origin (contract §1).
 */
export function realRoutes(account: RealAccount): Hono<NodeEnv> {
  const tokens = new RealTokens(account);
  const app = new Hono<NodeEnv>();

  app.use('/token', sameOriginOnly);
  app.use('/real/*', sameOriginOnly);

  app.on(['GET', 'POST'], '/token', async (c) => {
    c.header('Cache-Control', 'no-store');
    const fresh = await tokens.get();
    if (fresh) return c.json({ token: fresh.token, expires: fresh.expires });
    return c.json({ error: { code: 502, message: 'The platform gave no access token.' } }, 502);
  });

  for (const path of forwarded) {
    app.post(`/real${path}`, async (c) => {
      const headers = new Headers();
      for (const name of ['Content-Type', 'Authorization']) {
        const value = c.req.header(name);
        if (value !== undefined) headers.set(name, value);
      }
      const body = await readBody(c.req.raw);
      return body ? forward(account.apiUrl + path, headers, body) : c.body(null, 413);
    });
  }
  app.all('/real/*', (c) => c.body(null, 404));
  return app;
}

async function forward(url: string, headers: Headers, body: BodyInit): Promise<Response> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(60_000),
    });
    const kept = new Headers({ 'Cache-Control': 'no-store' });
    for (const name of ['Content-Type', 'Retry-After']) {
      const value = answer.headers.get(name);
      if (value !== null) kept.set(name, value);
    }
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers: kept });
  } catch {
    const error = { code: 502, message: 'The platform did not answer.' };
    return Response.json({ error }, { status: 502 });
  }
}
