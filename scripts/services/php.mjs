/** PHP: its built-in server, which is enough for a page of a host's. */
import { programs, startProcess } from './start-process.mjs';

const find = () => programs('php')[0];

export const php = {
  name: 'PHP',
  debian: ['php-cli'],
  elsewhere: 'put php (8.1 or newer) on the PATH',
  find,
  start: (folder, router) =>
    startProcess(find(), (port) => [
      ...['-S', `127.0.0.1:${port}`, '-t', folder],
      ...(router ? [router] : []),
    ]),
};
