/** Redis: a database that keeps nothing unless a test asks for it. */
import { programs, startProcess } from './start-process.mjs';

const find = () => [...programs('redis-server'), ...programs('valkey-server')][0];

export const redis = {
  name: 'Redis',
  debian: ['redis-server'],
  elsewhere: 'put redis-server (7 or newer) or valkey-server on the PATH',
  find,
  start: (options = []) =>
    startProcess(find(), (port, folder) => [
      ...['--bind', '127.0.0.1', '--port', String(port), '--dir', folder],
      ...['--save', '', '--appendonly', 'no'],
      ...options,
    ]),
};
