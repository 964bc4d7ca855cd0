import { beforeEach, expect, test } from 'vitest';
import {
  adopted,
  adopts,
  analyst,
  begin,
  chile,
  docsOf,
  edits,
  heldBy,
  issued,
  made,
  must,
  OVER,
  observer,
  officer,
  opensRound,
  presidency,
  publication,
  published,
  reservation,
  says,
  versions,
  world,
  writeEach,
  writes,
} from '#test/support/report-world.ts';
import { isWaiting, sumsOf, textOf, textSum } from './assessment.rules.ts';
import type { IssuedParagraph, Reservation } from './assessment.schemas.ts';
import { LEVELS } from './levels.ts';

const texts = () => docsOf<IssuedParagraph>('issuedParagraphs').map(({ body }) => body.es);
const next = (round = 'rnd_2') => {
  world.now = OVER;
  return opensRound(analyst, { round, entry: `eds_${round}`, until: '2027-07-20' });
};

beforeEach(() => {
  begin();
  writeEach();
});

test('a draft goes to the members, whatever it is marked, and what only analysts read goes to nobody', () => {
  expect(opensRound()).toBe('accepted');
  expect(texts()).toEqual(['Texto public', 'Texto partners', 'Texto members']);
  expect(new Set(docsOf('issuedParagraphs').map(({ audience }) => audience))).toEqual(
    new Set(['assessment/members/edn_1']),
  );
  expect(versions()).toMatchObject([
    {
      audience: 'assessment/members/edn_1',
      body: { number: 1, kind: 'draft', counts: { public: 1, partners: 2, members: 3, analysts: 3 } },
    },
  ]);
  for (const who of [observer, officer]) expect(heldBy(who)).not.toContain('Texto');
  expect(heldBy(chile)).not.toContain('Texto analysts');
  // Marked so later, it is theirs no more.
  must(analyst, 'assessment.edit', { paragraph: 'pgf_members', marking: 'analysts' });
  expect(next()).toBe('accepted');
  expect(texts()).toEqual(['Texto public', 'Texto partners']);
});

test('what is the same stays in the version in which it was changed, and what was taken out goes', () => {
  opensRound();
  edits('pgf_public', { es: 'Otro texto' });
  must(analyst, 'assessment.take_out', { paragraph: 'pgf_partners' });
  writes('pgf_new', { marking: 'members', es: 'Nuevo' });
  expect(next()).toBe('accepted');
  expect(
    docsOf<IssuedParagraph>('issuedParagraphs').map(({ body }) => [body.of, body.version, body.number]),
  ).toEqual([
    ['pgf_public', 2, 1],
    ['pgf_members', 1, 3],
    ['pgf_new', 2, 5],
  ]);
  expect(docsOf<{ version: number }>('rounds').map(({ body }) => body.version)).toEqual([1, 2]);
});

test('a version is known by the hash of what each level reads, whichever version a paragraph stands in', () => {
  opensRound();
  expect(next()).toBe('accepted');
  const [first, second] = versions().map(({ body }) => body);
  const paragraphs = docsOf<IssuedParagraph>('issuedParagraphs').map(({ body }) => body);
  for (const level of LEVELS) {
    const head = { level, version: 2, kind: 'draft', at: OVER } as const;
    const content = textOf(level, { paragraphs: [...paragraphs].reverse(), reservations: [] });
    expect(textSum(head, content)).toBe(second?.hashes[level]);
    expect(textSum({ ...head, version: 1 }, content)).not.toBe(second?.hashes[level]);
  }
  expect(new Set(Object.values(first?.hashes ?? {})).size).toBe(4);
  // Readers of one level have nothing by which to find out what a stricter one reads.
  const other = paragraphs.map((each) => (each.marking === 'members' ? { ...each, es: 'Otro' } : each));
  const sums = sumsOf({ version: 2, kind: 'draft', at: OVER }, { paragraphs: other, reservations: [] });
  expect(LEVELS.filter((level) => sums.hashes[level] !== second?.hashes[level])).toEqual([
    'members',
    'analysts',
  ]);
});

