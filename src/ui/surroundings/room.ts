/** What of the page stands where the launcher does: bars, which it makes room for, and overlays. */
import { parentOf } from './top-layer.ts';

/** So far from a bar as from the window's edge. */
const gap = 20;

/** Fixed boxes of the page that can be pressed in `box`, the one in front first. */
function fixedIn(host: Element, { left, right, top, bottom }: DOMRect): Element[] {
  const found = new Set<Element>();
  for (const x of [left + 4, (left + right) / 2, right - 4])
    for (const y of [(top + bottom) / 2, bottom - 4])
      for (const element of document.elementsFromPoint(x, y)) {
        if (host.contains(element)) continue;
        for (let box: Element | null = element; box && box !== host; box = parentOf(box))
          if (/fixed|sticky/.test(getComputedStyle(box).position)) found.add(box);
      }
  return [...found];
}

/** How far up `corner` has to move from its own place so that no bar of the page lies there, in pixels. */
export function liftOver(host: Element, corner: Element, lifted: number): number {
  const now = corner.getBoundingClientRect();
  const home = new DOMRect(now.x, now.y + lifted, now.width, now.height);
  let lift = 0;
  // A cookie bar may stand on a tab bar.
  for (let bars = 0; bars < 3; bars += 1) {
    const place = new DOMRect(home.x, home.y - lift, home.width, home.height);
    const tops = fixedIn(host, place)
      .map((bar) => bar.getBoundingClientRect())
      // What fills half of the window is no bar, and there would be nowhere to go.
      .filter(({ height, bottom }) => height < innerHeight / 2 && bottom > innerHeight / 2)
      .map(({ top }) => top);
    if (tops.length === 0) break;
    lift = home.bottom + gap - Math.min(...tops);
  }
  return lift < innerHeight / 2 ? lift : 0;
}

/** The page shows something above `corner` that it wants in front of the chat. */
export function isCovered(host: Element, corner: Element): boolean {
  const own = Number(getComputedStyle(host).zIndex);
  return fixedIn(host, corner.getBoundingClientRect()).some((box) => {
    for (let around: Element | null = box; around; around = parentOf(around))
      if (Number(getComputedStyle(around).zIndex) > own) return true;
    return false;
  });
}
