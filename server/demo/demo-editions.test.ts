import { beforeAll, describe, expect, test } from 'vitest';
import { textLevelOf } from '#shared/access/scopes.ts';
import { awaitsAnswer } from '#shared/assessment/assessment.rules.ts';
import {
  type Comment,
  type Correction,
  comments,
  corrections,
  type IssuedParagraph,
  issuedParagraphs,
  type Paragraph,
  paragraphs,
  type Reservation,
  type Round,
  reservations,
  rounds,
  type Statement,
  statements,
  type Version,
  versions,
} from '#shared/assessment/assessment.schemas.ts';
import { LEVELS } from '#shared/assessment/levels.ts';
import { sectionNumber } from '#shared/assessment/sections.ts';
import {
  type FeedbackNote,
  feedbackNotes,
  feedbackParts,
  type ReportUse,
  reportUses,
} from '#shared/feedback/feedback.schemas.ts';
import { type RegionalFigure, regionalFigures } from '#shared/figures/figures.schemas.ts';
import { type Edition, editions } from '#shared/ideal/ideal.schemas.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import {
  type Publication,
  type PublishedState,
  publications,
  publishedStates,
} from '#shared/publication/publication.schemas.ts';
import { type Held, makeDemo } from './demo-held.fixtures.ts';
import { demoActorOf, demoPeople } from './demo-people.ts';

const FIRST = 'edn_demo-ideal-0';
const SECOND = 'edn_demo-ideal-1';
const SAMPLE = { es: '(ejemplo)', pt: '(exemplo)', en: '(sample)' };

let held: Held;
let asOfToday: Held;
beforeAll(async () => {
  held = await makeDemo({ hasReports: true });
  asOfToday = await makeDemo({ hasReports: false });
}, 120_000);

function within<B extends JsonObject>(
  collection: { readonly name: string },
  edition: string,
  of = held,
): B[] {
  return of
    .all<B>(COMMITTEE, collection)
    .filter(({ parent }) => parent === edition)
    .map(({ body }) => body);
}
const yearOf = (at: number | null | undefined) => new Date(at ?? 0).getUTCFullYear();

test.each([true, false])(
  'one edition is published, one is verified and one collects, whatever was done before',
  (hasReports) => {
    const known = (hasReports ? held : asOfToday).all<Edition>(COMMITTEE, editions);
    const told = known.map(({ id, body }) => [id, body.number, body.status, body.title.es?.slice(0, 7)]);
    expect(told.sort()).toEqual([
      [FIRST, 1, 'published', 'IDEAL 1'],
      [SECOND, 2, 'validating', 'IDEAL 2'],
      ['edn_demo-ideal-2', 3, 'collecting', 'IDEAL 3'],
    ]);
  },
);

describe('the published edition', () => {
  test('came out in the year before, with the figures of nine states, and nothing was held back', () => {
    const [publication] = within<Publication>(publications, FIRST);
    expect(publication).toMatchObject({
      status: 'published',
      manifest: { states: 9 },
      figures: { held: [] },
    });
    expect(publication?.figures?.areas).toHaveLength(9);
    const lastYear = new Date().getUTCFullYear() - 1;
    expect([yearOf(publication?.readyAt), yearOf(publication?.publishedAt)]).toEqual([lastYear, lastYear]);
    const rows = within<PublishedState>(publishedStates, FIRST).map((each) => each.rows.state);
    expect(rows).toEqual(expect.arrayContaining(['CL', 'EC']));
  });

  test('has a text of all markings and kinds, numbered from 1 in each section, with what is not translated yet', () => {
    const text = within<IssuedParagraph>(issuedParagraphs, FIRST);
    expect(text.length).toBeGreaterThanOrEqual(40);
    expect(new Set(text.map(({ marking }) => marking))).toEqual(new Set(LEVELS));
    expect(new Set(text.map(({ detail }) => detail.kind))).toEqual(
      new Set(['text', 'judgement', 'priority', 'adjustment']),
    );
    expect(text.filter(({ pt, en }) => pt === null || en === null).length).toBeGreaterThan(3);
    for (const section of new Set(text.map((each) => each.section))) {
      const numbers = text.filter((each) => each.section === section).map(({ number }) => number);
      expect(
        numbers.sort((a, b) => a - b),
        section,
      ).toEqual(numbers.map((_, at) => at + 1));
    }
    expect(new Set(text.map(({ section }) => sectionNumber(section))).size).toBeGreaterThan(14);
  });

  test('prints the dissent of one state, and says what an erratum changed', () => {
    expect(within<Reservation>(reservations, FIRST)).toMatchObject([{ state: 'PE', printed: 'paragraph' }]);
    const [correction] = within<Correction>(corrections, FIRST);
    expect(correction).toMatchObject({ change: 'changed', published: { version: 4 } });
    const kinds = within<Version>(versions, FIRST).map(({ kind }) => kind);
    expect(kinds).toEqual(['draft', 'adopted', 'published', 'corrected']);
  });

  test('answers Ecuador down to the report of an officer, and not Chile yet', () => {
    expect(within<FeedbackNote>(feedbackNotes, FIRST)).toMatchObject([{ state: 'EC', acknowledged: null }]);
    const [use] = held.all<ReportUse>(stateCompartment('EC'), reportUses);
    expect(use).toMatchObject({
      parent: 'rep_demo-wing-phones',
      audience: expect.stringMatching(/ecuador-officer$/),
    });
    expect(use?.body.uses.map(({ effect }) => effect)).toContain('judgement');
    expect(held.all(stateCompartment('EC'), feedbackParts)).toHaveLength(2);
    expect(held.all(stateCompartment('CL'), feedbackParts)).toEqual([]);
    // Where nobody documented, what the state gave rests on other material.
    expect(asOfToday.all(stateCompartment('EC'), reportUses)).toEqual([]);
    expect(asOfToday.all(stateCompartment('EC'), feedbackParts)).toHaveLength(2);
  });
});

