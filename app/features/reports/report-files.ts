import type { FormFileStore } from '#app/features/forms/form-file-store.ts';
import type { Client } from '#app/sync/app-client.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import { MAX_INSTANCE_XML, type Report, reports } from '#shared/reports/reports.schemas.ts';

/**
 * Keeps the files of a report that is being written: sealed on this device at once, and sent to its state when the
 * report that names them was received.
 */
export function draftFiles({
  client: { attachments },
  state,
}: {
  client: Pick<Client, 'attachments'>;
  state: string;
}): FormFileStore {
  return {
    async keep(file) {
      const { name, type: mediaType, size } = file;
      const bytes = new Uint8Array(await file.arrayBuffer());
      const hash = await attachments.put({ bytes, name, mediaType, ...waysTo(state) });
      return { hash, name, mediaType, size };
    },
    has: ({ hash }) => attachments.has(hash),
    async load({ hash, mediaType }) {
      const stored = await attachments.get(hash);
      return stored === null ? null : new Blob([stored.bytes], { type: mediaType });
    },
  };
}

function waysTo(state: string) {
  return { pendingFor: stateCompartment(state), follows: true, claim: true } as const;
}

/** The answers as an act takes them: those that are too long for it become a file. */
export async function answersToSend({
  client: { attachments },
  state,
  instanceXml,
}: {
  client: Pick<Client, 'attachments'>;
  state: string;
  instanceXml: string;
}): Promise<{ readonly instanceXml: string | null; readonly instanceFile: FileRef | null }> {
  if (instanceXml.length <= MAX_INSTANCE_XML) return { instanceXml, instanceFile: null };
  const bytes = new TextEncoder().encode(instanceXml);
  const file = { name: 'answers.xml', mediaType: 'application/xml' };
  const hash = await attachments.put({ bytes, ...file, ...waysTo(state) });
  return { instanceXml: null, instanceFile: { hash, ...file, size: bytes.length } };
}

/** The bytes of a file that a report names, from here or from its state; null if neither has them now. */
export async function loadReportFile({
  client,
  report,
  state,
  file,
}: {
  client: Pick<Client, 'fetchAttachment'>;
  /** Id. */
  report: string;
  state: string;
  file: FileRef;
}): Promise<Blob | null> {
  const via = { collection: reports.name, id: report };
  const bytes = await client
    .fetchAttachment({ compartment: stateCompartment(state), hash: file.hash, via })
    .catch(() => null);
  return bytes === null ? null : new Blob([bytes], { type: file.mediaType });
}

/** The answers of a report, wherever they lie; null if they have not arrived, or cannot be fetched now. */
export async function loadInstance({
  client,
  id,
  report: { state, instanceXml, instanceFile = null },
}: {
  client: Pick<Client, 'fetchAttachment'>;
  id: string;
  report: Pick<Report, 'state' | 'instanceXml' | 'instanceFile'>;
}): Promise<string | null> {
  if (instanceXml !== null || instanceFile === null) return instanceXml;
  const blob = await loadReportFile({ client, report: id, state, file: instanceFile });
  return blob === null ? null : blob.text();
}

/** Every file that a report or its act names, its answers among them. */
export function filesOf({
  files = [],
  instanceFile = null,
}: Pick<Report, 'files' | 'instanceFile'>): readonly FileRef[] {
  return instanceFile === null ? files : [instanceFile, ...files];
}
