import { beforeEach, expect, test } from 'vitest';
import { ratedPanelId } from '#shared/figures/figures.schemas.ts';
import { releaseId } from '#shared/ideal/released.schemas.ts';
import { createId } from '#shared/kernel/ids.ts';
import {
  AREA,
  area,
  begin,
  closes,
  contact,
  EDITION,
  figure,
  handsIn,
  heldBy,
  made,
  NOW,
  otherContact,
  policeHead,
  put,
  rater,
  rates,
  SEATS,
  SET_UP,
  says,
  seated,
  seatOf,
  sheet,
  sheets,
  world,
} from '#test/support/panel-world.ts';
import { MOST_SEATS, panelAreaId } from './panels.schemas.ts';

beforeEach(() => begin());

const END = { seat: seatOf('customs'), former: 'per_customs' };

test('only the point of contact of the state arranges its panel', () => {
  for (const [name, args] of [
    ['panels.set_up', { ...SET_UP, areas: [AREA] }],
    ['panels.drop_area', { area: AREA }],
    ['panels.put_seat', { seat: 'pst_2', institution: 'police', office: 'x' }],
    ['panels.seat_person', { ...END, person: null, label: null }],
    ['panels.end_seat', END],
    ['panels.close_area', { area: AREA, round: 1, missing: null }],
  ] as const)
    for (const other of [rater('police'), policeHead, otherContact])
      expect(made(other, name, args), name).toBe('access.not_allowed');
});

test('a panel is set up once, with more areas later, and by one method', () => {
  expect(made(contact, 'panels.set_up', { ...SET_UP, areas: [AREA, 'fraud', 'fraud'] })).toBe('accepted');
  const areas = () => world.docs('state:CL').filter(({ collection }) => collection === 'panelAreas');
  expect(areas()).toHaveLength(2);
  const told = { title: { es: 'IDEAL, otro título' }, until: '2027-07-31' };
  expect(made(contact, 'panels.set_up', { ...SET_UP, ...told, areas: [] })).toBe('accepted');
  expect(areas()).toHaveLength(2);
  const panel = world.docs('state:CL').find(({ collection }) => collection === 'panels');
  expect(panel?.body).toMatchObject({ ...told, method: 'ideal-1', release: { status: 'in_progress' } });
  expect(
    made(contact, 'panels.put_seat', { edition: 'edn_9', seat: 'pst_9', institution: 'police', office: 'x' }),
  ).toBe('panels.not_set_up');
});

test('an id of another kind names no edition: else one person could hold every seat of its panel', () => {
  const alias = { edition: 'rep_3', seat: 'pst_alias', institution: 'police', office: 'x' };
  expect(made(contact, 'panels.put_seat', alias)).toBe('sync.bad_arguments');
});

test('an edition and a seat have ids no longer than the product makes them: else two editions could share ids', () => {
  const seat = { seat: 'pst_8', institution: 'police', office: 'x' };
  const longest = createId({ prefix: 'edn', now: NOW, random: (length) => new Uint8Array(length) });
  for (const [ids, code] of [
    [{ edition: longest }, 'panels.not_set_up'],
    [{ edition: `${longest}0` }, 'sync.bad_arguments'],
    [{ seat: longest.replace('edn', 'pst') }, 'accepted'],
    [{ seat: `${longest.replace('edn', 'pst')}0` }, 'sync.bad_arguments'],
  ] as const)
    expect(made(contact, 'panels.put_seat', { ...seat, ...ids })).toBe(code);
  const content = (edition: string) => ({ edition, state: 'CL' });
  expect(ratedPanelId(content(longest))).toContain(longest.slice(4));
  expect(releaseId(content(longest))).toContain(longest.slice(4));
  expect(panelAreaId({ edition: longest, area: AREA })).toContain(longest.slice(4));
});

test('a seat of another edition is none of this panel', () => {
  const known = world.docs('state:CL').find(({ id }) => id === seatOf('customs'));
  if (known === undefined) throw new Error('no seat');
  world.plant('state:CL', { ...known, body: { ...known.body, edition: 'edn_4' } });
  expect(put('customs', { office: 'Another office' })).toBe('panels.seat_unknown');
});

test('a seat keeps its institution, is called anew, and ends', () => {
  expect(put('customs', { office: 'Another office' })).toBe('accepted');
  expect(put('customs', { institution: 'police' })).toBe('panels.seat_of_other_institution');
  expect(made(contact, 'panels.end_seat', { ...END, former: null })).toBe('panels.seat_changed_meanwhile');
  expect(made(contact, 'panels.end_seat', END)).toBe('accepted');
  expect(put('customs')).toBe('panels.seat_unknown');
  expect(seated('customs', 'per_x')).toBe('panels.seat_unknown');
});

