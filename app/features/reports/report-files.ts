import { untrack } from 'solid-js';
import type { FormFileStore } from '#app/features/forms/form-file-store.ts';
import { formIdOf, parseXml } from '#app/features/forms/form-identity.ts';
import type { Client } from '#app/sync/app-client.ts';
import { arrivalOf } from '#app/sync/attachment-upload.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MAX_INSTANCE_XML, type Report, reports } from '#shared/reports/reports.schemas.ts';
import { type Correction, corrections } from '#shared/reports/review.schemas.ts';

const NOT_THERE = 'attachments.not_found';
/** A larger file is shown, and not stored on the device of whoever reads it. */
const MOST_KEPT_BYTES = 5_000_000;
/** Longer answers are not opened where they are read: they would stop the page. They can be saved as a file. */
const MOST_READ_BYTES = 5_000_000;

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

interface Via {
  readonly collection: string;
  readonly id: string;
}

/** The entry that names a file: the report as it was sent, or the correction that brought it. */
function viaOf({ replica }: Pick<Client, 'replica'>, report: string, hash: string): Via {
  const sent = replica.one(reports, report);
  const isSent = sent !== null && reportFilesOf(sent.body).some((file) => file.hash === hash);
  const brought = isSent
    ? undefined
    : replica
        .within(corrections, report)
        .find(({ body }) => broughtBy(body).some((file) => file.hash === hash));
  return brought === undefined
    ? { collection: reports.name, id: report }
    : { collection: corrections.name, id: brought.id };
}

/** The bytes of a file that a report or a correction of it names, from here or from its state; null if neither has them now. */
export function loadReportFile({
  client,
  report,
  ...wanted
}: {
  client: Pick<Client, 'fetchAttachment' | 'replica'>;
  /** Id. */
  report: string;
  state: string;
  file: FileRef;
}): Promise<Blob | null> {
  const via = untrack(() => viaOf(client, report, wanted.file.hash));
  return loadVia({ client, via, ...wanted });
}

async function loadVia({
  client,
  via,
  state,
  file,
}: {
  client: Pick<Client, 'fetchAttachment'>;
  via: Via;
  state: string;
  file: FileRef;
}): Promise<Blob | null> {
  const bytes = await client
    .fetchAttachment({
      compartment: stateCompartment(state),
      hash: file.hash,
      via,
      keep: file.size <= MOST_KEPT_BYTES,
      // Its author wrote the size: what is larger than that takes no room on the device of whoever reads it.
      keepUpTo: file.size,
    })
    .catch(() => null);
  return bytes === null ? null : new Blob([bytes], { type: file.mediaType });
}

/**
 * Which of these files the server does not have yet, though this device may have the same bytes. If the server cannot
 * be asked now, files on this device count as arrived unless they are still to be sent from it; null if others are left.
 */
export async function missingFiles({
  client,
  report,
  state,
  files,
  arrived,
}: {
  client: Pick<Client, 'ask' | 'attachments' | 'replica' | 'waitingFiles'>;
  /** Id. */
  report: string;
  state: string;
  files: readonly FileRef[];
  /** Hashes of those that the server said it has: it is not asked again, and what it says now is added. */
  arrived: Set<string>;
}): Promise<readonly FileRef[] | null> {
  const waiting = untrack(client.waitingFiles);
  const missing: FileRef[] = [];
  let answers = true;
  for (const file of files) {
    const { hash } = file;
    if (waiting?.has(hash) === true) missing.push(file);
    else if (answers && !arrived.has(hash)) {
      const via = untrack(() => viaOf(client, report, hash));
      const { schema, request } = arrivalOf({ compartment: stateCompartment(state), hash, via });
      try {
        await client.ask(schema, request);
        arrived.add(hash);
      } catch (error) {
        if (!(error instanceof TransportError)) throw error;
        if (error.code === NOT_THERE) missing.push(file);
        else answers = false;
      }
    }
    if (!answers && !arrived.has(hash) && !missing.includes(file)) {
      if (!(await client.attachments.has(hash))) return null;
    }
  }
  return missing;
}

export type LoadedInstance =
  | { readonly kind: 'read'; readonly xml: string }
  /** The answers have not arrived, or cannot be fetched now. */
  | { readonly kind: 'missing' }
  /** The file is here, and is no XML, is cut, or answers another form. */
  | { readonly kind: 'damaged' }
  /** Too long to be opened. */
  | { readonly kind: 'long' };

/** The answers of a report, wherever they lie. */
export async function loadInstance({
  client,
  id,
  report: { state, formId, instanceXml, instanceFile = null },
}: {
  client: Pick<Client, 'fetchAttachment'>;
  id: string;
  report: Pick<Report, 'state' | 'formId' | 'instanceXml' | 'instanceFile'>;
}): Promise<LoadedInstance> {
  if (instanceXml !== null) return { kind: 'read', xml: instanceXml };
  if (instanceFile === null) return { kind: 'missing' };
  if (instanceFile.size > MOST_READ_BYTES) return { kind: 'long' };
  const via = { collection: reports.name, id };
  const blob = await loadVia({ client, via, state, file: instanceFile });
  if (blob === null) return { kind: 'missing' };
  // Its author said how long it is: that may be wrong.
  if (blob.size > MOST_READ_BYTES) return { kind: 'long' };
  const xml = await blob.text();
  // The server has not looked into it, as it does into answers that are no file.
  if (/<!(doctype|entity)/i.test(xml)) return { kind: 'damaged' };
  const root = parseXml(xml)?.documentElement;
  return root !== undefined && formIdOf(root) === formId ? { kind: 'read', xml } : { kind: 'damaged' };
}

/** Every file that a report or its act names, its answers among them. */
export function reportFilesOf({
  files = [],
  instanceFile = null,
  national,
}: Pick<Report, 'files' | 'instanceFile' | 'national'>): readonly FileRef[] {
  const own = instanceFile === null ? files : [instanceFile, ...files];
  return national?.files === undefined ? own : [...own, ...national.files];
}

/** Those of the form, and those of the answers to what the state asks. */
function broughtBy({ files, national }: Pick<Correction, 'files' | 'national'>): readonly FileRef[] {
  return [...files, ...(national?.files ?? [])];
}

/** With those that its corrections brought. Reactive. */
export function filesWithCorrections(
  { replica }: Pick<Client, 'replica'>,
  { id, body }: Doc<Report>,
): readonly FileRef[] {
  const brought = [...replica.within(corrections, id)].flatMap(({ body: made }) => broughtBy(made));
  return [...reportFilesOf(body), ...brought];
}
