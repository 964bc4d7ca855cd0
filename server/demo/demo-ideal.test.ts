import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Consent,
  type Contribution,
  consents,
  contributions,
  type Link,
  links,
  type Section,
  sections,
} from '#shared/contributions/contributions.schemas.ts';
import { differingFigures } from '#shared/contributions/figures.rules.ts';
import {
  LEAST_STATES,
  type RegionalFigure,
  ratedPanels,
  regionalFigures,
} from '#shared/figures/figures.schemas.ts';
import { type Edition, editions, type Requirement, requirements } from '#shared/ideal/ideal.schemas.ts';
import { type Network, networks } from '#shared/ideal/networks.schemas.ts';
import {
  openings,
  progress,
  type ReleasedFigureBody,
  releasedFigures,
  releasedItems,
  releases,
} from '#shared/ideal/released.schemas.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import {
  type PanelArea,
  type PanelEvidence,
  type PanelFigure,
  panelAreas,
  panelEvidence,
  panelFigures,
  sheetHandIns,
} from '#shared/panels/panels.schemas.ts';
import { likelySame } from '#test/support/likely-same.ts';
import { type Held, makeDemo } from './demo-held.fixtures.ts';
import { RATED_STATES } from './demo-panels.ts';

const MADE_UP = { es: 'datos de demostración', pt: 'dados de demonstração', en: 'demonstration data' };
/** The edition that collects. */
const COLLECTING = 'edn_demo-ideal-2';
const inEdition = ({ parent }: { readonly parent: string | null }) => parent === COLLECTING;
const inContribution = ({ parent }: { readonly parent: string | null }) => parent === 'ctb_demo-ideal-2';

let withReports: Held;
let withoutReports: Held;

beforeAll(async () => {
  withReports = await makeDemo({ hasReports: true });
  withoutReports = await makeDemo({ hasReports: false });
}, 120_000);

const CHILE = stateCompartment('CL');

describe('the edition', () => {
  test('collects, by a method that the first meeting adopted, and asks eleven states', () => {
    const edition = withReports.all<Edition>(COMMITTEE, editions).find(({ id }) => id === COLLECTING);
    expect(edition?.body).toMatchObject({ number: 3, status: 'collecting', method: { version: 'ideal-1' } });
    const asked = withReports.all<Requirement>(COMMITTEE, requirements).filter(inEdition);
    // One came of an evaluation.
    expect(asked).toHaveLength(11);
    expect(new Set(asked.flatMap(({ body }) => body.askedOf)).size).toBe(11);
    expect(new Set(asked.map(({ body }) => body.about.kind))).toEqual(new Set(['area', 'civil', 'factor']));
  });

  test('has states that answered, that are under way, that do not know, and that are late', () => {
    const said = withReports.all(COMMITTEE, progress);
    expect(new Set(said.map(({ body }) => body.status))).toEqual(new Set(['answered', 'begun', 'gap']));
    expect(new Set(said.map(({ body }) => body.state)).size).toBe(10);
    const today = new Date().toISOString().slice(0, 10);
    const late = withReports
      .all<Requirement>(COMMITTEE, requirements)
      .filter(inEdition)
      .flatMap(({ id, body }) =>
        body.due < today
          ? body.askedOf.filter(
              (state) => !said.some(({ parent, body: { state: by } }) => parent === id && by === state),
            )
          : [],
      );
    expect(late.length).toBeGreaterThan(2);
  });

  test('has two profiles of two states that are likely one network, and one that a state keeps', () => {
    const known = withReports.all<Network>(COMMITTEE, networks).map(({ id, body }) => ({ ...body, id }));
    expect(known).toHaveLength(3);
    expect(likelySame(known)).toMatchObject([{ one: 'ntw_demo-mareas-cl', other: 'ntw_demo-mareas-ec' }]);
  });
});

describe('Chile’s contribution', () => {
  test('is in work: answered, late, asked once more; two institutions do not say the same', () => {
    const work = withReports
      .all<Contribution>(CHILE, contributions)
      .find(({ id }) => id === 'ctb_demo-ideal-2');
    expect(work?.body).toMatchObject({ status: 'in_progress', coveringNote: null, readers: ['XA'] });
    const asked = withReports.all<Section>(CHILE, sections);
    expect(asked.map(({ body }) => body.status).sort()).toEqual([
      'answered',
      'answered',
      'asked',
      'asked',
      'returned',
    ]);
    expect(differingFigures({ sections: asked, choices: [] }).size).toBe(1);
  });

  test('rests on reports and on other material; one consent waits, one was given', () => {
    const kinds = (held: Held) =>
      held
        .all<Link>(CHILE, links)
        .filter(inContribution)
        .map(({ body }) => body.from.kind);
    expect(kinds(withReports).sort()).toEqual(['material', 'material', 'material', 'report', 'report']);
    expect(kinds(withoutReports)).toEqual(['material', 'material', 'material']);
    const given = withReports.all<Consent>(CHILE, consents).map(({ body }) => body.answer?.given ?? null);
    expect(given.sort()).toEqual(['granted', null]);
  });
});

