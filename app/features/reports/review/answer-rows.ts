import type { EditStep, RebuiltLine } from './rebuilt.ts';

/**
 * What corrections made of an answer. `gone`: nobody took it away; after a correction its question does not apply any
 * more.
 */
export type AnswerChange = 'none' | 'changed' | 'added' | 'removed' | 'gone';

/** One question of a report that was sent, with what became of its answer. */
export interface AnswerRow {
  /** As it is now; as it was sent, if it is not there any more. */
  readonly line: RebuiltLine;
  /** From 1, in the order of the report. */
  readonly number: number;
  readonly change: AnswerChange;
  /** As it was sent, where it says something else now. */
  readonly before: RebuiltLine | null;
  /** Which rule of the form the corrections broke here, in words; null if none. */
  readonly broken: string | null;
  /** What concerned it or the item that it stands in, oldest first. */
  readonly steps: readonly EditStep[];
}

function isSame(left: RebuiltLine, right: RebuiltLine): boolean {
  return left.answer === right.answer && left.unanswered === right.unanswered;
}

function stepsOf(lasting: string, steps: ReadonlyMap<string, readonly EditStep[]>): EditStep[] {
  const found = [...(steps.get(lasting) ?? [])];
  for (let cut = lasting.lastIndexOf('/'); cut > 0; cut = lasting.lastIndexOf('/', cut - 1)) {
    const around = steps.get(lasting.slice(0, cut)) ?? [];
    found.push(...around.filter(({ edit }) => edit.body.kind !== 'answer'));
  }
  return found.sort((left, right) => left.edit.body.number - right.edit.body.number);
}

function changeOf(
  { line, before, steps }: Pick<AnswerRow, 'line' | 'before' | 'steps'>,
  isThere: boolean,
): AnswerChange {
  if (!isThere) return steps.some(({ edit }) => edit.body.kind === 'remove') ? 'removed' : 'gone';
  if (before === null) return steps.some(({ edit }) => edit.body.kind === 'add') ? 'added' : 'changed';
  return isSame(line, before) ? 'none' : 'changed';
}

/** Some rules depend on the day: what the report broke already when it was sent is nobody's correction. */
function brokenBy(
  { violation }: RebuiltLine,
  former: RebuiltLine | null,
  sent: readonly RebuiltLine[] | null,
): string | null {
  return violation === null || sent === null || former?.violation?.kind === violation.kind
    ? null
    : violation.message;
}

/**
 * The report as it is, with what it said when it was sent. What is not there any more stands where it stood; an
 * unanswered question that does not apply any more says nothing.
 *
 * @param sent the same as it was first sent; null if nothing was corrected
 */
export function answerRows({
  now,
  sent,
  steps,
}: {
  now: readonly RebuiltLine[];
  sent: readonly RebuiltLine[] | null;
  steps: ReadonlyMap<string, readonly EditStep[]>;
}): readonly AnswerRow[] {
  const before = new Map(sent?.map((line) => [line.lasting, line]));
  const here = new Set(now.map(({ lasting }) => lasting));
  const lines: RebuiltLine[] = [...now];
  let previous = '';
  for (const line of sent ?? []) {
    if (!here.has(line.lasting) && line.answer !== null) {
      const place = lines.findIndex(({ lasting }) => lasting === previous);
      lines.splice(place + 1, 0, line);
    }
    if (here.has(line.lasting) || line.answer !== null) previous = line.lasting;
  }
  return lines.map((line, index) => {
    const own = stepsOf(line.lasting, steps);
    const former = before.get(line.lasting) ?? null;
    const row = { line, number: index + 1, before: former, steps: own };
    const change =
      sent === null || (former === null && line.answer === null && own.length === 0)
        ? 'none'
        : changeOf(row, here.has(line.lasting));
    return {
      ...row,
      change,
      before: change === 'changed' ? former : null,
      broken: brokenBy(line, former, sent),
    };
  });
}

/** As it was sent, without what became of it. */
export function sentRows(sent: readonly RebuiltLine[]): readonly AnswerRow[] {
  return sent.map((line, index) => ({
    line,
    number: index + 1,
    change: 'none',
    before: null,
    broken: null,
    steps: [],
  }));
}
