/**
 * What ships is what is written: each state that the built files draw reads like the same state
 * drawn from the sources, to the eye and to a screen reader, and Lit calls every hook in both.
 */
import type { Page } from '@playwright/test';
import type { BotlhalePanel } from '../../src/ui/panel/botlhale-panel.ts';
import { expect, test, visitGallery, type Code } from './gallery.ts';

/** What is read in each state, by its name. */
type Readings = Readonly<Record<string, { readonly words: string; readonly roles: string }>>;

async function readGallery(page: Page, address: string): Promise<Readings> {
  // States that end «just now» show the time.
  await page.clock.setFixedTime('2026-01-05T10:00:00Z');
  const states = await visitGallery(page, address);
  const readings = states.map(async (state) => {
    const figure = page.locator(`figure[data-state="${state}"]`);
    const words = await figure.evaluate(wordsIn);
    return [state, { words, roles: await figure.ariaSnapshot() }] as const;
  });
  return Object.fromEntries(await Promise.all(readings));
}

/** The words that can be seen, with their spaces, through open shadow roots. */
function wordsIn(figure: Element): string {
  const read = (root: Element): string[] => [
    ...[...(root.shadowRoot?.children ?? [])].flatMap((child) =>
      child instanceof HTMLElement ? [child.innerText, ...read(child)] : [],
    ),
    ...[...root.children].flatMap(read),
  ];
  return read(figure)
    .filter((words) => words.trim() !== '')
    .join('\n');
}

for (const code of ['dist', 'npm'] as const)
  test(`every state of the gallery reads in ${code} as it does in the sources`, async ({
    page,
    gallery,
  }) => {
    const written = await readGallery(page, gallery.address());
    const sources: string[] = [];
    page.on('request', (request) => sources.push(new URL(request.url()).pathname));
    const built = await readGallery(page, gallery.address({ code }));
    // It has really been drawn by other code.
    expect(sources.filter((file) => /^\/src\/.*botlhale-/.test(file))).toEqual([]);
    expect(Object.keys(built)).toEqual(Object.keys(written));
    expect(Object.keys(written).length).toBeGreaterThan(50);
    for (const [state, reading] of Object.entries(written))
      expect.soft(built[state], state).toEqual(reading);
  });

const elements = [
  ...['botlhale-chat', 'botlhale-greeting', 'botlhale-panel', 'botlhale-transcript'],
  ...['botlhale-composer', 'botlhale-menu', 'botlhale-extras'],
];

/** In the order in which Lit calls them; those of a controller begin with `host`. */
const hooks = [
  ...['connectedCallback', 'hostConnected', 'shouldUpdate', 'willUpdate', 'hostUpdate', 'update'],
  ...['hostUpdated', 'firstUpdated', 'updated', 'disconnectedCallback', 'hostDisconnected'],
];

for (const code of ['sources', 'dist', 'npm'] as const satisfies readonly Code[])
  test(`every element and every controller in ${code} has its hooks called, in Lit’s order`, async ({
    page,
    gallery,
  }) => {
    await visitGallery(page, gallery.address({ code }));
    if (code === 'sources') await page.addScriptTag({ type: 'module', url: '/src/define.ts' });
    for (const tag of elements) {
      const called = await page.evaluate(hooksCalled, { tag, hooks });
      expect.soft(called, tag).toEqual({ hooks, firstUpdates: 1 });
    }
  });

/** Puts an element of this kind on the page, with a controller, and takes it away again. */
async function hooksCalled({ tag, hooks }: { tag: string; hooks: readonly string[] }) {
  type Hooks = Readonly<Record<string, ((...given: unknown[]) => unknown) | undefined>>;
  interface LitElement extends HTMLElement {
    readonly updateComplete: Promise<boolean>;
    addController(controller: object): void;
  }
  const called: string[] = [];
  // Everything that the project registers is one of Lit's.
  const Known = (await customElements.whenDefined(tag)) as new () => LitElement;
  class Watched extends Known {}
  const own = Known.prototype as unknown as Hooks; // protected ones among them
  const controller: Record<string, () => void> = {};
  for (const hook of hooks)
    if (hook.startsWith('host')) controller[hook] = () => void called.push(hook);
    else
      Object.defineProperty(Watched.prototype, hook, {
        value(...given: unknown[]) {
          called.push(hook);
          return own[hook]?.apply(this, given);
        },
      });
  customElements.define(`${tag}-watched`, Watched);
  const element = new Watched();
  // The panel and what belongs to it draw a view, which the chat makes for them.
  const { view } = document.querySelector<BotlhalePanel>('botlhale-panel') ?? {};
  if ('view' in Known.prototype) Object.assign(element, { view });
  element.addController(controller);
  document.body.append(element);
  await element.updateComplete;
  element.remove();
  return {
    hooks: [...new Set(called)],
    firstUpdates: called.filter((hook) => hook === 'firstUpdated').length,
  };
}
