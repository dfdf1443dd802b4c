/**
 * What the service tests need of the system, by name: how it is found, how it is installed, and how
 * it is started. A further one is a file beside this one, a line here, and a line in the types.
 */
import { hasDebianPackages } from '../debian.mjs';
import { nginx } from './nginx.mjs';
import { php } from './php.mjs';
import { pythonSocketIo } from './python-socketio.mjs';
import { redis } from './redis.mjs';

export const services = { redis, nginx, php, pythonSocketIo };

/** A sentence on a service that is not here, and how to get it. */
export function missingService({ name, debian, elsewhere }) {
  const how = hasDebianPackages()
    ? 'npm run setup:services installs it'
    : `on Debian, apt-get install ${debian.join(' ')}; elsewhere, ${elsewhere}`;
  return `${name} is not on this machine: ${how}.`;
}

/** Whether a service that is missing is a failure: it can be had here, so nothing excuses it. */
export const servicesCanBeHad = hasDebianPackages;
