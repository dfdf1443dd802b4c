/** What of a page keeps the chat from being seen, or used, and its developer may not know. */

/** The chat, as far as this looks at it. */
export interface Judged extends HTMLElement {
  readonly open: boolean;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** One thing that is wrong, with the value that shows it; `page-help.ts` says how to mend it. */
export type PageProblem = readonly [what: 'hidden' | 'behind' | 'accent' | 'offset', value: string];

/** @param probe an element of ours, which inherits what the chat is given */
export function whatIsWrong(chat: Judged, probe: HTMLElement): PageProblem[] {
  const wrong: PageProblem[] = [];
  const { display, visibility } = getComputedStyle(chat);
  if (!display) return wrong; // in a frame that is on its page no more
  if (!chat.hidden && (display === 'none' || visibility !== 'visible'))
    wrong.push(['hidden', display === 'none' ? 'display: none' : `visibility: ${visibility}`]);
  const dialogs = [...document.querySelectorAll('dialog:modal')];
  if (chat.open && dialogs.some((dialog) => !dialog.contains(chat))) wrong.push(['behind', '']);
  if (Number.isNaN(chat.offsetX + chat.offsetY)) wrong.push(['offset', '']);
  // An empty one is set, too.
  probe.style.setProperty('--_given', 'var(--botlhale-accent, red)');
  const accent = getComputedStyle(probe).getPropertyValue('--_given').trim();
  if (!CSS.supports('color', accent)) wrong.push(['accent', accent]);
  return wrong;
}
