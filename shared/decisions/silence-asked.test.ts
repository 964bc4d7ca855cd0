import { beforeEach, expect, test } from 'vitest';
import { calendarOf, holidayId, WORK_CALENDAR } from '#shared/holidays/holidays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { consentOf, instrumentOf, standingOf } from '#shared/membership/membership.fixtures.ts';
import { presidencyTerms, TERMS } from '#shared/presidencies/presidencies.schemas.ts';
import { NO_PARAMETERS } from '#shared/rules/parameters.schemas.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld, type RuleWorld } from '#test/support/rule-world.ts';
import type { Silence } from './silences.schemas.ts';

/** A Monday, nine in the morning in Lima. */
const NOW = Date.parse('2026-10-12T14:00Z');
const presidency = actorWith(['presidencyAdmin'], {
  ...{ state: null, delegation: 'presidency', person: 'per_pres', institution: null, unit: null },
});

let world: RuleWorld;
const plant = (collection: string, id: string, parent: string | null, body: object, audience: string) =>
  world.plant('committee', { collection, id, parent, audience, rev: 1, body: body as Doc['body'] });
const begins = (change: object = {}) =>
  codeOf(
    world.act(presidency, 'silences.begin', {
      ...{ silence: 'sil_1', meeting: null, item: null, papers: [], restsOn: null, asked: ['CL', 'EC'] },
      text: { es: 'Se crea un grupo.', pt: 'Cria-se um grupo.', en: 'A group is created.' },
      term: { kind: 'working_days', days: 2, hour: '18:00' },
      ...{ timeZone: 'America/Lima', calendar: null },
      ...change,
    }),
  );
const silence = () =>
  world.docs('committee').find(({ collection }) => collection === 'silences')?.body as Silence | undefined;
/** Three members, bound since before the silence, and one that has signed and is not bound yet. */
function founded() {
  world.plant('committee', instrumentOf());
  for (const state of ['AR', 'CL', 'PE']) world.plant('committee', consentOf(state, '2026-03-10'));
  world.plant('committee', consentOf('UY', '2026-03-12', null));
}
const presides = (state: string, from = '2026-01-01', until = '2026-12-31') =>
  plant(presidencyTerms.name, `prs_${state}`, TERMS, { state, from, until }, 'members/presidencies');
const follows = (state: string) => plant('workCalendars', WORK_CALENDAR, null, { state }, 'members/holidays');
const dayOff = (state: string, day: string) =>
  plant(
    ...(['holidays', holidayId({ state, day }), calendarOf(state)] as const),
    ...([{ state, day, name: { es: 'Feriado' } }, 'members/holidays'] as const),
  );
const ruled = (amount: number) => {
  const parameters = { ...NO_PARAMETERS, silence: { amount, unit: 'working_days', article: 'art_9' } };
  const set = { stage: 'adopted', from: '2026-01-01', replacedFrom: null };
  plant('ruleSets', 'rst_1', 'rules', set, 'members/rules');
  const version = { set: 'rst_1', version: 1, parameters, from: '2026-01-01', decision: null };
  plant('parameterVersions', 'prv_1', 'rules', version, 'members/rules');
};

beforeEach(() => {
  world = createRuleWorld({ now: NOW });
});

test.each([
  ['one of them', ['CL']],
  ['some of them', ['CL', 'PE']],
  ['a code that is no state', ['ZZ']],
  ['a partner body', ['XA']],
  ['one that is no member', ['CL', 'UY']],
])('a silence sent to %s asks all members of that day', (_name, asked) => {
  founded();
  expect(begins({ asked })).toBe('accepted');
  expect(silence()?.asked).toEqual(['AR', 'CL', 'PE']);
});

test('whoever an instrument binds is asked, whatever else was entered of it', () => {
  founded();
  world.plant('committee', standingOf('PE'));
  expect(begins()).toBe('accepted');
  expect(silence()?.asked).toEqual(['AR', 'CL', 'PE']);
});

test('before an instrument binds anybody those that were named are asked, as far as they are states that vote', () => {
  world.plant('committee', standingOf('EC'));
  expect(begins({ asked: ['EC', 'XA'] })).toBe('silences.nobody_votes');
  expect(begins({ asked: ['PE', 'EC', 'XA', 'ZZ', 'EU', 'CL', 'PE'] })).toBe('accepted');
  expect(silence()?.asked).toEqual(['CL', 'PE']);
});

test.each<[string, string | null, () => void, string | null, string]>([
  ['of the state that presides, whatever was sent', 'EC', () => presides('CL'), 'CL', '2026-10-15T23:00Z'],
  ['of that state where none was sent', null, () => presides('CL'), 'CL', '2026-10-15T23:00Z'],
  [
    'that was named, where nobody presides that day',
    'EC',
    () => {
      presides('EC', '2025-01-01', '2025-12-31');
      follows('CL');
    },
    'CL',
    '2026-10-15T23:00Z',
  ],
  ['of nobody, where neither is known: only weekends', 'CL', () => undefined, null, '2026-10-14T23:00Z'],
])('its working days go by the calendar %s', (_name, calendar, known, found, until) => {
  dayOff('CL', '2026-10-14');
  dayOff('EC', '2026-10-13');
  known();
  expect(begins({ calendar })).toBe('accepted');
  expect(silence()).toMatchObject({ calendar: found, until: Date.parse(until) });
});

test.each<[string, object, readonly string[], string]>([
  ['the start of the last working day', { days: 5, hour: '00:00' }, [], 'silences.shorter_than_rules'],
  ['an hour of the last working day', { days: 5, hour: '18:00' }, [], 'silences.shorter_than_rules'],
  ['the end of the last working day', { days: 5, hour: '23:59' }, [], 'accepted'],
  ['the day after', { days: 6, hour: '00:00' }, [], 'accepted'],
  ['its end over a day off', { days: 5, hour: '23:59' }, ['2026-10-14'], 'accepted'],
  ['its start over a day off', { days: 5, hour: '00:00' }, ['2026-10-14'], 'silences.shorter_than_rules'],
])('under five working days by the rules, a term until %s', (_name, term, off, code) => {
  ruled(5);
  presides('CL');
  for (const day of off) dayOff('CL', day);
  expect(begins({ term: { kind: 'working_days', ...term } })).toBe(code);
});

test.each<[string, readonly string[], number, string]>([
  ['without days off', [], 168 + 14, 'accepted'],
  ['an hour short of it', [], 168 + 13, 'silences.shorter_than_rules'],
  ['with a day off in it', ['2026-10-14'], 168 + 14, 'silences.shorter_than_rules'],
  ['with a day off in it and a day more', ['2026-10-14'], 192 + 14, 'accepted'],
])(
  'under five working days by the rules, hours count to the end of the last day: %s',
  (_name, off, hours, code) => {
    ruled(5);
    presides('CL');
    for (const day of off) dayOff('CL', day);
    // From nine on Monday, the fifth working day is the next Monday; it ends fifteen hours after nine.
    expect(begins({ term: { kind: 'hours', hours: hours + 1 } })).toBe(code);
  },
);
