import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { createScopedWorld, type PersonKey, type ScopedWorld } from './participants.fixtures.ts';

/** The head of Chile's delegation, and what that person shares of their own. */
export const HEAD = 'prt_CL-head';
export const target = { participant: HEAD, meeting: MEETING };
export const contact = {
  ...target,
  phone: '+56 2 2345 6789',
  email: null,
  languages: ['es'],
  pronunciation: null,
  consent: 'meeting',
};

/** `yes`, or the code of the refusal. */
export function outcome(decision: ReturnType<ScopedWorld['act']>): string {
  return decision.accepted ? 'yes' : decision.code;
}

/** A world in which somebody has said that they are the head. */
export function claimed(as: PersonKey = 'chileDelegate'): ScopedWorld {
  const world = createScopedWorld();
  world.act('participants.claim', target, as);
  return world;
}