test('Ecuador has released, and opened it to AMERIPOL; a small count and what gives it away are left out', () => {
  expect(withReports.all<Contribution>(stateCompartment('EC'), contributions)[0]?.body).toMatchObject({
    status: 'released',
    standing: 1,
  });
  const [release] = withReports
    .all<{ state: string }>(COMMITTEE, releases)
    .filter(({ id }) => id === 'rls_demo-ideal-2-EC');
  const items = withReports.all(COMMITTEE, releasedItems).filter(({ parent }) => parent === release?.id);
  expect(items).toHaveLength(2);
  expect(withReports.all(COMMITTEE, openings)).toContainEqual(
    expect.objectContaining({ body: expect.objectContaining({ state: 'EC', body: 'XA', endedAt: null }) }),
  );
  const figures = withReports.all<ReleasedFigureBody>(COMMITTEE, releasedFigures).map(({ body }) => body);
  expect(figures.find(({ place }) => place === 'EC-W')?.amount).toBeNull();
  expect(figures.filter(({ amount }) => amount === null).length).toBeGreaterThan(1);
});

describe('the ratings', () => {
  test('of Chile are under way: of firearms two indicators are contested, of cocaine one seat has not finished', () => {
    const areas = withReports.all<PanelArea>(CHILE, panelAreas);
    expect(areas.find(({ body }) => body.area === 'firearms')?.body).toMatchObject({
      status: 'second_round',
      contested: ['V4', 'I2'],
    });
    const reasons = areas.find(({ body }) => body.area === 'firearms')?.body.reasons;
    expect(Object.entries(reasons ?? {}).map(([code, said]) => [code, said.length])).toEqual([
      ['V4', 1],
      ['I2', 1],
    ]);
    const cocaine = areas.find(({ body }) => body.area === 'cocaine');
    expect(cocaine?.body.status).toBe('first_round');
    expect(withReports.all(CHILE, sheetHandIns).filter(({ parent }) => parent === cocaine?.id)).toHaveLength(
      3,
    );
  });

  test('Chile’s panel has something to read of both areas, and nothing that waits for a consent', () => {
    const counts = (held: Held) =>
      held
        .all<PanelEvidence>(CHILE, panelEvidence)
        .map(({ body }) => `${body.area} ${body.items.length}`)
        .sort();
    expect(counts(withReports)).toEqual(['cocaine 1', 'firearms 2']);
    expect(counts(withoutReports)).toEqual(['cocaine 1', 'firearms 1']);
  });

  test('of eight states are with the committee, and members have the figures of a day', () => {
    expect(withReports.all(COMMITTEE, ratedPanels).filter(inEdition)).toHaveLength(RATED_STATES.length);
    const figures = withReports.all<RegionalFigure>(COMMITTEE, regionalFigures).filter(inEdition);
    expect(figures.length).toBeGreaterThan(4);
    for (const { body } of figures) expect(body.contributing).toBeGreaterThanOrEqual(LEAST_STATES);
  });

  test('leave something that is contested, and something that nobody knows, in some state', () => {
    const figures = RATED_STATES.flatMap((state) =>
      withReports.all<PanelFigure>(stateCompartment(state), panelFigures).map(({ body }) => body),
    );
    expect(figures.some(({ isFinal }) => !isFinal)).toBe(true);
    expect(figures.filter(({ isFinal }) => isFinal).length).toBeGreaterThan(figures.length / 2);
    expect(figures.some((figure) => figure.class === 'gap')).toBe(true);
  });
});

/** Every text in three languages, and every longer one in one language, that an entry says. */
function textsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('es' in value) return [value];
  return Object.values(value).flatMap(textsIn);
}

test('whatever it makes up for IDEAL says so in three languages', () => {
  const common = [editions, requirements, networks, releases, releasedItems];
  const own = [contributions, sections, links];
  const texts = [
    ...common.flatMap((collection) => withReports.all(COMMITTEE, collection)),
    ...own.flatMap((collection) => withReports.all(CHILE, collection)),
  ].flatMap(({ body }) => textsIn(body));
  expect(texts.length).toBeGreaterThan(20);
  for (const text of texts as Record<string, string>[])
    for (const language of LANGUAGES) expect(text[language]).toContain(MADE_UP[language]);
});
