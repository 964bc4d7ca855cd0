import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import {
  adjustment,
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
  NOW,
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
import { errataOf, isWaiting, sumsOf, textOf, textSum } from './assessment.rules.ts';
import type { Correction, IssuedParagraph, Reservation, TextSum } from './assessment.schemas.ts';
import { LEVELS, type Level } from './levels.ts';

const TEXT_OF_TWO = {
  ...{ edition: 'edn_1', section: 'cocaine' as const, marking: 'public' as const, signedAt: null },
  ...{ detail: { kind: 'text' as const }, es: 'x', pt: null, en: null, figures: [], rests: [], grades: [] },
};
const sumOf = (version: number, level: Level) =>
  docsOf<TextSum>('textSums').find(({ body }) => body.version === version && body.level === level)?.body;
const hashOf = (version: number, level: Level) => sumOf(version, level)?.hash;
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
      body: { number: 1, kind: 'draft' },
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
  const paragraphs = docsOf<IssuedParagraph>('issuedParagraphs').map(({ body }) => body);
  for (const level of LEVELS) {
    const head = { level, version: 2, kind: 'draft', at: OVER } as const;
    const content = textOf(level, {
      paragraphs: [...paragraphs].reverse(),
      reservations: [],
      corrections: [],
    });
    expect(textSum(head, content)).toBe(hashOf(2, level));
    expect(textSum({ ...head, version: 1 }, content)).not.toBe(hashOf(2, level));
  }
  expect(new Set(LEVELS.map((level) => hashOf(1, level))).size).toBe(4);
  // Readers of one level have nothing by which to find out what a stricter one reads.
  const other = paragraphs.map((each) => (each.marking === 'members' ? { ...each, es: 'Otro' } : each));
  const sums = sumsOf(
    { version: 2, kind: 'draft', at: OVER },
    { paragraphs: other, reservations: [], corrections: [] },
  );
  expect(sums.filter(({ level, hash }) => hash !== hashOf(2, level)).map(({ level }) => level)).toEqual([
    'members',
    'analysts',
  ]);
});

