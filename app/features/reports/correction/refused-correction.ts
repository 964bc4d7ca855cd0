import * as v from 'valibot';
import type { Translate } from '#app/i18n/i18n.tsx';
import { act } from '#app/sync/acts.ts';
import type { Client } from '#app/sync/app-client.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { withinNational } from '#shared/reports/national.rules.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { reportEdits } from '#shared/reports/review.schemas.ts';
import { readConflicts } from '#shared/sync/conflict.ts';
import { knownForm, loadDefinition } from '../form-definitions.ts';
import type { Rebuilt, RebuiltLine } from '../review/rebuilt.ts';
import { type Conflict, conflictsOf, type Decision, decidedChanges } from './conflicts.ts';
import { type CorrectionBase, editsOf, loadBase, withChanges } from './correction-base.ts';
import { type CorrectArgs, seenBy } from './correction-of-act.ts';
import { COVER_FIELDS, type CoverField } from './cover-changes.ts';
import { type Difference, differencesOf } from './differences.ts';
import { mergedSummary } from './merged-summary.ts';
import { type InWords, readInWords, type WholeInWords, wholeInWords } from './open-correction.ts';

/** Of `reports.same_question`. */
const NamedSchema = v.object({ changes: v.array(v.object({ edit: v.string() })) });

/** Under which a decision on something beside the form is kept. */
export const besideKey = (field: string) => `beside ${field}`;

type Reader = Pick<Client, 'fetchAttachment' | 'remembered' | 'replica'>;

/** A correction that was not accepted, beside what became of the report meanwhile. */
export interface RefusedCorrection {
  readonly args: CorrectArgs;
  /** What its author had seen, and what the report says now. */
  readonly seen: CorrectionBase;
  readonly now: CorrectionBase;
  readonly conflicts: readonly Conflict[];
  /** What is said beside the form and both changed. */
  readonly beside: readonly CoverField[];
  /** As the form says them; null if it is not here, or cannot be opened. */
  readonly words: {
    readonly was: WholeInWords;
    readonly theirs: WholeInWords;
    readonly mine: WholeInWords;
  } | null;
  /** Everything that the correction changed. */
  readonly differences: readonly Difference[];
  /** What the committee's form says of other answers; null if it is not here. */
  readonly read: (rebuilt: Rebuilt) => Promise<InWords | null>;
}

type Whole = ReturnType<typeof withChanges>;

/** Opens a form once for all sides of a decision. */
async function readerOf({
  client,
  report: { form, formId, formVersion: version },
  language,
  t,
}: {
  client: Reader;
  report: Pick<Report, 'form' | 'formId' | 'formVersion'>;
  language: string;
  t: Translate;
}): Promise<(rebuilt: Rebuilt) => Promise<InWords | null>> {
  const known = knownForm({ client, form, formId, version });
  const definitionXml =
    known === null
      ? null
      : await loadDefinition({ client, form, definition: known.definition }).catch(() => null);
  const draft = { form, formFiles: [...(known?.files ?? [])] };
  return async (rebuilt) =>
    definitionXml === null ? null : readInWords({ client, draft, definitionXml, rebuilt, language, t });
}

/**
 * Fields of the report's entry that both set: those that the form does not ask are a person's to decide on, and the
 * others follow from the answers.
 */
function besideIn(details: JsonObject | undefined, words: RefusedCorrection['words']): readonly CoverField[] {
  const fields = new Set(readConflicts(details).map(({ field }) => field));
  const unasked = words?.mine.summarized.unasked;
  return COVER_FIELDS.filter(
    (field) => fields.has(field) && unasked?.[field === 'restrictions' ? 'handlingCode' : field] !== false,
  );
}

/**
 * @param details of the refusal
 * @throws CodedError as `loadBase`
 */
