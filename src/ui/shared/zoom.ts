/** How much longer the page's own `zoom` makes a length in `element`; 1 where a browser does not tell. */
export const zoomOf = (element: Element): number =>
  // The standard types have it for every browser.
  (element as { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;
