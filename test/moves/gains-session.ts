import type { Role } from '#shared/kernel/actor.ts';
import { type Allowed, meets, PRESIDENCY, says } from './allowed.ts';
import { CAST, type Who } from './cast.ts';

/** What goes on in a room: for everybody who takes part in meetings, and for no counterpart. */
export const isOfRoom = (audience: string) => audience.startsWith('floor/');

const ORGANISERS: readonly Role[] = [...PRESIDENCY, 'programmeSupport'];

export const SESSION_ALLOWED: readonly Allowed[] = [
  {
    act: /^connections\.set$/,
    by: ORGANISERS,
    thing: /^WORD_join_$/,
    to: meets,
    because: 'how one joins the meeting, which whoever organises it shows to all who meet',
  },
  {
    act: /^participants\.add_delegation$/,
    by: ORGANISERS,
    thing: /^WORD_join_$/,
    to: (found) =>
      meets(found) && says(found, `"code":"${CAST[found.gain.reader as Who]?.delegation ?? ''}"`),
    because: 'how one joins is shown to the delegations of the meeting, of which this is one from now on',
  },
  {
    act: /^floor\.show_text$/,
    by: PRESIDENCY,
    thing: /^(decisions\/dec_kept|WORD_kept_)$/,
    to: meets,
    because: 'the presidency’s draft, which it puts before the room',
  },
  {
    act: /^minutes\.send$/,
    by: PRESIDENCY,
    thing: /^(summaries\/smy_noted|WORD_summarynoted)/,
    to: meets,
    because: 'the minutes, which whoever presides sends to all who take part, as whoever took notes knew',
  },
];
