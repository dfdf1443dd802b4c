import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Ledger } from '../ledger/ledger.ts';
import type { PlatformWatcher } from '../platform/platform.ts';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Numbers for Prometheus. No label holds anything of a message, an id or an address. */
export class Metrics implements PlatformWatcher {
  readonly registry = new Registry();
  readonly #requests = this.#counter('requests_total', 'Requests answered.', 'route', 'outcome');
  readonly #repeats = this.#counter(
    'repeats_total',
    'Messages that a key kept from being passed on again.',
  );
  readonly #calls = this.#counter('platform_calls_total', 'Calls.', 'call', 'outcome');
  readonly #tokens = this.#counter('tokens_total', 'Token exchanges.', 'outcome');
  readonly #storeErrors = this.#counter('store_errors_total', 'Failures of the store.');
  readonly #open = new Gauge({
    name: 'botlhale_gateway_breaker_open',
    help: '1 while the platform is asked nothing.',
    registers: [this.registry],
  });
  readonly #duration = this.#histogram('request_seconds', 'Time to answer.', 'route');
  readonly #callDuration = this.#histogram('platform_call_seconds', 'Time of a call.', 'call');

  constructor(ledger: Ledger) {
    for (const [what, help] of [
      ['keys', 'Keys in this process’s memory.'],
      ['bytes', 'Bytes that keys and answers take in this process’s memory.'],
    ] as const)
      new Gauge({
        name: `botlhale_gateway_ledger_${what}`,
        help,
        registers: [this.registry],
        collect() {
          this.set(ledger.size()?.[what] ?? 0);
        },
      });
  }

  answered(route: string, outcome: string, took: number): void {
    this.#requests.inc({ route, outcome });
    this.#duration.observe({ route }, took);
    if (outcome === 'repeated') this.#repeats.inc();
  }

  storeFailed(): void {
    this.#storeErrors.inc();
  }

  called(call: string, outcome: string, took: number): void {
    this.#calls.inc({ call, outcome });
    this.#callDuration.observe({ call }, took);
  }

  token(outcome: string): void {
    this.#tokens.inc({ outcome });
  }

  breaker(open: boolean): void {
    this.#open.set(open ? 1 : 0);
  }

  #counter(name: string, help: string, ...labelNames: string[]): Counter {
    const registers = [this.registry];
    return new Counter({ name: `botlhale_gateway_${name}`, help, labelNames, registers });
  }

  #histogram(name: string, help: string, ...labelNames: string[]): Histogram {
    const registers = [this.registry];
    return new Histogram({
      name: `botlhale_gateway_${name}`,
      help,
      labelNames,
      registers,
      buckets: seconds,
    });
  }
}
