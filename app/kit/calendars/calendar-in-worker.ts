import { askWorker, type OwnWorker } from '#app/kit/in-worker.ts';
import type { CalendarTable } from './read-calendar.ts';
import type { CalendarAsked, CalendarReply } from './read-calendar.worker.ts';

type CalendarWorker = OwnWorker<CalendarAsked, CalendarReply>;

/** Ms: a rule of repetition may be written so that nobody ever finds a day for it. */
const LONGEST = 10_000;

function startWorker(): CalendarWorker {
  return new Worker(new URL('./read-calendar.worker.ts', import.meta.url), { type: 'module' });
}

/** Reads a calendar beside the page; rejects if it is none. If it takes too long, what repeats in it is not read. */
export async function calendarInWorker(
  asked: CalendarAsked,
  { start = startWorker, signal = AbortSignal.timeout(LONGEST) } = {},
): Promise<CalendarTable> {
  const worker = start();
  let known: CalendarTable | null = null;
  try {
    return await askWorker<CalendarAsked, CalendarReply, CalendarTable>({
      worker,
      signal,
      send: () => worker.postMessage(asked),
      failed: (why) => new Error(why),
      hear(reply, { resolve, reject }) {
        if ('table' in reply) resolve(reply.table);
        else if ('soFar' in reply) known = reply.soFar;
        else reject(new Error(reply.failure));
      },
    });
  } catch (error) {
    if (known !== null && signal.aborted) return known;
    throw error;
  }
}
