import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Guard } from '#shared/kernel/guard.ts';
import { type DocSource, type Effect, refuse } from '#shared/kernel/mutation.ts';
import { type Amendment, amendments } from '#shared/rules/amendments.schemas.ts';
import {
  type ParameterVersion,
  parameterVersions,
  type RuleSet,
  ruleSets,
} from '#shared/rules/rules.schemas.ts';
import { minutes, minutesId } from './minutes.schemas.ts';

/** The meeting of a decision; null of one taken in silence, which no meeting took, wherever it lies. */
function takenAt(decision: string | null, source: DocSource): string | null {
  const known = decision === null ? null : source.one(decisions.name, decision);
  return known === null || 'silence' in known.body ? null : known.parent;
}

/** The meeting at which this would be decided, or drafted to be; null of anything else. */
function decidesAt(effect: Effect, source: DocSource): string | null {
  if (effect.op === 'create' && effect.collection === decisions.name) return effect.parent;
  if (effect.op === 'create' && effect.collection === parameterVersions.name)
    return takenAt((effect.body as ParameterVersion).decision, source);
  if (effect.op !== 'set') return null;
  if (effect.collection === decisions.name)
    return 'state' in effect.fields ? takenAt(effect.id, source) : null;
  if (effect.collection === amendments.name)
    return takenAt((effect.fields as Partial<Amendment>).outcome?.decision ?? null, source);
  if (effect.collection === ruleSets.name)
    return takenAt((effect.fields as Partial<RuleSet>).adoption?.decision ?? null, source);
  return null;
}

/**
 * Nothing is decided at a meeting whose minutes were sent, nor put on record as decided there: they would say what they did
 * not say when they went out. What ends a decision later has a day of its own, and a silence is of no meeting.
 */
export const decidedGuard: Guard = {
  compartment: COMMITTEE,
  fault({ effects, source }) {
    const isSent = effects.some((effect) => {
      const meeting = decidesAt(effect, source);
      return meeting !== null && source.one(minutes.name, minutesId(meeting)) !== null;
    });
    return isSent ? refuse('decisions.minutes_sent') : null;
  },
};
