import { harmless } from '#app/kit/sheets/cells.ts';

/** A log ends here; the last line then says so. It lies in the draft, and is written with each save. */
export const MOST_LETTERS = 200_000;
/** Of one answer. */
const LONGEST_ANSWER = 1_000;
const FULL = 'log full';
/** A number is no formula, whatever its sign. */
const NUMBER = /^-?\d+(\.\d+)?$/;

/** As ODK Collect names them. Those in the second line have a beginning and an end. */
export type AuditEvent =
  | 'form start'
  | 'form resume'
  | 'form save'
  | 'form exit'
  | 'form finalize'
  | 'constraint error'
  | 'finalize error'
  | 'question'
  | 'group questions'
  | 'jump'
  | 'end screen'
  | 'add repeat'
  | 'delete repeat';

/** A question on a screen. */
export type Asked = {
  readonly node: string;
  readonly answer: string;
  /** That it was changed is logged, but not what was written. */
  readonly isMasked?: boolean;
};

/** What is on the screen. */
export type Screen = {
  readonly event: 'question' | 'group questions' | 'jump' | 'end screen';
  /** Path of the question or the group. */
  readonly node: string;
  /** As they are when it is called: an answer may bring others. */
  readonly questions: () => readonly Asked[];
};

export interface AuditLog {
  /** What was on the screen before ends; null is nothing. */
  show(screen: Screen | null): void;
  /** Of several questions on the screen, the one at which the person is; null is none. */
  turnTo(node: string | null): void;
  mark(event: AuditEvent, node?: string): void;
  /** Nothing was logged yet. */
  isEmpty(): boolean;
  /** The whole log as it is now: what is on the screen ends now. */
  text(closing?: readonly AuditEvent[]): string;
}

type Open = Screen & {
  readonly start: number;
  /** Answers by path, as they were last told. */
  readonly before: Map<string, string>;
  /** One of its questions, since when. */
  at: { readonly node: string; readonly start: number } | null;
};

/** Whether a log ended earlier; an answer may have a line that reads alike, but only between quotes. */
function isEnded(text: string): boolean {
  return text.replaceAll(/"[^"]*"/g, '').includes(`\n${FULL},`);
}

/** A value as a cell that no spreadsheet takes for a formula. */
function cell(text: string): string {
  const cut = text.length > LONGEST_ANSWER ? `${text.slice(0, LONGEST_ANSWER)}…` : text;
  const safe = NUMBER.test(cut) ? cut : harmless(cut);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * How long each question was on the screen, as the CSV that ODK Collect makes of it.
 *
 * @param kept what was logged before, as text
 * @param now in milliseconds of the epoch; where it goes back during a visit, the log stands still
 */
export function createAuditLog({
  changes,
  kept = '',
  now,
}: {
  changes: boolean;
  kept?: string | undefined;
  now: () => number;
}): AuditLog {
  const header = `event,node,start,end${changes ? ',old-value,new-value' : ''}\n`;
  let text = kept.startsWith(header) ? kept : header;
  let isFull = isEnded(text);
  let open: Open | null = null;
  let last = 0;

  function clock(): number {
    last = Math.max(last, Math.round(now()));
    return last;
  }

  function line(
    event: AuditEvent | typeof FULL,
    {
      node = '',
      start,
      end,
      values = ['', ''],
    }: { node?: string; start: number; end?: number; values?: readonly string[] | undefined },
  ): string {
    const cells = [
      event,
      node,
      String(start),
      end === undefined ? '' : String(end),
      ...(changes ? values : []),
    ];
    return `${cells.map(cell).join(',')}\n`;
  }

  function add(lines: string): void {
    if (isFull) return;
    if (text.length + lines.length <= MOST_LETTERS) {
      text += lines;
      return;
    }
    isFull = true;
    text += line(FULL, { start: last });
  }

  /** Answers that are not as they were, of one question or of all. */
  function changedIn(screen: Open, only?: string) {
    if (!changes) return [];
    return screen.questions().flatMap(({ node, answer, isMasked = false }) => {
      const before = screen.before.get(node) ?? '';
      if (answer === before || (only ?? node) !== node) return [];
      return [{ node, answer, values: isMasked ? ['', ''] : [before, answer] }];
    });
  }

  /** The question at which the person was, until `end`. */
  function turned(screen: Open, end: number): string {
    const { at } = screen;
    if (at === null) return '';
    const [change] = changedIn(screen, at.node);
    return line('question', { ...at, end, values: change?.values });
  }

  function linesOf(screen: Open, end: number): string {
    const { event, node, start, at } = screen;
    const changed = changedIn(screen);
    if (event === 'question') return line(event, { node, start, end, values: changed[0]?.values });
    return [
      turned(screen, end),
      ...changed
        .filter((each) => each.node !== at?.node)
        .map(({ node: changedNode, values }) => line('question', { node: changedNode, values, start, end })),
      line(event, { node, start, end }),
    ].join('');
  }

  const answersOf = ({ questions }: Screen) =>
    new Map(changes ? questions().map(({ node, answer }) => [node, answer]) : []);

  return {
    show(screen) {
      const start = clock();
      if (open !== null) add(linesOf(open, start));
      open = screen === null ? null : { ...screen, start, before: answersOf(screen), at: null };
    },
    turnTo(node) {
      if (open?.event !== 'group questions' || node === (open.at?.node ?? null)) return;
      const start = clock();
      add(turned(open, start));
      for (const { node: told, answer } of changedIn(open, open.at?.node ?? ''))
        open.before.set(told, answer);
      open.at = node === null ? null : { node, start };
    },
    mark(event, node = '') {
      const start = clock();
      const isInterval = event === 'add repeat' || event === 'delete repeat';
      add(line(event, isInterval ? { node, start, end: start } : { node, start }));
    },
    isEmpty: () => text === header,
    text(closing = []) {
      const at = clock();
      const shown = open === null || isFull ? '' : linesOf(open, at);
      return text + shown + closing.map((event) => line(event, { start: at })).join('');
    },
  };
}
