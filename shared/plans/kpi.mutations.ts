import * as v from 'valibot';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { kpiFault } from './kpi.rules.ts';
import { changedPart, changesAgreed, partArgs, partReads, planOf } from './plan-part.rules.ts';
import { kpiFields, kpis } from './plans.schemas.ts';

const ofKpi = { kpi: IdSchema, ...partArgs } as const;

/** Of one goal or action: more than can be measured is measured by nobody. */
export const MOST_KPIS = 20;

/** By what a plan is measured was agreed when it was adopted: whoever is measured does not change it afterwards. */
const AGREED = ['direction', 'counts', 'baseline', 'target', 'responsible'] as const;
function agreedFault(docs: Docs, plan: string, actor: Actor): Decision | null {
  const known = planOf(docs, plan);
  if ('accepted' in known) return known;
  return changesAgreed(actor, known) ? null : refuse('access.not_allowed', { action: 'plans.lead' });
}

/** An indicator of a goal or an action: whoever changes that has the right. */
const addKpi = defineMutation({
  name: 'plans.add_kpi',
  args: v.strictObject({ ...ofKpi, ...kpiFields }),
  compartment: () => COMMITTEE,
  reads: (args) => [...partReads(args), one(kpis, args.kpi), within(kpis, args.of)],
  decide({ args: { kpi, plan, of, ...body }, docs, actor }) {
    const part = changedPart(docs, { plan, of, actor });
    if ('accepted' in part) return part;
    if (of === plan) return refuse('plans.kpi_of_part');
    const fault = kpiFault(body);
    if (fault !== null) return fault;
    if (docs.within(kpis, of).length >= MOST_KPIS) return refuse('plans.too_many_kpis', { max: MOST_KPIS });
    return accept([create(kpis, { id: kpi, parent: of, audience: part.audience, body })]);
  },
});

const editKpi = defineMutation({
  name: 'plans.edit_kpi',
  args: v.strictObject({ ...ofKpi, fields: exactPartial(kpiFields) }),
  compartment: () => COMMITTEE,
  reads: (args) => [...partReads(args), one(kpis, args.kpi)],
  decide({ args: { kpi, plan, of, fields }, docs, actor }) {
    const part = changedPart(docs, { plan, of, actor });
    if ('accepted' in part) return part;
    const known = docs.get(kpis, kpi);
    if (known?.parent !== of) return refuse('plans.unknown_kpi', { kpi });
    const next = { ...known.body, ...fields };
    if (AGREED.some((name) => !isSameJson(known.body[name], next[name]))) {
      const settled = agreedFault(docs, plan, actor);
      if (settled !== null) return settled;
    }
    return kpiFault(next) ?? accept([set(kpis, { id: kpi, fields })]);
  },
});

/** What an adopted version said of it stays in that version. */
const removeKpi = defineMutation({
  name: 'plans.remove_kpi',
  args: v.strictObject(ofKpi),
  compartment: () => COMMITTEE,
  reads: (args) => [...partReads(args), one(kpis, args.kpi)],
  decide({ args: { kpi, plan, of }, docs, actor }) {
    const part = changedPart(docs, { plan, of, actor });
    if ('accepted' in part) return part;
    const known = docs.get(kpis, kpi);
    if (known === null) return accept([]);
    if (known.parent !== of) return refuse('plans.unknown_kpi', { kpi });
    return agreedFault(docs, plan, actor) ?? accept([remove(kpis, kpi)]);
  },
});

export const kpiMutations = [addKpi, editKpi, removeKpi] as const;
