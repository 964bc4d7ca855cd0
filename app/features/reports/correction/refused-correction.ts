import * as v from 'valibot';
import type { Translate } from '#app/i18n/i18n.tsx';
import { act } from '#app/sync/acts.ts';
import type { Client } from '#app/sync/app-client.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { reportEdits } from '#shared/reports/review.schemas.ts';
import { readConflicts } from '#shared/sync/conflict.ts';
import { knownForm, loadDefinition } from '../form-definitions.ts';
import type { RebuiltLine } from '../review/rebuilt.ts';
import { type Conflict, conflictsOf, type Decision, decidedChanges } from './conflicts.ts';
import { type CorrectionBase, loadBase, withEdits } from './correction-base.ts';
import { type CorrectArgs, seenBy } from './correction-of-act.ts';
import { COVER_FIELDS, type CoverField } from './cover-changes.ts';
import { type Difference, differencesOf } from './differences.ts';
import { mergedSummary } from './merged-summary.ts';
import { type InWords, readInWords } from './open-correction.ts';

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
  readonly words: { readonly was: InWords; readonly theirs: InWords; readonly mine: InWords } | null;
  /** Everything that the correction changed. */
  readonly differences: readonly Difference[];
  /** What the form says of other answers; null if it is not here. */
  readonly read: (rebuilt: CorrectionBase['seen']) => Promise<InWords | null>;
}

function edited(base: CorrectionBase, changes: CorrectArgs['changes']) {
  return withEdits(
    base,
    changes.map(({ edit, ...change }) => ({ id: edit, ...change })),
  );
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
  const { report: id, changes, formVersion: version, correction } = args;
  const seen = await loadBase({ client, report: id, seen: seenBy(client, args) });
  const now = await loadBase({ client, report: id, except: correction });
  const { form, formId } = now.report.body;
  const known = knownForm({ client, form, formId, version });
  const definitionXml =
    known === null
      ? null
      : await loadDefinition({ client, form, definition: known.definition }).catch(() => null);
  const draft = { form, formFiles: known?.files ?? [] };
  const read = async (rebuilt: CorrectionBase['seen']) =>
    definitionXml === null ? null : readInWords({ client, draft, definitionXml, rebuilt, language, t });
  const [was, theirs, mine] = [
    await read(seen.seen),
    await read(now.seen),
    await read(edited(seen, changes)),
  ];
  const words = was === null || theirs === null || mine === null ? null : { was, theirs, mine };
  return {
    args,
    seen,
    now,
    conflicts: conflictsOf({ changes, edits: now.edits }),
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
  const mine = edited(seen, changes).edited;
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
  const { args, now, read } = refused;
  const changes = decided(refused, given);
  const mine = Object.fromEntries(
    Object.entries(args.summary).filter(([field]) => given.decisions.get(besideKey(field)) !== 'theirs'),
  );
  const summary = await mergedSummary({ now, changes, mine, read });
  if (changes.length === 0 && Object.keys(summary).length === 0) return null;
  const told = { [`reports/${now.report.id}`]: now.report.rev };
  const files = changes.length === 0 ? [] : args.files;
  return act('reports.correct', { ...args, changes, files, summary }, { told });
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
