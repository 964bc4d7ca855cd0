import type { Client } from '#app/sync/app-client.ts';
import type { Institution } from '#shared/kernel/actor.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { isUndecided, reviewDue, reviewOf } from '#shared/reports/review.rules.ts';
import { type ReviewRules, reviewRules, reviewRulesId, reviewSteps } from '#shared/reports/review.schemas.ts';

/** What other rules of review would do to reports that are here already. */
export interface RuleEffects {
  /** Undecided ones whose term would be over at once, and is not over now. */
  readonly overdue: number;
  /** Those that would lie before somebody else than now. */
  readonly moved: number;
}

type Wished = Pick<ReviewRules, 'unit' | 'institution' | 'days'>;

export function ruleEffects({
  client,
  state,
  wished,
}: {
  client: Pick<Client, 'replica' | 'now'>;
  state: string;
  wished: Wished;
}): RuleEffects {
  const { replica } = client;
  const rules = replica.one(reviewRules, reviewRulesId(state))?.body ?? null;
  const steps = groupBy(replica.all(reviewSteps), ({ parent }) => parent ?? '');
  const now = client.now();
  let overdue = 0;
  let moved = 0;
  for (const { id, body } of replica.all(reports)) {
    const taken = steps.get(id)?.map((each) => each.body) ?? [];
    const review = reviewOf({ report: body, steps: taken, rules });
    if (body.state !== state || !isUndecided(review.status)) continue;
    const isOver = (days: number) => {
      const due = reviewDue({ receivedAt: body.receivedAt, days });
      return due !== null && due < now;
    };
    if (isOver(wished.days) && !isOver(rules?.days ?? wished.days)) overdue += 1;
    if (reviewOf({ report: body, steps: taken, rules: wished }).desk !== review.desk) moved += 1;
  }
  return { overdue, moved };
}

/** Marked for its own institution alone, or not to be passed on without permission. */
const CLOSED = new Set(['RED', 'AMBER_STRICT']);
const RESTRICTED = new Set(['H2', 'H3']);

/** How many reports somebody else would read, and how many of those their authors marked as not to be passed on. */
export function opensReports({
  client,
  before,
  after,
}: {
  client: Pick<Client, 'replica'>;
  before: ReviewRules['sharing'];
  after: ReviewRules['sharing'];
}): { readonly all: number; readonly marked: number } {
  const isIn = (list: ReviewRules['sharing'], pair: ReviewRules['sharing'][number]) =>
    list.some(({ reader, of }) => reader === pair.reader && of === pair.of);
  const opened = new Set<Institution>(after.filter((pair) => !isIn(before, pair)).map(({ of }) => of));
  const read = client.replica
    .all(reports)
    .filter(({ body }) => body.institution != null && opened.has(body.institution));
  const marked = read.filter(
    ({ body }) => CLOSED.has(body.tlp ?? '') || RESTRICTED.has(body.handlingCode ?? ''),
  );
  return { all: read.length, marked: marked.length };
}
