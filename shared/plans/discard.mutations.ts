import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, defineMutation, one, refuse, remove, within } from '#shared/kernel/mutation.ts';
import { DRAFT_PARTS, othersWrote } from './discard.rules.ts';
import { operations, paos } from './pao.schemas.ts';
import { ledPao } from './pao-open.rules.ts';
import { paoAudience, planComments } from './plans.schemas.ts';

/** Takes back a plan that was made by mistake, with all that is in it: only while nobody else has written any of it. */
const discard = defineMutation({
  name: 'plans.discard_pao',
  args: v.strictObject({ pao: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ pao }) => [one(paos, pao), within(operations, pao), within(planComments, pao)],
  facts: ({ pao }) => [{ kind: 'lying', audiences: [paoAudience(pao)] }],
  decide({ args: { pao }, docs, actor, facts }) {
    const known = ledPao(docs, pao, actor);
    if ('accepted' in known) return known;
    if (known.body.state !== 'drafting') return refuse('plans.not_a_draft');
    const lying = facts?.lying ?? [known, ...docs.within(operations, pao), ...docs.within(planComments, pao)];
    if (othersWrote(known.body, lying)) return refuse('plans.others_wrote');
    return accept(
      lying.flatMap(({ collection, id }) =>
        DRAFT_PARTS.filter(({ name }) => name === collection).map((of) => remove(of, id)),
      ),
    );
  },
});

export const discardMutations = [discard] as const;
