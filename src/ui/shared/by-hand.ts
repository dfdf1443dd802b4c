/** For what is drawn without templates: nothing is touched that is as it should be. */

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
