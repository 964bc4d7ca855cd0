import type { RandomBytes } from '#shared/kernel/ids.ts';
import { retryDelay } from './retry-delay.ts';

export interface FileSender {
  /** Sends what waits, unless that is under way; then once more afterwards. */
  start(): void;
  stop(): void;
}

/**
 * Sends the files that follow their record, beside the sync: a video of many minutes on a slow connection must not hold
 * up a word. What fails is tried again, later each time, unless something got through: a line that breaks all the time
 * still carries a file.
 *
 * @param send resolves when nothing waits; rejects if something could not be sent now. It says when more of a file is at
 * the server than ever before
 */
export function createFileSender({
  send,
  random,
  later,
}: {
  send: (onProgress: () => void) => Promise<void>;
  random: RandomBytes;
  later: (run: () => Promise<void>, ms: number) => () => void;
}): FileSender {
  let isRunning = false;
  let isWanted = false;
  let isStopped = false;
  let failures = 0;
  let cancel: () => void = () => undefined;

  async function run(): Promise<void> {
    cancel();
    if (isStopped) return;
    if (isRunning) {
      isWanted = true;
      return;
    }
    isRunning = true;
    isWanted = false;
    let hasProgressed = false;
    const isSent = await send(() => {
      hasProgressed = true;
    }).then(
      () => true,
      () => false,
    );
    isRunning = false;
    if (isSent || hasProgressed) failures = 0;
    if (!isSent) failures += 1;
    if (isStopped) return;
    if (isSent && isWanted) return run();
    if (!isSent) cancel = later(run, retryDelay({ attempts: failures, random }));
  }

  return {
    start: () => void run(),
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
