import { expect, test } from 'vitest';
import { type Card, createProfiles, type Profile, placeOf } from './profiles.ts';

const KEY = 'clasi.profiles';

function createStorage(held: Record<string, string> = {}) {
  const items = new Map(Object.entries(held));
  const state = { isFull: false };
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem(key: string, value: string) {
      if (state.isFull) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key: string) => items.delete(key),
  } as unknown as Storage;
  return { storage, items, state };
}

function profileOf(id: string, change: Partial<Profile> = {}): Profile {
  return {
    id,
    label: `Persona ${id}`,
    delegation: 'CL',
    post: null,
    device: 'dev_1',
    hasPasskey: true,
    lastUsed: 1,
    waiting: 0,
    card: null,
    ...change,
  };
}

const card: Card = {
  meeting: 'Reunión',
  room: null,
  times: [],
  timeZone: 'Europe/Madrid',
  pickUp: null,
  liaison: null,
  emergency: null,
  hotel: null,
  language: 'es',
  updatedAt: 1,
  until: 1_000,
};
const tooLong = { ...card, meeting: 'x'.repeat(401) };

test('an unreadable card loses only the card, never its person or others', () => {
  const { storage } = createStorage();
  const profiles = createProfiles({ storage });
  profiles.save(profileOf('ana00000'));
  profiles.save(profileOf('luis0000', { lastUsed: 2, card }));
  profiles.update('ana00000', { card: tooLong });
  expect(profiles.list().map(({ id, card: read }) => [id, read])).toEqual([
    ['luis0000', card],
    ['ana00000', null],
  ]);
  profiles.update('ana00000', { waiting: 3 });
  expect(profiles.get('ana00000')).toMatchObject({ waiting: 3, card: null });
  expect(profiles.get('luis0000')?.card).toEqual(card);
});

test('a name that is too long is truncated, and its person stays', () => {
  const { storage } = createStorage();
  const profiles = createProfiles({ storage });
  profiles.save(profileOf('ana00000'));
  profiles.update('ana00000', { label: 'ñ'.repeat(900) });
  expect(profiles.get('ana00000')?.label).toHaveLength(400);
});

test('fields from another version of the program are written back unchanged', () => {
  const later = { ...profileOf('ana00000'), hasPasskey: 'both' };
  const { storage, items } = createStorage({ [KEY]: JSON.stringify([later, profileOf('luis0000')]) });
  const profiles = createProfiles({ storage });
  profiles.update('luis0000', { waiting: 2 });
  expect(profiles.list().map(({ id }) => id)).toEqual(['luis0000']);
  expect(JSON.parse(items.get(KEY) ?? '')).toEqual([later, profileOf('luis0000', { waiting: 2 })]);
  const more = { ...profileOf('ana00000'), colour: 'blue' };
  items.set(KEY, JSON.stringify([more]));
  profiles.update('ana00000', { waiting: 1 });
  expect(JSON.parse(items.get(KEY) ?? '')).toEqual([{ ...more, waiting: 1 }]);
});

test('a person who leaves is removed, even if their profile cannot be read', () => {
  const { storage, items } = createStorage({
    [KEY]: JSON.stringify([{ ...profileOf('ana00000'), waiting: 'many' }, profileOf('luis0000')]),
  });
  const profiles = createProfiles({ storage });
  profiles.remove('ana00000');
  expect(JSON.parse(items.get(KEY) ?? '')).toEqual([profileOf('luis0000')]);
  profiles.remove('luis0000');
  expect(items.has(KEY)).toBe(false);
});

test('a completely damaged list is kept aside, not overwritten, until somebody leaves', () => {
  const damaged = '[{"id":"ana00000","label":"A';
  const { storage, items } = createStorage({ [KEY]: damaged });
  const profiles = createProfiles({ storage });
  profiles.update('ana00000', { waiting: 1 });
  expect(items.get(KEY)).toBe(damaged);
  profiles.save(profileOf('luis0000'));
  expect(profiles.list().map(({ id }) => id)).toEqual(['luis0000']);
  expect([...items.values()]).toContain(damaged);
  profiles.remove('luis0000');
  expect([...items.keys()]).toEqual([]);
});

test('only the card of a meeting that is over leaves this phone', () => {
  const { storage } = createStorage();
  const profiles = createProfiles({ storage });
  profiles.save(profileOf('ana00000', { card: { ...card, emergency: '133' }, waiting: 3 }));
  profiles.save(profileOf('luis0000', { card: { ...card, until: 2_000 } }));
  profiles.forgetCards(999);
  expect(profiles.get('ana00000')?.card?.emergency).toBe('133');
  profiles.forgetCards(1_000);
  expect(profiles.get('ana00000')).toMatchObject({ card: null, waiting: 3 });
  expect(profiles.get('luis0000')?.card?.until).toBe(2_000);
  expect(storage.getItem('clasi.profiles')).not.toContain('133');
});

test('a full storage blocks no count and no card, but a person who cannot be listed gets an error', () => {
  const { storage, state } = createStorage();
  const profiles = createProfiles({ storage });
  profiles.save(profileOf('ana00000'));
  state.isFull = true;
  profiles.update('ana00000', { waiting: 7 });
  expect(profiles.get('ana00000')?.waiting).toBe(0);
  expect(() => profiles.save(profileOf('luis0000'))).toThrow('full');
  profiles.remove('ana00000');
  expect(profiles.list()).toEqual([]);
});

test.each([
  ['an officer by their post', ['fieldOfficer'], 'customs', { institution: 'customs', unit: 'puerto-7' }],
  ['the head of a unit by it', ['unitHead'], 'customs', { institution: 'customs', unit: 'puerto-7' }],
  ['whoever takes part in meetings by their delegation', ['fieldOfficer', 'delegate'], 'customs', null],
  ['whoever has no institution by their delegation', ['fieldOfficer'], null, null],
] as const)('a locked device names %s', (_name, roles, institution, post) => {
  const place = placeOf({ delegation: 'CL', roles: [...roles], institution, unit: 'puerto-7' });
  expect(place).toEqual({ delegation: 'CL', post });
});

test('a person whom an earlier version stored has no post until the server says it again', () => {
  const { post: _, ...former } = profileOf('annaanna');
  const { storage } = createStorage({ [KEY]: JSON.stringify([former]) });
  expect(createProfiles({ storage }).get('annaanna')?.post).toBeNull();
});
