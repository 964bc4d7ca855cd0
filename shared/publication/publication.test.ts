import { beforeEach, expect, test } from 'vitest';
import { nextBatch } from '#shared/figures/batch.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { codeOf, decideOn, type docOf, effectsOf } from '#test/support/deciding.ts';
import {
  adopted,
  analyst,
  begin,
  chile,
  colleague,
  docsOf,
  ecuador,
  heldBy,
  made,
  OVER,
  observer,
  officer,
  plant,
  presidency,
  publication,
  releasedItem,
  standsAt,
  status,
  world,
  writeEach,
} from '#test/support/report-world.ts';
import { leafHash, provenRoot } from './merkle.ts';
import { publicationMutations } from './publication.mutations.ts';
import type { Publication, PublishedState } from './publication.schemas.ts';
import { rowsOf } from './published.fixtures.ts';

const EDITION = 'edn_1';
const states = () => docsOf<PublishedState>('publishedStates');
const publishes = (hash = publication()?.body.hash, who = presidency, entry = 'eds_publish') =>
  made(who, 'publication.publish', { entry, hash });

/** A state that released its panel, with as many items. */
function rates(state: string, at: number): void {
  releasedItem(`rli_${state}`, state);
  plant('ratedPanels', `rtp_1-${state}`, {
    audience: `ideal/of/${state}/${EDITION}`,
    body: {
      ...{ edition: EDITION, state, seats: [{ institution: 'police', office: 'x' }], showsColumn: false },
      areas: rowsOf(state, at).areas.map((each) => ({ ...each, sheets: 3, contested: [] })),
    } as never,
  });
}
const FIVE = ['AR', 'BO', 'BR', 'CL', 'EC'];

beforeEach(() => {
  begin();
  writeEach();
});

test('what is adopted is frozen: each state’s part, all figures, and the hashes by which they are checked', () => {
  for (const [at, state] of FIVE.entries()) rates(state, at);
  rates('XA', 5);
  adopted();
  const made = publication();
  expect(made).toMatchObject({
    audience: 'assessment/proposed/edn_1',
    body: { status: 'ready', built: 5, of: 5, left: [], manifest: { states: 5, number: 3 } },
  });
  // A partner body rates as well, and is no part of the region.
  expect(states().map(({ body }) => body.rows.state)).toEqual(FIVE);
  for (const { body, audience } of states()) {
    expect(audience).toBe(`ideal/of/${body.rows.state}/${EDITION}`);
    expect(provenRoot(leafHash(body.rows), body.proof ?? [])).toBe(made?.body.manifest?.root);
    expect(body.figures).toHaveLength(2);
  }
  expect(made?.body.figures?.areas.map(({ area, contributing }) => [area, contributing])).toEqual([
    ['cocaine', 5],
    ['firearms', 5],
  ]);
});

test('nobody but its state reads what a state gave, before it is published or after', () => {
  for (const [at, state] of FIVE.entries()) rates(state, at);
  adopted();
  publishes();
  const held = (who: typeof chile) =>
    (world.readBy(who, 'committee') as Doc[]).filter(({ collection }) => collection === 'publishedStates');
  expect(held(chile).map(({ audience }) => audience)).toEqual(['ideal/of/CL/edn_1']);
  expect(held(ecuador)).toHaveLength(1);
  for (const who of [analyst, colleague, presidency, observer, officer]) expect(held(who)).toEqual([]);
  const key = states().find(({ body }) => body.rows.state === 'EC')?.body.rows.key ?? '';
  expect(heldBy(chile)).not.toContain(key);
});

test('whoever presides publishes what they checked, once it is all there', () => {
  expect(publishes('aaaaaaaa-'.repeat(8).slice(0, -1))).toBe('ideal.edition_elsewhere');
  for (const [at, state] of FIVE.entries()) rates(state, at);
  adopted();
  for (const who of [officer, observer, chile]) expect(heldBy(who)).not.toContain(publication()?.body.hash);
  expect(publishes(undefined, analyst)).toBe('access.not_allowed');
  expect(publishes('aaaaaaaa-'.repeat(8).slice(0, -1))).toBe('publication.other_hash');
  expect(publishes()).toBe('accepted');
  expect(status()).toBe('published');
  expect(publication()).toMatchObject({ audience: 'assessment/public/edn_1', body: { status: 'published' } });
  expect(publishes(undefined, presidency, 'eds_again')).toBe('accepted');
  // Who read another hash is not of one mind with them.
  expect(publishes('aaaaaaaa-'.repeat(8).slice(0, -1), presidency, 'eds_other')).toBe(
    'publication.other_hash',
  );
  expect(docsOf('versions')).toHaveLength(3);
});

test('an edition to which no state gave anything is frozen as well', () => {
  adopted();
  expect(publication()?.body).toMatchObject({
    ...{ status: 'ready', built: 0, of: 0, figures: { areas: [], held: [] }, manifest: { states: 0 } },
  });
  expect(publishes()).toBe('accepted');
});

