import type { Institution } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { stateNameIn } from '#shared/kernel/state-names.ts';
import { LANGUAGES, type Language, type Text } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import type { Party } from '#shared/plans/plans.schemas.ts';
import type { OUTSIDE_KINDS, OutsideItem } from './coherence.schemas.ts';

export type RadarKind = (typeof OUTSIDE_KINDS)[number];
/** What the radar knows of a plan, a meeting, a training or an operation, whoever's it is. Plain data: a worker gets it. */
export interface RadarItem {
  readonly id: string;
  readonly kind: RadarKind;
  /** Who plans it: two of one maker were planned together, and only one leader on one day is worth a word. */
  readonly maker: string;
  /** What it goes on from: the two were planned as one. Absent: nothing. */
  readonly follows?: string;
  /** First and last day; null: not known. */
  readonly from: string | null;
  readonly until: string | null;
  readonly areas: readonly string[];
  readonly priority: string | null;
  readonly state: string | null;
  /** Each of these as somebody may write it, in whichever language; compared without accents, case and small words. */
  readonly places: readonly string[];
  readonly targets: readonly string[];
  readonly leaders: readonly string[];
  /** For whom it is. */
  readonly states: readonly string[];
  readonly audience: readonly Institution[];
}

const listed = (value: string | null): string[] => (value === null ? [] : [value]);
const textsOf = (text: Text | null | undefined): string[] =>
  LANGUAGES.flatMap((language) => listed(text?.[language] ?? null));

/** Null once it was withdrawn. */
export function radarItemOfOutside({ id, body }: Doc<OutsideItem>): RadarItem | null {
  if (body.withdrawn !== null) return null;
  const { agency, kind, from, until, areas, priority, state, states, audience } = body;
  return {
    ...{ id, kind, maker: agency, from, until, areas, priority, state, states, audience },
    ...{ places: listed(body.place), targets: listed(body.target), leaders: listed(body.leader) },
  };
}

/** As people write who leads: the institution with its state or body, in each language. */
export type PartyNames = (party: Party, language: Language) => string;

const NOT_PLANNED: readonly Operation['state'][] = ['cancelled', 'dropped', 'postponed'];
const isState = (delegation: string) => stateNameIn('es', delegation) !== null;

/** Null if it will not be, or has been put off without a day. */
export function radarItemOfOperation({
  operation: { id, body },
  plan,
  area,
  names,
}: {
  operation: Doc<Operation>;
  plan: Doc<OperationalPlan>;
  /** Of the priority of the plan. */
  area: string | null;
  names: PartyNames;
}): RadarItem | null {
  if (NOT_PLANNED.includes(body.state)) return null;
  const parties = [body.leader, body.coLeader, ...body.participants].filter((party) => party !== null);
  const leading = [body.leader, body.coLeader].filter((party) => party !== null);
  const where = body.where ?? null;
  return {
    id,
    kind: body.type === 'training' ? 'training' : 'operation',
    maker: plan.id,
    ...(body.follows === null ? {} : { follows: body.follows }),
    ...{ from: body.from, until: body.until, areas: listed(area), priority: plan.body.priority },
    ...{
      state: where?.state ?? null,
      places: listed(where?.place ?? null),
      targets: listed(body.target ?? null),
    },
    leaders: leading.flatMap((party) => LANGUAGES.map((language) => names(party, language))),
    states: [...new Set(parties.map(({ delegation }) => delegation).filter(isState))],
    audience: [...new Set(parties.flatMap(({ institution }) => institution ?? []))],
  };
}

/** Whose all meetings of the committee are. */
export const COMMITTEE_MAKER = 'committee';

/** A meeting of the committee takes a place and days; whom it gathers is no matter of other bodies. */
export function radarItemOfMeeting({ id, body }: Doc<Meeting>): RadarItem | null {
  if (body.state === 'cancelled' || body.state === 'postponed') return null;
  const isDated = body.precision === 'day';
  return {
    ...{ id, kind: 'meeting', maker: COMMITTEE_MAKER },
    ...{ from: isDated ? body.startsOn : null, until: isDated ? body.endsOn : null },
    ...{ areas: [], priority: null, state: null, targets: [], leaders: [], states: [], audience: [] },
    places: body.format === 'virtual' ? [] : textsOf(body.city),
  };
}
