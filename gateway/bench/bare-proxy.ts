/** What a proxy costs that does nothing but pass on: Hono, `fetch`, a token. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const [, , target = '', token = ''] = process.argv;
const app = new Hono().post('/*', async (c) => {
  const answer = await fetch(target + c.req.path, {
    method: 'POST',
    body: await c.req.text(),
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Authorization: `Bearer ${token}`,
    },
  });
  return c.body(await answer.text(), 200, { 'Content-Type': 'application/json' });
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(`Proxy        http://127.0.0.1:${port}`),
);
