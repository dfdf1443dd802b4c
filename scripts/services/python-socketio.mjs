/** python-socketio, which an agent service in Flask or aiohttp is built on (contract §3). */
import { spawnSync } from 'node:child_process';
import { programs, startProcess } from './start-process.mjs';

/** The packages of the system belong to its own Python, which need not be the first on the PATH. */
const find = () =>
  programs('python3').find(
    (python) =>
      spawnSync(python, ['-c', 'import socketio, aiohttp'], { stdio: 'ignore' }).status === 0,
  );

export const pythonSocketIo = {
  name: 'python-socketio',
  debian: ['python3', 'python3-socketio', 'python3-aiohttp'],
  elsewhere: 'python3 -m pip install python-socketio aiohttp',
  find,
  // Unbuffered, so that what it said is there when it fails.
  start: (script) => startProcess(find(), (port) => ['-u', script, String(port)]),
};
