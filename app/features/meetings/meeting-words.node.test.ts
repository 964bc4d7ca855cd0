import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { AgendaItem } from '#shared/meetings/meetings.schemas.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';
import { speakersLine } from './meeting-words.ts';

function person(id: string, name: string | null, office: string): Doc<Participant> {
  const body = { name, office: { es: office }, delegation: 'dlg_bo', capacity: 'head', order: 10 };
  return {
    collection: 'participants',
    id,
    parent: 'mtg_a',
    rev: 1,
    audience: 'all',
    body: body as Participant,
  };
}

function line(...people: Doc<Participant>[]): string {
  const speakers = people.map(({ id }) => ({ participant: id }));
  return speakersLine({
    item: { speakers } as unknown as AgendaItem,
    find: (id) => people.find((each) => each.id === id) ?? null,
    placeOf: () => 'Bolivia',
    t: ((_key: string, { names, n }: { names: string; n: number }) =>
      `${names} +${n}`) as unknown as Translate,
    locale: 'es',
  });
}

test('a person known only by office is identified by the delegation, once', () => {
  expect(line(person('a', null, 'Ministro de Gobierno'))).toBe('Ministro de Gobierno (Bolivia)');
  expect(line(person('a', null, 'Ministerio de Gobierno, BOLIVIA'))).toBe('Ministerio de Gobierno, BOLIVIA');
  expect(line(person('a', 'Ana Núñez', 'Ministra'))).toBe('Ana Núñez');
});

test('speakers whose office has commas are parted by a semicolon', () => {
  const ana = person('a', 'Ana Núñez', 'Ministra');
  const head = person('b', null, 'Jefatura, Ministerio de Gobierno, Bolivia');
  expect(line(ana, person('c', 'Luis Paz', 'Juez'))).toBe('Ana Núñez y Luis Paz');
  expect(line(head, ana)).toBe('Jefatura, Ministerio de Gobierno, Bolivia; Ana Núñez');
  expect(line(head, ana, person('c', 'Luis Paz', 'Juez'))).toBe(
    'Jefatura, Ministerio de Gobierno, Bolivia; Ana Núñez +1',
  );
});
