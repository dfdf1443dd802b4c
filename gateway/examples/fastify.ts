/** The gateway inside a Fastify application, below `/chat`. */
import Fastify from 'fastify';
import { getRequestListener } from '@hono/node-server';
import { createGateway, readConfig } from 'botlhale-gateway';

const gateway = createGateway({ ...readConfig(process.env), basePath: '/chat' });
const listener = getRequestListener((request, env) =>
  gateway.fetch(request, {
    // Node's server brings its own request.
    address: 'incoming' in env ? env.incoming.socket.remoteAddress : undefined,
  }),
);

const app = Fastify();
app.get('/', () => 'The shop');
await app.register((chat) => {
  // The gateway reads its bodies itself, as they come.
  chat.removeAllContentTypeParsers();
  chat.addContentTypeParser('*', (_request, _body, done) => done(null));
  chat.all('/chat/*', (request, reply) => {
    reply.hijack();
    void listener(request.raw, reply.raw);
  });
});
app.addHook('onClose', () => gateway.close());

console.log(`Shop         ${await app.listen({ port: Number(process.env['PORT'] ?? 3000) })}`);
