import * as v from 'valibot';
import { openingAudience, progressAudience, releasedAudience } from '#shared/access/scopes.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { BODY_CODES } from '#shared/kernel/bodies.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Docs,
  defineMutation,
  type Effect,
  forward,
  one,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { openingParent } from '#shared/kernel/openings.ts';
import { type EditionStatus, isCollecting, isFrozen } from './editions.rules.ts';
import { EditionIdSchema, editions, requirements } from './ideal.schemas.ts';
import type { Heard } from './release-life.rules.ts';
import {
  MOST_RELEASED,
  openingId,
  openings,
  PROGRESS,
  progress,
  progressId,
  ReleasedFigureSchema,
  ReleasedItemSchema,
  releasedFigures,
  releasedItems,
  releaseId,
  releases,
} from './released.schemas.ts';

/** The state's own mutation that hears what became of a release. */
export const NOTE_ANSWER = 'contributions.note_answer';
/** Takes back what the state released of its panel, whose readers are those of its release. */
export const FOLLOW_RELEASE = 'figures.follow_release';
/** Entries in one message: large contributions come in several. */
export const MOST_IN_PART = 40;

const ids = v.pipe(v.array(IdSchema), v.maxLength(MOST_RELEASED));
const releaseFields = releases.body;

/** Says to a state whether what it released, or took back, stands, by the mutation of it that hears so. */
export function answerBy(
  name: string,
  of: Heard & { readonly state: string; readonly edition: string },
): Effect {
  const { standing, ...rest } = of;
  return forward({
    compartment: stateCompartment(of.state),
    name,
    args: { ...rest, ...(standing == null ? {} : { standing }) },
  });
}
const answer = (of: Parameters<typeof answerBy>[1]) => answerBy(NOTE_ANSWER, of);

/** Null where there is no such edition. */
export function statusOf(docs: Docs, edition: string): EditionStatus | null {
  return docs.get(editions, edition)?.body.status ?? null;
}

function receivingProblem(status: EditionStatus | null): string | null {
  if (status === null) return 'ideal.edition_unknown';
  return isCollecting(status) ? null : 'ideal.not_collecting';
}

/** What a state gave is its own until the edition is adopted, also while it is being analysed. */
function takingBackProblem(status: EditionStatus | null): string | null {
  if (status === null) return 'ideal.edition_unknown';
  return isFrozen(status) ? 'ideal.edition_frozen' : null;
}

/** What two people of a state authorised. It takes the place of what the state released before. */
export const receive = defineMutation({
  name: 'ideal.receive',
  internal: true,
  args: v.strictObject({
    edition: EditionIdSchema,
    state: StateCodeSchema,
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    hash: ContentHashSchema,
    summary: v.unknown(),
    coveringNote: v.unknown(),
    readers: v.array(v.picklist(BODY_CODES)),
    /** All of them: what is not among them is no longer released. */
    items: ids,
    figures: ids,
  }),
  compartment: () => COMMITTEE,
  reads: ({ edition, state }) => [
    one(editions, edition),
    one(releases, releaseId({ edition, state })),
    within(releasedItems, releaseId({ edition, state })),
    within(releasedFigures, releaseId({ edition, state })),
    ...BODY_CODES.map((body) => one(openings, openingId({ edition, state, body }))),
  ],
  decide({ args, docs, now }) {
    const { edition, state, number, hash, summary, coveringNote, readers } = args;
    const refused = receivingProblem(statusOf(docs, edition));
    if (refused !== null) return accept([answer({ state, edition, number, kind: 'release', code: refused })]);
    const id = releaseId({ edition, state });
    const audience = releasedAudience({ state, edition });
    const known = docs.get(releases, id);
    // Twice the same: the state may not have heard the answer.
    if (known?.body.number === number && known.body.hash === hash)
      return accept([answer({ state, edition, number, kind: 'release', code: null })]);
    // A state whose server was restored counts from before: it must go on behind what stands here.
    if (known !== null && known.body.number >= number) {
      const code = 'ideal.release_number_taken';
      return accept([answer({ state, edition, number, kind: 'release', code, standing: known.body.number })]);
    }
    const body = v.parse(releaseFields, { edition, state, number, hash, summary, coveringNote, at: now });
    const staying = new Set([...args.items, ...args.figures]);
    const gone = [...docs.within(releasedItems, id), ...docs.within(releasedFigures, id)].filter(
      (doc) => !staying.has(doc.id),
    );
    return accept([
      answer({ state, edition, number, kind: 'release', code: null }),
      known === null
        ? create(releases, { id, audience, body, isDerived: true })
        : set(releases, { id, fields: body }),
      ...gone.map((doc) =>
        remove(doc.collection === releasedItems.name ? releasedItems : releasedFigures, doc.id),
      ),
      ...BODY_CODES.flatMap((reader) =>
        opened({ docs, edition, state, reader, isOpen: readers.includes(reader), now }),
      ),
    ]);
  },
});

