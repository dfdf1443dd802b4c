import type { HostElement } from '../../src/connect.ts';

/** The element as a conversation sees it, and what the host page was told through it. */
export interface TestHost extends HostElement {
  readonly told: Event[];
}

/** A host page that sets only what the test names. */
export function createHost(
  set: Partial<Pick<HostElement, 'tokenProvider' | 'handoff' | 'handoffRules'>> = {},
): TestHost {
  const told: Event[] = [];
  const target = new EventTarget();
  for (const type of ['message', 'route', 'custom', 'error'])
    target.addEventListener(`botlhale-${type}`, (event) => void told.push(event));
  return Object.assign(target, {
    tokenProvider: undefined,
    handoff: undefined,
    handoffRules: {},
    requestUpdate: () => undefined,
    ...set,
    told,
  });
}
