/** Programs of the system: where they are, and a process of one that takes connections. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** No service takes nearly as long to start; in milliseconds. */
const patience = 30_000;

/** Where Debian keeps servers, and what an ordinary user has not on the PATH. */
const serverFolders = ['/usr/sbin', '/usr/local/sbin'];

/** Every program of this name, as the PATH has them, then the folders of servers. */
export function programs(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...serverFolders];
  return folders.map((folder) => join(folder, name)).filter((path) => existsSync(path));
}

/**
 * Starts a process with a free port and an empty folder of its own, which goes when it stops.
 * `argumentsFor(port, folder)` says what it is given.
 */
export async function startProcess(program, argumentsFor) {
  if (!program) throw new Error('The program is not on this machine.');
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'botlhale-service-'));
  const child = spawn(program, argumentsFor(port, folder), {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  let running = true;
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve((said += error.message)));
    child.once('close', resolve);
  }).then(() => (running = false));
  // A run that is interrupted leaves nothing behind.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);

  const stop = async () => {
    process.off('exit', kill);
    child.kill('SIGTERM');
    const impatient = setTimeout(kill, patience);
    await ended;
    clearTimeout(impatient);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const deadline = Date.now() + patience;
  while (!(await takesConnections(port))) {
    if (running && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    await stop();
    throw new Error(`${program} did not start.\n${said}`);
  }
  return { port, said: () => said, stop };
}

const takesConnections = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
