import * as v from 'valibot';
import { proposedAudience, releasedAudience, textAudience } from '#shared/access/scopes.ts';
import { versions } from '#shared/assessment/assessment.schemas.ts';
import { ISSUE } from '#shared/assessment/issuing.mutations.ts';
import { finalBatch, MACHINE } from '#shared/figures/batch.mutations.ts';
import {
  batchBases,
  ofRegion,
  ratedPanelId,
  ratedPanels,
  regionalFigures,
  shownColumns,
} from '#shared/figures/figures.schemas.ts';
import { editionStepProblem, stepTaken } from '#shared/ideal/editions.mutations.ts';
import { isFrozen } from '#shared/ideal/editions.rules.ts';
import { type Edition, EditionIdSchema, editions } from '#shared/ideal/ideal.schemas.ts';
import { releasedItems, releaseId, releases } from '#shared/ideal/released.schemas.ts';
import { type Actor, StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Docs,
  defineMutation,
  type Effect,
  forward,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { aboutEdition, figuresOfState, frozen, stateRows } from './frozen.rules.ts';
import {
  type Publication,
  publicationId,
  publications,
  publishedStateId,
  publishedStates,
} from './publication.schemas.ts';

const FREEZE_STATE = 'publication.freeze_state';
const ASSEMBLE = 'publication.assemble';

/** Of the edition once it is adopted: what each state gave is taken up by itself, so that no turn is long. */
export const freeze = defineMutation({
  name: 'publication.freeze',
  internal: true,
  args: v.strictObject({ edition: EditionIdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ edition }) => [
    one(editions, edition),
    one(publications, publicationId(edition)),
    within(ratedPanels, edition),
    within(regionalFigures, edition),
    within(shownColumns, edition),
    within(batchBases, edition),
  ],
  facts: () => [{ kind: 'restored' }],
  decide({ args: { edition }, docs, now, facts }) {
    const known = docs.get(editions, edition);
    const method = known?.body.method?.version;
    if (known === null || method === undefined || !isFrozen(known.body.status)) return accept([]);
    if (docs.get(publications, publicationId(edition)) !== null) return accept([]);
    const states = ofRegion(docs.within(ratedPanels, edition).map(({ body }) => body)).map(
      ({ state }) => state,
    );
    const body: Publication = {
      ...{ edition, status: 'building', built: 0, of: states.length, left: states },
      ...{ manifest: null, hash: null, figures: null, readyAt: null, publishedAt: null },
    };
    const id = publicationId(edition);
    return accept([
      // While it is built it says which states gave something: nobody reads that before it is published.
      create(publications, { id, parent: edition, audience: MACHINE, body }),
      // What members read of the region becomes what is published of it, as far as it tells nobody apart.
      ...(facts?.isRestored === true ? [] : finalBatch(docs, { edition: known, now })),
      ...states.map((state) =>
        forward({ compartment: COMMITTEE, name: FREEZE_STATE, args: { edition, state } }),
      ),
      ...(states.length === 0
        ? [forward({ compartment: COMMITTEE, name: ASSEMBLE, args: { edition } })]
        : []),
    ]);
  },
});

function stateParts(docs: Docs, of: { edition: string; state: string }): Effect[] {
  const panel = docs.get(ratedPanels, ratedPanelId(of));
  const release = docs.get(releases, releaseId(of));
  const id = publishedStateId(of);
  if (panel === null || release === null || docs.get(publishedStates, id) !== null) return [];
  const { edition, state } = of;
  const items = docs.within(releasedItems, releaseId(of)).map(({ body }) => body);
  const rows = stateRows({ state, release: release.body.hash, areas: panel.body.areas, items });
  const body = { edition, rows, seats: panel.body.seats, figures: null, proof: null };
  return [create(publishedStates, { id, parent: edition, audience: releasedAudience(of), body })];
}

/** What one state gave, as it stands in the edition for good. */
const freezeState = defineMutation({
  name: 'publication.freeze_state',
  internal: true,
  args: v.strictObject({ edition: EditionIdSchema, state: StateCodeSchema }),
  compartment: () => COMMITTEE,
  reads: ({ edition, state }) => [
    one(publications, publicationId(edition)),
    one(ratedPanels, ratedPanelId({ edition, state })),
    one(releases, releaseId({ edition, state })),
    within(releasedItems, releaseId({ edition, state })),
    one(publishedStates, publishedStateId({ edition, state })),
  ],
  decide({ args: { edition, state }, docs }) {
    const publication = docs.get(publications, publicationId(edition));
    if (publication === null || !publication.body.left.includes(state)) return accept([]);
    const left = publication.body.left.filter((each) => each !== state);
    const { of } = publication.body;
    const part = stateParts(docs, { edition, state });
    return accept([
      ...part,
      // What it took back just before the adoption may go only now: then it is none of them.
      set(publications, {
        id: publication.id,
        fields: part.length === 0 ? { left, of: of - 1 } : { left, built: publication.body.built + 1 },
      }),
      ...(left.length === 0 ? [forward({ compartment: COMMITTEE, name: ASSEMBLE, args: { edition } })] : []),
    ]);
  },
});

/** All figures of the edition, computed by the server itself, and the hashes by which others check them. */
const assemble = defineMutation({
  name: 'publication.assemble',
  internal: true,
  args: v.strictObject({ edition: EditionIdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ edition }) => [
    one(editions, edition),
    one(publications, publicationId(edition)),
    within(publishedStates, edition),
    within(regionalFigures, edition),
  ],
  decide({ args: { edition }, docs, now }) {
    const publication = docs.get(publications, publicationId(edition));
    const known = docs.get(editions, edition)?.body;
    if (publication?.body.status !== 'building' || known === undefined || known.method === null)
      return accept([]);
    const parts = docs.within(publishedStates, edition);
    const { version: method } = known.method;
    const made = frozen({
      edition: { id: edition, method, about: aboutEdition(known) },
      states: parts.map(({ body }) => body.rows),
      told: new Map(docs.within(regionalFigures, edition).map(({ body }) => [body.area, body])),
    });
    return accept([
      ...parts.map(({ id, body: { rows } }) =>
        set(publishedStates, {
          id,
          fields: {
            figures: figuresOfState(rows, method),
            proof: made.proofs.get(rows.state) ?? [],
          },
        }),
      ),
      set(publications, {
        id: publication.id,
        fields: {
          ...{ status: 'ready', manifest: made.manifest, hash: made.hash, figures: made.open, readyAt: now },
        },
        audience: proposedAudience(edition),
      }),
    ]);
  },
});

/**
 * Why an edition cannot be published now, or null. In earlier versions an edition was called published before there was
 * anything of it to publish: then that is still to be done.
 */
export function publishProblem({
  actor,
  edition,
  publication,
}: {
  actor: Actor;
  edition: Pick<Edition, 'status' | 'method'>;
  publication: Pick<Publication, 'status'> | null;
}): ReturnType<typeof editionStepProblem> {
  const isLeft = edition.status === 'published' && publication?.status === 'ready';
  return editionStepProblem({
    ...{ actor, step: 'publish' },
    edition: isLeft ? { ...edition, status: 'adopted' } : edition,
  });
}

/** Everybody reads it from now on, each what is marked for them. What was checked is what comes out. */
const publish = defineMutation({
  name: 'publication.publish',
  args: v.strictObject({ edition: EditionIdSchema, entry: IdSchema, hash: ContentHashSchema }),
  compartment: () => COMMITTEE,
  reads: ({ edition }) => [
    one(editions, edition),
    one(publications, publicationId(edition)),
    within(versions, edition),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { edition, entry, hash }, docs, actor, now, madeAt, facts }) {
    const known = docs.get(editions, edition);
    if (known === null) return refuse('ideal.edition_unknown', { edition });
    const publication = docs.get(publications, publicationId(edition));
    const problem = publishProblem({ actor, edition: known.body, publication: publication?.body ?? null });
    // Two people who take the same step are of one mind.
    if (problem?.code === 'ideal.edition_elsewhere' && known.body.status === 'published')
      return publication?.body.hash === hash ? accept([]) : refuse('publication.other_hash');
    if (problem !== null) return refuse(problem.code, problem.details);
    const isIssued = docs.within(versions, edition).some(({ body }) => body.kind === 'adopted');
    if (publication?.body.status !== 'ready' || !isIssued) return refuse('publication.not_ready');
    if (publication.body.hash !== hash) return refuse('publication.other_hash');
    const taken = { edition, entry, step: 'publish', reason: null } as const;
    return accept([
      ...(known.body.status === 'published'
        ? []
        : stepTaken({ ...taken, actor, label: facts?.label, at: madeAt })),
      set(publications, {
        id: publication.id,
        fields: { status: 'published', publishedAt: now, about: aboutEdition(known.body) },
        audience: textAudience({ level: 'public', edition }),
      }),
      forward({
        compartment: COMMITTEE,
        name: ISSUE,
        args: { edition, kind: 'published', round: null, only: null, corrections: [] },
      }),
    ]);
  },
});

export const publicationMutations = [freeze, freezeState, assemble, publish] as const;
