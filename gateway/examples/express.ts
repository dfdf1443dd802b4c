/** The gateway inside an Express application, below `/chat`. */
import express from 'express';
import { getRequestListener } from '@hono/node-server';
import { createGateway, readConfig } from 'botlhale-gateway';

const gateway = createGateway({ ...readConfig(process.env), basePath: '/chat' });
const listener = getRequestListener((request, env) =>
  gateway.fetch(request, {
    // Node's server brings its own request.
    address: 'incoming' in env ? env.incoming.socket.remoteAddress : undefined,
  }),
);

const app = express();
app.get('/', (_request, response) => void response.send('The shop'));
// Before any body parser: the gateway reads its bodies itself. `app.use('/chat', …)` would take the
// path away from it.
app.use((request, response, next) => {
  if (request.path.startsWith('/chat/')) void listener(request, response);
  else next();
});

const server = app.listen(Number(process.env['PORT'] ?? 3000), '127.0.0.1', () => {
  const address = server.address();
  console.log(`Shop         http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
});
