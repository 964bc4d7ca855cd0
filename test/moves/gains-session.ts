import { type Allowed, meets, PRESIDENCY } from './allowed.ts';

/** What goes on in a room: for everybody who takes part in meetings, and for no counterpart. */
export const isOfRoom = (audience: string) => audience.startsWith('floor/');

export const SESSION_ALLOWED: readonly Allowed[] = [
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
