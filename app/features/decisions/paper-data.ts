import type { ActionPoint, CommitteeDecision } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { DelegationGroup } from '#shared/participants/participants.rules.ts';

/** Everything that the documents of a meeting are made of. */
export interface PaperData {
  readonly meeting: Meeting;
  /** The agenda as it was released; the working draft as long as nothing was. */
  readonly items: readonly TimedItem[];
  /** 0: nothing was released. */
  readonly version: number;
  /** Day of the release, in the venue's calendar. */
  readonly releasedOn: string | null;
  /** Delegations in precedence with their people. */
  readonly groups: readonly DelegationGroup[];
  /** Who came in at a door; null where no door has a record. */
  readonly came: ReadonlySet<string> | null;
  /** Accepted invitations by code of delegation. */
  readonly accepted: ReadonlyMap<string, number>;
  readonly decisions: readonly Doc<CommitteeDecision>[];
  readonly actions: readonly Doc<ActionPoint>[];
  readonly papers: ReadonlyMap<string, { readonly reference: string | null; readonly title: Text }>;
  /** The venue's day. */
  readonly today: string;
}

export type AttendanceSource = 'doors' | 'answers' | 'list';

/** What attendance is read from: doors before answers, answers before the mere list. */
export function attendanceSource({ came, accepted }: Pick<PaperData, 'came' | 'accepted'>): AttendanceSource {
  if (came !== null) return 'doors';
  return accepted.size > 0 ? 'answers' : 'list';
}

/** Delegations that took part, as far as it is known. */
export function presentGroups(data: PaperData): DelegationGroup[] {
  const source = attendanceSource(data);
  return data.groups.filter(({ delegation, people }) => {
    if (source === 'doors') return people.some(({ id }) => data.came?.has(id));
    if (source === 'answers') return (data.accepted.get(delegation.body.code) ?? 0) > 0;
    return people.length > 0;
  });
}
