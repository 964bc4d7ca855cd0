import { beforeEach, expect, test } from 'vitest';
import { decideOn, effectsOf } from '#test/support/deciding.ts';
import {
  area,
  authoriser,
  begin,
  closes,
  contact,
  figure,
  handsIn,
  heldBy,
  made,
  NOW,
  rated,
  rater,
  rates,
  SEATS,
  type SeatOf,
  says,
  seated,
  sheet,
  sheets,
  world,
} from '#test/support/panel-world.ts';
import { panelsMutations } from './panels.mutations.ts';

beforeEach(() => begin());

/** A first round in which T1 is contested: police and prosecution against the others. */
function contested(seats: readonly SeatOf[] = SEATS) {
  for (const each of seats) {
    const T1 = rated(
      each === 'police' || each === 'prosecution' ? 0 : 4,
      `why ${each}`,
      each === 'police' || each === 'customs',
    );
    expect(says(each, sheet(2, { T1 }))).toBe('accepted');
  }
  expect(closes()).toBe('accepted');
}

test('a sheet is refused where it is no sheet of this person, area, round or method', () => {
  expect(rates('customs', sheet(1), { as: rater('police') })).toBe('panels.not_your_seat');
  expect(rates('police', sheet(1), { area: 'fraud' })).toBe('panels.area_unknown');
  expect(rates('police', { T9: rated(1) })).toBe('panels.indicator_unknown');
  expect(rates('police', { T1: rated(1) }, { round: 2 })).toBe('panels.round_over');
  expect(rates('police', { T1: rated(1) })).toBe('accepted');
  expect(handsIn('police')).toBe('panels.sheet_incomplete');
  expect(handsIn('customs')).toBe('panels.sheet_incomplete');
});

test('two devices rate by code and undo nothing of each other, and a sheet handed in stays whole', () => {
  expect(rates('police', sheet(1))).toBe('accepted');
  expect(rates('police', { T1: rated(4) })).toBe('accepted');
  expect(rates('police', { V1: rated('U'), T2: null })).toBe('accepted');
  expect(handsIn('police')).toBe('panels.sheet_incomplete');
  expect(rates('police', { T2: rated(3) })).toBe('accepted');
  expect(handsIn('police')).toBe('accepted');
  expect(handsIn('police')).toBe('accepted');
  expect(sheets()[0]?.ratings).toMatchObject({ T1: { value: 4 }, V1: { value: 'U' }, T2: { value: 3 } });
  expect(rates('police', { T2: null })).toBe('panels.sheet_incomplete');
  expect(rates('police', { T2: rated(0) })).toBe('accepted');
  expect(sheets()[0]?.ratings.T2?.value).toBe(0);
});

test('a round closes with the sheets that it needs, and with a reason for those it does not wait for', () => {
  expect(made(contact, 'panels.close_area', { area: 'fraud', round: 1, missing: null })).toBe(
    'panels.area_unknown',
  );
  expect(closes()).toBe('panels.institution_missing');
  for (const each of ['police', 'prosecution', 'customs'] as const) says(each, sheet(1));
  expect(closes()).toBe('panels.institution_missing');
  says('prison', sheet(1));
  expect(closes()).toBe('panels.sheets_missing');
  expect(closes(1, ['customs'])).toBe('panels.sheets_missing');
  expect(closes(2)).toBe('panels.round_over');
  expect(closes(1, ['finance'])).toBe('accepted');
  expect(closes(1, ['finance'])).toBe('panels.round_over');
  expect(area()?.status).toBe('final');
  expect(area()?.missing?.seats).toEqual(['pst_finance']);
  expect(figure()?.sheets).toBe(4);
});

test('what comes late counts no more', () => {
  rates('finance', sheet(4));
  for (const each of ['police', 'prosecution', 'prison', 'customs'] as const) says(each, sheet(1));
  expect(closes(1, ['finance'])).toBe('accepted');
  const before = JSON.stringify(figure());
  expect(handsIn('finance')).toBe('panels.round_over');
  expect(rates('police', { T1: rated(0) })).toBe('panels.round_over');
  expect(JSON.stringify(figure())).toBe(before);
});

