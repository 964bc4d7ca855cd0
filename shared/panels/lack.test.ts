import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { lackOf } from './panels.rules.ts';
import type { PanelArea, PanelSeat } from './panels.schemas.ts';

const seat = (institution: PanelSeat['institution'], endedAt: number | null = null): Doc<PanelSeat> => ({
  ...{ collection: 'panelSeats', id: `pst_${institution}`, parent: null, audience: 'panel/e', rev: 1 },
  body: { edition: 'edn_e', institution, office: institution, endedAt, hasRated: false },
});
const area = (status: PanelArea['status']): PanelArea => ({
  ...{ edition: 'edn_e', area: 'cocaine', status, contested: [], spread: {}, reasons: {} },
  ...{ missing: null, closedAt: null, finalAt: null },
});
const SEATS = [seat('police'), seat('prosecution'), seat('prison'), seat('customs')];
const came = (round: 1 | 2, ...institutions: string[]) =>
  institutions.map((each) => ({ seat: `pst_${each}`, round }));
const waited = ({ missing }: ReturnType<typeof lackOf>) => missing.map(({ body }) => body.institution);

test('a first round needs a sheet of each institution, and names the seats that it waits for', () => {
  const of = { area: area('first_round'), seats: SEATS, state: 'CL' };
  const begun = lackOf({ ...of, handIns: came(1, 'police', 'customs') });
  expect([begun.isClosable, begun.institutions, begun.sheets]).toEqual([false, ['prosecution', 'prison'], 2]);
  const ready = lackOf({ ...of, handIns: came(1, 'police', 'prosecution', 'prison') });
  expect([ready.isClosable, waited(ready)]).toEqual([true, ['customs']]);
});

test('a partner body has no prisons and no prosecution, and needs three sheets', () => {
  const of = { area: area('first_round'), seats: SEATS, state: 'XA' };
  expect(lackOf({ ...of, handIns: came(1, 'police', 'customs') }).isClosable).toBe(false);
  expect(lackOf({ ...of, handIns: came(1, 'police', 'customs', 'prison') }).isClosable).toBe(true);
});

test('the second round waits for who spoke in the first, also where the seat has ended', () => {
  const seats = [...SEATS.slice(0, 3), seat('customs', 7)];
  const handIns = [...came(1, 'police', 'prosecution', 'prison', 'customs'), ...came(2, 'police')];
  const lack = lackOf({ area: area('second_round'), seats, handIns, state: 'CL' });
  expect(waited(lack)).toEqual(['prosecution', 'prison', 'customs']);
});

test('what is counted or final has no round to close', () => {
  for (const status of ['counting', 'counting_again', 'final'] as const) {
    const lack = lackOf({ area: area(status), seats: SEATS, handIns: came(1, 'police'), state: 'CL' });
    expect([lack.round, lack.isClosable]).toEqual([null, false]);
  }
});
