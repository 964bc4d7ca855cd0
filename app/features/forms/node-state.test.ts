import { createEffect, createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { createNodeState } from './node-state.ts';

test('what follows a property hears of that property, once for each change', () => {
  const state = createNodeState({ value: 'a', label: 'Puerto' });
  const heard: string[] = [];
  const stop = createRoot((dispose) => {
    createEffect(() => heard.push(state.value));
    return dispose;
  });
  state.label = 'Ciudad';
  state.value = 'a';
  state.value = 'b';
  stop();
  state.value = 'c';
  expect(heard).toEqual(['a', 'b']);
  expect(state).toMatchObject({ value: 'c', label: 'Ciudad' });
});

test('what a property holds is given back as it is', () => {
  const options = [{ value: 'a' }];
  const state = createNodeState({ options, read: 1, values: 2 });
  expect(state.options).toBe(options);
  expect(state.options[0]).toBe(options[0]);
  // Names of its own inside take none from the form.
  expect([state.read, state.values]).toEqual([1, 2]);
});

test('nodes of one kind are apart', () => {
  const [one, other] = [createNodeState({ value: 'a' }), createNodeState({ value: 'b' })];
  one.value = 'c';
  expect(other.value).toBe('b');
});
