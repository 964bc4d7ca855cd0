import * as v from 'valibot';
import { fileOfAddress } from '#app/features/forms/file-address.ts';
import type { DraftSubject } from '#app/store/drafts.ts';
import type { Client } from '#app/sync/app-client.ts';
import { forms, stateOfQuestions, stateQuestions } from '#shared/forms/forms.schemas.ts';
import { type FileRef, FileSchema } from '#shared/kernel/files.ts';
import { type Text, TextSchema } from '#shared/kernel/text.ts';
import { loadDefinition, serveFiles } from './form-definitions.ts';

/** In the address, for the form that is being proposed and that nobody else has. */
export const BEING_PROPOSED = 'new';
/** The same of what a state is about to ask beside this form. */
export const beingAsked = (form: string) => `${BEING_PROPOSED}-${form}`;
/** Beside which form; null if the address is of any other. */
export function besideWhich(address: string): string | null {
  return address.startsWith(`${BEING_PROPOSED}-`) ? address.slice(BEING_PROPOSED.length + 1) : null;
}

export interface PreviewSource {
  readonly title: Text;
  readonly version: string;
  readonly definitionXml: string;
  readonly fetchAttachment: (address: URL) => Promise<Response>;
}

type Here = Pick<Client, 'attachments' | 'drafts' | 'fetchAttachment' | 'replica'>;

const Proposed = v.object({
  typed: v.object({
    title: v.record(v.string(), v.string()),
    version: v.string(),
    definition: v.pipe(v.string(), v.nonEmpty()),
    files: v.array(FileSchema),
  }),
});

/** What the page of proposals has chosen, from its draft on this device; null if there is none. */
async function beingChosen(
  { drafts, attachments }: Here,
  isOf: (about: DraftSubject) => boolean,
): Promise<PreviewSource | null> {
  const stored = (await drafts.list()).find(
    ({ kind, about }) => kind === 'edit' && about !== undefined && isOf(about),
  );
  const parsed = v.safeParse(Proposed, stored?.raw);
  if (!parsed.success) return null;
  const { title, version, definition, files } = parsed.output.typed;
  const bytesOf = async (hash: string) => (await attachments.get(hash))?.bytes ?? null;
  const bytes = await bytesOf(definition);
  if (bytes === null) return null;
  const written = Object.fromEntries(Object.entries(title).filter(([, words]) => words.trim() !== ''));
  const named = v.safeParse(TextSchema, written);
  return {
    title: named.success ? named.output : {},
    version,
    definitionXml: new TextDecoder().decode(bytes),
    fetchAttachment: (address) => serve({ address, files, bytesOf }),
  };
}

async function serve({
  address,
  files,
  bytesOf,
}: {
  address: URL;
  files: readonly FileRef[];
  bytesOf: (hash: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}): Promise<Response> {
  const name = fileOfAddress(address.href);
  const file = files.find((each) => each.name === name);
  const bytes = file === undefined ? null : await bytesOf(file.hash);
  if (file === undefined || bytes === null) return new Response(null, { status: 404 });
  return new Response(bytes, { headers: { 'Content-Type': file.mediaType } });
}

/** A form to look at before anybody uses it; null if neither this device nor the server has it now. */
export async function previewSource(client: Here, form: string): Promise<PreviewSource | null> {
  if (form === BEING_PROPOSED) return beingChosen(client, ({ collection }) => collection === forms.name);
  const beside = besideWhich(form);
  if (beside !== null)
    return beingChosen(
      client,
      ({ collection, parent }) => collection === stateQuestions.name && parent === beside,
    );
  const isAsked = stateOfQuestions(form) !== null;
  const entry = (isAsked ? client.replica.one(stateQuestions, form) : client.replica.one(forms, form))?.body;
  if (entry === undefined) return null;
  const { definition, files = [], title, version } = entry;
  const definitionXml = await loadDefinition({ client, form, definition });
  if (definitionXml === null) return null;
  return { title, version, definitionXml, fetchAttachment: serveFiles({ client, form, files }) };
}
