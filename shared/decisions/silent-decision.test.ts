import * as v from 'valibot';
import { expect, test } from 'vitest';
import { accept, create, defineMutation } from '#shared/kernel/mutation.ts';
import { createWorld, MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { meetingsMutations } from '#shared/meetings/meetings.mutations.ts';
import { codeOf } from '#test/support/deciding.ts';
import { decisionsFeature } from './decisions.feature.ts';
import { DECIDED, decisions } from './decisions.schemas.ts';
import { silentDecisionId, silentDecisionIds } from './silences.schemas.ts';

const SILENCE = 'sil_one';
const BEGUN = Date.parse('2026-10-14T15:00Z');
const OTHER = { es: 'Otro texto' };
const TEXT = { es: 'Se crea un grupo.', pt: 'Cria-se um grupo.', en: 'A group is created.' };

/** As an earlier version let somebody do it. */
const plant = defineMutation({
  name: 'decisions.plant',
  args: v.strictObject({ id: v.string() }),
  compartment: () => 'committee',
  internal: true,
  reads: () => [],
  decide: ({ args: { id } }) =>
    accept([
      create(decisions, {
        ...{ id, parent: MEETING, audience: DECIDED },
        body: {
          ...{ item: 'agi_1', text: OTHER, mode: 'consensus', state: 'adopted', number: 1, year: 2026 },
          decidedOn: '2026-10-15',
        },
      }),
    ]),
});

let now = BEGUN;
function open() {
  now = BEGUN;
  const world = createWorld([...meetingsMutations, ...decisionsFeature.mutations, plant], () => now);
  const does = (name: string, args: object) => codeOf(world.act({ name, args }));
  const begins = () =>
    does('silences.begin', {
      ...{ silence: SILENCE, meeting: null, item: null, papers: [], restsOn: null, asked: ['CL', 'PE'] },
      ...{ text: TEXT, term: { kind: 'hours', hours: 48 }, timeZone: 'America/Lima', calendar: null },
    });
  function closes() {
    now = BEGUN + 48 * 3_600_000;
    return does('silences.close', { silence: SILENCE });
  }
  return { world, does, begins, closes };
}

test('nobody drafts a decision under the id of the one that a silence becomes', () => {
  const { world, does, begins, closes } = open();
  does('meetings.schedule', meetingArgs);
  expect(begins()).toBe('accepted');
  const drafted = { meeting: MEETING, item: 'agi_1', text: OTHER, mode: 'consensus' };
  for (const decision of silentDecisionIds(SILENCE))
    expect(does('decisions.draft', { decision, ...drafted })).toBe('sync.id_reserved');
  expect(does('decisions.draft', { decision: 'dcs_silence', ...drafted })).toBe('accepted');
  expect(closes()).toBe('accepted');
  const decision = silentDecisionId(SILENCE);
  expect(world.one('silences', SILENCE)?.body).toMatchObject({ state: 'adopted', decision });
  expect(world.one('decisions', decision)?.body).toMatchObject({ text: TEXT, silence: SILENCE });
});

test('where a decision lies under that id, the silence becomes another, and that one stays as it is', () => {
  const { world, does, begins, closes } = open();
  begins();
  const taken = silentDecisionId(SILENCE);
  expect(does('decisions.plant', { id: taken })).toBe('accepted');
  const before = world.one('decisions', taken);
  expect(closes()).toBe('accepted');
  expect(world.one('decisions', taken)).toEqual(before);
  const { decision } = world.one('silences', SILENCE)?.body ?? {};
  expect(decision).not.toBe(taken);
  expect(world.one('decisions', String(decision))?.body).toMatchObject({ text: TEXT, silence: SILENCE });
});

test('where both ids are taken nothing is said to be adopted', () => {
  const { world, does, begins, closes } = open();
  begins();
  for (const id of silentDecisionIds(SILENCE)) does('decisions.plant', { id });
  expect(closes()).toBe('sync.already_exists');
  expect(world.one('silences', SILENCE)?.body).toMatchObject({ state: 'running', decision: null });
});
