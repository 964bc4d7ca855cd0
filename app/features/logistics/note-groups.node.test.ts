import { expect, test } from 'vitest';
import { citiesOf } from '#shared/logistics/transfers.rules.ts';
import { NOTE_ITEM_SECTIONS } from '#shared/logistics/venues.schemas.ts';
import { meetingDoc, noteDoc, placeDoc } from './logistics.fixtures.ts';
import { groupNote, NOTE_ORDER } from './note-groups.ts';

const older = {
  transport: { text: { es: 'Hay un autobús.' }, link: null },
  meals: { text: { es: 'Almuerzo en la sede.' }, link: null },
};
const about = { places: [], delegation: 'CL', isEditor: false };
const ids = (docs: readonly { readonly id: string }[]) => docs.map(({ id }) => id);

test('every section that may be written is shown', () => {
  expect([...NOTE_ORDER].sort()).toEqual([...NOTE_ITEM_SECTIONS].sort());
});

test('a section appears once: as newly written, else as in the meeting’s own body', () => {
  const meeting = meetingDoc({ practicalNote: older }).body;
  const items = [noteDoc('nit_bus'), noteDoc('nit_late', { order: 20 })];
  const groups = groupNote({ ...about, meeting, items });
  expect(groups.map(({ section, items: own, older: part }) => [section, ids(own), part?.text.es])).toEqual([
    ['transport', ['nit_bus', 'nit_late'], undefined],
    ['meals', [], 'Almuerzo en la sede.'],
  ]);
});

test('an item for one delegation is shown to it and to editors, embassies to all, mine first', () => {
  const items = [
    noteDoc('nit_peru_bus', { delegation: 'PE' }),
    noteDoc('nit_brazil', { section: 'embassies', delegation: 'BR', order: 1 }),
    noteDoc('nit_chile', { section: 'embassies', delegation: 'CL', order: 2 }),
    noteDoc('nit_all', { section: 'embassies', order: 3 }),
  ];
  const meeting = meetingDoc().body;
  const [embassies, ...rest] = groupNote({ ...about, meeting, items });
  expect(rest).toEqual([]);
  expect(ids(embassies?.items ?? [])).toEqual(['nit_chile', 'nit_all']);
  expect(ids(embassies?.others ?? [])).toEqual(['nit_brazil']);
  const [transport] = groupNote({ ...about, meeting, items, isEditor: true });
  expect(ids(transport?.others ?? [])).toEqual(['nit_peru_bus']);
});

test('places are listed with their purpose: hotels among hotels, the airport with the transport', () => {
  const places = [
    placeDoc('ven_hotel', { kind: 'hotel', from: null }),
    placeDoc('ven_airport', { kind: 'airport', from: null }),
    placeDoc('ven_centre'),
  ];
  const groups = groupNote({ ...about, places, meeting: meetingDoc().body, items: [] });
  expect(groups.map(({ section, places: sites }) => [section, ids(sites)])).toEqual([
    ['venue', ['ven_centre']],
    ['transport', ['ven_airport']],
    ['hotels', ['ven_hotel']],
  ]);
});

test('the cities of a meeting are named in the order of its days, hotels aside', () => {
  const places = [
    placeDoc('ven_b', { city: { es: 'Encarnación' }, from: '2026-07-16' }),
    placeDoc('ven_hotel', { kind: 'hotel', city: { es: 'Luque' } }),
    placeDoc('ven_a'),
    placeDoc('ven_c', { from: '2026-07-17' }),
  ];
  expect(citiesOf(places)).toEqual([{ es: 'Asunción' }, { es: 'Encarnación' }]);
});