describe('the edition that states verify', () => {
  test('is open for twelve more days; one state agrees, two comments wait, one is answered', () => {
    const [round] = held.all<Round>(COMMITTEE, rounds).filter(({ parent }) => parent === SECOND);
    const until = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
    expect(round?.body).toMatchObject({ until, version: 1, closed: null });
    const said = within<Statement>(statements, round?.id ?? '').map(({ state, says }) => [state, says]);
    expect(said).toEqual([['AR', 'agrees']]);
    const all = within<Comment>(comments, SECOND);
    const waiting = all.filter((each) => awaitsAnswer(each)).map(({ state }) => state);
    expect([all.length, waiting.sort()]).toEqual([3, ['CL', 'EC']]);
  });

  test('compares with the one before: areas and judgements that are new, changed, unchanged and gone', () => {
    const areas = (edition: string) =>
      new Map(
        within<RegionalFigure>(regionalFigures, edition).map(({ area, classes, measures }) => [
          area,
          JSON.stringify([classes, measures]),
        ]),
      );
    const [before, after] = [areas(FIRST), areas(SECOND)];
    const both = [...after.keys()].filter((area) => before.has(area));
    expect([...after.keys()].filter((area) => !before.has(area))).toEqual(['synthetic_drugs']);
    expect([...before.keys()].filter((area) => !after.has(area))).toEqual(['kidnapping']);
    expect(both.filter((area) => before.get(area) === after.get(area)).length).toBeGreaterThan(2);
    expect(both.filter((area) => before.get(area) !== after.get(area)).length).toBeGreaterThan(2);
    const judged = (edition: string) =>
      held
        .all<Paragraph>(COMMITTEE, paragraphs)
        .filter(({ parent, body }) => parent === edition && body.detail.kind === 'judgement');
    const earlier = new Map(judged(FIRST).map(({ id, body }) => [id, body]));
    const followed = judged(SECOND).map(({ body }) => ({
      es: body.es,
      before: earlier.get((body.detail.kind === 'judgement' ? body.detail.follows : null) ?? '')?.es,
    }));
    expect(followed.filter(({ before: each }) => each === undefined)).toHaveLength(1);
    expect(followed.filter(({ es, before: each }) => each !== undefined && each !== es)).toHaveLength(2);
    expect(followed.filter(({ es, before: each }) => each === es)).toHaveLength(3);
    expect(earlier.size).toBe(6);
  });
});

test('somebody of the demo reads each version of the text', () => {
  const levels = demoPeople.map((person) => textLevelOf(demoActorOf(person)));
  expect(new Set(levels)).toEqual(new Set(LEVELS));
});

test('every paragraph says that it is a sample, in each language in which it is written', () => {
  const all = [FIRST, SECOND].flatMap((edition) => within<Paragraph>(paragraphs, edition));
  expect(all.length).toBeGreaterThan(80);
  for (const text of all)
    for (const language of LANGUAGES)
      if (text[language] !== null) expect(text[language]).toContain(SAMPLE[language]);
});
