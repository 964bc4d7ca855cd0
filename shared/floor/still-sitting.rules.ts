import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Guard } from '#shared/kernel/guard.ts';
import { type DocSource, type Effect, refuse } from '#shared/kernel/mutation.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { type Sitting, sittingId, sittings } from './floor.schemas.ts';
import { isSitting } from './sitting.rules.ts';

/** Whether a meeting that sits would be in session no more. */
function stopsSitting(effect: Effect, source: DocSource): boolean {
  if (!('collection' in effect) || effect.collection !== meetings.name || effect.op !== 'set') return false;
  const { state } = effect.fields as Partial<Meeting>;
  if (state === undefined || state === 'in_session') return false;
  const before = source.one(meetings.name, effect.id)?.body as Meeting | undefined;
  const sitting = source.one(sittings.name, sittingId(effect.id))?.body as Sitting | undefined;
  return isSitting(sitting, before);
}

/**
 * A meeting leaves its session after its sitting was closed, with which the speech ends of whoever has the floor: else
 * nobody could end it, and its time would run on.
 */
export const stillSittingGuard: Guard = {
  compartment: COMMITTEE,
  fault: ({ effects, source }) =>
    effects.some((effect) => stopsSitting(effect, source)) ? refuse('floor.still_sitting') : null,
};
