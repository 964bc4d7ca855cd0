import { type CalendarTable, readCalendar } from './read-calendar.ts';

/** The text of a calendar, and the day on which it is read. */
export interface CalendarAsked {
  readonly text: string;
  readonly today: string;
}
/** `soFar` comes before anything that repeats is read, of which a rule may never end. */
export type CalendarReply =
  | { readonly table: CalendarTable }
  | { readonly soFar: CalendarTable }
  | { readonly failure: string };

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<CalendarAsked>) => void) | null;
  postMessage(reply: CalendarReply): void;
};

scope.onmessage = ({ data: { text, today } }) => {
  const onSingle = (soFar: CalendarTable) => scope.postMessage({ soFar });
  readCalendar(text, { today, clock: () => performance.now(), onSingle }).then(
    (table) => scope.postMessage({ table }),
    (error: unknown) => scope.postMessage({ failure: String(error) }),
  );
};
