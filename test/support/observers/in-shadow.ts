/** Finding things in elements within elements, and waiting for what they will show. */
import { expect } from '@open-wc/testing';

/** Every element below `root`, through open shadow roots; `root` itself comes first. */
export function everyElement(root: Element): Element[] {
  const below = [...(root.shadowRoot?.children ?? []), ...root.children];
  return [root, ...below.flatMap(everyElement)];
}

/** All matches below `root`, through open shadow roots. */
export const all = (root: Element, selector: string): Element[] =>
  everyElement(root).filter((element) => element.matches(selector));

/** The only match. */
export function one(root: Element, selector: string): HTMLElement {
  const found = all(root, selector);
  expect(found, `elements that match ${selector}`).to.have.lengthOf(1);
  // The line above has failed when there is none; no selector here means an SVG element.
  return found[0] as HTMLElement;
}

/** The text in an element, its lines and indents made one space. */
export const wordsIn = (element: Element): string =>
  element.textContent.replace(/\s+/g, ' ').trim();

/** The button whose words or label say `name`. */
export function button(root: Element, name: string): HTMLButtonElement {
  const found = all(root, 'button').filter(
    (candidate) => (candidate.getAttribute('aria-label') ?? wordsIn(candidate)) === name,
  );
  expect(found, `buttons called «${name}»`).to.have.lengthOf(1);
  // The selector names the tag.
  return found[0] as HTMLButtonElement;
}

/** The element that has the focus, in whatever shadow root it is. */
export function focused(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}

/** A failure shows only «false»: an element printed whole would keep the runner busy for minutes. */
export const hasFocus = (element: Element | null): boolean => focused() === element;

/** The bot's first words, which are no message. */
export const greetingOf = (root: Element): HTMLElement =>
  one(root, '[name="empty"] > .row .bubble');

/**
 * Waits until `expectation` no longer throws; its own failure is what a test then shows. It gives up
 * when the failure has stayed the same for `patience` milliseconds: as long as it says something
 * else, such as another count, there is progress, however slow the machine is.
 */
export async function eventually(
  expectation: () => unknown,
  patience = 20_000, // milliseconds
): Promise<void> {
  let failure = '';
  let since = performance.now();
  for (;;) {
    const looked = performance.now();
    try {
      await expectation();
      return;
    } catch (error) {
      if (String(error) !== failure) since = looked;
      failure = String(error);
      if (looked - since > patience) throw error;
    }
    // Looking takes no more than half of the time from what is looked for.
    const took = performance.now() - looked;
    await new Promise((resolve) => setTimeout(resolve, Math.max(10, took)));
  }
}

/** Brings everything that fades or moves to its end: axe has to see the colours that stay. */
export function bringToRest(root: Element): void {
  for (const animation of everyElement(root).flatMap((element) => element.getAnimations()))
    if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
}
