import { afterEach, expect, test, vi } from 'vitest';
import { openBell } from '../../src/device/bell.ts';
import type { Bell } from '../../src/conversation/shell/ports.ts';
import { eventually } from '../support/observers/patience.ts';

const bells: Bell[] = [];
const open = (name: string, heard: () => void): Bell => {
  const bell = openBell(name)(heard);
  bells.push(bell);
  return bell;
};

afterEach(() => {
  vi.unstubAllGlobals();
  for (const bell of bells.splice(0)) bell.close();
});

/** What was sent before it was heard is heard before it. */
const afterMessages = async (name: string): Promise<void> => {
  const heard = vi.fn();
  open(name, heard);
  const last = open(name, () => undefined);
  last.ring();
  await eventually(() => expect(heard).toHaveBeenCalled());
};

test('is heard in every other tab of the conversation, and not in the one that rings', async () => {
  const [mine, other, third, stranger] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  const bell = open('one', mine);
  open('one', other);
  open('one', third);
  open('two', stranger);
  bell.ring();
  await eventually(() => expect(third).toHaveBeenCalledOnce());
  expect(other).toHaveBeenCalledOnce();
  expect(mine).not.toHaveBeenCalled();
  expect(stranger).not.toHaveBeenCalled();
});

test('one that was closed neither rings nor hears', async () => {
  const [mine, other] = [vi.fn(), vi.fn()];
  const bell = open('one', mine);
  const ringer = open('one', other);
  bell.close();
  bell.ring();
  ringer.ring();
  await afterMessages('one');
  expect(mine).not.toHaveBeenCalled();
  expect(other).toHaveBeenCalledOnce(); // the ring of afterMessages
});

test('is silent where the browser has no channels', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  const bell = openBell('one')(() => expect.fail('It was heard.'));
  bell.ring();
  bell.close();
});
