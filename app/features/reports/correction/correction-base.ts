import { type FormShape, shapeOf } from '#app/features/forms/form-shape.ts';
import {
  type Compared,
  compareInstances,
  currentMarks,
  editedInstance,
  type InstanceEdit,
  instanceText,
} from '#app/features/forms/instance-edits.ts';
import { marksOf } from '#app/features/forms/unanswered.ts';
import type { Client } from '#app/sync/app-client.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { lastTouching, latestEdits } from '#shared/reports/edits.rules.ts';
import { type Report, reports, type Unanswered } from '#shared/reports/reports.schemas.ts';
import type { Change, ReportEdit } from '#shared/reports/review.schemas.ts';
import { loadInstance } from '../report-files.ts';
import { correctedIn, type Rebuilt, rebuilt } from '../review/rebuilt.ts';
import type { Corrects } from './corrects.ts';

/** A report as somebody saw it who began to correct it. */
export interface CorrectionBase {
  readonly report: Doc<Report>;
  /** Its answers as they were sent. */
  readonly instanceXml: string;
  /** With the edits that were seen. */
  readonly seen: Rebuilt;
  readonly edits: readonly Doc<ReportEdit>[];
}

/** @throws CodedError `reports.not_found`, `reports.answers_not_here`, `reports.answers_unread` */
export async function loadBase({
  client,
  report: id,
  seen,
  except,
}: {
  client: Pick<Client, 'replica' | 'fetchAttachment'>;
  report: string;
  /** Ids of edits; without it, all that are here. */
  seen?: readonly string[];
  /** Id of a correction whose edits do not count. */
  except?: string;
}): Promise<CorrectionBase> {
  const report = client.replica.one(reports, id);
  if (report === null) throw new CodedError({ code: 'reports.not_found', status: 404 });
  const corrected = correctedIn(client, id);
  const loaded = await loadInstance({ client, id, report: report.body });
  if (loaded.kind !== 'read')
    throw new CodedError({
      code: loaded.kind === 'missing' ? 'reports.answers_not_here' : 'reports.answers_unread',
      status: 404,
    });
  const edits = corrected.edits.filter(
    ({ id: edit, body }) =>
      (seen === undefined || seen.includes(edit)) && (except === undefined || body.correction !== except),
  );
  // Files of every correction: a name never stands for two.
  const made = rebuilt({
    report: report.body,
    instanceXml: loaded.xml,
    corrected: { ...corrected, edits },
  });
  if (made === null) throw new CodedError({ code: 'reports.answers_unread', status: 404 });
  return { report, instanceXml: loaded.xml, seen: made, edits };
}

/** The same answers with further edits. */
export function withEdits(
  { report, instanceXml, edits, seen }: CorrectionBase,
  more: readonly InstanceEdit[],
): Rebuilt {
  const edited = editedInstance({
    instanceXml,
    unanswered: report.body.unanswered ?? [],
    edits: [...edits.map((edit) => ({ id: edit.id, ...edit.body })), ...more],
  });
  if (edited === null) throw new CodedError({ code: 'reports.answers_unread', status: 404 });
  return { ...seen, edited, instanceXml: instanceText(edited), marks: marksOf(currentMarks(edited)) };
}

/** What a form says of an instance that it answers. */
interface Answered {
  readonly instanceXml: string;
  readonly unanswered: readonly Unanswered[];
}

interface Given {
  readonly base: CorrectionBase;
  readonly corrected: Answered;
  readonly definitionXml: string;
  /** The base as the form writes it when it is only opened; null if it could not be. */
  readonly opened: Answered | null;
  readonly newId: () => string;
  /** Ids of edits by change, from an act that these ones follow. */
  readonly known?: Corrects['edits'];
}

const itemsOf = (reference: string) => reference.slice(0, reference.lastIndexOf('['));

/** The key of a change in `Corrects.edits`: added items have no other name than their place among those. */
export function keysOf(changes: readonly Pick<Change, 'edit' | 'kind' | 'reference'>[]): Corrects['edits'] {
  const counts = new Map<string, number>();
  return Object.fromEntries(
    changes.map(({ edit, kind, reference }) => {
      if (kind !== 'add') return [`${kind} ${reference}`, edit];
      const items = itemsOf(reference);
      const place = counts.get(items) ?? 0;
      counts.set(items, place + 1);
      return [`add ${items} ${place}`, edit];
    }),
  );
}

type Changed = Omit<Change, 'on'>;
function withKnownIds(changes: readonly Changed[], known: Corrects['edits']): readonly Changed[] {
  const keys = new Map(Object.entries(keysOf(changes)).map(([key, edit]) => [edit, key]));
  return changes.map((change) => {
    const edit = known[keys.get(change.edit) ?? ''] ?? change.edit;
    return change.kind === 'add'
      ? { ...change, edit, reference: `${itemsOf(change.reference)}[${edit}]` }
      : { ...change, edit };
  });
}

/** Whether the form makes the same change by itself when it is only opened. */
function isDrift(drift: readonly Changed[]): (change: Changed) => boolean {
  const key = ({ kind, reference, after, unanswered }: Changed) =>
    [kind, kind === 'add' ? itemsOf(reference) : reference, after ?? '', unanswered ?? ''].join('\n');
  const known = new Set(drift.map(key));
  return (change) => known.has(key(change));
}

/** What a person changed in a report; null if their answers are no XML. */
export function correctionOf({
  base,
  corrected,
  definitionXml,
  opened,
  newId,
  known = {},
}: Given): { readonly changes: readonly Change[]; readonly after: Compared['after'] } | null {
  const shape: FormShape = shapeOf(definitionXml);
  const compare = (answered: Answered) =>
    compareInstances({ before: base.seen.edited, ...answered, newId, ...shape });
  const compared = compare(corrected);
  if (compared === null) return null;
  const byItself = isDrift(opened === null ? [] : (compare(opened)?.changes ?? []));
  const made = withKnownIds(
    compared.changes.filter((change) => !byItself(change)),
    known,
  );
  const latest = [...latestEdits(base.edits).values()];
  const changes = made.map(({ edit, ...change }) => ({
    edit,
    on: lastTouching({ edits: latest, ...change })?.id ?? null,
    ...change,
  }));
  return { changes, after: compared.after };
}
