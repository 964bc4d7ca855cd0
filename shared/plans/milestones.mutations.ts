import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  defineMutation,
  one,
  refuse,
  remove as removeEntry,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { ofOperation, readsOfOperation } from './operations.mutations.ts';
import {
  MOST_MILESTONES,
  MOST_RISKS,
  milestoneFields,
  milestones,
  riskFields,
  risks,
} from './pao.schemas.ts';
import { openOperation } from './pao-open.rules.ts';
import { paoAudience } from './plans.schemas.ts';

const ofMilestone = { milestone: IdSchema, ...ofOperation };
const ofRisk = { risk: IdSchema, ...ofOperation };

const addMilestone = defineMutation({
  name: 'plans.add_milestone',
  args: v.strictObject({ ...ofMilestone, ...milestoneFields }),
  compartment: () => COMMITTEE,
  reads: (args) => [...readsOfOperation(args), within(milestones, args.operation)],
  decide({ args: { milestone, operation, pao, ...body }, docs, actor }) {
    const found = openOperation(docs, { operation, pao }, actor);
    if ('accepted' in found) return found;
    if (docs.within(milestones, operation).length >= MOST_MILESTONES)
      return refuse('plans.too_many_milestones', { max: MOST_MILESTONES });
    return accept([
      create(milestones, { id: milestone, parent: operation, audience: paoAudience(pao), body }),
    ]);
  },
});

const editMilestone = defineMutation({
  name: 'plans.edit_milestone',
  args: v.strictObject({ ...ofMilestone, fields: exactPartial(milestoneFields) }),
  compartment: () => COMMITTEE,
  reads: (args) => [...readsOfOperation(args), one(milestones, args.milestone)],
  decide({ args: { milestone, fields, ...args }, docs, actor }) {
    const found = openOperation(docs, args, actor);
    if ('accepted' in found) return found;
    if (docs.get(milestones, milestone)?.parent !== args.operation)
      return refuse('plans.unknown_milestone', { milestone });
    return accept([set(milestones, { id: milestone, fields })]);
  },
});

const removeMilestone = defineMutation({
  name: 'plans.remove_milestone',
  args: v.strictObject(ofMilestone),
  compartment: () => COMMITTEE,
  reads: (args) => [...readsOfOperation(args), one(milestones, args.milestone)],
  decide({ args: { milestone, ...args }, docs, actor }) {
    const found = openOperation(docs, args, actor);
    if ('accepted' in found) return found;
    const known = docs.get(milestones, milestone);
    if (known === null) return accept([]);
    if (known.parent !== args.operation) return refuse('plans.unknown_milestone', { milestone });
    return accept([removeEntry(milestones, milestone)]);
  },
});

const addRisk = defineMutation({
  name: 'plans.add_risk',
  args: v.strictObject({ ...ofRisk, ...riskFields }),
  compartment: () => COMMITTEE,
  reads: (args) => [...readsOfOperation(args), within(risks, args.operation)],
  decide({ args: { risk, operation, pao, ...body }, docs, actor }) {
    const found = openOperation(docs, { operation, pao }, actor);
    if ('accepted' in found) return found;
    if (docs.within(risks, operation).length >= MOST_RISKS)
      return refuse('plans.too_many_risks', { max: MOST_RISKS });
    return accept([create(risks, { id: risk, parent: operation, audience: paoAudience(pao), body })]);
  },
});

const editRisk = defineMutation({
  name: 'plans.edit_risk',
  args: v.strictObject({ ...ofRisk, fields: exactPartial(riskFields) }),
  compartment: () => COMMITTEE,
  reads: (args) => [...readsOfOperation(args), one(risks, args.risk)],
  decide({ args: { risk, fields, ...args }, docs, actor }) {
    const found = openOperation(docs, args, actor);
    if ('accepted' in found) return found;
    if (docs.get(risks, risk)?.parent !== args.operation) return refuse('plans.unknown_risk', { risk });
    return accept([set(risks, { id: risk, fields })]);
  },
});

const removeRisk = defineMutation({
  name: 'plans.remove_risk',
  args: v.strictObject(ofRisk),
  compartment: () => COMMITTEE,
  reads: (args) => [...readsOfOperation(args), one(risks, args.risk)],
  decide({ args: { risk, ...args }, docs, actor }) {
    const found = openOperation(docs, args, actor);
    if ('accepted' in found) return found;
    const known = docs.get(risks, risk);
    if (known === null) return accept([]);
    if (known.parent !== args.operation) return refuse('plans.unknown_risk', { risk });
    return accept([removeEntry(risks, risk)]);
  },
});

export const milestonesMutations = [
  addMilestone,
  editMilestone,
  removeMilestone,
  addRisk,
  editRisk,
  removeRisk,
] as const;
