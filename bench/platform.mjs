/** The local platform, and a TCP link to it that counts what passes each way. */
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../scripts/cache.mjs';

/** Starts the platform that the demo runs on. */
export async function startPlatform(options = {}) {
  const { module } = await runnerImport(join(root, 'demo/platform/server.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  return module.startPlatform(options);
}

/**
 * Bytes up and down since it was last asked, as they are on the wire, without TLS, and the preflights
 * among them.
 */
export async function countingLink(port) {
  const nothing = { up: 0, down: 0, preflights: 0 };
  let counted = { ...nothing };
  const sockets = new Set();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    near.on('data', (bytes) => {
      counted.up += bytes.length;
      if (bytes.subarray(0, 8).toString('latin1') === 'OPTIONS ') counted.preflights += 1;
    });
    far.on('data', ({ length }) => (counted.down += length));
    near.pipe(far).pipe(near);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    take() {
      const taken = counted;
      counted = { ...nothing };
      return taken;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** A host's page with so many chats on it. */
export const hostPage = ({ api, agent, count = 1, attributes = '' }) => `<!doctype html>
<html lang="en-ZA"><meta charset="utf-8"><title>A page</title>
<script type="module" src="/dist/botlhale-chat.js"></script>
<h1>A page</h1>
${Array.from({ length: count }, (_, index) => `<botlhale-chat bot-id="kofi-demo" user-id="${index}" api-url="${api}" token-url="${api}/token" agent-url="${agent}" ${attributes}></botlhale-chat>`).join('\n')}
</html>`;

/** Waits until it holds, or gives up loudly. */
export async function until(holds, what, patience = 30_000) {
  const late = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > late) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Hands the chat of the page over to a person, who takes it; gives the id of the visit. */
export async function handOver(page, { desk }) {
  const known = new Set(desk.visits().map(({ id }) => id));
  await page.evaluate(() =>
    document.querySelector('botlhale-chat').say('/trigger_handoff{"department":"Sales"}'),
  );
  const found = () =>
    desk
      .visits()
      .find(
        ({ id, state, transcript }) =>
          !known.has(id) && state !== 'ended' && transcript?.length > 0,
      );
  await until(() => found(), 'a handoff');
  const { id } = found();
  desk.take(id);
  return id;
}
