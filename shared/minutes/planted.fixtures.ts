import { sittingId } from '#shared/floor/floor.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { itemArgs, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { hashOfSummaries } from '#shared/minutes/minutes.rules.ts';
import type { Summary } from '#shared/minutes/minutes.schemas.ts';
import type { ActName, ArgsOf } from '#shared/sync/all-features.ts';

/** Meetings of their own: one whose minutes are a draft, one where they are corrected, one where nobody can any more. */
export const NOTED = 'mtg_noted';
export const SENT = 'mtg_sent';
export const OVER = 'mtg_over';

/** Who spoke, and what the minutes say of it; of the last one they say nothing. */
const SPOKE = ['CL', 'EC', 'europol'];
const SUMMARIZED = ['CL', 'EC'];
const itemOf = (meeting: string) => ({ id: `agi_${meeting.slice(4)}`, number: '1', title: { es: 'x' } });

export function noted(meeting: string, code: string): { request: string; text: { es: string } } {
  const name = meeting.slice(4);
  return { request: `spk_${name}${code}`, text: { es: `WORD_summary${name}${code}_` } };
}

/** The hash of what the minutes of a meeting say, as it is shown to whoever sends or adopts them. */
export function shownOf(meeting: string): string {
  const bodies = SUMMARIZED.map((code) => ({ body: noted(meeting, code) }));
  return hashOfSummaries(bodies as unknown as Doc<Summary>[]);
}

interface Done<N extends ActName = ActName> {
  readonly name: N;
  readonly args: ArgsOf<N>;
  /** What whoever acts has seen. */
  readonly base: Record<string, number>;
}
/** Of all of it the newest. */
const NEWEST = 1_000;

function done<N extends ActName>(name: N, args: ArgsOf<N>, ...seen: string[]): Done<N> {
  return { name, args, base: Object.fromEntries(seen.map((entry) => [entry, NEWEST])) };
}

/** By whoever presides: a sitting in which three speak, what is noted of two, and how far the minutes are. */
export function minutesActs(meeting: string, day: string): readonly Done[] {
  const of = { meeting };
  const item = itemOf(meeting);
  const held = `meetings/${meeting}`;
  const sitting = `sittings/${sittingId(meeting)}`;
  const kind = (code: string) => (/^[A-Z]{2}$/.test(code) ? 'state' : 'agency');
  return [
    done('meetings.schedule', { ...meetingArgs, meeting, languages: ['es'], interpretation: [] }),
    ...SPOKE.map((code, order) =>
      done('participants.add_delegation', {
        ...{ delegation: `dlg_${meeting.slice(4)}${code}`, meeting, kind: kind(code) },
        ...{ code, name: { es: code }, order },
      }),
    ),
    done('agenda.add_item', { ...itemArgs, item: item.id, meeting, kind: 'session', speakers: [] }),
    done('meetings.move_to', { ...of, state: 'convened' }, held),
    done('floor.open_sitting', { ...of, day }, held, sitting),
    done('floor.take_item', { ...of, item }, sitting),
    ...SPOKE.flatMap((delegation) => {
      const { request } = noted(meeting, delegation);
      const wish = { ...of, item: item.id, kind: 'speech' as const, point: null, isMinister: false };
      return [
        done('floor.add', { ...wish, request, delegation }, sitting),
        done('floor.call', { ...of, request }, sitting, `floorRequests/${request}`),
      ];
    }),
    done('floor.close_sitting', of, sitting),
    done('meetings.move_to', { ...of, state: 'closed' }, held),
    ...SUMMARIZED.map((code) => done('minutes.summarize', { ...of, ...noted(meeting, code) })),
    ...(meeting === NOTED ? [] : [done('minutes.send', { ...of, words: shownOf(meeting), calendar: null })]),
  ];
}
