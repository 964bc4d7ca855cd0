import { expect, test } from 'vitest';
import { ACTION_TYPES, OPERATION_STATES } from '#shared/plans/pao.schemas.ts';
import { isGoneOut, isOrgRef, isShare, sectorOf } from './iati.rules.ts';

const toldIn = (published: readonly string[]) =>
  Object.fromEntries(
    ACTION_TYPES.map((type) => [
      type,
      OPERATION_STATES.filter((state) =>
        isGoneOut(
          { id: 'opa_1', body: { type, state, until: '2026-06-30' } },
          new Map(published.map((id) => [id, '2026-06-30'])),
        ),
      ),
    ]),
  );

// Written out, and not worked out: what stands here is what the public may be told, in this file and in calendars.
test('of an operation in the field nobody outside is told before it is over', () => {
  const told = toldIn(['opa_2']);
  const overAlone = ['completed'];
  const always = [
    ...['proposed', 'agreed', 'scheduled', 'running'],
    ...['completed', 'postponed', 'cancelled', 'dropped'],
  ];
  expect(told).toEqual({
    intelligence: overAlone,
    operational: overAlone,
    joint_action_day: [],
    customs: overAlone,
    judicial: always,
    penitentiary: overAlone,
    financial: overAlone,
    training: always,
    prevention: always,
    legislative: always,
  });
});

test('of a joint action day everybody is told once something of it was published, and not by its state', () => {
  expect(toldIn(['opa_1'])).toEqual({ ...toldIn([]), joint_action_day: [...OPERATION_STATES] });
});

test('a reference is letters, digits and hyphens, and begins with a letter', () => {
  for (const good of ['XM-DAC-7', 'CLASI', 'XI-IATI-1013'])
    expect([good, isOrgRef(good)]).toEqual([good, true]);
  const bad = [
    '',
    'AB',
    'a b',
    'a/b',
    'a&b',
    'a|b',
    'a?b',
    'X'.repeat(61),
    '---',
    'A"<ñ>B',
    '1-XM',
    'XM-',
    'XM--1',
  ];
  for (const each of bad) expect([each, isOrgRef(each)]).toEqual([each, false]);
});

test('a unit is a share whether its sign or its word is written', () => {
  const shares = [
    '%',
    '% del total',
    'por ciento',
    'Porcentaje',
    'por cento',
    'porcentagem',
    'per cent',
    'percentage',
  ];
  for (const unit of shares) expect([unit, isShare(unit)]).toEqual([unit, true]);
  for (const unit of ['contenedores', 'percentil', 'cientos', 'centers'])
    expect([unit, isShare(unit)]).toEqual([unit, false]);
});

test('sectors are those whose description names the area', () => {
  const areas = ['money_laundering', 'corruption', 'trafficking_in_persons', 'migrant_smuggling', 'fraud'];
  expect(areas.map(sectorOf)).toEqual(['15113', '15113', '15190', '15190', '15130']);
});
