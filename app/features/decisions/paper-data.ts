import type { ActionPoint, CommitteeDecision } from '#shared/decisions/decisions.schemas.ts';
import type { Voice } from '#shared/decisions/voices.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { DelegationGroup } from '#shared/participants/participants.rules.ts';
import type { Parameters } from '#shared/rules/parameters.schemas.ts';

/** Everything that the documents of a meeting are made from. */
export interface PaperData {
  readonly meeting: Meeting;
  /** Where it meets, with the days of each place. */
  readonly places: readonly Doc<Venue>[];
  /** The agenda as released; the working draft until the first release. */
  readonly items: readonly TimedItem[];
  /** 0: nothing was released. */
  readonly version: number;
  /** Day of the release, in the venue's calendar. */
  readonly releasedOn: string | null;
  /** Delegations in order of precedence with their people. */
  readonly groups: readonly DelegationGroup[];
  /** People recorded at a door; null if no door has a record. */
  readonly came: ReadonlySet<string> | null;
  /** Accepted invitations by code of delegation. */
  readonly accepted: ReadonlyMap<string, number>;
  readonly decisions: readonly Doc<CommitteeDecision>[];
  readonly actions: readonly Doc<ActionPoint>[];
  readonly papers: ReadonlyMap<string, { readonly reference: string | null; readonly title: Text }>;
  /** What delegations put on record, by decision. */
  readonly voices: ReadonlyMap<string, readonly Voice[]>;
  /** By whose calendar working days are counted that begin on a day; without a state only weekends are left out. */
  readonly calendarOn: (day: string) => {
    readonly state: string | null;
    readonly holidays: ReadonlySet<string>;
  };
  /** Today at the venue. */
  readonly today: string;
  /** What the rules in force on a day say in numbers; null where none are. */
  readonly parametersOn: (day: string) => Parameters | null;
  /** The number of an article of the rules; null where this device does not have it. */
  readonly articleNumber: (article: string) => string | null;
}

export type AttendanceSource = 'doors' | 'answers' | 'list';

/** The source of attendance: doors before answers, answers before the mere list. */
export function attendanceSource({ came, accepted }: Pick<PaperData, 'came' | 'accepted'>): AttendanceSource {
  if (came !== null) return 'doors';
  return accepted.size > 0 ? 'answers' : 'list';
}

/** Delegations that took part, as far as known. */
export function presentGroups(data: PaperData): DelegationGroup[] {
  const source = attendanceSource(data);
  return data.groups.filter(({ delegation, people }) => {
    if (source === 'doors') return people.some(({ id }) => data.came?.has(id));
    if (source === 'answers') return (data.accepted.get(delegation.body.code) ?? 0) > 0;
    return people.length > 0;
  });
}
