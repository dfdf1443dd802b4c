/**
 * `npm run setup:services`: brings what the service tests need of the system. On Debian as root it
 * installs packages, after saying which; anywhere else it says what is missing and how to get it.
 */
import process from 'node:process';
import { hasDebianPackages, installDebian } from './debian.mjs';
import { missingService, services } from './services/services.mjs';

const all = Object.values(services);
const absent = all.filter((service) => !service.find());

if (absent.length > 0 && hasDebianPackages()) {
  const packages = [...new Set(absent.flatMap(({ debian }) => debian))];
  console.log(`Installing Debian’s packages ${packages.join(', ')}, with apt-get.`);
  installDebian(packages);
}
for (const service of all) {
  const path = service.find();
  console.log(path ? `${service.name}: ${path}` : missingService(service));
  // Elsewhere a machine without them is as good as any; the tests of them are skipped.
  if (!path && hasDebianPackages()) process.exitCode = 1;
}
