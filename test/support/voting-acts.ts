import type { Actor } from '#shared/kernel/actor.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { itemArgs, MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { ActName, OnlineActName } from '#shared/sync/all-features.ts';

export const BALLOT = 'blt_now';
export interface VotingAct {
  /** Null: whoever presides. */
  readonly by: string | null;
  readonly name: ActName | OnlineActName;
  readonly args: object;
}

/**
 * The acts by which a vote of some states is opened: each has one person, who said that this is them and is in the room.
 * No rules are in force, so that a vote shows only whether anybody is against.
 *
 * @param now milliseconds since 1970, on the day of the meeting
 */
export function votingActs({ states, now }: { states: readonly string[]; now: number }): VotingAct[] {
  const act = (name: VotingAct['name'], args: object, by: string | null = null): VotingAct => ({
    by,
    name,
    args,
  });
  return [
    act('meetings.schedule', { ...meetingArgs }),
    act('agenda.add_item', itemArgs),
    act('meetings.move_to', { meeting: MEETING, state: 'convened' }),
    act('floor.open_sitting', {
      meeting: MEETING,
      day: dayAt({ instant: now, timeZone: meetingArgs.timeZone }),
    }),
    ...states.flatMap((code) => {
      const [delegation, participant] = [`dlg_${code}`, `prt_${code}`];
      const at = { participant, meeting: MEETING };
      return [
        act('participants.add_delegation', {
          ...{ delegation, meeting: MEETING, kind: 'state', code, name: { es: code }, order: 0 },
        }),
        act('participants.add', {
          ...{ ...at, delegation, name: null, office: { es: 'Jefe' }, capacity: 'head', order: 0 },
        }),
        act('participants.claim', at, code),
        act('checkins.record', {
          ...{ ...at, checkIn: `chk_${code}`, direction: 'in', way: 'list', door: 'A', at: now },
        }),
      ];
    }),
    act('ballots.open', {
      ...{ ballot: BALLOT, meeting: MEETING, item: itemArgs.item, question: { es: '¿Se aprueba?' } },
      ...{ about: null, method: 'recorded', matter: 'procedure' },
    }),
  ];
}

export function castArgs(delegation: string, choice: 'yes' | 'no' | 'abstain' = 'yes') {
  return { ballot: BALLOT, meeting: MEETING, delegation, choice, about: null };
}

export function voterOf(state: string): Actor {
  return {
    ...{ person: `per_${state}`, device: `dev_${state}`, state, delegation: state, roles: ['delegate'] },
    ...{ institution: null, unit: null },
  };
}
