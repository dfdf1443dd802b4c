/**
 * Expected failures are values: a call that can fail says so in its type, and the caller cannot
 * forget to look. `throw` is left for bugs.
 */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A result that succeeded with `value`. */
export const ok = <T>(value: T) => ({ ok: true, value }) as const;

/** A result that failed with `error`. */
export const err = <E>(error: E) => ({ ok: false, error }) as const;
