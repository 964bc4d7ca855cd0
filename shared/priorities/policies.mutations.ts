import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  remove as removeDoc,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { isRegionState } from '#shared/kernel/state-names.ts';
import { StateSchema } from '#shared/membership/membership.schemas.ts';
import {
  MOST_POLICIES,
  type NationalPolicy,
  POLICIES,
  PolicyIdSchema,
  PriorityIdSchema,
  policies,
  policyFields,
  priorities,
} from './priorities.schemas.ts';

/** A state keeps its own register: nobody else enters, corrects or takes out what it does. */
export function keepsRegister(actor: Actor, state: string): boolean {
  return isRegionState(state) && may(actor, 'policies.edit', { state });
}

const ofPolicy = { policy: PolicyIdSchema, priority: PriorityIdSchema };

function policyIn(
  docs: Docs,
  actor: Actor,
  { policy, priority }: { policy: string; priority: string },
): Doc<NationalPolicy> | Decision {
  const known = docs.get(policies, policy);
  if (known?.parent !== priority) return refuse('priorities.unknown_policy', { policy });
  return keepsRegister(actor, known.body.state)
    ? known
    : refuse('access.not_allowed', { action: 'policies.edit' });
}

const add = defineMutation({
  name: 'priorities.add_policy',
  args: v.strictObject({ ...ofPolicy, state: StateSchema, ...policyFields }),
  compartment: () => COMMITTEE,
  reads: ({ policy, priority }) => [
    one(policies, policy),
    one(priorities, priority),
    within(policies, priority),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { policy, priority, ...fields }, docs, ...acting }) {
    if (!keepsRegister(acting.actor, fields.state))
      return refuse('access.not_allowed', { action: 'policies.edit' });
    const { from, until } = fields;
    if (from !== null && until !== null && until < from)
      return refuse('priorities.ends_before', { from, until });
    const known = docs.get(priorities, priority);
    if (known === null) return refuse('priorities.unknown_priority', { priority });
    if (known.body.state !== 'adopted' && known.body.state !== 'active')
      return refuse('priorities.not_in_force', { state: known.body.state });
    if (docs.get(policies, policy) !== null) return refuse('priorities.policy_known', { policy });
    const own = docs.within(policies, priority).filter(({ body }) => body.state === fields.state);
    if (own.length >= MOST_POLICIES) return refuse('priorities.too_many_policies', { n: MOST_POLICIES });
    const body: NationalPolicy = { ...fields, entered: signedAt(acting) };
    return accept([create(policies, { id: policy, parent: priority, audience: POLICIES, body })]);
  },
});

const edit = defineMutation({
  name: 'priorities.edit_policy',
  args: v.strictObject({ ...ofPolicy, ...exactPartial(policyFields).entries }),
  compartment: () => COMMITTEE,
  reads: ({ policy }) => [one(policies, policy)],
  decide({ args: { policy, priority, ...fields }, docs, actor }) {
    const known = policyIn(docs, actor, { policy, priority });
    if ('accepted' in known) return known;
    const { from, until } = { ...known.body, ...fields };
    if (from !== null && until !== null && until < from)
      return refuse('priorities.ends_before', { from, until });
    return accept([set(policies, { id: policy, fields })]);
  },
});

const remove = defineMutation({
  name: 'priorities.remove_policy',
  args: v.strictObject(ofPolicy),
  compartment: () => COMMITTEE,
  reads: ({ policy }) => [one(policies, policy)],
  decide({ args, docs, actor }) {
    if (docs.get(policies, args.policy) === null) return accept([]);
    const known = policyIn(docs, actor, args);
    return 'accepted' in known ? known : accept([removeDoc(policies, known.id)]);
  },
});

export const policiesMutations = [add, edit, remove] as const;
