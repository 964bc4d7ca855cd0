import * as v from 'valibot';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { afterAnswer } from '#shared/ideal/release-life.rules.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { accept, defineMutation, one, set, within } from '#shared/kernel/mutation.ts';
import { contributionId, contributions, links } from './contributions.schemas.ts';
import { inclusions } from './include.mutations.ts';

/** The committee's word. What it refused is in work again, with the reason. */
export const noteAnswer = defineMutation({
  name: 'contributions.note_answer',
  internal: true,
  args: v.strictObject({
    state: StateCodeSchema,
    edition: EditionIdSchema,
    number: v.number(),
    kind: v.picklist(['release', 'take_back']),
    code: v.nullable(v.string()),
    standing: v.exactOptional(v.number()),
  }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ edition }) => [
    one(contributions, contributionId(edition)),
    within(links, contributionId(edition)),
  ],
  decide({ args: { state, edition, ...heard }, docs, now }) {
    const known = docs.get(contributions, contributionId(edition));
    const fields = known === null ? null : afterAnswer(known.body, heard, now);
    if (known === null || fields === null) return accept([]);
    const { standing = null } = fields;
    return accept([
      set(contributions, { id: known.id, fields }),
      ...(heard.code === null
        ? inclusions({ state, edition, standing, links: docs.within(links, known.id) })
        : []),
    ]);
  },
});
