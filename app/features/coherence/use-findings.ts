import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { may } from '#shared/access/rules.ts';
import { type Judgement, judgements } from '#shared/coherence/coherence.schemas.ts';
import { gapsOf } from '#shared/coherence/gaps.rules.ts';
import { judgementId } from '#shared/coherence/judgement-id.rules.ts';
import { type Finding, isQuiet, seenOfGap, seenOfOverlap } from '#shared/coherence/judgements.rules.ts';
import type { RadarItem } from '#shared/coherence/radar-item.rules.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { REGION_STATES } from '#shared/kernel/state-names.ts';
import { leadsPlan } from '#shared/plans/lead.rules.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import { isGap } from './finding-words.ts';
import { useRadar } from './use-radar.ts';

export interface Found {
  /** That of its judgement, whether or not there is one. */
  readonly id: string;
  readonly finding: Finding;
  readonly judgement: Doc<Judgement> | null;
  /** It was judged, and neither side has changed since. */
  readonly isQuiet: boolean;
}

type Items = ReadonlyMap<string, RadarItem>;

/** Of what the rule read of it now. */
export function seenOf(finding: Finding, items: Items): string {
  if (isGap(finding)) return seenOfGap(finding);
  return seenOfOverlap(
    finding.rule,
    finding.sides.flatMap((side) => items.get(side) ?? []),
  );
}

/** What is over has been arranged by time. */
function isAhead(finding: Finding, items: Items, today: string): boolean {
  if (isGap(finding)) return true;
  const ends = finding.sides.map((side) => items.get(side)).map((item) => item?.until ?? item?.from ?? today);
  return finding.until === null ? ends.every((end) => end >= today) : finding.until >= today;
}

/** What counts for a plan of this year: what was adopted and is not over. */
const COUNTS: readonly string[] = ['adopted', 'active'];

/** A year, whole: a gap in it is one until somebody plans something, or says that it is meant. */
function yearOf(day: string): { from: string; until: string } {
  const year = day.slice(0, 4);
  return { from: `${year}-01-01`, until: `${year}-12-31` };
}

/** All overlaps and gaps that are not over, each with what was judged of it; null until the radar has answered. */
export function useFindings(): Accessor<readonly Found[] | null> {
  const client = useClient();
  const now = useNow();
  const radar = useRadar();
  const today = createMemo(() => utcDay(now()));
  const gaps = createMemo(() => {
    const counting = client.replica.all(priorities).filter(({ body }) => COUNTS.includes(body.state));
    return gapsOf({
      items: [...radar.items().values()],
      priorities: counting.map(({ id, body }) => ({ id, area: body.area })),
      states: REGION_STATES,
      ...yearOf(today()),
    });
  });
  return createMemo(() => {
    const overlaps = radar.overlaps();
    if (overlaps === null) return null;
    const items = radar.items();
    const judged = new Map(client.replica.all(judgements).map((doc) => [doc.id, doc]));
    return [...overlaps, ...gaps()].flatMap((finding): Found[] => {
      // The worker answers a moment after an entry has gone.
      const isThere = isGap(finding) || finding.sides.every((side) => items.has(side));
      if (!isThere || !isAhead(finding, items, today())) return [];
      const id = (isGap(finding) ? undefined : radar.idOf(finding)) ?? judgementId(finding);
      const judgement = judged.get(id) ?? null;
      const quiet = judgement !== null && isQuiet(judgement.body, seenOf(finding, items));
      return [{ id, finding, judgement, isQuiet: quiet }];
    });
  });
}

/** Those of one thing. */
export function useFindingsOf(id: Accessor<string>): Accessor<readonly Found[] | null> {
  const all = useFindings();
  return createMemo(
    () => all()?.filter(({ finding }) => finding.sides.some((side) => side === id())) ?? null,
  );
}

/** What is known of one: as it stands now, or as it was judged once. */
export function useFinding(id: () => string) {
  const client = useClient();
  const all = useFindings();
  const found = createMemo(() => all()?.find((each) => each.id === id()) ?? null);
  const judgement = createMemo(() => client.replica.one(judgements, id())?.body ?? null);
  return { all, found, judgement, about: () => found()?.finding ?? judgement() };
}

/** By which plan this person may judge something with these sides: null by presiding, undefined not at all. */
export function useJudging(): (sides: readonly string[]) => string | null | undefined {
  const client = useClient();
  return (sides) => {
    const actor = client.actor();
    if (may(actor, 'coherence.judge')) return null;
    const plans = sides.map((side) => client.replica.one(operations, side)?.parent ?? '');
    return plans.find((id) => {
      const plan = client.replica.one(paos, id);
      return plan !== null && leadsPlan(actor, plan.body);
    });
  };
}
