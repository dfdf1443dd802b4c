/**
 * Sentences for the site's developer about the page around the chat. Loaded only when something is
 * wrong, so that a page that is right does not pay for them.
 */
import type { PageProblem } from './wrong-page.ts';

/** What is wrong, and how to mend it. */
function describePage([what, value]: PageProblem): string {
  switch (what) {
    case 'hidden':
      return `<botlhale-chat> cannot be seen: a style of the page gives it «${value}».`;
    case 'behind':
      return '<botlhale-chat> is open behind a modal <dialog>, where nobody can use it. Move the element into the dialog, or open the dialog with show() in place of showModal().';
    case 'offset':
      return '<botlhale-chat>: offset-x and offset-y are numbers of pixels, so the usual ones are used. Write for example offset-y="20".';
    case 'accent':
      return `<botlhale-chat>: the accent «${value}» is no colour, so the usual one is used. Write one that CSS knows, such as accent="#006c5f".`;
    default:
      return what satisfies never;
  }
}

const told = new Set<string>();

/** Says it in the console, once. */
export function explainPage(problems: readonly PageProblem[]): void {
  for (const sentence of problems.map(describePage)) {
    if (told.has(sentence)) continue;
    told.add(sentence);
    // eslint-disable-next-line no-console -- the console is where a site's developer looks
    console.error(sentence);
  }
}
