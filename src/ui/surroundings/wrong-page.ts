/** What of a page keeps the chat from being seen, or used, and its developer may not know. */

/** The chat, as far as this looks at it. */
export interface Judged extends HTMLElement {
  readonly open: boolean;
}

/**
 * Sentences for the developer: what is wrong, and how to mend it.
 *
 * @param probe an element of ours, which inherits what the chat is given
 */
export function whatIsWrong(chat: Judged, probe: HTMLElement): string[] {
  const wrong: string[] = [];
  const { display, visibility } = getComputedStyle(chat);
  const hides =
    display === 'none' ? 'display: none' : visibility !== 'visible' && `visibility: ${visibility}`;
  if (hides && !chat.hidden)
    wrong.push(`<botlhale-chat> cannot be seen: a style of the page gives it «${hides}».`);
  const dialogs = [...document.querySelectorAll('dialog:modal')];
  if (chat.open && dialogs.some((dialog) => !dialog.contains(chat)))
    wrong.push(
      '<botlhale-chat> is open behind a modal <dialog>, where nobody can use it. Move the element into the dialog, or open the dialog with show() in place of showModal().',
    );
  // An empty one is set, too.
  probe.style.setProperty('--_given', 'var(--botlhale-accent, black)');
  const accent = getComputedStyle(probe).getPropertyValue('--_given').trim();
  if (!CSS.supports('color', accent))
    wrong.push(
      `<botlhale-chat>: the accent «${accent}» is no colour, so the usual one is used. Write one that CSS knows, such as accent="#006c5f".`,
    );
  return wrong;
}
