/** `watch.js`, put into every page that is timed from outside: notes when things were painted. */
import { paintedWhen } from './painted.ts';

function* rootsIn(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*'))
    if (shadowRoot) yield* rootsIn(shadowRoot);
}

const find = (selector: string): HTMLElement | undefined => {
  for (const root of rootsIn(document)) {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return undefined;
};

const isShown = (selector: string): boolean =>
  find(selector)?.checkVisibility({ visibilityProperty: true }) === true;

/** When this happens next, as the browser has dated it. */
const next = (type: string): Promise<number> =>
  new Promise((resolve) => {
    addEventListener(type, ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true });
  });

const arrivals: number[] = [];
const longTasks: number[] = [];
let shifts = 0;

const watch = {
  arrivals,
  longTasks,
  shifts: () => shifts,

  /** When the launcher was painted; pressed at once if so wished, and when the field was painted. */
  async launcher(press: boolean): Promise<{ seen: number; ready?: number }> {
    const seen = await paintedWhen(() => isShown('.launcher, button'));
    if (!press) return { seen };
    find('.launcher, button')?.click();
    return { seen, ready: await paintedWhen(() => isShown('textarea')) };
  },

  async key(): Promise<number> {
    // The field of either page.
    const field = find('textarea') as HTMLTextAreaElement;
    const { value } = field;
    const pressed = next('keydown');
    return (await paintedWhen(() => field.value !== value)) - (await pressed);
  },

  async enter(text: string): Promise<number> {
    const pressed = next('keydown');
    const log = find('.log, ul');
    return (await paintedWhen(() => log?.textContent.includes(text) === true)) - (await pressed);
  },

  async arrival(text: string): Promise<number> {
    const log = find('.log, ul');
    const { length } = arrivals;
    const painted = await paintedWhen(() => log?.textContent.includes(text) === true);
    return painted - (arrivals[length] ?? Number.NaN);
  },

  async open(): Promise<number> {
    const pressed = next('click');
    return (await paintedWhen(() => isShown('textarea'))) - (await pressed);
  },
};

declare global {
  interface Window {
    watch: typeof watch;
  }
}

window.watch = watch;

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTasks.push(duration);
}).observe({ type: 'longtask', buffered: true });
new PerformanceObserver((list) => {
  // Chromium’s entries have it; the standard types do not yet.
  for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
    shifts += entry.value;
}).observe({ type: 'layout-shift', buffered: true });

const Socket = WebSocket;
window.WebSocket = class extends Socket {
  constructor(...args: ConstructorParameters<typeof Socket>) {
    super(...args);
    this.addEventListener('message', ({ data }) => {
      if (String(data).includes('to_user')) arrivals.push(performance.now());
    });
  }
};
