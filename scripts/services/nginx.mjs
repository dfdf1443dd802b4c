/** nginx: as a host's proxy in front of a gateway, with a configuration that the test writes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programs, startProcess } from './start-process.mjs';

const find = () => programs('nginx')[0];

/** One process in the foreground, which keeps whatever it writes in its own folder. */
const configuration = (http, folder) => `
daemon off;
master_process off;
pid ${join(folder, 'nginx.pid')};
error_log stderr;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join('\n  ')}
  ${http}
}
`;

export const nginx = {
  name: 'nginx',
  debian: ['nginx'],
  elsewhere: 'put nginx on the PATH',
  find,
  start: (http) =>
    startProcess(find(), (port, folder) => {
      const file = join(folder, 'nginx.conf');
      writeFileSync(file, configuration(http(port, folder), folder));
      return ['-e', 'stderr', '-p', folder, '-c', file];
    }),
};
