import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import {
  cardJudgements,
  dayCosts,
  dayFollowUps,
  dayIndicators,
  dayLessons,
  type JointActionDay,
  type PressTable,
  pressTables,
  publishedDayId,
  publishedDays,
  seizureCards,
  stateTotals,
} from '#shared/jointdays/jointdays.schemas.ts';
import { latestByState } from '#shared/jointdays/latest.rules.ts';
import { speaksFor } from '#shared/jointdays/lead.rules.ts';
import { lastTable, toldTotals, toldVersions, verifiedTotals } from '#shared/jointdays/press.rules.ts';
import { regionTotals } from '#shared/jointdays/region.rules.ts';
import { type JointLines, type ToldLine, toldLines } from '#shared/jointdays/telling.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { useLeads as useLeadsOf } from './of-day.tsx';

export type Day = Doc<JointActionDay>;

/** Whether this person leads the day. */
export function useLeads(day: Accessor<Day>): Accessor<boolean> {
  const leads = useLeadsOf();
  return createMemo(() => leads(day()));
}
/** The state or body that takes part and for which this person speaks. */
export function useSpeaks(day: Accessor<Day>): Accessor<string | null> {
  const client = useClient();
  return createMemo(() => speaksFor(client.actor(), day().body));
}

/** What came of a day, as far as this device has it. */
export function useResults(day: Accessor<Day>) {
  const { replica } = useClient();
  const released = createMemo(() => replica.within(stateTotals, day().id));
  const cards = createMemo(() => replica.within(seizureCards, day().id));
  const judgements = createMemo(() => replica.within(cardJudgements, day().id).map(({ body }) => body));
  const indicators = createMemo(() => replica.within(dayIndicators, day().id));
  const tables = createMemo(() => replica.within(pressTables, day().id));
  const published = createMemo(() => replica.one(publishedDays, publishedDayId(day().id)));
  const latest = createMemo(() => latestByState(released()));
  /** A press table as others may read it; as it was published, if it was. */
  function told({ body }: { readonly body: JointLines & Pick<PressTable, 'told'> }): readonly ToldLine[] {
    if (body.told !== null) return body.told;
    const totals = toldTotals(indicators().map((each) => each.body));
    return toldLines(body, { totals, versions: toldVersions(tables().map((each) => each.body)) });
  }
  return {
    ...{ released, cards, judgements, indicators, tables, published, latest, told },
    lastTable: createMemo(() => lastTable(tables())),
    verified: createMemo(() =>
      verifiedTotals({
        ...{ day: day().body, released: released(), cards: cards(), judgements: judgements() },
      }),
    ),
    /** What was verified, and where nothing was, what is provisional. */
    whole: createMemo(() =>
      regionTotals({
        ...{ participants: day().body.participants, cards: cards(), judgements: judgements() },
        latest: [...latest().values()].map(({ body }) => body),
      }),
    ),
    lessons: createMemo(() => replica.within(dayLessons, day().id)),
    costs: createMemo(() => replica.within(dayCosts, day().id)),
    followUps: createMemo(() => replica.within(dayFollowUps, day().id)),
  };
}
export type Results = ReturnType<typeof useResults>;
