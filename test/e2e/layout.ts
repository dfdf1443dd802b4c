/** What does not fit: where a page scrolls sideways, and which words are cut off. */
import type { Page } from '@playwright/test';

/** What can be scrolled sideways, the page included. */
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const inside = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? inside(element.shadowRoot) : []),
      ]);
    return inside(document)
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const scrolls = element === document.documentElement || /auto|scroll/.test(overflowX);
        return scrolls && element.scrollWidth > element.clientWidth;
      })
      .map(({ localName, className }) => `${localName}.${className}`);
  });

/** Words that are wider or higher than what they stand in, or that stick out of the window. */
export const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const inside = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? inside(element.shadowRoot) : []),
      ]);
    const slack = 1;
    const hasWords = (element: Element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    return inside(document)
      .filter((element) => hasWords(element) && element.checkVisibility())
      .filter((element) => !element.closest('.hidden-text, style, script'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        const { overflowX, overflowY } = getComputedStyle(element);
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
        const cut =
          clientWidth > 0 &&
          (scrollWidth > clientWidth + slack ||
            (overflowY !== 'visible' &&
              overflowX !== 'auto' &&
              scrollHeight > clientHeight + slack));
        return cut || left < -slack || right > innerWidth + slack;
      })
      .map(
        ({ localName, className, textContent }) =>
          `${localName}.${className}: ${textContent.trim()}`,
      );
  });
