import { beforeEach, expect, test } from 'vitest';
import { actorWith } from '#test/support/deciding.ts';
import {
  adjustment,
  analyst,
  begin,
  chile,
  colleague,
  deputy,
  docsOf,
  edits,
  judgement,
  made,
  opens,
  presidency,
  published,
  releasedItem,
  standsAt,
  world,
  writes,
} from '#test/support/report-world.ts';
import type { Paragraph } from './assessment.schemas.ts';

const paragraph = (id: string) => docsOf<Paragraph>('paragraphs').find((each) => each.id === id)?.body;
const takes = (name: string, id: string) => made(analyst, `assessment.${name}`, { paragraph: id });
const chooses = (yardstick: string) => made(analyst, 'assessment.choose_yardstick', { yardstick });

beforeEach(() => begin());

test('analysts of the committee and of a partner body write, and nobody else, whatever their state calls them', () => {
  expect(writes('pgf_1')).toBe('accepted');
  expect(writes('pgf_2', {}, colleague)).toBe('accepted');
  const ofAState = actorWith(['partnerAnalyst'], { person: 'per_cl2' });
  for (const who of [presidency, deputy, chile, ofAState]) {
    expect(writes('pgf_3', {}, who)).toBe('access.not_allowed');
    expect(edits('pgf_1', { es: 'Otro' }, who)).toBe('access.not_allowed');
  }
  expect(edits('pgf_1', { es: 'Otro' }, colleague)).toBe('accepted');
  for (const who of [presidency, chile, ofAState])
    expect(JSON.stringify(world.readBy(who, 'committee'))).not.toContain('pgf_1');
});

test('it is written from the first contributions on, stands still once it is adopted, and is corrected when it is out', () => {
  for (const [status, code] of [
    ['scoping', 'assessment.not_written'],
    ['collecting', 'accepted'],
    ['analysing', 'accepted'],
    ['validating', 'accepted'],
    ['adopted', 'assessment.not_written'],
    ['published', 'accepted'],
    ['closed', 'assessment.not_written'],
  ] as const) {
    standsAt(status);
    expect([status, writes(`pgf_${status}`)]).toEqual([status, code]);
  }
});

test('a paragraph has the next number of its section, which stays its own when it is moved or taken out', () => {
  writes('pgf_1');
  writes('pgf_2');
  writes('pgf_3', { section: 'firearms' });
  expect(takes('take_out', 'pgf_2')).toBe('accepted');
  expect(edits('pgf_1', { order: 9 })).toBe('accepted');
  writes('pgf_4');
  expect(['pgf_1', 'pgf_2', 'pgf_3', 'pgf_4'].map((id) => paragraph(id)?.number)).toEqual([1, 2, 1, 3]);
  expect(takes('take_out', 'pgf_2')).toBe('accepted');
  expect(takes('put_back', 'pgf_2')).toBe('accepted');
  expect(paragraph('pgf_2')).toMatchObject({ number: 2, takenOut: false });
  expect(writes('pgf_2')).toBe('assessment.paragraph_known');
  expect(takes('take_out', 'pgf_9')).toBe('assessment.paragraph_unknown');
});

test('whoever writes one language sets that one alone, and signs nothing of the others', () => {
  writes('pgf_1', { detail: judgement });
  const decision = world.act(colleague, 'assessment.edit', {
    ...{ paragraph: 'pgf_1', edition: 'edn_1', pt: 'Um' },
  });
  expect(decision).toMatchObject({ accepted: true, effects: [{ op: 'set', fields: { pt: 'Um' } }] });
  expect(
    Object.keys((decision as never as { effects: { fields: object }[] }).effects[0]?.fields ?? {}),
  ).toEqual(['pt']);
  expect(edits('pgf_1', { detail: { ...judgement, confidence: 'high' } }, colleague)).toBe('accepted');
  expect(paragraph('pgf_1')).toMatchObject({ es: 'Uno', pt: 'Um', signed: { by: 'per_xa' } });
});

test('a paragraph says something, rests on others, and stays of its kind', () => {
  expect(writes('pgf_1', { es: '  ' })).toBe('assessment.no_text');
  expect(writes('pgf_1', { rests: ['pgf_1'] })).toBe('assessment.rests_on_itself');
  expect(writes('pgf_1')).toBe('accepted');
  expect(edits('pgf_1', { es: null })).toBe('assessment.no_text');
  expect(edits('pgf_1', { rests: ['pgf_1'] })).toBe('assessment.rests_on_itself');
  expect(edits('pgf_1', { detail: judgement })).toBe('assessment.other_kind');
  expect(made(analyst, 'assessment.edit', { edition: 'edn_2', paragraph: 'pgf_1', es: 'x' })).toBe(
    'ideal.edition_unknown',
  );
});

