import { localCode } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { FloorRule } from '#shared/rules/parameters.schemas.ts';
import { type Intervention, isSpeech, type RequestKind, type Speaking } from './floor.schemas.ts';

const MINUTE = 60_000;
/** Nobody speaks longer than a day, whatever a clock says. */
const LONGEST = 86_400_000;

/** How long whoever has the floor has spoken; a stopped clock does not go on. */
export function usedMs(speaking: Pick<Speaking, 'usedMs' | 'runningSince'>, now: number): number {
  const running = speaking.runningSince === null ? 0 : Math.max(0, now - speaking.runningSince);
  return Math.min(LONGEST, speaking.usedMs + running);
}

/** When something was done on a clock, and on which device. */
export interface Moment {
  /** By the server's clock, when it arrived there. */
  readonly now: number;
  /** By the device's own. */
  readonly madeAt: number;
  /** Of whoever leads. Of nobody else is a clock believed: devices choose what they are called. */
  readonly device: string | null;
}

/** A clock that runs from here on. */
export function startClock<S extends Speaking>(speaking: S, { now, madeAt, device }: Moment): S {
  const running = { ...speaking, runningSince: now };
  return device === null ? running : { ...running, started: { code: localCode(device), at: madeAt } };
}

/** What comes from a device that has a network is here within this. */
const AT_ONCE = MINUTE;
/** What had waited on a device for a network arrives within this of each other. */
const TOGETHER = 10_000;
/** A network that comes back while somebody speaks was away for no longer; a clock that is set right may have been. */
const OUTAGE = 10 * MINUTE;

/**
 * How long a device measured between its start and its stop, as far as the server can believe it; null where both cannot
 * be true, or where nobody can tell whether its clock was set in between.
 */
function believed({ started, since, stop }: { started: number; since: number; stop: Moment }): number | null {
  const own = stop.madeAt - started;
  const heard = Math.max(0, stop.now - since);
  const late = since - started;
  // It started before the eyes of the server: nobody has spoken longer than that.
  if (Math.abs(late) <= AT_ONCE) return Math.min(own, heard + Math.max(0, late));
  if (own <= heard + AT_ONCE) return own;
  // Where both had waited on the device it was longer than the server saw. Otherwise its stop is not as late as its start
  // was: its network came back in between, or its clock was set right.
  return (heard <= TOGETHER || late <= OUTAGE) && stop.madeAt <= stop.now ? own : null;
}

/**
 * A clock that stands still from here on. What one device started and stopped is measured by its own clock, which may be
 * wrong and still goes as fast as any other: of a chair that was without network the server only knows when both arrived.
 * A clock that was set forward in between is not believed: the server knows how long it was at most, or nobody knows.
 * Where a clock was set back, and where somebody else stopped it, the server's counts.
 */
export function stopClock(speaking: Speaking, stop: Moment): Speaking {
  const { started, ...rest } = speaking;
  const { runningSince } = speaking;
  const stopped = (used: number) => ({ ...rest, usedMs: Math.min(LONGEST, used), runningSince: null });
  if (runningSince === null) return stopped(speaking.usedMs);
  const isOwn = stop.device !== null && started?.code === localCode(stop.device);
  if (!isOwn || stop.madeAt < started.at) return stopped(usedMs(speaking, stop.now));
  const own = believed({ started: started.at, since: runningSince, stop });
  return own === null
    ? { ...stopped(usedMs(speaking, stop.now)), isTimeUnknown: true }
    : stopped(speaking.usedMs + own);
}

/** What is over the limit; nothing where there is none. */
export function overrunMs({ used, limit }: { used: number; limit: number | null }): number {
  return limit === null ? 0 : Math.max(0, used - limit);
}

export interface Budget {
  readonly usedMs: number;
  /** Null: the rules set none. */
  readonly budgetMs: number | null;
  /** What is left of it; 0 where it is used up. */
  readonly restMs: number | null;
  readonly overrunMs: number;
}

type Rule = Pick<FloorRule, 'minutes' | 'budget' | 'replyMinutes'>;

/**
 * What a delegation has used of its time on an item: its speeches as far as it is known how long they were, with the one
 * that it is making. Replies and points of
 * order have their own time: whoever answers, or asks how the meeting is led, does not pay for it with what they have to
 * say.
 */
export function budgetOf({
  rule,
  delegation,
  item,
  interventions,
  speaking,
  now,
}: {
  rule: Rule | null;
  delegation: string;
  item: string;
  interventions: readonly Pick<Doc<Intervention>, 'body'>[];
  /** Who has the floor on this item. */
  speaking: Speaking | null;
  now: number;
}): Budget {
  const spoken = interventions
    .map(({ body }) => body)
    .filter((each) => each.delegation === delegation && each.item === item && isSpeech(each.kind));
  const isSpeaking = speaking?.delegation === delegation && isSpeech(speaking.kind);
  const used =
    spoken.reduce((sum, each) => sum + (each.usedMs ?? 0), 0) + (isSpeaking ? usedMs(speaking, now) : 0);
  const budgetMs = rule?.budget == null ? null : rule.budget * MINUTE;
  return {
    usedMs: used,
    budgetMs,
    restMs: budgetMs === null ? null : Math.max(0, budgetMs - used),
    overrunMs: overrunMs({ used, limit: budgetMs }),
  };
}

/**
 * How long somebody may speak who is given the floor: the minutes of a speech or of a reply, never more than what is left
 * of the delegation's time. Null where the rules say nothing; of a point of order they never do.
 */
export function limitOf({
  rule,
  kind,
  restMs,
}: {
  rule: Rule | null;
  kind: RequestKind;
  /** Of the delegation's time (`budgetOf`). */
  restMs: number | null;
}): number | null {
  if (rule === null || kind === 'order') return null;
  if (kind === 'reply') {
    const minutes = rule.replyMinutes ?? rule.minutes;
    return minutes === null ? null : minutes * MINUTE;
  }
  const speech = rule.minutes === null ? null : rule.minutes * MINUTE;
  if (speech === null || restMs === null) return speech ?? restMs;
  return Math.min(speech, restMs);
}

/** Of a speech of which nothing says how long it may be: what is usual in such rooms. */
const USUAL = 3 * MINUTE;
/** A point of order is said in a sentence or two. */
const USUAL_POINT = MINUTE;

/** About how long it takes until each of a list is called: a guess, for people to go and come back by. */
export function waitsOf({
  list,
  rule,
  speaking,
  now,
}: {
  /** In their order. */
  list: readonly { readonly id: string; readonly body: { readonly kind: RequestKind } }[];
  rule: Rule | null;
  speaking: Speaking | null;
  now: number;
}): ReadonlyMap<string, number> {
  let wait = speaking === null ? 0 : Math.max(0, (speaking.limitMs ?? USUAL) - usedMs(speaking, now));
  const waits = new Map<string, number>();
  for (const { id, body } of list) {
    waits.set(id, wait);
    const usual = body.kind === 'order' ? USUAL_POINT : USUAL;
    wait += limitOf({ rule, kind: body.kind, restMs: null }) ?? usual;
  }
  return waits;
}
