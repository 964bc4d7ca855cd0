import * as v from 'valibot';
import { mayRead } from '#shared/access/scopes.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { accept, create, defineMutation, LABEL_REQUEST, one } from '#shared/kernel/mutation.ts';
import { labelled } from '#shared/kernel/signed.ts';
import { EditionIdSchema } from './ideal.schemas.ts';
import { releaseId, releaseReadingId, releaseReadings, releases } from './released.schemas.ts';

/** That somebody of another body read what a state released. The state sees it, and who it was. */
const noteOpened = defineMutation({
  name: 'ideal.note_opened',
  args: v.strictObject({
    edition: EditionIdSchema,
    state: StateCodeSchema,
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  compartment: () => COMMITTEE,
  reads: ({ edition, state, number }, { person }) => [
    one(releases, releaseId({ edition, state })),
    one(releaseReadings, releaseReadingId({ edition, state, person, number })),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { edition, state, number }, docs, actor, madeAt, facts }) {
    const release = docs.get(releases, releaseId({ edition, state }));
    const reads = release !== null && mayRead({ actor, compartment: COMMITTEE, audience: release.audience });
    // Taken back, or closed again, before this arrived: a device notes by itself, and there is nothing to correct.
    if (!reads) return accept([]);
    const { person } = actor;
    const id = releaseReadingId({ edition, state, person, number });
    // Of one's own state, noted before, or of a later content, which a restored committee does not have.
    if (actor.state === state || docs.get(releaseReadings, id) !== null) return accept([]);
    if (number > release.body.number) return accept([]);
    const body = { person, ...labelled(facts?.label), number, at: madeAt };
    return accept([
      create(releaseReadings, {
        id,
        parent: release.id,
        audience: release.audience,
        body,
        isDerived: true,
      }),
    ]);
  },
});

export const readingsMutations = [noteOpened] as const;
