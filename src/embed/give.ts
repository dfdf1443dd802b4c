/** What the snippet says → attributes and properties of the chat, and of nothing else. */
import type { Settings } from './own-script.ts';
import { nearest } from './nearest.ts';
import { say } from './say.ts';

/** What Lit keeps of a property that a host may set. */
interface Declared {
  readonly attribute?: boolean | string;
  readonly type?: unknown;
}

/** Settings for the script itself. */
const ours: readonly string[] = ['src', 'calls', 'target'];

const hyphened = (name: string): string => name.replace(/[A-Z]/g, '-$&').toLowerCase();

/** All that the chat takes, by the name of its attribute. */
function settingsOf(chat: HTMLElement): Map<string, readonly [property: string, Declared]> {
  // The chat's class is one of Lit's, which keeps its properties there.
  const { elementProperties } = chat.constructor as unknown as {
    readonly elementProperties: ReadonlyMap<string, Declared>;
  };
  return new Map(
    [...elementProperties].map(([property, declared]) => [
      typeof declared.attribute === 'string' ? declared.attribute : hyphened(property),
      [property, declared],
    ]),
  );
}

/** Gives the chat what the page says, and what the script's own attributes do, which count for more. */
export function give(chat: HTMLElement, page: Settings, attributes: DOMStringMap): void {
  const known = settingsOf(chat);
  const isSwitch = (name: string): boolean => known.get(name)?.[1].type === Boolean;
  const given = new Map<string, unknown>();
  for (const [name, value] of Object.entries(page)) {
    const attribute = hyphened(name);
    // WordPress writes `false` as an empty text, which in HTML would be on.
    given.set(attribute, value === '' && isSwitch(attribute) ? false : value);
  }
  for (const [name, value] of Object.entries(attributes)) given.set(hyphened(name), value);

  for (const [name, value] of given) {
    if (ours.includes(name)) continue;
    const setting = known.get(name);
    if (!setting) {
      const meant = nearest(name, [...known.keys()]);
      say(`there is no setting ${name}, so it is ignored. Did you mean ${meant}?`);
    } else if (value instanceof Object) Object.assign(chat, { [setting[0]]: value });
    else if (value != null && value !== false && value !== 'false') {
      const text = `${value as string | number | true}`; // what JSON has besides
      // Which words mean «off», the chat itself knows.
      chat.setAttribute(name, isSwitch(name) && /^(true|1)$/i.test(text) ? '' : text);
    }
  }
}
