import { expect, test } from 'vitest';
import type { StreamPage, WireEntry } from '#shared/sync/protocol.ts';
import { createEntries } from './entries.ts';

function note({
  id = 'n1',
  parent = null,
  audience,
  seq,
  text = String(seq),
}: {
  id?: string;
  parent?: string | null;
  audience: string;
  seq: number;
  text?: string | null;
}): WireEntry {
  return ['notes', id, parent, audience, seq, seq, text === null ? null : { text }];
}

function page(scope: string, entries: WireEntry[], left: StreamPage['left'] = []): StreamPage {
  return { scope, from: 0, to: 100, entries, left };
}

/** Every order of the pages of several streams that keeps each stream's own order. */
function interleavings(streams: readonly (readonly StreamPage[])[]): StreamPage[][] {
  const open = streams.filter((pages) => pages.length > 0);
  if (open.length === 0) return [[]];
  return open.flatMap((pages) => {
    const [first, ...rest] = pages as [StreamPage, ...StreamPage[]];
    const others = open.filter((each) => each !== pages);
    return interleavings([rest, ...others]).map((order) => [first, ...order]);
  });
}

const all = { audience: 'all' };
const away = { audience: 'presidency/x' };

test.each([
  [
    'that moved',
    [page('all', [note({ ...all, seq: 10 })]), page('all', [], [['notes', 'n1', 50]])],
    [page('presidency/', [note({ ...away, seq: 50 })])],
    '50',
  ],
  [
    'that moved and came back',
    [page('all', [note({ ...all, seq: 10 })]), page('all', [note({ ...all, seq: 90 })])],
    [page('presidency/', [note({ ...away, seq: 50 })]), page('presidency/', [], [['notes', 'n1', 90]])],
    '90',
  ],
  [
    'that moved and was removed there',
    [page('all', [note({ ...all, seq: 10 })]), page('all', [], [['notes', 'n1', 50]])],
    [
      page('presidency/', [note({ ...away, seq: 50 })]),
      page('presidency/', [note({ ...away, seq: 90, text: null })]),
    ],
    undefined,
  ],
])('an entry %s ends up the same, in whatever order the streams are read', (_title, one, other, expected) => {
  for (const order of interleavings([one, other])) {
    const entries = createEntries();
    for (const each of order) entries.apply({ compartment: 'committee', page: each, changed: new Set() });
    expect(entries.one('notes', 'n1')?.body.text).toBe(expected);
    expect([...entries.all('notes')]).toHaveLength(expected === undefined ? 0 : 1);
  }
});

test('an entry says where the server took it, and not where its former version was', () => {
  const entries = createEntries();
  const apply = (seq: number) =>
    entries.apply({
      compartment: 'committee',
      page: page('all', [note({ ...all, seq })]),
      changed: new Set(),
    });
  apply(10);
  expect(entries.one('notes', 'n1')?.seq).toBe(10);
  apply(90);
  expect([...entries.all('notes')].map(({ seq }) => seq)).toEqual([90]);
});

test('children follow their parent, and only living ones are listed', () => {
  const entries = createEntries();
  const changed = new Set<string>();
  const apply = (items: WireEntry[]) =>
    entries.apply({ compartment: 'committee', page: page('all', items), changed });
  apply([note({ ...all, id: 'a', parent: 'p', seq: 1 }), note({ ...all, id: 'b', parent: 'p', seq: 2 })]);
  apply([
    note({ ...all, id: 'a', parent: 'q', seq: 3 }),
    note({ ...all, id: 'b', parent: 'p', seq: 4, text: null }),
  ]);
  expect(entries.within('notes', 'p')).toEqual([]);
  expect(entries.within('notes', 'q').map((doc) => doc.id)).toEqual(['a']);
  expect([...changed]).toEqual(['notes']);
});

test('a stream that ends removes its own entries and no others', () => {
  const entries = createEntries();
  const changed = new Set<string>();
  entries.apply({
    compartment: 'committee',
    page: page('all', [note({ ...all, id: 'a', seq: 1 })]),
    changed,
  });
  entries.apply({ compartment: 'state:CL', page: page('all', [note({ ...all, id: 'b', seq: 1 })]), changed });
  entries.dropStreams({ isGone: ({ compartment }) => compartment === 'state:CL', changed });
  expect([...entries.all('notes')].map((doc) => doc.id)).toEqual(['a']);
});

test('a list is one array until the collection changes, and who has it keeps it as it was', () => {
  const entries = createEntries();
  const apply = (items: WireEntry[], left: StreamPage['left'] = []) =>
    entries.apply({ compartment: 'committee', page: page('all', items, left), changed: new Set() });
  const ids = () => entries.all('notes').map((doc) => `${doc.id}${doc.body.text}`);
  expect(entries.all('notes')).toEqual([]);
  apply([note({ ...all, id: 'a', seq: 1 }), note({ ...all, id: 'b', seq: 2 })]);
  const before = entries.all('notes');
  expect(entries.all('notes')).toBe(before);
  apply([note({ ...all, id: 'c', seq: 3 }), note({ ...all, id: 'a', seq: 4 })]);
  expect(ids()).toEqual(['a4', 'b2', 'c3']);
  apply([note({ ...all, id: 'd', seq: 5 }), note({ ...all, id: 'b', seq: 6, text: null })]);
  expect(ids()).toEqual(['a4', 'c3', 'd5']);
  apply([note({ ...all, id: 'e', seq: 7 })], [['notes', 'c', 8]]);
  expect(ids()).toEqual(['a4', 'd5', 'e7']);
  expect(before.map((doc) => doc.id)).toEqual(['a', 'b']);
});
