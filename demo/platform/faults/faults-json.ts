import type { Fault, FaultTarget, SetFault } from './faults.ts';

/** What a POST to the fault switches asks for. */
export type FaultWish = { clear: FaultTarget | 'all' } | { set: SetFault };

const targets: readonly FaultTarget[] = ['start', 'message', 'token'];

/**
 * Reads `{"on": "message", "kind": "429", "retryAfter": 5, "times": 1}` or `{"clear": "all"}`.
 * `kind` is `status` (with `status`), a status itself, `slow` (with `ms`), `cut` (with `when`),
 * `not-json`, `no-reply` (with `body`), `truncated` or `down`. A string says what is wrong.
 */
export function readFaultWish(json: unknown): FaultWish | string {
  if (typeof json !== 'object' || json === null) return 'Send a JSON object.';
  const told = new Map<string, unknown>(Object.entries(json));
  const clear = told.get('clear');
  if (clear === 'all' || clear === true) return { clear: 'all' };
  const cleared = targets.find((target) => target === clear);
  if (cleared) return { clear: cleared };
  const on = targets.find((target) => target === told.get('on'));
  if (!on) return `«on» must be one of ${targets.join(', ')}.`;
  const fault = readFault(told);
  if (typeof fault === 'string') return fault;
  const times = told.get('times');
  return { set: isNumber(times, 1, 1000) ? { on, fault, times } : { on, fault } };
}

function readFault(told: ReadonlyMap<string, unknown>): Fault | string {
  const kind = String(told.get('kind'));
  const when = told.get('when') === 'after' ? 'after' : 'before';
  const ms = told.get('ms');
  switch (kind) {
    case 'slow':
      return isNumber(ms, 0, 120_000) ? { kind, ms } : '«ms» must be between 0 and 120000.';
    case 'cut':
      return { kind, when };
    case 'no-reply': {
      const body = told.get('body') ?? { message: 'Internal server error' };
      return typeof body === 'object' ? { kind, body } : '«body» must be a JSON object.';
    }
    case 'not-json':
    case 'truncated':
    case 'down':
      return { kind };
    default:
      return readStatus(told, kind, when);
  }
}

function readStatus(
  told: ReadonlyMap<string, unknown>,
  kind: string,
  when: 'before' | 'after',
): Fault | string {
  const status = kind === 'status' ? told.get('status') : Number(kind);
  if (!isNumber(status, 400, 599)) return '«kind» is not a fault that the platform knows.';
  const retryAfter = told.get('retryAfter');
  return {
    kind: 'status',
    status,
    when,
    ...(isNumber(retryAfter, 0, 86_400) && { retryAfter }),
    retryAs: told.get('retryAs') === 'date' ? 'date' : 'seconds',
  };
}

function isNumber(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
