import type { Fault } from '#app/store/fault-log.ts';
import type { Client } from '#app/sync/app-client.ts';
import { PROTOCOL_VERSION } from '#shared/sync/protocol.ts';

/** One fact with the key of its name; values are numbers, codes and technical words, the same in every language. */
export interface ReportLine {
  readonly key:
    | 'build'
    | 'protocol'
    | 'device'
    | 'compartments'
    | 'storage'
    | 'used'
    | 'persisted'
    | 'queue'
    | 'drafts'
    | 'last_answer'
    | 'last_error'
    | 'clock'
    | 'worker'
    | 'installed'
    | 'browser'
    | 'taken';
  readonly value: string;
}

export interface Report {
  readonly lines: readonly ReportLine[];
  /** Newest first. */
  readonly faults: readonly Fault[];
}

type Source = Pick<Client, 'diagnosis' | 'status' | 'session' | 'actor' | 'lastAnswerAt' | 'drafts'>;

async function workerState(): Promise<string> {
  if (!('serviceWorker' in navigator)) return 'none';
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined) return 'not registered';
  const states = [
    registration.active?.state,
    registration.waiting && 'waiting',
    registration.installing && 'installing',
  ];
  const controls = navigator.serviceWorker.controller === null ? 'no' : 'yes';
  return `${states.filter(Boolean).join(', ')} · controls: ${controls}`;
}

function stamp(instant: number | null): string {
  return instant === null ? '—' : new Date(instant).toISOString();
}

function megabytes(bytes: number | null): string {
  return bytes === null ? '—' : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

function yes(value: boolean): string {
  return value ? 'ok' : 'no';
}

/** Nothing typed, no title, no name: people read this out on the phone, and others may listen. */
export async function takeReport(client: Source): Promise<Report> {
  const diagnosis = await client.diagnosis();
  const drafts = (await client.drafts.list()).length;
  const status = client.status();
  const { device } = client.actor();
  const lines: ReportLine[] = [
    { key: 'build', value: diagnosis.build },
    { key: 'protocol', value: String(PROTOCOL_VERSION) },
    { key: 'device', value: device },
    { key: 'compartments', value: client.session()?.compartments.join(', ') ?? '—' },
    {
      key: 'storage',
      value: `IndexedDB ${yes(diagnosis.indexedDb)} · OPFS ${yes(diagnosis.opfs)}${diagnosis.isDegraded ? ' · degraded' : ''}`,
    },
    { key: 'used', value: `${megabytes(diagnosis.usage)} / ${megabytes(diagnosis.quota)}` },
    { key: 'persisted', value: yes(diagnosis.isPersisted) },
    {
      key: 'queue',
      value: Object.entries(diagnosis.rows)
        .map(([name, count]) => `${name} ${count}`)
        .join(' · '),
    },
    { key: 'drafts', value: String(drafts) },
    { key: 'last_answer', value: stamp(client.lastAnswerAt()) },
    { key: 'last_error', value: status.lastError ?? '—' },
    { key: 'clock', value: `${Math.round(status.clockError / 1000)} s` },
    { key: 'worker', value: await workerState() },
    { key: 'installed', value: yes(diagnosis.isInstalled) },
    { key: 'browser', value: diagnosis.userAgent },
    { key: 'taken', value: stamp(diagnosis.takenAt) },
  ];
  return { lines, faults: diagnosis.faults.toReversed() };
}

export function reportText({
  lines,
  faults,
}: {
  lines: readonly { readonly label: string; readonly value: string }[];
  faults: readonly Fault[];
}): string {
  return [
    ...lines.map(({ label, value }) => `${label}: ${value}`),
    ...faults.map(({ at, where, name }) => `${stamp(at)} ${where} ${name}`),
  ].join('\n');
}
