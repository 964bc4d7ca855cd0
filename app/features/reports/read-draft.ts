import { untrack } from 'solid-js';
import type { Client } from '#app/sync/app-client.ts';
import type { Language } from '#shared/kernel/text.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { emptyReport, isBegunHere } from './begin-report.ts';
import { offeredForms } from './form-definitions.ts';
import { type ReportDraft, toReportDraft, toStoredDraft } from './report-draft.ts';
import { sentAs } from './sent-reports.ts';

export interface FoundDraft {
  readonly draft: ReportDraft;
  readonly isStored: boolean;
}

/**
 * The draft of an address, or an empty one of the form that it names. Null if there is no such draft, and no such form;
 * `other` if the address begins a report of another id, which this tab did not make.
 */
export async function readDraft({
  client,
  id,
  form: wanted,
  language,
  state,
}: {
  client: Client;
  id: string;
  form: string | undefined;
  language: Language;
  /** Of the history of the tab. */
  state: unknown;
}): Promise<FoundDraft | { readonly other: string } | null> {
  const stored = await client.drafts.get(id);
  if (stored !== null) {
    const draft = toReportDraft(stored);
    return draft === null ? null : { draft, isStored: true };
  }
  const form = untrack(() => offeredForms(client)).find((each) => each.id === wanted);
  if (form === undefined) return null;
  if (!untrack(() => isOwnId({ client, id, state }))) return { other: form.id };
  const empty = toStoredDraft(emptyReport({ client, id, form, language }));
  const draft = toReportDraft({ ...empty, updatedAt: client.now() });
  return draft === null ? null : { draft, isStored: false };
}

/** Of a report that this tab began, or that this person has sent. */
function isOwnId({ client, id, state }: { client: Client; id: string; state: unknown }): boolean {
  if (sentAs({ client, draft: { id, replaces: null } }) !== null) return true;
  const known = client.replica.one(reports, id);
  return known === null ? isBegunHere({ id, state }) : known.body.author === client.actor().person;
}
