import type { NewIds } from '#app/kit/new-ids.ts';
import type { Client } from '#app/sync/app-client.ts';
import { may } from '#shared/access/rules.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { isUndecided } from '#shared/reports/review.rules.ts';
import { coverOf } from '../cover.ts';
import { reviewNow } from '../review/reviewed.ts';
import { editsOf, loadBase } from './correction-base.ts';
import { correctionDraftId } from './corrects.ts';
import { storedCorrection } from './stored-correction.ts';

/** Whether this person may correct it now, as far as this device knows. Reactive. */
export function mayCorrect(client: Pick<Client, 'actor' | 'replica'>, report: Doc<Report>): boolean {
  const { author: person, state } = report.body;
  const actor = client.actor();
  const action = person === actor.person ? 'reports.correct' : 'reports.decide';
  return may(actor, action, { state, person }) && isUndecided(reviewNow(client, report).status);
}

/**
 * The draft that corrects a report: the one that is there, or one that begins with its answers as they are now. Resolves
 * with its id once it is durable.
 *
 * @throws CodedError as `loadBase`; `store.not_saved`
 */
export async function beginCorrection({
  client,
  report: id,
  ids,
}: {
  client: Pick<Client, 'actor' | 'drafts' | 'fetchAttachment' | 'remembered' | 'replica'>;
  report: string;
  ids: { readonly correction: NewIds; readonly entry: NewIds };
}): Promise<string> {
  const draft = correctionDraftId(id);
  if ((await client.drafts.get(draft)) !== null) return draft;
  const base = await loadBase({ client, report: id });
  if (!mayCorrect(client, base.report)) throw new CodedError({ code: 'reports.not_in_state', status: 409 });
  const { body } = base.report;
  const { instanceXml, files, marks } = base.seen;
  await client.drafts.save(
    storedCorrection({
      client,
      base,
      written: {
        title: body.title,
        answers: { instanceXml, raw: {}, files, unanswered: marks },
        cover: coverOf(body),
        replaces: null,
        step: 'tasks',
      },
      corrects: {
        correction: ids.correction.of(id),
        entry: ids.entry.of(id),
        seen: editsOf(base).map((edit) => edit.id),
        note: '',
        edits: {},
      },
    }),
  );
  return draft;
}
