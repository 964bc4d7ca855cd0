import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { membersAudience } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, create, defineMutation, one, refuse, set } from '#shared/kernel/mutation.ts';
import { mandateFields, mandates } from './mandates.schemas.ts';

const give = defineMutation({
  name: 'mandates.give',
  args: v.strictObject({ mandate: IdSchema, ...mandateFields }),
  compartment: () => COMMITTEE,
  reads: ({ mandate }) => [one(mandates, mandate)],
  decide({ args: { mandate, ...body }, docs, actor }) {
    if (!may(actor, 'mandates.give')) return refuse('access.not_allowed', { action: 'mandates.give' });
    if (docs.get(mandates, mandate) !== null) return refuse('mandates.already_given', { mandate });
    if (body.until !== null && body.until < body.from)
      return refuse('mandates.ends_before_it_begins', { from: body.from, until: body.until });
    return accept([
      create(mandates, {
        id: mandate,
        parent: body.person,
        audience: membersAudience('mandates'),
        body: { ...body, endedAt: null },
      }),
    ]);
  },
});

/** At once: from its acceptance on it gives nothing any more. */
const end = defineMutation({
  name: 'mandates.end',
  args: v.strictObject({ mandate: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ mandate }) => [one(mandates, mandate)],
  decide({ args: { mandate }, docs, actor, now }) {
    if (!may(actor, 'mandates.give')) return refuse('access.not_allowed', { action: 'mandates.give' });
    const known = docs.get(mandates, mandate);
    if (known === null) return refuse('mandates.unknown', { mandate });
    // Somebody else ended it first: what was wanted is so.
    if (known.body.endedAt !== null) return accept([]);
    return accept([set(mandates, { id: mandate, fields: { endedAt: now } })]);
  },
});

export const mandatesMutations = [give, end] as const;
