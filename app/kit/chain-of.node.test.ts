import { describe, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { chainOf, chainThing } from './chain-of.ts';
import type { ChainAsker, ChainPlace } from './feature-words.ts';

interface Thing extends JsonObject {
  readonly on: string[];
}

function thing(id: string, on: string[] = []): Doc<Thing> {
  return { id, body: { on } } as Doc<Thing>;
}

function place(name: string): ChainPlace {
  return {
    collection: { name } as Collection,
    kind: 'kit.save',
    name: ({ id }) => `${name} ${id}`,
    why: ({ body }) => (body as Thing).on,
    href: ({ id }) => (id === 'secret' ? null : `/${id}`),
  };
}
const places = ['reports', 'links', 'released'].map(place);

function asker(stored: Record<string, Doc<Thing>[]>): ChainAsker {
  return {
    actor: {} as Actor,
    locale: 'es',
    t: ((key: string) => key) as never,
    replica: {
      one: ({ name }: Collection<never>, id: string) => stored[name]?.find((doc) => doc.id === id) ?? null,
      all: ({ name }: Collection<never>) => stored[name] ?? [],
    } as never,
  };
}

describe('the chain', () => {
  const stored = {
    reports: [thing('r1'), thing('r2')],
    links: [thing('l1', ['r1', 'q1']), thing('l2', ['r2']), thing('l3', ['r1'])],
    released: [thing('x1', ['l1']), thing('secret', ['l3'])],
  };
  const ids = (id: string, way: 'up' | 'down') =>
    chainOf({ places, asker: asker(stored), id, way }).map((step) => [step.id, step.distance]);

  test('goes down through everything that came of a thing, nearest first', () => {
    expect(ids('r1', 'down')).toEqual([
      ['l1', 1],
      ['l3', 1],
      ['x1', 2],
      ['secret', 2],
    ]);
  });

  test('of what is computed, goes up from all that is named, in its order, and names nothing twice', () => {
    const steps = chainOf({
      ...{ places, asker: asker(stored), way: 'up' as const },
      rests: ['x1', 'absent', 'l2', 'l1'],
    });
    expect(steps.map(({ id, distance }) => [id, distance])).toEqual([
      ['x1', 1],
      ['l2', 1],
      ['l1', 1],
      ['r2', 2],
      ['r1', 2],
    ]);
  });

  test('goes up to what a thing rests on, and ends where the reader has nothing', () => {
    expect(ids('x1', 'up')).toEqual([
      ['l1', 1],
      ['r1', 2],
    ]);
    expect(ids('r1', 'up')).toEqual([]);
    expect(ids('absent', 'down')).toEqual([]);
  });

  test('says the name and the page of each, and that somebody has no page of it', () => {
    const [first, , , last] = chainOf({ places, asker: asker(stored), id: 'r1', way: 'down' });
    expect(first).toMatchObject({ name: 'links l1', href: '/l1' });
    expect(last?.href).toBeNull();
  });

  test('goes down from what is computed, and has no entry here, by its id alone', () => {
    expect(ids('q1', 'down')).toEqual([
      ['l1', 1],
      ['x1', 2],
    ]);
  });

  test('two things that share a page, a text and its issued copy, are one row', () => {
    const [reports, links, released] = places as [ChainPlace, ChainPlace, ChainPlace];
    const issued: ChainPlace = {
      ...{ collection: links.collection, kind: links.kind, why: links.why },
      name: ({ id }) => `issued ${id}`,
      href: () => '/x1',
    };
    const steps = chainOf({
      ...{ places: [reports, released, issued], id: 'l1', way: 'down' as const },
      asker: asker({ ...stored, links: [thing('copy', ['l1'])] }),
    });
    expect(steps.map(({ name }) => name)).toEqual(['released x1']);
    // Two of one kind that stand on one page are two.
    const shared: ChainPlace = { ...issued, href: () => '/page' };
    const both = chainOf({
      ...{ places: [reports, shared], id: 'r1', way: 'down' as const },
      asker: asker({ ...stored, released: [] }),
    });
    expect(both.map(({ name }) => name)).toEqual(['issued l1', 'issued l3']);
  });

  test('follows a change of what rests on a thing', () => {
    const links = [thing('l9', ['r1'])];
    const changed = asker({ ...stored, links });
    expect(chainOf({ places, asker: changed, id: 'r1', way: 'down' }).map(({ id }) => id)).toEqual(['l9']);
  });

  test('a thing that rests on itself by way of others is met once', () => {
    const round = asker({
      reports: [thing('a', ['c'])],
      links: [thing('b', ['a'])],
      released: [thing('c', ['b'])],
    });
    expect(chainOf({ places, asker: round, id: 'a', way: 'down' }).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  test('through what holds parts of many chains none leads to the parts of another', () => {
    const [reports, links, released] = places as [ChainPlace, ChainPlace, ChainPlace];
    const holds: ChainPlace = {
      ...links,
      passes: ({ body }) => (body as Thing).on.filter((id) => id === 'decided'),
    };
    const all = {
      reports: [thing('one'), thing('two'), thing('decided')],
      links: [thing('plan', ['one', 'two', 'decided'])],
      released: [thing('of-one', ['one', 'plan']), thing('of-two', ['two', 'plan'])],
    };
    const told = (id: string, way: 'up' | 'down') =>
      chainOf({ places: [reports, holds, released], asker: asker(all), id, way }).map((step) => step.id);
    expect(told('of-one', 'up')).toEqual(['one', 'plan', 'decided']);
    expect(told('one', 'down')).toEqual(['plan', 'of-one']);
    expect(told('plan', 'up')).toEqual(['one', 'two', 'decided']);
    expect(told('plan', 'down')).toEqual(['of-one', 'of-two']);
  });

  test('a thing that is stored in two forms is one step', () => {
    const two = asker({ reports: [thing('n')], links: [thing('n')], released: [thing('x', ['n'])] });
    expect(chainOf({ places, asker: two, id: 'x', way: 'up' }).map(({ name }) => name)).toEqual([
      'reports n',
    ]);
  });

  test('a thing that says several things has a row for each, and tells what is remembered once they were seen', () => {
    const [reports, , released] = places as [ChainPlace, ChainPlace, ChainPlace];
    const uses: ChainPlace = {
      collection: { name: 'links' } as Collection,
      kind: 'kit.save',
      why: ({ body }) => (body as Thing).on,
      rows: ({ id }) => ['one', 'two'].map((word) => ({ name: `${id} ${word}`, href: null })),
      seen: ({ id }) => ({ key: id, value: 7 }),
    };
    const steps = chainOf({
      ...{ places: [reports, uses, released], asker: asker(stored), id: 'r2', way: 'down' as const },
    });
    expect(steps.map(({ name }) => name)).toEqual(['l2 one', 'l2 two']);
    expect(steps.map(({ seen }) => seen)).toEqual([
      { key: 'l2', value: 7 },
      { key: 'l2', value: 7 },
    ]);
  });

  test('each step says through what it was reached, all ways, and what it is of', () => {
    const many = asker({
      reports: [thing('r1')],
      links: [thing('l1', ['r1']), thing('l2', ['r1']), thing('l3', ['r1', 'l1'])],
      released: [thing('x1', ['l2', 'l1', 'absent'])],
    });
    const ways = (id: string, way: 'up' | 'down') =>
      Object.fromEntries(
        chainOf({ places, asker: many, id, way }).map((step) => [step.id, [...step.through].sort()]),
      );
    expect(ways('r1', 'down')).toEqual({ l1: ['r1'], l2: ['r1'], l3: ['l1', 'r1'], x1: ['l1', 'l2'] });
    expect(ways('x1', 'up')).toEqual({ l2: ['x1'], l1: ['x1'], r1: ['l1', 'l2'] });
    const computed = chainOf({ places, asker: many, rests: ['x1'], way: 'up' });
    expect(computed.map(({ id, through }) => [id, through])).toEqual([
      ['x1', []],
      ['l2', ['x1']],
      ['l1', ['x1']],
      ['r1', ['l2', 'l1']],
    ]);
  });

  test('what goes through a thing without a row goes through the one whose row is also its own', () => {
    const [reports, links, released] = places as [ChainPlace, ChainPlace, ChainPlace];
    const issued: ChainPlace = {
      ...{ collection: links.collection, kind: links.kind, why: links.why },
      name: ({ id }) => `issued ${id}`,
      href: () => '/x1',
    };
    const steps = chainOf({
      ...{ places: [reports, released, issued], id: 'r1', way: 'down' as const },
      asker: asker({
        reports: [thing('r1'), thing('r9', ['copy'])],
        released: [thing('x1', ['r1'])],
        links: [thing('copy', ['r1'])],
      }),
    });
    expect(steps.map(({ id, through }) => [id, through])).toEqual([
      ['x1', ['r1']],
      ['r9', ['x1']],
    ]);
  });

  test('a thing that rests on itself was not reached through itself, and no way leads back to what it is of', () => {
    const round = asker({
      reports: [thing('a', ['c'])],
      links: [thing('b', ['a', 'b'])],
      released: [thing('c', ['b'])],
    });
    const steps = chainOf({ places, asker: round, id: 'a', way: 'down' });
    expect(steps.map(({ id, through }) => [id, through])).toEqual([
      ['b', ['a']],
      ['c', ['b']],
    ]);
  });

  test('names the thing itself as its collection does, and none that the reader does not have', () => {
    const here = asker(stored);
    expect(chainThing({ places, asker: here, id: 'l1' })).toMatchObject({ name: 'links l1', href: '/l1' });
    expect(chainThing({ places, asker: here, id: 'absent' })).toBeNull();
  });
});
