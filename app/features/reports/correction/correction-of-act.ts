import type { Client } from '#app/sync/app-client.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { touching } from '#shared/reports/edits.rules.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import { coverOf } from '../cover.ts';
import { correctedWhole } from '../review/rebuilt.ts';
import { correctedQuestions } from './corrected-questions.ts';
import { keysOf, loadBase, withChanges } from './correction-base.ts';
import { correctionDraftId } from './corrects.ts';
import { storedCorrection } from './stored-correction.ts';

export type CorrectArgs = ArgsOf<'reports.correct'>;

/**
 * The edits that the author of a correction had seen, as far as its act says: all that are here, but for its own and for
 * those that came after what it changed.
 */
export function seenBy(client: Pick<Client, 'replica'>, { report, correction, changes }: CorrectArgs) {
  const others = correctedWhole(client, report).edits.filter(({ body }) => body.correction !== correction);
  const unseen = new Set<string>();
  let left = others;
  let lastTouching = touching(left);
  for (const { on, ...change } of changes) {
    for (;;) {
      const last = lastTouching(change);
      if (last === undefined || last.id === on) break;
      unseen.add(last.id);
      left = left.filter(({ id }) => id !== last.id);
      lastTouching = touching(left);
    }
  }
  return others.flatMap(({ id }) => (unseen.has(id) ? [] : [id]));
}

/**
 * The draft that a correction was, with everything that its act says.
 *
 * @param replaces the refused act that it corrects; null if the act is taken back
 * @throws CodedError `reports.correction_begun` if another one lies on this device; as `loadBase`
 */
export async function correctionOfAct({
  client,
  args,
  replaces,
  seen = seenBy(client, args),
}: {
  client: Pick<Client, 'actor' | 'drafts' | 'fetchAttachment' | 'remembered' | 'replica'>;
  args: CorrectArgs;
  replaces: string | null;
  /** Ids of edits; without it, those that the act says. */
  seen?: readonly string[];
}) {
  const { report: id, correction, entry, changes, summary, note, files, national } = args;
  const draft = correctionDraftId(id);
  if ((await client.drafts.get(draft)) !== null)
    throw new CodedError({ code: 'reports.correction_begun', status: 409 });
  const base = await loadBase({ client, report: id, seen });
  const { body } = base.report;
  const { form: made, own } = withChanges(base, changes);
  return storedCorrection({
    client,
    base,
    written: {
      title: summary.title ?? body.title,
      answers: {
        instanceXml: made.instanceXml,
        raw: {},
        files: [...base.seen.files, ...files],
        unanswered: made.marks,
      },
      // Without a change of theirs, the questions come in when the form is opened.
      questions:
        base.own === null || own === null || national === undefined
          ? null
          : correctedQuestions({
              client,
              own: { ...base.own, seen: { ...own, files: [...own.files, ...(national.files ?? [])] } },
            }),
      cover: coverOf({ ...body, ...summary }),
      replaces,
      step: 'check',
    },
    corrects: { correction, entry, seen: [...seen], note: note ?? '', edits: keysOf(changes) },
  });
}
