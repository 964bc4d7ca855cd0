import * as v from 'valibot';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { SignedAtSchema } from '#shared/kernel/signed.schemas.ts';
import { milestoneFields, operationFields, paoFields } from './pao.schemas.ts';
import { budgetFields, kpiFields } from './plans.schemas.ts';

const { doneOn: _done, ...adoptedMilestone } = milestoneFields;
/** Ids as they are in the living plan, so that both compare. */
const measured = {
  kpis: v.array(v.strictObject({ id: IdSchema, ...kpiFields })),
  budget: v.array(v.strictObject({ id: IdSchema, ...budgetFields })),
} as const;

/** What an operational plan said when it was adopted. Parent: the plan; audience of it. Never changed. */
export const adoptedPaos = defineCollection({
  name: 'adoptedPlans',
  derived: /^apl_/,
  body: v.strictObject({
    decision: IdSchema,
    /** Day of the decision. */
    day: v.nullable(WrittenDaySchema),
    adopted: SignedAtSchema,
    ...paoFields,
    /** Of the plan as a whole. */
    ...measured,
  }),
});
export type AdoptedPao = v.InferOutput<typeof adoptedPaos.body>;
export function adoptedPaoId(pao: string): string {
  return `apl_${idPart(pao, 40)}`;
}

/**
 * One action of it, with what it has. Parent: what was adopted; audience of the plan. An entry for each: a plan of hundreds
 * is more than a phone loads as one.
 */
export const adoptedOperations = defineCollection({
  name: 'adoptedActions',
  derived: /^apa_/,
  body: v.strictObject({
    /** The action in the living plan. */
    of: IdSchema,
    sequence: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
    ...operationFields,
    milestones: v.array(v.strictObject({ id: IdSchema, ...adoptedMilestone })),
    ...measured,
  }),
});
export type AdoptedOperation = v.InferOutput<typeof adoptedOperations.body>;
export function adoptedOperationId(operation: string): string {
  return `apa_${idPart(operation, 40)}`;
}