function opened({
  docs,
  edition,
  state,
  reader,
  isOpen,
  now,
}: {
  docs: Docs;
  edition: string;
  state: string;
  reader: (typeof BODY_CODES)[number];
  isOpen: boolean;
  now: number;
}): Effect[] {
  const id = openingId({ edition, state, body: reader });
  const known = docs.get(openings, id);
  if (known === null)
    return isOpen
      ? [
          create(openings, {
            id,
            parent: openingParent(reader),
            audience: openingAudience({ body: reader, state }),
            body: { edition, state, body: reader, at: now, endedAt: null },
            isDerived: true,
          }),
        ]
      : [];
  const isNow = known.body.endedAt === null;
  if (isNow === isOpen) return [];
  return [set(openings, { id, fields: isOpen ? { at: now, endedAt: null } : { endedAt: now } })];
}

/** A part of a release: as many entries as one message carries. */
export const receivePart = defineMutation({
  name: 'ideal.receive_part',
  internal: true,
  args: v.strictObject({
    edition: EditionIdSchema,
    state: StateCodeSchema,
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    items: v.pipe(
      v.array(v.strictObject({ id: IdSchema, ...ReleasedItemSchema.entries })),
      v.maxLength(MOST_IN_PART),
    ),
    figures: v.pipe(
      v.array(v.strictObject({ id: IdSchema, ...ReleasedFigureSchema.entries })),
      v.maxLength(MOST_IN_PART),
    ),
  }),
  compartment: () => COMMITTEE,
  reads: ({ edition, state, items, figures }) => [
    one(releases, releaseId({ edition, state })),
    ...items.map(({ id }) => one(releasedItems, id)),
    ...figures.map(({ id }) => one(releasedFigures, id)),
  ],
  decide({ args: { edition, state, number, items, figures }, docs }) {
    const parent = releaseId({ edition, state });
    // Refused, taken back or overtaken meanwhile.
    if (docs.get(releases, parent)?.body.number !== number) return accept([]);
    const under = { parent, audience: releasedAudience({ state, edition }), isDerived: true as const };
    return accept([
      ...items.map(({ id, ...body }) =>
        docs.get(releasedItems, id) === null
          ? create(releasedItems, { id, ...under, body })
          : set(releasedItems, { id, fields: body }),
      ),
      ...figures.map(({ id, ...body }) =>
        docs.get(releasedFigures, id) === null
          ? create(releasedFigures, { id, ...under, body })
          : set(releasedFigures, { id, fields: body }),
      ),
    ]);
  },
});

/** A state takes back what it released, until the edition is adopted: it leaves every phone that had it. */
export const takeBack = defineMutation({
  name: 'ideal.take_back',
  internal: true,
  args: v.strictObject({ edition: EditionIdSchema, state: StateCodeSchema, number: v.number() }),
  compartment: () => COMMITTEE,
  reads: ({ edition, state }) => [
    one(editions, edition),
    one(releases, releaseId({ edition, state })),
    within(releasedItems, releaseId({ edition, state })),
    within(releasedFigures, releaseId({ edition, state })),
    ...BODY_CODES.map((body) => one(openings, openingId({ edition, state, body }))),
  ],
  decide({ args: { edition, state, number }, docs, now }) {
    const refused = takingBackProblem(statusOf(docs, edition));
    if (refused !== null)
      return accept([answer({ state, edition, number, kind: 'take_back', code: refused })]);
    const id = releaseId({ edition, state });
    const known = docs.get(releases, id);
    // Meant for an earlier one, and sent again after a restore: what was released since stays.
    if (known !== null && known.body.number > number) {
      const code = 'ideal.release_number_taken';
      return accept([
        answer({ state, edition, number, kind: 'take_back', code, standing: known.body.number }),
      ]);
    }
    const isKnown = known !== null;
    return accept([
      answer({ state, edition, number, kind: 'take_back', code: null }),
      ...docs.within(releasedItems, id).map((doc) => remove(releasedItems, doc.id)),
      ...docs.within(releasedFigures, id).map((doc) => remove(releasedFigures, doc.id)),
      ...(isKnown ? [remove(releases, id)] : []),
      forward({ compartment: COMMITTEE, name: FOLLOW_RELEASE, args: { edition, state } }),
      ...BODY_CODES.flatMap((reader) => opened({ docs, edition, state, reader, isOpen: false, now })),
    ]);
  },
});

/** How far a state says it is: nothing of what it found. */
export const noteProgress = defineMutation({
  name: 'ideal.note_progress',
  internal: true,
  args: v.strictObject({ requirement: IdSchema, state: StateCodeSchema, status: v.picklist(PROGRESS) }),
  compartment: () => COMMITTEE,
  reads: ({ requirement, state }) => [
    one(requirements, requirement),
    one(progress, progressId({ requirement, state })),
  ],
  decide({ args: { requirement, state, status }, docs, now }) {
    const asked = docs.get(requirements, requirement);
    // Asked of others, or not at all: there is nothing to be told.
    if (asked?.body.askedOf.includes(state) !== true) return accept([]);
    const id = progressId({ requirement, state });
    const fields = { status, at: now };
    if (docs.get(progress, id) !== null) return accept([set(progress, { id, fields })]);
    const body = { edition: asked.parent ?? '', state, ...fields };
    return accept([
      create(progress, { id, parent: requirement, audience: progressAudience(state), body, isDerived: true }),
    ]);
  },
});

export const releasedMutations = [receive, receivePart, takeBack, noteProgress] as const;
