import { may } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';

/** Whether somebody gives mandates to people whom they do not govern: of a state, they hold the presidency. */
export const givesAbroad = (actor: Actor): boolean => actor.state !== null && may(actor, 'mandates.give');