test('of successors in one seat the last sheet counts, and only its author is asked again', () => {
  says('police', sheet(0));
  seated('police', 'per_next', 'per_police');
  const next = { as: rater('police', 'per_next') };
  says('police', sheet(4), next);
  seated('police', 'per_police', 'per_next');
  for (const each of ['prosecution', 'prison', 'customs', 'finance'] as const)
    says(each, sheet(2, { T1: rated(each === 'prison' || each === 'customs' ? 0 : 4) }));
  expect(closes()).toBe('accepted');
  expect(figure()?.values.T2).toEqual([2, 2, 2, 2, 4]);
  expect(area()?.contested).toContain('T1');
  expect(rates('police', { T1: rated(2) }, { round: 2 })).toBe('panels.not_asked_again');
  seated('police', 'per_next', 'per_police');
  expect(says('police', { T1: rated(2) }, { ...next, round: 2 })).toBe('accepted');
});

test('the sheet of whoever handed in last counts, also where the server’s clock was set back meanwhile', () => {
  says('police', sheet(0));
  world.now -= 3_600_000;
  seated('police', 'per_next', 'per_police');
  const next = { as: rater('police', 'per_next') };
  says('police', sheet(4), next);
  for (const each of ['prosecution', 'prison', 'customs', 'finance'] as const)
    says(each, sheet(2, { T1: rated(each === 'prison' || each === 'customs' ? 0 : 4) }));
  expect(closes()).toBe('accepted');
  expect(figure()?.values.T2).toEqual([2, 2, 2, 2, 4]);
  expect(says('police', { T1: rated(2) }, { ...next, round: 2 })).toBe('accepted');
});

test('who comes back to a seat and hands in again is heard, though a successor handed in meanwhile', () => {
  says('police', sheet(0));
  seated('police', 'per_next', 'per_police');
  says('police', sheet(4), { as: rater('police', 'per_next') });
  seated('police', 'per_police', 'per_next');
  expect(says('police', sheet(1))).toBe('accepted');
  for (const each of ['prosecution', 'prison', 'customs', 'finance'] as const) says(each, sheet(3));
  expect(closes()).toBe('accepted');
  expect(figure()?.values.T2).toEqual([1, 3, 3, 3, 3]);
});

test('the second round shows what is contested, and reasons whose authors agreed', () => {
  contested();
  expect(area()).toMatchObject({
    status: 'second_round',
    contested: ['T1'],
    spread: { T1: [0, 0, 4, 4, 4] },
    reasons: { T1: ['why customs', 'why police'] },
  });
  expect(figure()).toMatchObject({ isFinal: false, round: 1, firstValues: null });
  for (const reader of [contact, authoriser, rater('customs')])
    for (const hidden of ['why prosecution', 'why prison', 'why finance'])
      expect(heldBy(reader)).not.toContain(hidden);
});

test('in the second round some keep, some change, some dissent, and some do not answer', () => {
  contested();
  expect(rates('police', { T2: rated(1) }, { round: 2 })).toBe('panels.not_contested');
  expect(handsIn('police', { round: 2 })).toBe('panels.sheet_incomplete');
  expect(says('police', { T1: rated(0, 'I stand by it') }, { round: 2 })).toBe('accepted');
  expect(says('prosecution', { T1: rated(3) }, { round: 2 })).toBe('accepted');
  expect(says('prison', { T1: rated(4) }, { round: 2 })).toBe('accepted');
  expect(closes(2)).toBe('panels.sheets_missing');
  expect(closes(2, ['customs', 'finance'])).toBe('accepted');
  expect(figure()).toMatchObject({
    round: 2,
    isFinal: true,
    dissent: { T1: 1 },
    values: { T1: [0, 3, 4, 4, 4] },
    firstValues: { T1: [0, 0, 4, 4, 4] },
  });
  expect(area()?.status).toBe('final');
  expect(heldBy(contact)).not.toContain('I stand by it');
});

test('who keeps what they said keeps their reason too, and one that they give anew stands in its place', () => {
  contested();
  const kept = { value: 0, reason: null, isShown: false };
  expect(says('police', { T1: kept }, { round: 2 })).toBe('accepted');
  expect(says('prosecution', { T1: kept }, { round: 2 })).toBe('accepted');
  expect(says('customs', { T1: rated(4, 'said anew', true) }, { round: 2 })).toBe('accepted');
  // Whoever changes the value takes back what they said for the former one.
  expect(says('finance', { T1: rated(3) }, { round: 2 })).toBe('accepted');
  expect(closes(2, ['prison'])).toBe('accepted');
  expect(area()).toMatchObject({ contested: ['T1'], reasons: { T1: ['said anew', 'why police'] } });
  expect(figure()?.dissent).toEqual({ T1: 1 });
});

