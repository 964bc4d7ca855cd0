import { expect, test } from 'vitest';
import { nextPartStep, nextStep, pageStep } from './form-steps.ts';
import type { FormPart, PartStatus } from './form-types.ts';

const asked = { nodeType: 'input', currentState: { relevant: true, readonly: false, children: null } };
const said = { nodeType: 'note', currentState: { relevant: true, readonly: true, children: null } };

/** A part of two pages, or one that is only read. */
function part(key: string, kind: PartStatus['kind'], { optional = false, isRead = false } = {}): FormPart {
  const nodes = [isRead ? said : asked] as unknown as FormPart['pages'][number]['nodes'];
  const pages = [
    { key: `${key}~1`, nodes },
    { key: `${key}~2`, nodes },
  ];
  return { key, label: key, optional, status: { kind, missing: 1, count: 1 } as PartStatus, pages };
}

const from = (page: string, parts: readonly FormPart[]) => nextStep({ step: pageStep({ page }), parts });
const to = (page: string) => pageStep({ page });

test('within a part its next page follows, whatever stands in the other parts', () => {
  expect(from('a~1', [part('a', 'complete'), part('b', 'empty')])).toBe(to('a~2'));
});

test('the end of a part leads to the next one that is not complete, and past those that are', () => {
  const parts = [part('a', 'complete'), part('b', 'complete'), part('c', 'partial'), part('d', 'empty')];
  expect(from('a~2', parts)).toBe(to('c~1'));
  expect(from('c~2', parts)).toBe(to('d~1'));
  expect(nextPartStep({ step: to('a~1'), parts })).toBe(to('c~1'));
});

test('after the last part it goes back to what is missing or wrong, and not to what may stay empty', () => {
  const optional = part('a', 'empty', { optional: true });
  expect(from('c~2', [optional, part('b', 'invalid'), part('c', 'complete')])).toBe(to('b~1'));
  expect(from('c~2', [optional, part('b', 'complete'), part('c', 'partial')])).toBe('check');
  // On the way an optional part is shown like every other.
  expect(from('b~2', [part('b', 'complete'), optional])).toBe(to('a~1'));
});

test('a part without a question is complete and is read all the same, once', () => {
  const parts = [part('a', 'complete'), part('b', 'complete', { isRead: true }), part('c', 'complete')];
  expect(from('a~2', parts)).toBe(to('b~1'));
  expect(from('b~2', parts)).toBe('check');
});

test('from the check page a question leads back there', () => {
  const parts = [part('a', 'complete'), part('b', 'empty')];
  const step = pageStep({ page: 'a~2', fromCheck: true });
  expect(nextStep({ step, parts })).toBe('check');
  expect(nextPartStep({ step, parts })).toBe('check');
});