export async function readRefused({
  client,
  args,
  details,
  language,
  t,
}: {
  client: Reader;
  args: CorrectArgs;
  details?: JsonObject | undefined;
  language: string;
  t: Translate;
}): Promise<RefusedCorrection> {
  const { report: id, changes, correction } = args;
  const seen = await loadBase({ client, report: id, seen: seenBy(client, args) });
  const now = await loadBase({ client, report: id, except: correction });
  const to = { client, language, t };
  const read = await readerOf({ ...to, report: { ...now.report.body, formVersion: args.formVersion } });
  // Only where the correction changes them: without their form, the rest is still said in words.
  const isOfNational = changes.some(({ reference }) => withinNational(reference) !== null);
  const readOwn =
    now.own === null || !isOfNational ? null : await readerOf({ ...to, report: now.own.report.body });
  const readWhole = async ({ form, own }: Whole) => {
    const words = await read(form);
    const ofOwn = own === null || readOwn === null ? null : await readOwn(own);
    return words === null || (isOfNational && ofOwn === null) ? null : wholeInWords(words, ofOwn);
  };
  const [was, theirs, mine] = [
    await readWhole(withChanges(seen, [])),
    await readWhole(withChanges(now, [])),
    await readWhole(withChanges(seen, changes)),
  ];
  const words = was === null || theirs === null || mine === null ? null : { was, theirs, mine };
  return {
    args,
    seen,
    now,
    conflicts: conflictsOf({ changes, edits: editsOf(now) }),
    beside: besideIn(details, words),
    words,
    differences:
      words === null ? [] : differencesOf({ changes, before: words.was.lines, after: words.mine.lines }),
    read,
  };
}

/** Whether a refusal names another person's edit that is not on this device yet: nobody can decide on it. Reactive. */
export function awaitsOther({ replica }: Pick<Client, 'replica'>, details: JsonObject | undefined): boolean {
  const named = v.safeParse(NamedSchema, details);
  return named.success && named.output.changes.some(({ edit }) => replica.one(reportEdits, edit) === null);
}

/** The changes once it is decided. */
export function decided(
  { args, conflicts, seen }: RefusedCorrection,
  { decisions, newId }: { decisions: ReadonlyMap<string, Decision>; newId: () => string },
): CorrectArgs['changes'] {
  const { changes } = args;
  const { form, own } = withChanges(seen, changes);
  const mine = { form: form.edited, own: own?.edited ?? null };
  return [...decidedChanges({ changes, conflicts, decisions, mine, newId })];
}

/**
 * The act that sends what is left of a refused correction, with what lists say of the report worked out of both people's
 * answers; null if nothing is left.
 */
export async function actOfDecided(
  refused: RefusedCorrection,
  given: { decisions: ReadonlyMap<string, Decision>; newId: () => string },
) {
  const { now, read } = refused;
  const { national, ...args } = refused.args;
  const changes = decided(refused, given);
  const mine = Object.fromEntries(
    Object.entries(args.summary).filter(([field]) => given.decisions.get(besideKey(field)) !== 'theirs'),
  );
  const summary = await mergedSummary({ now, changes, mine, read });
  if (changes.length === 0 && Object.keys(summary).length === 0) return null;
  const told = { [`reports/${now.report.id}`]: now.report.rev };
  const ofNational = changes.filter(({ reference }) => withinNational(reference) !== null);
  const files = changes.length === ofNational.length ? [] : args.files;
  const own = national === undefined || ofNational.length === 0 ? {} : { national };
  return act('reports.correct', { ...args, changes, files, summary, ...own }, { told });
}

/** Whether something said beside the form is left to send. */
export function isLeftBeside(
  { args: { summary }, words }: RefusedCorrection,
  decisions: ReadonlyMap<string, Decision>,
): boolean {
  const unasked = words?.mine.summarized.unasked;
  return COVER_FIELDS.some(
    (field) =>
      field in summary &&
      decisions.get(besideKey(field)) !== 'theirs' &&
      unasked?.[field === 'restrictions' ? 'handlingCode' : field] !== false,
  );
}

/** The answers to one question, or in one item, on each side. */
export function sidesOf(
  { words }: RefusedCorrection,
  { reference }: Pick<Conflict, 'reference'>,
): Record<'was' | 'theirs' | 'mine', readonly RebuiltLine[]> | null {
  if (words === null) return null;
  const within = ({ lines }: InWords) =>
    lines.filter(({ lasting }) => lasting === reference || lasting.startsWith(`${reference}/`));
  return { was: within(words.was), theirs: within(words.theirs), mine: within(words.mine) };
}
