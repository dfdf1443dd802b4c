/** A host's own sentences in place of ours; loaded only where a host has some. */
import type { MoreStrings, Strings } from './strings.ts';

type Some<T> = { readonly [K in keyof T]?: T[K] extends string ? string : Some<T[K]> };

/** Any of the interface's sentences; what is left out stays as it is. */
export type StringOverrides = Some<Omit<Strings, 'tag' | 'direction' | 'more'>> & {
  readonly more?: Some<MoreStrings>;
};

/**
 * The same for every language, or for each: `tag` is the BCP 47 one of the interface, and where the
 * host has nothing for it, its language alone.
 */
export type HostStrings = StringOverrides | ((tag: string) => StringOverrides | undefined);

/** `strings` with the host's own in their places. */
export function overridden<T extends Partial<Strings>>(strings: T, own: HostStrings): T {
  const chosen = typeof own === 'function' ? ask(own, strings.tag ?? '') : own;
  if (!chosen) return strings;
  const { more } = strings;
  return {
    ...merged(strings, chosen),
    ...(more && { more: async () => merged(await more(), chosen.more) }),
  };
}

/** The host's bug is shown in its console, and must not end the chat. */
function ask(own: (tag: string) => StringOverrides | undefined, tag: string) {
  try {
    return own(tag) ?? own(tag.replace(/-.*/, ''));
  } catch (error) {
    reportError(error);
    return undefined;
  }
}

/** Texts replace texts, in groups too; anything else that a page may have put there does nothing. */
function merged<T extends object>(base: T, own: unknown): T {
  if (typeof own !== 'object' || own === null) return base;
  const pairs = Object.entries(base).map(([key, value]: [string, unknown]) => {
    const other: unknown = Object.hasOwn(own, key) ? Reflect.get(own, key) : undefined;
    if (typeof value === 'object' && value !== null) return [key, merged(value, other)];
    return [key, typeof value === typeof other ? other : value];
  });
  // The same keys as in `base`, with values of the same types.
  return Object.fromEntries(pairs) as T;
}
