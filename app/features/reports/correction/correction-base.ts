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
import { latestEdits, touching } from '#shared/reports/edits.rules.ts';
import { nationalReference, withinNational } from '#shared/reports/national.rules.ts';
import { type Report, reports, type Unanswered } from '#shared/reports/reports.schemas.ts';
import type { Change, ReportEdit } from '#shared/reports/review.schemas.ts';
import { loadInstance } from '../report-files.ts';
import { asNational } from '../review/as-national.ts';
import { type AnsweredPart, correctedIn, type Rebuilt, rebuilt } from '../review/rebuilt.ts';
import type { Corrects } from './corrects.ts';

/** The answers to one form, as somebody saw them who began to correct them; each edit as its instance names its node. */
export interface PartBase {
  readonly report: Doc<Report>;
  /** As they were sent. */
  readonly instanceXml: string;
  /** With the edits that were seen. */
  readonly seen: Rebuilt;
  readonly edits: readonly Doc<ReportEdit>[];
}

/** A report as somebody saw it who began to correct it: the answers to the committee's form. */
export interface CorrectionBase extends PartBase {
  /** Those to what the state asks; its report is `asNational`. Null if there are none, or they are no XML. */
  readonly own: PartBase | null;
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
  const loaded = await loadInstance({ client, id, report: report.body });
  if (loaded.kind !== 'read')
    throw new CodedError({
      code: loaded.kind === 'missing' ? 'reports.answers_not_here' : 'reports.answers_unread',
      status: 404,
    });
  const partOf = (of: Doc<Report>, instanceXml: string, part: AnsweredPart): PartBase | null => {
    const corrected = correctedIn(client, id, part);
    const edits = corrected.edits.filter(
      ({ id: edit, body }) =>
        (seen === undefined || seen.includes(edit)) && (except === undefined || body.correction !== except),
    );
    // Files of every correction: a name never stands for two.
    const made = rebuilt({ report: of.body, instanceXml, corrected: { ...corrected, edits } });
    return made === null ? null : { report: of, instanceXml, seen: made, edits };
  };
  const made = partOf(report, loaded.xml, 'form');
  if (made === null) throw new CodedError({ code: 'reports.answers_unread', status: 404 });
  const { national } = report.body;
  const own =
    national === undefined ? null : partOf(asNational(report, national), national.instanceXml, 'questions');
  return { ...made, own };
}

/** The edits of both parts, each as comments name its question. */
export function editsOf({ edits, own }: CorrectionBase): readonly Doc<ReportEdit>[] {
  const named = (own?.edits ?? []).map((edit) => ({
    ...edit,
    body: { ...edit.body, reference: nationalReference(edit.body.reference) },
  }));
  return [...edits, ...named];
}

/** Both parts with further changes; null of the second one if there is none. */
export function withChanges(
  base: CorrectionBase,
  changes: readonly Change[],
): { readonly form: Rebuilt; readonly own: Rebuilt | null } {
  const [form, own] = [[] as InstanceEdit[], [] as InstanceEdit[]];
  for (const { edit, ...change } of changes) {
    const reference = withinNational(change.reference);
    if (reference === null) form.push({ id: edit, ...change });
    else own.push({ id: edit, ...change, reference });
  }
  return { form: withEdits(base, form), own: base.own === null ? null : withEdits(base.own, own) };
}

/** The same answers with further edits. */
function withEdits({ report, instanceXml, edits, seen }: PartBase, more: readonly InstanceEdit[]): Rebuilt {
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
  readonly base: PartBase;
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

/** What is known of changes of the second part, by the names that its own instance has. */
export function ofNational(known: Corrects['edits']): Corrects['edits'] {
  return Object.fromEntries(
    Object.entries(known).flatMap(([key, edit]) => {
      const cut = key.indexOf(' ') + 1;
      const within = withinNational(key.slice(cut));
      return within === null ? [] : [[`${key.slice(0, cut)}${within}`, edit]];
    }),
  );
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
  const lastTouching = touching(latestEdits(base.edits).values());
  const changes = made.map(({ edit, ...change }) => ({
    edit,
    on: lastTouching(change)?.id ?? null,
    ...change,
  }));
  return { changes, after: compared.after };
}