test('the last figures of members are by the rules of every other day: what would tell a state apart is held', () => {
  const six = [...FIVE, 'CO'];
  for (const [at, state] of six.entries()) rates(state, at);
  const panels = () =>
    docsOf<Parameters<typeof nextBatch>[0]['panels'][number]>('ratedPanels').map(({ body }) => body);
  const { figures, bases } = nextBatch({
    ...{ edition: EDITION, on: '2027-05-01', display: 'scores', method: 'ideal-1', figures: [], bases: [] },
    panels: panels(),
  });
  for (const [area, body] of figures)
    plant('regionalFigures', `rgf_1-${area}`, { audience: 'members/ideal', body: body as never });
  for (const [area, body] of bases)
    plant('batchBases', `bbs_1-${area}`, { audience: 'machine/ideal', body: body as never });
  // One state rates cocaine otherwise, after members read of it.
  const [own] = docsOf<{ areas: { area: string }[] }>('ratedPanels');
  const others = own?.body.areas.filter(({ area }) => area !== 'cocaine') ?? [];
  const [cocaine] = rowsOf('AR', 3, ['cocaine']).areas;
  const areas = [{ ...cocaine, sheets: 3, contested: [] }, ...others];
  world.plant('committee', { ...own, body: { ...own?.body, areas } } as never);
  const before = JSON.stringify(docsOf('regionalFigures').map(({ body }) => body));
  adopted();
  expect(JSON.stringify(docsOf('regionalFigures').map(({ body }) => body))).toBe(before);
  const open = publication()?.body.figures;
  expect(open?.areas.map(({ area }) => area)).toEqual(['firearms']);
  expect(open?.held).toEqual(['cocaine']);
  // The analysts, and the state itself, have what it gave last.
  expect(states().find(({ body }) => body.rows.state === 'AR')?.body.rows.areas[0]).toEqual(cocaine);
});

/** The parts of it as forwards, with none of them delivered yet. */
function freezesBySteps() {
  for (const [at, state] of FIVE.entries()) rates(state, at);
  world.now = OVER;
  standsAt('adopted');
  let docs = [...world.docs('committee')] as ReturnType<typeof docOf>[];
  function gives(name: string, args: object = {}): string[] {
    const decision = decideOn({
      ...{ mutations: publicationMutations, name, args: { edition: EDITION, ...args }, docs },
      actor: analyst,
      facts: { numbers: {}, offsets: {} },
    });
    expect(codeOf(decision)).toBe('accepted');
    const forwarded: string[] = [];
    for (const effect of effectsOf(decision)) {
      if (effect.op === 'forward')
        forwarded.push(`${effect.name} ${(effect.args as { state?: string }).state ?? ''}`.trim());
      else if (effect.op === 'create') docs = [...docs, { ...effect, rev: 1 }];
      else if (effect.op === 'set')
        docs = docs.map((doc) =>
          doc.collection === effect.collection && doc.id === effect.id
            ? { ...doc, audience: effect.audience ?? doc.audience, body: { ...doc.body, ...effect.fields } }
            : doc,
        );
    }
    return forwarded;
  }
  const known = () => docs.find(({ collection }) => collection === 'publications');
  const standing = () => known()?.body as unknown as Publication;
  const readBy = () => known()?.audience;
  const remove = (id: string) => {
    docs = docs.filter((doc) => doc.id !== id);
  };
  return { gives, standing, readBy, remove };
}

test('it is the same in whatever order the parts come, and however often', () => {
  const orders = [FIVE, [...FIVE].reverse(), ['CL', 'CL', 'AR', 'EC', 'AR', 'BR', 'BO', 'BO', 'CL']];
  const hashes = orders.map((order) => {
    begin();
    const { gives, standing, readBy } = freezesBySteps();
    expect(gives('publication.freeze')).toEqual(FIVE.map((state) => `publication.freeze_state ${state}`));
    // It says which states gave something.
    expect(standing().left).toEqual(FIVE);
    expect(readBy()).toBe('machine/ideal');
    expect(gives('publication.freeze')).toEqual([]);
    const forwarded = order.flatMap((state) => gives('publication.freeze_state', { state }));
    expect(forwarded).toEqual(['publication.assemble']);
    expect(standing()).toMatchObject({ status: 'building', built: 5, of: 5 });
    gives('publication.assemble');
    const once = standing();
    expect(readBy()).toBe('assessment/proposed/edn_1');
    gives('publication.assemble');
    gives('publication.freeze_state', { state: 'CL' });
    expect(standing()).toBe(once);
    return once.hash;
  });
  expect(new Set(hashes).size).toBe(1);
  expect(hashes[0]).toMatch(/^[0-9a-f-]{71}$/);
});

test('what a state took back just before the adoption may go meanwhile, and it waits for it no longer', () => {
  const { gives, standing, remove } = freezesBySteps();
  gives('publication.freeze');
  gives('publication.freeze_state', { state: 'AR' });
  remove('rtp_1-BO');
  gives('publication.freeze_state', { state: 'BO' });
  gives('publication.freeze_state', { state: 'BO' });
  expect(standing()).toMatchObject({ built: 1, of: 4, left: ['BR', 'CL', 'EC'] });
  const last = ['BR', 'CL', 'EC'].flatMap((state) => gives('publication.freeze_state', { state }));
  expect(last).toEqual(['publication.assemble']);
  gives('publication.assemble');
  // Four of them are too few, and members read of five.
  expect(standing()).toMatchObject({ status: 'ready', manifest: { states: 4 }, figures: { areas: [] } });
});

test('nothing is frozen before the adoption, and nothing of a state that is none of them', () => {
  const { gives, standing } = freezesBySteps();
  gives('publication.freeze_state', { state: 'CL' });
  expect(standing()).toBeUndefined();
  gives('publication.freeze');
  gives('publication.freeze_state', { state: 'MX' });
  expect(standing()).toMatchObject({ built: 0, of: 5 });
});
