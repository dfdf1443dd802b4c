import { describe, test } from 'vitest';
import {
  missingService,
  servicesCanBeHad,
  type Service,
} from '../../scripts/services/services.mjs';

/**
 * Tests that need a service of the system. Where it is missing they are skipped, under a name that
 * says what is missing and how to get it; where it can be installed, that is a failure.
 */
export function describeWith<Given extends readonly unknown[]>(
  service: Service<Given>,
  name: string,
  tests: (start: Service<Given>['start']) => void,
): void {
  if (service.find()) return void describe(name, () => tests(service.start));
  const why = missingService(service);
  describe(name, () => {
    if (servicesCanBeHad())
      test('has the service that it needs', () => {
        throw new Error(why);
      });
    else test.skip(why);
  });
}
