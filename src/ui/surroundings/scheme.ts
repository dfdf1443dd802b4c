/** Whether the page around the chat is dark, where it does not say so itself. */
import { parentOf } from './top-layer.ts';

/** The page says in CSS, or in its head, which schemes it supports. */
export const saysScheme = (host: Element): boolean =>
  getComputedStyle(host).colorScheme !== 'normal' ||
  document.querySelector('meta[name="color-scheme"]') !== null;

/**
 * Whether what lies behind is dark: what the chat stands in where that has a colour, else most of what
 * is seen of the page.
 *
 * @param probe an element of ours, in which the browser tells colours in numbers
 */
export function isDarkBehind(host: Element, probe: HTMLElement): boolean {
  const around = lightnessAround(host, probe);
  if (around !== undefined) return around < dark;
  const seen = [0.15, 0.5, 0.85]
    .flatMap((x) => [0.15, 0.5, 0.85].map((y) => [x * innerWidth, y * innerHeight] as const))
    .map(([x, y]) => document.elementsFromPoint(x, y).find((element) => !host.contains(element)))
    .map((element) => element && lightnessAround(element, probe));
  return seen.filter((lightness = 1) => lightness < dark).length > seen.length / 2;
}

/** White on it is easier to read than black. */
const dark = 0.45;

/** Of the first opaque colour behind `element`, from 0 to 1; none where nobody has set one. */
function lightnessAround(element: Element, probe: HTMLElement): number | undefined {
  for (let behind: Element | null = element; behind; behind = parentOf(behind)) {
    probe.style.color = `rgb(from ${getComputedStyle(behind).backgroundColor} r g b / alpha)`;
    const numbers = getComputedStyle(probe).color.match(/-?\d[\d.e-]*/g) ?? [];
    const [red = 1, green = 1, blue = 1, alpha = 1] = numbers.map(Number);
    if (alpha > 0.5) return 0.21 * red + 0.72 * green + 0.07 * blue;
  }
  return undefined;
}
