import type { Actor } from '#shared/kernel/actor.ts';
import { laterDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { worksOnOperation } from '#shared/plans/lead.rules.ts';
import type { Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import type { PublishedDay } from './jointdays.schemas.ts';

/** Actions with the last day on which a joint action day of each ends: of published days, how far others may be told. */
export type ToldActions = ReadonlyMap<string, string>;

export function publishedActions(
  published: readonly { readonly parent: string | null; readonly body: Pick<PublishedDay, 'until'> }[],
): ToldActions {
  const told = new Map<string, string>();
  for (const { parent, body } of published)
    if (parent !== null) told.set(parent, laterDay(told.get(parent) ?? body.until, body.until));
  return told;
}

type KeptAction = {
  readonly id: string;
  readonly body: Pick<Operation, 'type' | 'state' | 'until'>;
};
const OVER: readonly Operation['state'][] = ['completed', 'cancelled', 'dropped'];

/**
 * Whether an action is a joint action day of which nothing was published, or not all: it is in no calendar, no feed and no
 * file for others, since its press hour alone says when it is known. Its state alone tells nobody of it, also where it was
 * over before there were press hours: whoever leads it publishes a day of it, or it stays among those who took part. An
 * action can have several days, and others do not read which: one that goes on after what was published may have the next
 * of them before it.
 */
export function isKeptBack({ id, body }: KeptAction, published: ToldActions): boolean {
  if (body.type !== 'joint_action_day') return false;
  const told = published.get(id);
  if (told === undefined) return true;
  return !OVER.includes(body.state) && body.until !== null && body.until > told;
}

/**
 * Whether the days of an action are kept from somebody: they would say when it is, before its press hour. Whoever works on
 * it, and whoever reads one of its joint action days, knows them.
 */
export function keepsDays(
  operation: Pick<Doc<Operation>, 'id' | 'body'>,
  {
    actor,
    pao,
    published,
    read,
  }: {
    readonly actor: Actor;
    readonly pao: OperationalPlan | null;
    readonly published: ToldActions;
    /** Actions of which they read a joint action day. */
    readonly read: Pick<ToldActions, 'has'>;
  },
): boolean {
  if (!isKeptBack(operation, published) || read.has(operation.id)) return false;
  return pao === null || !worksOnOperation(actor, pao, operation.body);
}
