import { expect, test } from 'vitest';
import { releasedMutations } from '#shared/ideal/released.mutations.ts';
import { releaseId } from '#shared/ideal/released.schemas.ts';
import type { Doc, Effect } from '#shared/kernel/mutation.ts';
import { actorWith, codeOf, decideOn, docOf, effectsOf } from '#test/support/deciding.ts';
import { panelOf } from './batch.fixtures.ts';
import { figuresMutations } from './figures.mutations.ts';
import { batchId, ratedPanelId, shownColumnId } from './figures.schemas.ts';

const EDITION = 'edn_1';
const OF = { edition: EDITION, state: 'CL' };
const HASH = Array(8).fill('aaaaaaaa').join('-');
const OTHER_HASH = Array(8).fill('bbbbbbbb').join('-');
const content = {
  ...{ edition: EDITION, method: 'ideal-1', seats: [{ institution: 'police', office: 'x' }] },
  ...panelOf('CL', [2]),
};

const edition = (status = 'collecting', version: string | null = 'ideal-1'): Doc =>
  docOf({
    ...{ collection: 'editions', id: EDITION },
    body: { status, display: 'scores', method: version === null ? null : { version } },
  });
const release = docOf({ collection: 'releases', id: releaseId(OF) });
const panel = (number: number, hash = HASH) =>
  docOf({
    ...{
      collection: 'ratedPanels',
      id: ratedPanelId(OF),
      parent: EDITION,
      body: { ...content, number, hash } as never,
    },
  });
const column = docOf({
  collection: 'shownColumns',
  id: shownColumnId(OF),
  parent: EDITION,
  body: { state: 'CL' },
});

function decided(name: string, args: object, docs: readonly Doc[]) {
  return decideOn({
    mutations: [...figuresMutations, ...releasedMutations],
    name,
    args,
    actor: actorWith([]),
    docs,
  });
}
const received = (docs: readonly Doc[], change: object = {}, said: object = {}) =>
  effectsOf(
    decided(
      'figures.receive',
      { state: 'CL', number: 2, hash: HASH, content: { ...content, ...change }, ...said },
      docs,
    ),
  );
/** The answer that the state gets, and what else is done. */
function outcome(effects: readonly Effect[]) {
  const [told] = effects.flatMap((effect) => (effect.op === 'forward' ? [effect] : []));
  return {
    told: told === undefined ? null : { name: told.name, to: told.compartment, ...(told.args as object) },
    does: effects.flatMap((effect) => (effect.op === 'forward' ? [] : [`${effect.op} ${effect.collection}`])),
  };
}
const answer = (code: string | null, more: object = {}) => ({
  ...{ name: 'panels.note_answer', to: 'state:CL', ...OF, number: 2, kind: 'release', code, ...more },
});

test('what a state released of its panel is read by whoever reads its release, and the state is told', () => {
  const effects = received([edition(), release]);
  expect(outcome(effects)).toEqual({ told: answer(null), does: ['create ratedPanels'] });
  expect(effects.find(({ op }) => op === 'create')).toMatchObject({
    ...{ parent: EDITION, audience: 'ideal/of/CL/edn_1', body: { number: 2, hash: HASH, state: 'CL' } },
  });
  expect(outcome(received([edition('analysing'), release, panel(1)])).does).toEqual(['set ratedPanels']);
});

test.each([
  ['figures.not_rating', [edition('validating'), release], {}],
  ['figures.not_rating', [edition('scoping'), release], {}],
  ['ideal.edition_unknown', [release], {}],
  ['figures.nothing_released', [edition()], {}],
  ['figures.other_method', [edition('collecting', null), release], {}],
  [
    'figures.indicator_unknown',
    [edition(), release],
    { areas: [{ area: 'cocaine', sheets: 3, values: { T9: [1, 2, 3] }, contested: [] }] },
  ],
  ['figures.area_twice', [edition(), release], { areas: [...content.areas, ...content.areas] }],
])('it is not taken: %s', (code, docs, change) => {
  expect(outcome(received(docs as Doc[], change))).toEqual({ told: answer(code), does: [] });
});

test('said twice it is done once, and a number from before a restore is refused with the one that stands', () => {
  expect(outcome(received([edition(), release, panel(2)]))).toEqual({ told: answer(null), does: [] });
  const code = 'ideal.release_number_taken';
  for (const [number, hash] of [
    [2, OTHER_HASH],
    [5, HASH],
  ] as const)
    expect(outcome(received([edition(), release, panel(number, hash)]))).toEqual({
      told: answer(code, { standing: number }),
      does: [],
    });
});

test('no state releases a panel by the name of another', () => {
  const args = { state: 'EC', number: 1, hash: HASH, content };
  expect(codeOf(decided('figures.receive', args, [edition(), release]))).toBe('sync.bad_arguments');
});

test('a column goes at once when it is shown no longer, and stays while it is', () => {
  const docs = [edition(), release, panel(1), column];
  expect(outcome(received(docs)).does).toEqual(['set ratedPanels', 'remove shownColumns']);
  expect(outcome(received(docs, { showsColumn: true })).does).toEqual(['set ratedPanels']);
});

