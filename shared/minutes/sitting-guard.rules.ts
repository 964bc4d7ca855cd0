import { type Sitting, sittings } from '#shared/floor/floor.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Guard } from '#shared/kernel/guard.ts';
import { type DocSource, type Effect, refuse } from '#shared/kernel/mutation.ts';
import { minutes, minutesId } from './minutes.schemas.ts';

/** The meeting that would sit by this; null of anything else. */
function sitsBy(effect: Effect, source: DocSource): string | null {
  if (!('collection' in effect) || effect.collection !== sittings.name) return null;
  if (effect.op === 'create') return effect.parent;
  const isOpening = effect.op === 'set' && (effect.fields as Partial<Sitting>).closedAt === null;
  return isOpening ? (source.one(sittings.name, effect.id)?.parent ?? null) : null;
}

/** A meeting whose minutes were sent does not sit any more, nor begin to: they would not have what is said there. */
export const sittingGuard: Guard = {
  compartment: COMMITTEE,
  fault({ effects, source }) {
    const isSent = effects.some((effect) => {
      const meeting = sitsBy(effect, source);
      return meeting !== null && source.one(minutes.name, minutesId(meeting)) !== null;
    });
    return isSent ? refuse('floor.minutes_sent') : null;
  },
};
