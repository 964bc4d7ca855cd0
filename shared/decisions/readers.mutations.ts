import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, defineMutation, set, within } from '#shared/kernel/mutation.ts';
import { actionPoints, DECIDED, decisions, OWED } from './decisions.schemas.ts';

/** Gives what an earlier version let everybody read to those who take part in meetings; a draft stays a draft. */
export const refreshReaders = defineMutation({
  name: 'decisions.settle_readers',
  internal: true,
  args: v.strictObject({ meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [within(decisions, meeting), within(actionPoints, meeting)],
  decide({ args: { meeting }, docs }) {
    const decided = docs
      .within(decisions, meeting)
      .filter(({ body, audience }) => body.state !== 'draft' && audience !== DECIDED);
    const owed = docs.within(actionPoints, meeting).filter(({ audience }) => audience !== OWED);
    return accept([
      ...decided.map(({ id }) => set(decisions, { id, fields: {}, audience: DECIDED })),
      ...owed.map(({ id }) => set(actionPoints, { id, fields: {}, audience: OWED })),
    ]);
  },
});