test('a state takes back what it released of its panel, until the edition is adopted', () => {
  const taken = (docs: readonly Doc[], number = 2) =>
    outcome(effectsOf(decided('figures.take_back', { ...OF, number }, docs)));
  const back = (code: string | null, more: object = {}) => answer(code, { kind: 'take_back', ...more });
  const does = ['remove ratedPanels', 'remove shownColumns'];
  expect(taken([edition('validating'), panel(2), column])).toEqual({ told: back(null), does });
  expect(taken([edition()])).toEqual({ told: back(null), does: [] });
  expect(taken([edition('adopted'), panel(2)])).toEqual({ told: back('ideal.edition_frozen'), does: [] });
  expect(taken([panel(2)])).toEqual({ told: back('ideal.edition_unknown'), does: [] });
  expect(taken([edition(), panel(3)])).toEqual({
    told: back('ideal.release_number_taken', { standing: 3 }),
    does: [],
  });
});

test('with what a state released go its figures, and its panel hears of it', () => {
  const effects = effectsOf(decided('ideal.take_back', { ...OF, number: 1 }, [edition(), release]));
  const follows = effects.filter(
    (effect) => effect.op === 'forward' && effect.name === 'figures.follow_release',
  );
  expect(follows).toMatchObject([{ compartment: 'committee', args: OF }]);
  const refused = effectsOf(decided('ideal.take_back', { ...OF, number: 1 }, [edition('adopted'), release]));
  expect(refused).toHaveLength(1);
  const followed = (docs: readonly Doc[]) => outcome(effectsOf(decided('figures.follow_release', OF, docs)));
  expect(followed([panel(4), column])).toEqual({
    told: answer(null, { kind: 'take_back', number: 4 }),
    does: ['remove ratedPanels', 'remove shownColumns'],
  });
  expect(followed([])).toEqual({ told: null, does: [] });
});

test('a day of figures is set and removed by the presidency and analysts, and stays once it was made', () => {
  const on = '2026-06-26';
  const batch = (madeAt: number | null) =>
    docOf({
      collection: 'batches',
      id: batchId({ edition: EDITION, on }),
      body: { edition: EDITION, on, madeAt },
    });
  const as = (roles: Parameters<typeof actorWith>[0], name: string, docs: readonly Doc[], day = on) =>
    decideOn({
      ...{ mutations: figuresMutations, name, docs, args: { edition: EDITION, on: day } },
      actor: actorWith(roles, { state: null, mandates: [] }),
    });
  const done = (...given: Parameters<typeof as>) => {
    const decision = as(...given);
    return decision.accepted ? decision.effects.map(({ op }) => op) : decision.code;
  };
  for (const roles of [['presidencyAdmin'], ['agencyAnalyst']] as Parameters<typeof as>[0][]) {
    expect(done(roles, 'figures.plan_batch', [edition()])).toEqual(['create']);
    expect(done(roles, 'figures.drop_batch', [batch(null)])).toEqual(['remove']);
  }
  expect(done(['presidencyAdmin'], 'figures.plan_batch', [edition(), batch(5)])).toEqual([]);
  expect(done(['presidencyAdmin'], 'figures.plan_batch', [edition()], '2026-02-30')).toBe(
    'figures.no_such_day',
  );
  // It is the 24th: a day that has begun, or begins next, would come just after something that was released.
  for (const soon of ['2019-01-01', '2026-06-24', '2026-06-25'])
    expect(as(['presidencyAdmin'], 'figures.plan_batch', [edition()], soon)).toMatchObject({
      ...{ accepted: false, code: 'figures.day_too_soon', details: { first: on } },
    });
  expect(done(['presidencyAdmin'], 'figures.plan_batch', [edition('adopted')])).toBe('ideal.edition_frozen');
  expect(done(['presidencyAdmin'], 'figures.drop_batch', [batch(5)])).toBe('figures.batch_made');
  expect(done(['presidencyAdmin'], 'figures.drop_batch', [])).toEqual([]);
  for (const name of ['figures.plan_batch', 'figures.drop_batch'])
    expect(done(['pointOfContact'], name, [edition(), batch(null)])).toBe('access.not_allowed');
});

test('an edition that was adopted keeps its figures: a day that comes then makes none', () => {
  const on = '2026-06-20';
  const due = docOf({
    ...{ collection: 'batches', id: batchId({ edition: EDITION, on }), parent: EDITION },
    body: { edition: EDITION, on, madeAt: null, changed: null },
  });
  const panels = ['AR', 'BO', 'BR', 'CL', 'CO'].map((state) =>
    docOf({
      ...{ collection: 'ratedPanels', id: ratedPanelId({ edition: EDITION, state }), parent: EDITION },
      body: { ...panelOf(state, [2]), edition: EDITION } as never,
    }),
  );
  const made = (status: string) =>
    effectsOf(
      decided('figures.make_batch', { edition: EDITION, on }, [edition(status), due, ...panels]),
    ).flatMap((effect) => ('collection' in effect ? [`${effect.op} ${effect.collection}`] : []));
  expect(made('analysing')).toEqual(['set batches', 'create regionalFigures', 'create batchBases']);
  expect(made('adopted')).toEqual(['set batches']);
});