test('if one or two answer again, what changed would say who rated what: the first round stands', () => {
  contested();
  expect(says('police', { T1: rated(3, 'a new reason', true) }, { round: 2 })).toBe('accepted');
  expect(says('prison', { T1: rated(4, 'I keep it') }, { round: 2 })).toBe('accepted');
  expect(closes(2, ['prosecution', 'customs', 'finance'])).toBe('accepted');
  const first = { round: 1, firstValues: null, values: { T1: [0, 0, 4, 4, 4] } };
  expect(figure()).toMatchObject({ ...first, isFinal: true, dissent: {} });
  expect(area()).toMatchObject({ contested: ['T1'], reasons: { T1: ['why customs', 'why police'] } });
});

test('nobody but its author reads a sheet, whoever closes the panel, authorises it or rates beside them', () => {
  contested();
  for (const each of SEATS) {
    expect(heldBy(rater(each))).toContain(`why ${each}`);
    for (const other of SEATS) {
      if (other === each) continue;
      expect(heldBy(rater(other))).not.toContain(`per_${each}`);
      const isShown = each === 'police' || each === 'customs';
      if (!isShown) expect(heldBy(rater(other))).not.toContain(`why ${each}`);
    }
  }
  for (const reader of [contact, authoriser]) expect(heldBy(reader)).not.toContain('"ratingSheets"');
  expect(heldBy(authoriser)).not.toContain('per_police');
});

test.each(['pointOfContact', 'nationalAuthoriser'] as const)(
  'whoever became %s after they were seated rates no more, and closes nothing that they rated',
  (role) => {
    contested();
    const promoted = { ...rater('police'), roles: [role] };
    expect(rates('police', { T1: rated(4) }, { as: promoted, round: 2 })).toBe('panels.not_yourself');
    expect(handsIn('police', { as: promoted, round: 2 })).toBe('panels.not_yourself');
    const close = { area: 'cocaine', round: 2, missing: null };
    const refused = role === 'pointOfContact' ? 'panels.not_yourself' : 'access.not_allowed';
    expect(made(promoted, 'panels.close_area', close)).toBe(refused);
    expect(seated('police', null, 'per_police')).toBe('accepted');
    expect(made(promoted, 'panels.close_area', close)).toBe(refused);
  },
);

test('who could read the figures between the rounds is not asked again, also once the role ended', () => {
  contested();
  const seating = world
    .docs('state:CL')
    .find(({ body }) => body.person === 'per_police' && 'hasRated' in body);
  const noted = decideOn({
    mutations: panelsMutations,
    name: 'panels.note_keeper',
    args: { state: 'CL', person: 'per_police', until: NOW },
    actor: contact,
    docs: world.docs('state:CL'),
  });
  expect(effectsOf(noted)).toMatchObject([{ op: 'set', id: seating?.id, fields: { couldReadUntil: NOW } }]);
  if (seating === undefined) throw new Error('nobody sits there');
  const could = (couldReadUntil: number) =>
    world.plant('state:CL', { ...seating, body: { ...seating.body, couldReadUntil } });
  const closedAt = area()?.closedAt ?? 0;
  could(closedAt);
  expect(rates('police', { T1: rated(4) }, { round: 2 })).toBe('panels.not_asked_again');
  // Who held the role only before there was anything to read is asked like everybody else.
  could(closedAt - 1);
  expect(rates('police', { T1: rated(4) }, { round: 2 })).toBe('accepted');
  expect(says('prison', { T1: rated(4) }, { round: 2 })).toBe('accepted');
});

test('a reason has something to read', () => {
  for (const blank of [' ', '\u200b', ' \u00a0\u200b\n']) {
    expect(rates('police', { T1: rated(1, blank) })).toBe('sync.bad_arguments');
    const close = { area: 'cocaine', round: 1, missing: { seats: [], reason: blank } };
    expect(made(contact, 'panels.close_area', close)).toBe('sync.bad_arguments');
  }
  expect(rates('police', { T1: rated(1, '¿?') })).toBe('accepted');
});
