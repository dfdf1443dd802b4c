/** What axe finds at WCAG 2.2's levels A and AA, as far as a machine can tell. */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const axeFile = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** An element that axe has looked at. */
export interface Seen {
  /** The rule, such as `color-contrast`. */
  readonly rule: string;
  /** What is wrong with it, in words; empty: nothing. */
  readonly wrong: string;
  /** What `data-state` says around it, in the page itself; empty: nothing does. */
  readonly state: string;
  /** It is inside an element of ours, not of the page's. */
  readonly inside: boolean;
}

/** Everything that axe has looked at on the page; what moves or fades is brought to its end first. */
export async function look(page: Page): Promise<readonly Seen[]> {
  await page.addScriptTag({ path: axeFile });
  return page.evaluate(async (tags) => {
    const within = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ]);
    for (const animation of within(document).flatMap((element) => element.getAnimations()))
      if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();

    interface Result {
      readonly id: string;
      readonly nodes: readonly {
        readonly failureSummary?: string;
        /** A selector; through shadow roots, a list of them. */
        readonly target: readonly (string | readonly string[])[];
      }[];
    }
    // The script tag above has set it; this is all that is used of it.
    const { axe } = window as unknown as {
      axe: {
        run: (
          context: Document,
          options: object,
        ) => Promise<{ violations: readonly Result[]; passes: readonly Result[] }>;
      };
    };
    const { violations, passes } = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
    });
    return [...violations, ...passes].flatMap(({ id, nodes }) =>
      nodes.map(({ failureSummary, target: [path = ''] }) => {
        const inside = typeof path !== 'string';
        const [first = ''] = inside ? path : [path];
        const around = document.querySelector(first)?.closest('[data-state]');
        return {
          rule: id,
          wrong: violations.some((violation) => violation.id === id) ? (failureSummary ?? '') : '',
          state: around?.getAttribute('data-state') ?? '',
          inside,
        };
      }),
    );
  }, levels);
}

/** What axe finds wrong on the page, in words. */
export const findings = async (page: Page): Promise<string[]> =>
  (await look(page)).filter(({ wrong }) => wrong).map(({ rule, wrong }) => `${rule}: ${wrong}`);
