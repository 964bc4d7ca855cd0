import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isWithinScope, stateOf, withoutCovered } from './compartments.ts';
import { CodedError, defineError } from './errors.ts';
import { fold } from './fold.ts';
import { createId, IdSchema, localCode, MutationIdSchema } from './ids.ts';
import { canonicalJson, changedFields, isSameJson } from './json.ts';
import { byServer } from './mutation.ts';
import { readText, TextSchema } from './text.ts';

test('entries stand as the server took them, and what waits on a device last, as it was made there', () => {
  const entry = (id: string, rev: number, at: number, seq?: number) => ({
    ...{ id, rev, body: { at } },
    ...(seq === undefined ? {} : { seq }),
  });
  const waitingLate = entry('a', 0, 9);
  const waitingSoon = entry('b', 0, 8);
  const sameTime = entry('c', 0, 9);
  const taken = entry('d', 1, 99, 2);
  const takenFirst = entry('e', 1, 100, 1);
  const order = [waitingLate, sameTime, taken, waitingSoon, takenFirst].sort(byServer).map(({ id }) => id);
  expect(order).toEqual(['e', 'd', 'b', 'a', 'c']);
});

describe('canonical JSON', () => {
  test('equal values are one text, whatever the order of their keys', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, 'ñ'], c: null } })).toBe('{"a":{"c":null,"d":[1,"ñ"]},"b":1}');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });

  test('it is JSON and means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('names that an object does not keep in their place, or takes for something else, are members like others', () => {
    expect(canonicalJson({ a: 1, '10': 2, '9': { '2': 1, '11': 1 } })).toBe(
      '{"10":2,"9":{"11":1,"2":1},"a":1}',
    );
    expect(canonicalJson([JSON.parse('{"a":{"b":1,"__proto__":{"c":2}}}')])).toBe(
      '[{"a":{"__proto__":{"c":2},"b":1}}]',
    );
  });

  test('what is absent and what is undefined are the same, what is null is not', () => {
    expect(isSameJson({ a: undefined }, {})).toBe(true);
    expect(isSameJson({ a: null }, {})).toBe(false);
    expect(isSameJson(undefined, null)).toBe(true);
    expect(canonicalJson([undefined])).toBe('[null]');
  });

  test('half a surrogate pair, which may end a truncated text, survives as text', () => {
    expect(JSON.parse(canonicalJson('\ud800'))).toBe('\ud800');
    expect(canonicalJson('\ud800')).toBe('"\\ud800"');
  });
});

describe('ids', () => {
  const random = (length: number) => new Uint8Array(length).fill(7);

  test('a later id sorts after an earlier one', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31), fc.nat(2 ** 31), (left, right) => {
        const [first, second] = [Math.min(left, right), Math.max(left, right)].map((now) =>
          createId({ prefix: 'rep', now: now * 1_000, random }),
        );
        expect((first ?? '') <= (second ?? '')).toBe(true);
      }),
    );
  });

  test('an id matches only the schema of its kind', () => {
    const id = createId({ prefix: 'rep', now: Date.UTC(2026, 5, 25), random });
    expect(id).toMatch(/^rep_[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(v.is(IdSchema, id)).toBe(true);
    expect(v.is(MutationIdSchema, id)).toBe(false);
    for (const bad of ['', 'rep_', 'REP_1', 'rep_a b', "rep_'", `rep_${'x'.repeat(81)}`]) {
      expect(v.is(IdSchema, bad)).toBe(false);
    }
  });

  test('the code to say on the phone has four clear characters and is always the same', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        expect(localCode(id)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(localCode(id)).toBe(localCode(id));
      }),
    );
    expect(localCode('rep_1')).not.toBe(localCode('rep_2'));
  });
});

describe('scopes', () => {
  test('a scope that ends in a slash is a prefix, any other a whole audience', () => {
    expect(isWithinScope({ audience: 'reports/a', scope: 'reports/' })).toBe(true);
    expect(isWithinScope({ audience: 'reports', scope: 'reports/' })).toBe(false);
    expect(isWithinScope({ audience: 'allies', scope: 'all' })).toBe(false);
    expect(isWithinScope({ audience: 'all', scope: 'all' })).toBe(true);
  });

  test('a scope that another covers is left out, and nothing readable is lost (A5)', () => {
    const path = fc.constantFrom('a', 'a/', 'a/b', 'a/b/', 'a/b/c', 'ab/', 'ab/c', 'all');
    fc.assert(
      fc.property(fc.array(path), (scopes) => {
        const kept = withoutCovered(scopes);
        for (const audience of ['a', 'a/b', 'a/b/c', 'ab/c', 'all', 'a/x']) {
          const reads = (list: readonly string[]) => list.some((scope) => isWithinScope({ audience, scope }));
          expect(reads(kept)).toBe(reads(scopes));
          expect(kept.filter((scope) => isWithinScope({ audience, scope })).length).toBeLessThan(2);
        }
      }),
    );
  });

  test('only a state’s compartment has a state', () => {
    expect([stateOf('state:CL'), stateOf('committee')]).toEqual(['CL', null]);
  });
});

describe('texts', () => {
  test('one language is required, whichever it is', () => {
    expect(v.is(TextSchema, { pt: 'Reunião' })).toBe(true);
    expect(v.is(TextSchema, {})).toBe(false);
    expect(v.is(TextSchema, { es: '  ' })).toBe(false);
    expect(v.is(TextSchema, { es: 'a', fr: 'b' })).toBe(false);
  });

  test('a text is read in the wanted language, else in one that exists, and says which', () => {
    expect(readText({ es: 'Reunión', pt: 'Reunião' }, 'pt')).toEqual({ value: 'Reunião', language: 'pt' });
    expect(readText({ es: ' ', en: 'Meeting' }, 'pt')).toEqual({ value: 'Meeting', language: 'en' });
    expect(readText(null, 'en')).toEqual({ value: '', language: 'en' });
  });

  test('search ignores accents and capitals, but not letters', () => {
    expect(fold('Núñez')).toBe('nunez');
    expect(fold('Ação')).toBe('acao');
    expect(fold('ß')).not.toBe(fold('s'));
  });
});

test('an error keeps its code, its status and what it is about', () => {
  const createFull = defineError({ code: 'rooms.full', status: 409 });
  expect(createFull({ seats: 3 })).toMatchObject({ code: 'rooms.full', status: 409, details: { seats: 3 } });
  expect(createFull().details).toEqual({});
  expect(createFull()).toBeInstanceOf(CodedError);
});

test('only differing values are a change; null and lists are compared by content', () => {
  const before = { a: 1, b: null, c: { x: [1, 2] }, d: 'kept' };
  expect(changedFields({ a: 1, b: null, c: { x: [1, 2] } }, before)).toEqual({});
  expect(changedFields({ a: 2, b: null, c: { x: [2, 1] }, e: 'new' }, before)).toEqual({
    a: 2,
    c: { x: [2, 1] },
    e: 'new',
  });
});
