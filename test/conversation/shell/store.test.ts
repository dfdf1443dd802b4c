import { expect, test } from 'vitest';
import { createStore } from '../../../src/conversation/shell/store.ts';

test('those who watch are told of every change, until they stop', () => {
  const store = createStore(1);
  const told: number[] = [];
  const stop = store.subscribe((value) => void told.push(value));
  store.set(2);
  store.set(2);
  stop();
  stop();
  store.set(3);
  expect(told).toEqual([2]);
  expect(store.get()).toBe(3);
});

test('one who stops while being told leaves the others alone', () => {
  const store = createStore(1);
  const told: string[] = [];
  const stop = store.subscribe(() => {
    told.push('first');
    stop();
  });
  store.subscribe(() => void told.push('second'));
  store.set(2);
  store.set(3);
  expect(told).toEqual(['first', 'second', 'second']);
});
