import * as v from 'valibot';
import { ReplicatedCompartmentSchema } from '#shared/kernel/compartments.ts';

/** Whether an operator's text names a compartment: opening one may create it. */
export function isCompartmentName(text: string): boolean {
  return v.is(ReplicatedCompartmentSchema, text);
}
