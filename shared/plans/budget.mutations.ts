import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, create, defineMutation, one, refuse, remove, set, within } from '#shared/kernel/mutation.ts';
import { changedPart, partArgs, partReads } from './plan-part.rules.ts';
import { budgetFields, budgetLines } from './plans.schemas.ts';

const ofLine = { line: IdSchema, ...partArgs } as const;

/** Of one plan or action. */
export const MOST_LINES = 100;

/** A budget line of a plan, a goal or an action: whoever changes that has the right. */
const addBudget = defineMutation({
  name: 'plans.add_budget',
  args: v.strictObject({ ...ofLine, ...budgetFields }),
  compartment: () => COMMITTEE,
  reads: (args) => [...partReads(args), one(budgetLines, args.line), within(budgetLines, args.of)],
  decide({ args: { line, plan, of, ...body }, docs, actor }) {
    const part = changedPart(docs, { plan, of, actor });
    if ('accepted' in part) return part;
    if (docs.within(budgetLines, of).length >= MOST_LINES)
      return refuse('plans.too_many_lines', { max: MOST_LINES });
    return accept([create(budgetLines, { id: line, parent: of, audience: part.audience, body })]);
  },
});

const editBudget = defineMutation({
  name: 'plans.edit_budget',
  args: v.strictObject({ ...ofLine, fields: exactPartial(budgetFields) }),
  compartment: () => COMMITTEE,
  reads: (args) => [...partReads(args), one(budgetLines, args.line)],
  decide({ args: { line, plan, of, fields }, docs, actor }) {
    const part = changedPart(docs, { plan, of, actor });
    if ('accepted' in part) return part;
    if (docs.get(budgetLines, line)?.parent !== of) return refuse('plans.unknown_line', { line });
    return accept([set(budgetLines, { id: line, fields })]);
  },
});

/** What an adopted version said of it stays in that version. */
const removeBudget = defineMutation({
  name: 'plans.remove_budget',
  args: v.strictObject(ofLine),
  compartment: () => COMMITTEE,
  reads: (args) => [...partReads(args), one(budgetLines, args.line)],
  decide({ args: { line, plan, of }, docs, actor }) {
    const part = changedPart(docs, { plan, of, actor });
    if ('accepted' in part) return part;
    const known = docs.get(budgetLines, line);
    if (known === null) return accept([]);
    return known.parent === of ? accept([remove(budgetLines, line)]) : refuse('plans.unknown_line', { line });
  },
});

export const budgetMutations = [addBudget, editBudget, removeBudget] as const;
