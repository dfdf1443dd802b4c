/** WebKitGTK under test: its driver, on a screen that nobody sees. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import process from 'node:process';

const patience = 10_000;

/** What a driver is asked for: the browser at `path`. */
export const webKitCapabilities = (path) => ({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary: path, args: ['--automation'] },
});

/**
 * Starts a virtual screen and a driver on it: `{port, stop()}`, or `undefined` when one of the two
 * is not there or does not start.
 */
export async function openWebKitDriver() {
  const screen = await openScreen();
  if (!screen) return undefined;
  const port = await freePort();
  const driver = start('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      // Or GTK prefers the developer's own desktop to the virtual screen.
      WAYLAND_DISPLAY: '',
      GDK_BACKEND: 'x11',
      // Neither a desktop's settings nor its bus belong in a test.
      GSETTINGS_BACKEND: 'memory',
      NO_AT_BRIDGE: '1',
      // There is no graphics card behind the virtual screen.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  const stop = () => {
    driver.kill();
    screen.kill();
  };
  if (await answers(port, driver)) return { port, stop };
  stop();
  return undefined;
}

/** Xvfb on the first number that is free, which it says itself. */
async function openScreen() {
  const xvfb = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(''), patience);
    const answer = (value) => {
      clearTimeout(timer);
      resolve(value);
    };
    xvfb.child.stdio[3].once('data', (chunk) => answer(String(chunk).trim()));
    void xvfb.ended.then(() => answer(''));
  });
  if (number === '') return void xvfb.kill();
  return { display: `:${number}`, kill: xvfb.kill };
}

/** A process that ends with this one. */
function start(command, args, options) {
  const child = spawn(command, args, options);
  const kill = () => void child.kill();
  process.once('exit', kill);
  const ended = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  void ended.then(() => process.off('exit', kill));
  return { child, ended, kill };
}

/** Whether the driver takes commands before it dies, or patience does. */
async function answers(port, { ended }) {
  let alive = true;
  void ended.then(() => (alive = false));
  const until = Date.now() + patience;
  while (alive && Date.now() < until) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
