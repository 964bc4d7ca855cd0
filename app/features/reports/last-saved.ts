import { untrack } from 'solid-js';
import { LAST_SAVED } from '#app/features/forms/for-engine.ts';
import type { Client } from '#app/sync/app-client.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { toReportDraft } from './report-draft.ts';

/**
 * The answers that this person saved or sent last with the same form, from their own store on this device; null if the
 * form does not ask for them, or there are none.
 *
 * @param except id of the report that is being written
 */
export async function lastSavedOf({
  client,
  definitionXml,
  formId,
  except,
}: {
  client: Pick<Client, 'actor' | 'attachments' | 'drafts' | 'replica'>;
  definitionXml: string;
  formId: string;
  except: string;
}): Promise<string | null> {
  if (!definitionXml.includes(LAST_SAVED)) return null;
  const { person } = client.actor();
  const sent = untrack(() => client.replica.all(reports)).filter(
    ({ id, body }) => id !== except && body.author === person && body.formId === formId,
  );
  const stored = (await client.drafts.list()).flatMap((each) => toReportDraft(each) ?? []);
  const drafts = stored.filter((each) => each.id !== except && each.formId === formId);
  const saved = [
    ...sent.map(({ body }) => ({
      at: body.finishedAt,
      load: async () => {
        if (body.instanceXml !== null || body.instanceFile == null) return body.instanceXml;
        const file = await client.attachments.get(body.instanceFile.hash);
        return file === null ? null : new TextDecoder().decode(file.bytes);
      },
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
