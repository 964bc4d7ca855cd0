import type { WantedFile } from './keep-plan.ts';

/** Result of downloading one file. `offline` ends the run: the next contact continues from there. */
export type Brought = 'kept' | 'offline' | 'not_found' | 'not_stored';
export interface Failure {
  readonly wanted: WantedFile;
  readonly reason: Exclude<Brought, 'kept' | 'offline'>;
}
export interface KeepReport {
  readonly failures: readonly Failure[];
  readonly isCutOff: boolean;
}

export interface KeepPorts {
  /** Really on disk, whatever was recorded. */
  isHere(hash: string): Promise<boolean>;
  bring(wanted: WantedFile): Promise<Brought>;
  /** Called for each file that is here, before the next one is requested. */
  onHere(wanted: WantedFile): Promise<void>;
  onBegin(wanted: WantedFile): void;
  /** The pin was removed, or the store closed. */
  isOver(): boolean;
}

/** Downloads files one after the other; one failure does not stop the others. */
export async function runKeep(files: readonly WantedFile[], ports: KeepPorts): Promise<KeepReport> {
  const failures: Failure[] = [];
  const seen = new Set<string>();
  for (const wanted of files) {
    if (ports.isOver()) break;
    if (seen.has(wanted.file.hash)) continue;
    seen.add(wanted.file.hash);
    if (!(await ports.isHere(wanted.file.hash))) {
      ports.onBegin(wanted);
      const brought = await ports.bring(wanted);
      if (brought === 'offline') return { failures, isCutOff: true };
      if (brought !== 'kept') {
        failures.push({ wanted, reason: brought });
        continue;
      }
    }
    await ports.onHere(wanted);
  }
  return { failures, isCutOff: false };
}
