/** A page whose own box captures what is fixed in it: there, only the top layer is a window's corner. */

/** An ancestor of `element` captures fixed boxes: they stand in its corner, and scroll with it. */
export function isCaptured(element: Element): boolean {
  for (let around = parentOf(element); around; around = parentOf(around)) {
    const style = getComputedStyle(around);
    const isPage = around === document.documentElement;
    const moved = [style.transform, style.translate, style.rotate, style.scale, style.perspective];
    // On the page itself these two capture nothing.
    const filtered = isPage ? [] : [style.filter, style.backdropFilter];
    if (
      [...moved, ...filtered].some((value) => value && value !== 'none') ||
      /transform|translate|rotate|scale|perspective|filter|contain/.test(style.willChange) ||
      /layout|paint|strict|content/.test(style.contain) ||
      /auto|hidden/.test(style.contentVisibility)
    )
      return true;
  }
  return false;
}

/** What holds the element as it is drawn: slots and hosts of shadow roots included. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  );
}

/** Puts `root` into the top layer, or back to its place. */
export function raise(root: HTMLElement, wanted: boolean): void {
  if (wanted === root.matches(':popover-open')) return;
  root.popover = wanted ? 'manual' : null;
  root.role = wanted ? 'none' : null; // Chromium would make it a group
  if (!wanted) return;
  // WebKit leaves the box where it was, unless that is gone when the new one is made.
  root.style.display = 'none';
  root.showPopover();
  root.getBoundingClientRect();
  root.style.display = '';
}
