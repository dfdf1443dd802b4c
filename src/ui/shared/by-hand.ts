/** For what is drawn without templates: nothing is touched that is as it should be. In the first stage, where all others find it. */

/** Puts `child` at the end of `parent` where it is `wanted` and not there yet, else takes it away. */
export function put(parent: ParentNode, child: ChildNode, wanted: boolean): void {
  if (!wanted) child.remove();
  else if (!child.parentNode) parent.append(child);
}

/** Sets attributes: one that is set again, even to the same, has all below it styled anew. */
export function setAttributes(element: Element, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Sets properties of the style; the same goes for them. An empty one is taken away. */
export function setStyles({ style }: HTMLElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values))
    if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}

/** How much longer the page's own `zoom` makes a length in `element`; 1 where a browser does not tell. */
export const zoomOf = (element: Element): number =>
  // The standard types have it for every browser.
  (element as { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;
