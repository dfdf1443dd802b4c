/**
 * What is typed, wheeled, dragged and focused in the chat is the chat's: shortcuts, focus traps, smooth
 * scrolling and forms of the page would take an event of ours for one of theirs, since all that they
 * see of its target is `<botlhale-chat>`.
 */

/** What the page has no use for when it comes from us. Presses go on: they close the page's menus. */
const own = [
  ...['beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend'],
  ...['copy', 'cut', 'paste', 'contextmenu', 'selectstart'],
  ...['wheel', 'touchmove', 'focusin', 'focusout'],
] as const;

/** The page keeps what is no typing: the keys that hold others, those that leave a field, F-keys. */
const others = /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|Tab|F\d+|Escape)$/;

/** Stops the events that come from within `root` itself, not from what the page has put into the chat. */
export function keepEvents(root: HTMLElement): void {
  /** Keys that went down in here: the page has not seen them go down. */
  const down = new Set<string>();
  const isOurs = ({ target }: Event): boolean =>
    target instanceof Node && target.getRootNode() === root.getRootNode();
  const isTyped = (event: KeyboardEvent): boolean =>
    !others.test(event.key) &&
    // Where AltGr writes a letter, some systems say Ctrl and Alt.
    (event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey || event.metaKey));

  for (const type of own)
    root.addEventListener(type, (event) => isOurs(event) && event.stopPropagation(), {
      passive: true,
    });
  for (const type of ['keydown', 'keypress'] as const)
    root.addEventListener(type, (event) => {
      if (!isOurs(event) || !isTyped(event)) return;
      down.add(event.code);
      event.stopPropagation();
    });
  root.addEventListener('keyup', (event) => {
    if (down.delete(event.code)) event.stopPropagation();
  });
}