test('adopted, it lies as the drafts did; published, each paragraph is read by whom its marking names', () => {
  adopted();
  expect(issued('pgf_analysts')?.audience).toBe('assessment/analysts/edn_1');
  expect(heldBy(observer)).not.toContain('Texto');
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
  // By the hash of what others read, one could test what one guesses of it.
  const own = (who: Actor) => LEVELS.filter((level) => heldBy(who).includes(hashOf(3, level) ?? 'none'));
  expect(own(officer)).toEqual(['public']);
  expect(own(observer)).toEqual(['public', 'partners']);
  expect(own(chile)).toEqual(['public', 'partners', 'members']);
  expect(own(analyst)).toEqual([...LEVELS]);
  expect(heldBy(chile)).not.toContain(hashOf(2, 'analysts'));
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

test('a reservation is read by nobody for whom the paragraph was not marked when its state spoke', () => {
  opensRound();
  expect(says({ ...reservation, text: { es: 'Solo entre miembros' }, paragraph: 'pgf_members' })).toBe(
    'accepted',
  );
  expect(edits('pgf_members', { marking: 'public' })).toBe('accepted');
  world.now = OVER;
  expect(adopts()).toBe('accepted');
  must(presidency, 'publication.publish', { entry: 'eds_p', hash: publication()?.body.hash });
  expect(heldBy(officer)).toContain('Texto members');
  expect(heldBy(officer)).not.toContain('Solo entre miembros');
  expect(heldBy(chile)).toContain('Solo entre miembros');
  // What everybody has is a whole text by itself.
  const all = docsOf<IssuedParagraph>('issuedParagraphs').map(({ body }) => body);
  const reservations = docsOf<Reservation>('reservations').map(({ body }) => body);
  expect(textOf('public', { paragraphs: all, reservations, corrections: [] }).reservations).toEqual([]);
  expect(textOf('members', { paragraphs: all, reservations, corrections: [] }).reservations).toHaveLength(1);
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
  expect(corrected?.body).toMatchObject({ number: 4, kind: 'corrected' });
  expect([sumOf(4, 'public')?.count, sumOf(4, 'members')?.count]).toEqual([0, 2]);
  const [known] = docsOf<{ published: { version: number } | null }>('textCorrections');
  expect(known).toMatchObject({ audience: 'assessment/public/edn_1', body: { published: { version: 4 } } });
  expect(isWaiting(known?.body as never)).toBe(false);
  // The report says what its versions changed, and why, to whoever reads it.
  const all = docsOf<IssuedParagraph>('issuedParagraphs').map(({ body }) => body);
  const errata = errataOf(docsOf<Correction>('textCorrections'));
  expect(errata).toMatchObject([
    {
      version: 4,
      change: 'taken_out',
      paragraph: 'pgf_public',
      level: 'public',
      reason: { es: 'Era un error' },
    },
  ]);
  const content = textOf('public', { paragraphs: all, reservations: [], corrections: errata });
  expect(
    textSum({ level: 'public', version: 4, kind: 'corrected', at: corrected?.body.at ?? 0 }, content),
  ).toBe(hashOf(4, 'public'));
});

test('an adjustment says when it was signed, and nothing else does; nobody reads by whom', () => {
  writes('pgf_moved', { marking: 'public', detail: adjustment });
  published();
  expect(issued('pgf_moved')?.body.signedAt).toBe(NOW);
  expect(issued('pgf_public')?.body.signedAt).toBeNull();
  expect(heldBy(officer)).not.toContain(analyst.person);
});

test('a text is the same in whatever order its parts come', () => {
  const paragraphs = ['pgf_b', 'pgf_a'].map((of, order) => ({
    ...TEXT_OF_TWO,
    of,
    order,
    number: order + 1,
  }));
  const reserved = ['PE', 'CL'].flatMap((state) =>
    ['pgf_b', 'pgf_a'].map((paragraph) => ({
      ...{ paragraph, state, marking: 'public' as const, text: { es: 'No' }, printed: 'annex' as const },
    })),
  );
  const errata = [5, 4].map((version) => ({
    ...{ version, paragraph: 'pgf_a', section: 'cocaine' as const, number: 2, level: 'public' as const },
    ...{ change: 'changed' as const, reason: { es: 'Era otro' } },
  }));
  const one = textOf('public', { paragraphs, reservations: reserved, corrections: errata });
  const other = textOf('public', {
    paragraphs: [...paragraphs].reverse(),
    reservations: [...reserved].reverse(),
    corrections: [...errata].reverse(),
  });
  expect(other).toEqual(one);
  expect(one.reservations.map(({ paragraph, state }) => `${paragraph} ${state}`)).toEqual([
    ...['pgf_a CL', 'pgf_a PE', 'pgf_b CL', 'pgf_b PE'],
  ]);
  expect(one.corrections.map(({ version }) => version)).toEqual([4, 5]);
});

test('of what is adopted it is said how much is other than the states last read it', () => {
  opensRound();
  expect(edits('pgf_members', { es: 'Cambiado después' })).toBe('accepted');
  expect(edits('pgf_analysts', { es: 'Nadie más lo lee' })).toBe('accepted');
  expect(writes('pgf_late', { marking: 'public' })).toBe('accepted');
  world.now = OVER;
  expect(adopts()).toBe('accepted');
  expect(versions().map(({ body }) => body.changed)).toEqual([null, 2]);
});

test('a correction changes nothing that was not proposed, not even on what it rests', () => {
  writes('pgf_rests', { marking: 'public', rests: ['pgf_public'] });
  published();
  edits('pgf_public', { marking: 'analysts' });
  edits('pgf_rests', { es: 'Corregido' });
  must(analyst, 'assessment.propose_correction', {
    ...{ correction: 'crr_1', paragraph: 'pgf_rests', reason: { es: 'Era un error' } },
  });
  must(presidency, 'assessment.publish_corrections', {
    corrections: [{ correction: 'crr_1', paragraph: 'pgf_rests' }],
  });
  expect(issued('pgf_rests')?.body).toMatchObject({ es: 'Corregido', rests: ['pgf_public'] });
});
