import { untrack } from 'solid-js';
import { LAST_SAVED } from '#app/features/forms/for-engine.ts';
import type { Client } from '#app/sync/app-client.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { type Report, reports } from '#shared/reports/reports.schemas.ts';
import { toReportDraft } from './report-draft.ts';
import { loadInstance } from './report-files.ts';

/** A report that this person made, whose answers a new one on the same form may begin with. */
export interface OwnReport {
  readonly id: string;
  readonly report: Report;
}

/**
 * What this person sent on a form, latest first. A form is its entry: two forms that call themselves alike are not the
 * same, and one that got another id of its own still is. Reactive.
 */
export function ownReports({
  client,
  form,
}: {
  client: Pick<Client, 'actor' | 'replica'>;
  /** Id of its entry. */
  form: string;
}): readonly OwnReport[] {
  const { person } = client.actor();
  return client.replica
    .all(reports)
    .filter(({ body }) => body.author === person && body.form === form)
    .filter(({ body: { instanceXml, instanceFile } }) => instanceXml !== null || instanceFile != null)
    .map(({ id, body }) => ({ id, report: body }))
    .sort((left, right) => right.report.finishedAt - left.report.finishedAt);
}

/** The answers of such a report, also those so long that they are a file; null if that is not to be had now. */
async function read(
  client: Pick<Client, 'fetchAttachment'>,
  { id, report }: OwnReport,
): Promise<string | null> {
  const found = await loadInstance({ client, id, report });
  return found.kind === 'read' ? found.xml : null;
}

/**
 * The answers of such a report, from this device or from its state.
 *
 * @throws CodedError `reports.answers_not_here`
 */
export async function answersOfOwn({
  client,
  own,
}: {
  client: Pick<Client, 'fetchAttachment'>;
  own: OwnReport;
}): Promise<string> {
  const xml = await read(client, own);
  if (xml === null) throw new CodedError({ code: 'reports.answers_not_here', status: 404 });
  return xml;
}

/**
 * The answers that this person saved or sent last with the same form, from their own store on this device: a form may
 * begin with them. Null if it does not ask for them, or there are none.
 *
 * @param except id of the report that is being written
 */
export async function lastSavedOf({
  client,
  definitionXml,
  form,
  except,
}: {
  client: Pick<Client, 'actor' | 'attachments' | 'drafts' | 'replica'>;
  definitionXml: string;
  form: string;
  except: string;
}): Promise<string | null> {
  if (!definitionXml.includes(LAST_SAVED)) return null;
  /** Never from the network, for which the form would have to wait. */
  const fetchAttachment = async ({ hash }: { hash: string }) =>
    (await client.attachments.get(hash))?.bytes ?? null;
  const sent = untrack(() => ownReports({ client, form })).filter(({ id }) => id !== except);
  const stored = (await client.drafts.list()).flatMap((each) => toReportDraft(each) ?? []);
  const drafts = stored.filter((each) => each.id !== except && each.form === form);
  const saved = [
    ...sent.map((own) => ({
      at: own.report.finishedAt,
      load: () => read({ fetchAttachment }, own),
    })),
    ...drafts.map(({ updatedAt, answers }) => ({
      at: updatedAt,
      load: async () => answers?.instanceXml ?? null,
    })),
  ].sort((left, right) => right.at - left.at);
  for (const { load } of saved) {
    const instanceXml = await load();
    if (instanceXml !== null) return instanceXml;
  }
  return null;
}