test('adopted, it lies as the drafts did; published, each paragraph is read by whom its marking names', () => {
  adopted();
  expect(issued('pgf_analysts')?.audience).toBe('assessment/analysts/edn_1');
  expect(heldBy(observer)).not.toContain('Texto');
  const before = versions().find(({ body }) => body.kind === 'adopted')?.body;
  must(presidency, 'publication.publish', { entry: 'eds_p', hash: publication()?.body.hash });
  for (const marking of LEVELS) {
    expect(issued(`pgf_${marking}`)?.audience).toBe(`assessment/${marking}/edn_1`);
    expect(issued(`pgf_${marking}`)?.body.version).toBe(marking === 'analysts' ? 2 : 1);
  }
  expect(heldBy(officer)).toContain('Texto public');
  for (const stricter of LEVELS.slice(1)) expect(heldBy(officer)).not.toContain(`Texto ${stricter}`);
  expect(heldBy(observer)).toContain('Texto partners');
  expect(heldBy(observer)).not.toContain('Texto members');
  expect(heldBy(presidency)).not.toContain('Texto analysts');
  const after = versions().find(({ body }) => body.kind === 'published');
  expect(after?.audience).toBe('assessment/public/edn_1');
  expect(after?.body.counts).toEqual(before?.counts);
  expect(
    world.readBy(officer, 'committee').filter(({ collection }) => collection === 'versions'),
  ).toHaveLength(1);
});

test('what is written after the adoption is not published with it', () => {
  adopted();
  expect(edits('pgf_public', { es: 'Tarde' })).toBe('assessment.not_written');
  must(presidency, 'publication.publish', { entry: 'eds_p', hash: publication()?.body.hash });
  edits('pgf_public', { es: 'Corregido' });
  expect(texts()).not.toContain('Corregido');
});

test('others read that a paragraph rests on one that they read, and learn of no other', () => {
  writes('pgf_rests', {
    marking: 'public',
    rests: ['pgf_public', 'pgf_members', 'pgf_analysts', 'pgf_none'],
  });
  published();
  expect(issued('pgf_rests')?.body.rests).toEqual(['pgf_public']);
  expect(heldBy(officer)).not.toContain('pgf_members');
});

test('a reservation is printed where its state wants it, with its paragraph, and nowhere else', () => {
  opensRound();
  expect(says({ ...reservation })).toBe('accepted');
  expect(says({ ...reservation, comment: 'cmt_2', printed: 'nowhere' })).toBe('accepted');
  expect(says({ ...reservation, comment: 'cmt_3', printed: 'annex', paragraph: 'pgf_members' })).toBe(
    'accepted',
  );
  expect(says({ ...reservation, comment: 'cmt_4' })).toBe('accepted');
  must(chile, 'assessment.withdraw_comment', { comment: 'cmt_4' });
  world.now = OVER;
  expect(adopts()).toBe('accepted');
  const printed = () =>
    docsOf<Reservation>('reservations').map(({ audience, body }) => [body.paragraph, body.printed, audience]);
  expect(printed()).toEqual([
    ['pgf_public', 'paragraph', 'assessment/members/edn_1'],
    ['pgf_members', 'annex', 'assessment/members/edn_1'],
  ]);
  must(presidency, 'publication.publish', { entry: 'eds_p', hash: publication()?.body.hash });
  expect(printed()).toEqual([
    ['pgf_public', 'paragraph', 'assessment/public/edn_1'],
    ['pgf_members', 'annex', 'assessment/members/edn_1'],
  ]);
  const reader = world.readBy(officer, 'committee');
  expect(reader.filter(({ collection }) => collection === 'reservations')).toHaveLength(1);
});

test('a correction changes what it names, and a reservation goes with a paragraph that is taken out', () => {
  opensRound();
  says({ ...reservation });
  world.now = OVER;
  adopts();
  must(presidency, 'publication.publish', { entry: 'eds_p', hash: publication()?.body.hash });
  edits('pgf_members', { es: 'Corregido' });
  must(analyst, 'assessment.take_out', { paragraph: 'pgf_public' });
  must(analyst, 'assessment.propose_correction', {
    ...{ correction: 'crr_1', paragraph: 'pgf_public', reason: { es: 'Era un error' } },
  });
  expect(
    made(presidency, 'assessment.publish_corrections', {
      corrections: [{ correction: 'crr_1', paragraph: 'pgf_public' }],
    }),
  ).toBe('accepted');
  expect(texts()).toEqual(['Texto partners', 'Texto members', 'Texto analysts']);
  expect(docsOf('reservations').map(({ audience }) => audience)).toEqual(['assessment/analysts/edn_1']);
  const [, , , corrected] = versions();
  expect(corrected?.body).toMatchObject({ number: 4, kind: 'corrected', counts: { public: 0, members: 2 } });
  const [known] = docsOf<{ published: { version: number } | null }>('textCorrections');
  expect(known).toMatchObject({ audience: 'assessment/public/edn_1', body: { published: { version: 4 } } });
  expect(isWaiting(known?.body as never)).toBe(false);
});