test('only what the writer reads is cited, with the grade that it had; nobody learns of a release by citing', () => {
  releasedItem('rli_CL', 'CL');
  releasedItem('rli_EC', 'EC');
  opens('CL');
  expect(writes('pgf_1', { cites: ['rli_CL', 'rli_CL'] }, colleague)).toBe('accepted');
  expect(paragraph('pgf_1')?.cites).toEqual([{ item: 'rli_CL', source: 'B', information: 2 }]);
  const refusals = ['rli_EC', 'rli_none'].map((item) =>
    JSON.stringify(
      world.act(colleague, 'assessment.edit', { edition: 'edn_1', paragraph: 'pgf_1', cites: [item] }),
    ).replace(item, ''),
  );
  expect(refusals[0]).toBe(refusals[1]);
  expect(refusals[0]).toContain('assessment.source_gone');
  // Whoever does not read it keeps what others cited, and cannot cite it anew.
  expect(edits('pgf_1', { cites: ['rli_CL'] })).toBe('accepted');
  expect(paragraph('pgf_1')?.cites).toHaveLength(1);
  expect(writes('pgf_2', { cites: ['rli_CL'] })).toBe('assessment.source_gone');
  releasedItem('rli_CL', 'CL', { source: 'E', information: '5' });
  expect(edits('pgf_1', { cites: ['rli_CL'] })).toBe('accepted');
  expect(paragraph('pgf_1')?.cites).toMatchObject([{ source: 'B' }]);
  expect(edits('pgf_1', { cites: ['rli_CL'] }, colleague)).toBe('accepted');
  expect(paragraph('pgf_1')?.cites).toMatchObject([{ source: 'E', information: 5 }]);
});

test('terms of two yardsticks are never mixed, and the yardstick is final once it is used, or the text is adopted', () => {
  expect(writes('pgf_1', { detail: { ...judgement, likelihood: 'realistic' } })).toBe(
    'assessment.other_yardstick',
  );
  expect(writes('pgf_0', { detail: { ...judgement, likelihood: null } })).toBe('accepted');
  expect(chooses('phia')).toBe('accepted');
  expect(writes('pgf_1', { detail: { ...judgement, likelihood: 'very_likely' } })).toBe(
    'assessment.other_yardstick',
  );
  expect(writes('pgf_1', { detail: { ...judgement, likelihood: 'realistic' } })).toBe('accepted');
  expect(chooses('icd203')).toBe('assessment.yardstick_used');
  expect(chooses('phia')).toBe('accepted');
  expect(edits('pgf_1', { detail: { ...judgement, likelihood: 'very_likely' } })).toBe(
    'assessment.other_yardstick',
  );
  expect(edits('pgf_1', { detail: { ...judgement, likelihood: null } })).toBe('accepted');
  standsAt('published');
  expect(chooses('icd203')).toBe('assessment.not_written');
});

test('a figure is adjusted on the page of its area, by no more than three points, and never after the adoption', () => {
  const adjust = (id: string, change: object = {}, section = 'cocaine') =>
    writes(id, { section, detail: { ...adjustment, ...change } });
  expect(adjust('pgf_1')).toBe('accepted');
  expect(adjust('pgf_2', {}, 'firearms')).toBe('assessment.adjustment_elsewhere');
  expect(adjust('pgf_2', {}, 'judgements')).toBe('assessment.adjustment_elsewhere');
  for (const points of [0, 3.1, 0.25, -3.1])
    expect([points, adjust('pgf_2', { points })]).toEqual([points, 'sync.bad_arguments']);
  for (const points of [-3, 3, 0.1, -0.7, 2.9])
    expect(edits('pgf_1', { detail: { ...adjustment, points } })).toBe('accepted');
  expect(edits('pgf_1', { detail: { ...adjustment, area: 'firearms' } })).toBe(
    'assessment.adjustment_elsewhere',
  );
  standsAt('published');
  expect(adjust('pgf_3')).toBe('assessment.figures_final');
  expect(edits('pgf_1', { detail: { ...adjustment, points: 1 } })).toBe('assessment.figures_final');
  expect(takes('take_out', 'pgf_1')).toBe('assessment.figures_final');
  // Its words are not.
  expect(edits('pgf_1', { pt: 'Em português' })).toBe('accepted');
});

test('one figure is moved once: else two adjustments together go beyond three points', () => {
  const adjust = (id: string) => writes(id, { section: 'cocaine', detail: adjustment });
  expect(adjust('pgf_1')).toBe('accepted');
  expect(adjust('pgf_2')).toBe('assessment.adjusted_already');
  expect(takes('take_out', 'pgf_1')).toBe('accepted');
  expect(adjust('pgf_2')).toBe('accepted');
  expect(takes('put_back', 'pgf_1')).toBe('assessment.adjusted_already');
});

test('in a published edition paragraphs stay where they are', () => {
  writes('pgf_1');
  expect(edits('pgf_1', { order: 7 })).toBe('accepted');
  published();
  expect(edits('pgf_1', { order: 8 })).toBe('assessment.order_final');
  expect(edits('pgf_1', { order: 7, es: 'Otra cosa' })).toBe('accepted');
  // Nobody reads it there yet.
  writes('pgf_new');
  expect(edits('pgf_new', { order: 9 })).toBe('accepted');
});
