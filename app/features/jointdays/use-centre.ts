import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import {
  type CentreLog,
  type CentreRow,
  centreTable,
  logOf,
  type StateStanding,
  standings,
  type TimelineEntry,
  timelineOf,
  unheardOf,
} from '#shared/jointdays/centre.rules.ts';
import { openDoubles, type PossibleDouble, possibleDoubles } from '#shared/jointdays/doubles.rules.ts';
import {
  type CardJudgement,
  cardJudgements,
  dayLog,
  type JointActionDay,
  type ReleasedSeizure,
  seizureCards,
  stateTotals,
} from '#shared/jointdays/jointdays.schemas.ts';
import { leadsDay, speaksFor } from '#shared/jointdays/lead.rules.ts';
import { droppedCards, type RegionTotals, regionTotals } from '#shared/jointdays/region.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { paos } from '#shared/plans/pao.schemas.ts';

export interface CentreView {
  readonly states: Accessor<readonly StateStanding[]>;
  readonly unheard: Accessor<readonly StateStanding[]>;
  readonly rows: Accessor<readonly CentreRow[]>;
  readonly region: Accessor<RegionTotals>;
  /** Some totals of the region are verified and others are not. */
  readonly isMixed: Accessor<boolean>;
  readonly timeline: Accessor<readonly TimelineEntry[]>;
  readonly log: Accessor<CentreLog>;
  readonly doubles: Accessor<readonly PossibleDouble[]>;
  /** There are more possible doubles than are pointed out. */
  readonly hasMoreDoubles: Accessor<boolean>;
  readonly judged: Accessor<readonly Doc<CardJudgement>[]>;
  cardOf(id: string): Doc<ReleasedSeizure> | null;
  /** Whether this person leads the day. */
  readonly leads: Accessor<boolean>;
  /** The state or body for which this person speaks, or null. */
  readonly speaker: Accessor<string | null>;
}

/** What the coordination centre of one day knows, as of this minute. */
export function useCentre(day: Accessor<Doc<JointActionDay>>, now: Accessor<number>): CentreView {
  const { replica, actor } = useClient();
  const released = createMemo(() => replica.within(stateTotals, day().id));
  const cards = createMemo(() => replica.within(seizureCards, day().id));
  const judged = createMemo(() => replica.within(cardJudgements, day().id));
  const states = createMemo(() => standings({ day: day().body, released: released(), now: now() }));
  const region = createMemo(() =>
    regionTotals({
      participants: day().body.participants,
      latest: states().flatMap(({ latest }) => latest?.body ?? []),
      cards: cards(),
      judgements: judged().map(({ body }) => body),
    }),
  );
  const kinds = createMemo(() => new Set(states().flatMap(({ latest }) => latest?.body.kind ?? [])));
  const found = createMemo(() => possibleDoubles(cards()));
  const dropped = createMemo(() =>
    droppedCards(
      cards(),
      judged().map(({ body }) => body),
    ),
  );
  return {
    ...{ states, region, judged },
    unheard: createMemo(() => unheardOf(states())),
    rows: createMemo(() => centreTable({ counters: day().body.counters, all: states(), region: region() })),
    isMixed: () => kinds().size > 1,
    timeline: createMemo(() => timelineOf(released())),
    log: createMemo(() => logOf(replica.within(dayLog, day().id))),
    doubles: createMemo(() => openDoubles(found().doubles, { judgements: judged(), dropped: dropped() })),
    hasMoreDoubles: () => !found().isAll,
    cardOf: (id) => replica.one(seizureCards, id),
    leads: () => leadsDay(actor(), day().body, replica.one(paos, day().body.pao)?.body ?? null),
    speaker: () => speaksFor(actor(), day().body),
  };
}
