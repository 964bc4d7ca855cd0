import { beforeEach, expect, test } from 'vitest';
import { jointDayAudience } from '#shared/access/joint-days.ts';
import { observer, officer, programme } from '#shared/monitoring/monitoring.fixtures.ts';
import { codeOf } from '#test/support/deciding.ts';
import { type CardJudgement, cardJudgementId, seizureCardId } from './jointdays.schemas.ts';
import {
  cardDoc,
  chair,
  chile,
  createResultsWorld,
  DAY,
  dayDoc,
  ecuador,
  OF_DAY,
  peru,
  totalsDoc,
} from './results.fixtures.ts';

let results: ReturnType<typeof createResultsWorld>;
const [CL, EC] = [cardDoc('CL').id, cardDoc('EC').id];
const judgement = () => results.bodyOf(cardJudgementId(EC, CL)) as CardJudgement | undefined;
const judge = (change: object = {}, actor = ecuador) =>
  results.act(actor, 'judge_double', {
    ...{ one: EC, other: CL, isSame: true, keeps: CL, reason: 'La contó Chile primero.' },
    ...change,
  });

beforeEach(() => {
  results = createResultsWorld();
  results.plant(totalsDoc('EC'), totalsDoc('CL'), cardDoc('EC'), cardDoc('CL'));
});

test('whoever leads the day decides that two seizures are one, and the region has it once', () => {
  expect(judge()).toBe('accepted');
  expect(judgement()).toMatchObject({
    ...{ one: CL, other: EC, isSame: true, keeps: CL, reason: 'La contó Chile primero.' },
    judged: { by: ecuador.person },
  });
  const stored = results.all('cardJudgements')[0];
  expect(stored).toMatchObject({ parent: DAY, audience: jointDayAudience(DAY) });
  // The press table takes it from the sum of the region, and from no state's own line.
  expect(results.press('jpt_1', ecuador, { lines: results.seen().lines })).toBe('jointdays.totals_changed');
  const lines = results
    .seen()
    .lines.map((each) => (each.counter === 'drugs' ? { ...each, value: 70_000 } : each));
  expect(results.press('jpt_1', ecuador, { lines })).toBe('accepted');
  expect(results.all<{ lines: unknown }>('stateTotals').map(({ body }) => body.lines)).toEqual([
    totalsDoc('EC').body.lines,
    totalsDoc('CL').body.lines,
  ]);
});

test('the last word holds, whichever card is named first', () => {
  judge();
  expect(judge({ one: CL, other: EC, isSame: false, keeps: null }, chair)).toBe('accepted');
  expect(judgement()).toMatchObject({ isSame: false, keeps: null, judged: { by: chair.person } });
  expect(results.all('cardJudgements')).toHaveLength(1);
});

test.each([
  ['another state that takes part', () => peru],
  ['the state of the other card', () => chile],
  ['an observer', () => observer],
  ['a field officer', () => officer],
  ['the programme', () => programme],
])('%s decides nothing', (_name, actor) => {
  expect(judge({}, actor())).not.toBe('accepted');
  expect(judgement()).toBeUndefined();
});

test('of one seizure one of the two counts, of two both', () => {
  expect(judge({ keeps: null })).toBe('jointdays.which_counts');
  expect(judge({ keeps: seizureCardId({ state: 'PE', count: 'cnt_x' }) })).toBe('jointdays.which_counts');
  expect(judge({ isSame: false })).toBe('jointdays.which_counts');
});

test('only two seizures of two states and of one kind, both released for this day, are judged', () => {
  results.plant(cardDoc('PE', { kind: 'heroin' }));
  expect(judge({ other: cardDoc('PE').id, keeps: EC })).toBe('jointdays.no_pair');
  const second = seizureCardId({ state: 'EC', count: 'cnt_EC2' });
  results.plant({ ...cardDoc('EC'), id: second });
  expect(judge({ other: second, keeps: EC })).toBe('jointdays.no_pair');
  expect(judge({ other: EC, keeps: EC })).toBe('jointdays.no_pair');
  expect(judge({ other: seizureCardId({ state: 'PE', count: 'cnt_gone' }), keeps: EC })).toBe(
    'jointdays.card_gone',
  );
  const elsewhere = seizureCardId({ state: 'PE', count: 'cnt_PE9' });
  results.plant({ ...cardDoc('PE'), id: elsewhere, parent: 'jad_other' });
  expect(judge({ other: elsewhere, keeps: EC })).toBe('jointdays.card_gone');
});

test('two long ids that others could be made to look like are refused', () => {
  const long = seizureCardId({ state: 'PE', count: `cnt_${'x'.repeat(50)}` });
  results.plant({ ...cardDoc('PE'), id: long });
  expect(judge({ other: long, keeps: EC })).toBe('jointdays.no_pair');
});

test('a day that was reported is judged no more, and another plan gives no right over it', () => {
  results.plant(dayDoc({ state: 'reported' }));
  expect(judge()).toBe('jointdays.reported');
  results.plant(dayDoc());
  expect(
    codeOf(
      results.world.act(ecuador, 'jointdays.judge_double', {
        ...OF_DAY,
        ...{ pao: 'pao_other', one: EC, other: CL, isSame: false, keeps: null, reason: 'x' },
      }),
    ),
  ).toBe('jointdays.unknown_day');
});

test('who reads the day reads what was decided, and nobody else', () => {
  judge();
  const reads = (actor: typeof chile) =>
    results.world.readBy(actor, 'committee').some(({ collection }) => collection === 'cardJudgements');
  expect([ecuador, chile, peru, chair].map(reads)).toEqual([true, true, true, true]);
  expect([observer, officer, programme].map(reads)).toEqual([false, false, false]);
});
