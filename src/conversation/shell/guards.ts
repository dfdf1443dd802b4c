/** What `unknown` data must look like, as guards that are tied to a type field by field. */
import { isRecord } from '../../protocol/json.ts';

/** Claims no more than it has looked at. */
export type Guard<T> = (value: unknown) => value is T;

/** A guard for each field. */
type Fields<T> = { readonly [Name in keyof T]-?: Guard<T[Name]> };

/** A string, of any length. */
export const text = (value: unknown): value is string => typeof value === 'string';

/** A number, `NaN` and the infinities among them. */
export const number = (value: unknown): value is number => typeof value === 'number';

/** True or false. */
export const flag = (value: unknown): value is boolean => typeof value === 'boolean';

/** One of several names. @param names each one that there is */
export const one =
  <Name extends string>(names: Readonly<Record<Name, unknown>>) =>
  (value: unknown): value is Name =>
    text(value) && Object.hasOwn(names, value);

/** Absent, or as `guard` says. */
export const maybe =
  <T>(guard: Guard<T>) =>
  (value: unknown): value is T | undefined =>
    value === undefined || guard(value);

/** A list of what `guard` lets through. */
export const list =
  <T>(guard: Guard<T>) =>
  (value: unknown): value is readonly T[] =>
    Array.isArray(value) && value.every(guard);

/** An object with these fields; what else is in it is not looked at. */
export const shape =
  <T>(fields: Fields<T>) =>
  (value: unknown): value is T =>
    isRecord(value) &&
    Object.entries<Guard<unknown>>(fields).every(([name, guard]) => guard(value[name]));

/** One of several shapes, told by the field `tag`. */
export const variant =
  <T extends Readonly<Record<Tag, string>>, Tag extends string>(
    tag: Tag,
    shapes: { readonly [Name in T[Tag]]: Fields<Omit<Extract<T, Record<Tag, Name>>, Tag>> },
  ) =>
  (value: unknown): value is T => {
    if (!isRecord(value)) return false;
    const name = value[tag];
    return one<T[Tag]>(shapes)(name) && shape(shapes[name])(value);
  };