test('seats that rated count among the most that a panel has, also when they have ended', () => {
  expect(says('customs', sheet(1))).toBe('accepted');
  expect(made(contact, 'panels.end_seat', END)).toBe('accepted');
  expect(made(contact, 'panels.end_seat', { seat: seatOf('finance'), former: 'per_finance' })).toBe(
    'accepted',
  );
  const more = (n: number) =>
    made(contact, 'panels.put_seat', { seat: `pst_n${n}`, institution: 'police', office: 'x' });
  const free = MOST_SEATS - (SEATS.length - 1);
  for (let n = 0; n < free; n += 1) expect(more(n)).toBe('accepted');
  expect(more(free)).toBe('panels.too_many_seats');
});

test('nobody seats themselves, or somebody in two seats, or over what another did meanwhile', () => {
  expect(seated('customs', 'per_poc', 'per_customs')).toBe('panels.not_yourself');
  expect(seated('customs', 'per_police', 'per_customs')).toBe('panels.already_seated');
  expect(seated('customs', 'per_x', null)).toBe('panels.seat_changed_meanwhile');
  expect(seated('customs', 'per_x', 'per_customs')).toBe('accepted');
  expect(seated('customs', 'per_x', 'per_x')).toBe('accepted');
});

test('who was put in the wrong seat moves, but one voice is never heard twice', () => {
  expect(seated('customs', null, 'per_customs')).toBe('accepted');
  expect(seated('finance', 'per_customs', 'per_finance')).toBe('accepted');
  expect(says('finance', sheet(2), { as: rater('finance', 'per_customs') })).toBe('accepted');
  expect(seated('finance', null, 'per_customs')).toBe('accepted');
  // Else whoever sits in two of three seats reads the third one's sheet from the figure.
  expect(seated('customs', 'per_customs')).toBe('panels.already_seated');
});

test('a successor reads neither the sheet nor the name of who held the seat before', () => {
  expect(rates('police', sheet(3, { T1: { value: 4, reason: 'secret-of-police', isShown: true } }))).toBe(
    'accepted',
  );
  expect(seated('police', 'per_next', 'per_police')).toBe('accepted');
  const next = heldBy(rater('police', 'per_next'));
  expect(next).toContain('per_next');
  expect(next).not.toContain('per_police');
  expect(next).not.toContain('secret-of-police');
  const former = heldBy(rater('police'));
  expect(former).toContain('secret-of-police');
  expect(former).not.toContain('per_next');
  expect(former).not.toContain('"panels"');
  expect(rates('police', sheet(1))).toBe('panels.not_your_seat');
  expect(handsIn('police')).toBe('panels.not_your_seat');
  expect(sheets().find(({ person }) => person === 'per_police')?.ratings.T1?.value).toBe(4);
});

test('a seat is called by its own id: what is handed in by another is not taken', () => {
  expect(rates('police', sheet(3))).toBe('accepted');
  const alias = { area: AREA, round: 1, seat: 'xyz_police' };
  expect(made(rater('police'), 'panels.rate', { ...alias, ratings: { T1: null } })).toBe(
    'panels.not_your_seat',
  );
  expect(made(rater('police'), 'panels.hand_in', alias)).toBe('panels.not_your_seat');
  expect(handsIn('police')).toBe('accepted');
});

test('an area is dropped until somebody hands in, and what was begun of it is kept', () => {
  expect(rates('police', { T1: { value: 4, reason: null, isShown: false } })).toBe('accepted');
  expect(made(contact, 'panels.drop_area', { area: AREA })).toBe('accepted');
  expect(made(contact, 'panels.drop_area', { area: AREA })).toBe('accepted');
  expect(rates('police', sheet(3))).toBe('panels.area_unknown');
  expect(made(contact, 'panels.set_up', { ...SET_UP, areas: [AREA] })).toBe('accepted');
  const { T1: _, ...rest } = sheet(3);
  expect(says('police', rest)).toBe('accepted');
  expect(sheets()[0]?.ratings.T1?.value).toBe(4);
  expect(made(contact, 'panels.drop_area', { area: AREA })).toBe('panels.already_rated');
});

test('what an ended seat and a replaced person handed in counts', () => {
  for (const each of SEATS) expect(says(each, sheet(2))).toBe('accepted');
  expect(made(contact, 'panels.end_seat', END)).toBe('accepted');
  expect(seated('police', 'per_next', 'per_police')).toBe('accepted');
  expect(closes()).toBe('accepted');
  expect(area()?.status).toBe('final');
  expect(figure()?.sheets).toBe(5);
});

test('who has no role in the state any more reads nothing of the panel, and the seat is still theirs', () => {
  const gone = { ...rater('police'), roles: [] };
  expect(heldBy(gone)).not.toContain(EDITION);
  expect(rates('police', sheet(1), { as: gone })).toBe('panels.not_your_seat');
  expect(heldBy(contact)).toContain('per_police');
  expect(seated('police', 'per_next', 'per_police')).toBe('accepted');
});
