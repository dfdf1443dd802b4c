import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPage } from '../../src/device/page-life.ts';
import { stubWindow } from '../support/fakes/browser-globals.ts';

let window: EventTarget;
let page: EventTarget & { visibilityState?: string };

beforeEach(() => {
  window = stubWindow();
  page = document;
});
afterEach(() => void vi.unstubAllGlobals());

const watched = () => {
  const left = vi.fn();
  const seen = vi.fn();
  return { left, seen, end: watchPage({ left, seen }) };
};
const told = ({ left, seen }: Pick<ReturnType<typeof watched>, 'left' | 'seen'>) =>
  [left, seen].map(({ mock }) => mock.calls.length);

test.each([
  ['pagehide', [1, 0]],
  ['pageshow', [0, 1]],
  ['online', [0, 1]],
])('%s on the window is told', (type, expected) => {
  const life = watched();
  window.dispatchEvent(new Event(type));
  expect(told(life)).toEqual(expected);
});

test.each([
  ['freeze', [1, 0]],
  ['resume', [0, 1]],
])('%s on the document is told', (type, expected) => {
  const life = watched();
  page.dispatchEvent(new Event(type));
  expect(told(life)).toEqual(expected);
});

test('a page that becomes visible is seen; one that is hidden has not been left', () => {
  const life = watched();
  Object.defineProperty(page, 'visibilityState', { value: 'hidden', configurable: true });
  page.dispatchEvent(new Event('visibilitychange'));
  expect(told(life)).toEqual([0, 0]);
  Object.defineProperty(page, 'visibilityState', { value: 'visible' });
  page.dispatchEvent(new Event('visibilitychange'));
  expect(told(life)).toEqual([0, 1]);
});

test('never listens to unload or beforeunload: either forbids the back button', () => {
  const listened: string[] = [];
  const listen = (type: string) => void listened.push(type);
  vi.stubGlobal('addEventListener', listen);
  Object.defineProperty(page, 'addEventListener', { value: listen });
  watched();
  expect(listened.sort()).toEqual(
    ['freeze', 'online', 'pagehide', 'pageshow', 'resume', 'visibilitychange'].sort(),
  );
});

test('nothing is told after its end', () => {
  const life = watched();
  life.end();
  for (const type of ['pagehide', 'pageshow', 'online']) window.dispatchEvent(new Event(type));
  for (const type of ['freeze', 'resume']) page.dispatchEvent(new Event(type));
  expect(told(life)).toEqual([0, 0]);
});
