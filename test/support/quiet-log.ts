import { afterAll, afterEach, vi } from 'vitest';
import { noteLog, takeLogFaults } from './expect-log.ts';

/**
 * A setup of every test: one that writes an error or a warning on the console fails, unless it expected the line
 * (`expectLog`). What is said there is either a fault or an expected one, and a log full of expected ones hides the next.
 */
const WATCHED = Symbol.for('clasi.watched-console');

function toLine(parts: readonly unknown[]): string {
  return parts.map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part))).join(' ');
}

function watchConsole(): void {
  if (Reflect.has(console, WATCHED)) return;
  Reflect.set(console, WATCHED, true);
  for (const level of ['error', 'warn', 'trace'] as const) {
    const say = console[level].bind(console);
    console[level] = (...parts: unknown[]) => {
      if (!noteLog(toLine(parts))) say(...parts);
    };
  }
}

/** A server's own words go past the console. */
function watchStream(stream: NodeJS.WriteStream): void {
  if (Reflect.has(stream, WATCHED)) return;
  Reflect.set(stream, WATCHED, true);
  const write = stream.write.bind(stream) as (...given: unknown[]) => boolean;
  stream.write = ((...given: unknown[]) => noteLog(String(given[0]).trimEnd()) || write(...given)) as never;
}

function judge(): void {
  const faults = takeLogFaults();
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

watchConsole();
if (typeof process !== 'undefined' && process.stderr?.write !== undefined) watchStream(process.stderr);

afterEach(judge);
afterAll(judge);
// Files share a worker: none hands its clock or its globals on to the next.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
