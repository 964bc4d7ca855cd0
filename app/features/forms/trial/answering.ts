import {
  type FormNode,
  isParent,
  isQuestion,
  isRepeat,
  isSupported,
  type LeafNode,
  relevantLeaves,
} from '../form-nodes.ts';
import type { FormSession } from '../form-types.ts';
import { fileFor } from './answer-files.ts';

/** What is tried in turn until the form finds nothing wrong with it. */
const TEXTS = [
  'Texto de prueba',
  'Texto de prueba con varias palabras, como las que piden los relatos',
  'abc',
  'A1',
  'AB',
  'a@b.cl',
  '1',
  '12',
  '123',
  '1234',
  '12345',
  '123456',
  '1234567890',
  '+56912345678',
  'yes',
  'x',
];
const CANDIDATES: Readonly<Record<string, readonly string[]>> = {
  string: TEXTS,
  barcode: ['ABC-123', ...TEXTS],
  int: ['1', '2', '0', '3', '5', '10', '18', '25', '50', '100', '1000', '2020', '12345', '-1', '123456'],
  decimal: ['1.5', '1', '0', '2.5', '10', '50', '100', '36.6', '0.5', '1000', '-1'],
  date: ['2024-03-15', '2025-01-01', '1990-05-05', '2000-02-29', '2030-01-01', '2026-01-01'],
  time: ['10:30', '00:00', '23:59'],
  geopoint: ['-33.05 -71.62 0 0', '0 0 0 0'],
  geotrace: ['-33.05 -71.62 0 0;-33.06 -71.63 0 0'],
  geoshape: ['-33.05 -71.62 0 0;-33.06 -71.63 0 0;-33.07 -71.6 0 0;-33.05 -71.62 0 0'],
  dateTime: ['2024-03-15T10:30', '2030-01-01T10:30', '2000-01-01T10:30'],
};
const MOST_TRIES = 30;
/** Answers bring questions: so many rounds at most. */
const MOST_ROUNDS = 12;

function isWrong(session: FormSession, leaf: LeafNode): boolean {
  return session.violations([leaf]).length > 0;
}

/** The ways to answer a question, the likeliest first; each sets an answer. */
function* waysOf(session: FormSession, leaf: LeafNode): Generator<() => unknown> {
  if (leaf.nodeType === 'input') {
    for (const text of CANDIDATES[leaf.valueType] ?? TEXTS) yield () => session.answer(leaf, text);
    return;
  }
  if (leaf.nodeType === 'range') {
    const { start, end, step } = leaf.definition.bounds;
    for (const value of [start, end, Number(start) + Number(step)])
      yield () => session.answer(leaf, String(value));
    return;
  }
  if (leaf.nodeType === 'upload') return yield async () => session.attach(leaf, await fileFor(leaf));
  if (leaf.nodeType === 'trigger') return yield () => session.confirm(leaf, true);
  if (leaf.nodeType === 'rank') {
    const order = leaf.currentState.valueOptions.map(({ value }) => value);
    yield () => session.order(leaf, order);
    return yield () => session.order(leaf, order.toReversed());
  }
  if (leaf.nodeType !== 'select') return;
  const values = leaf.currentState.valueOptions.map(({ value }) => value);
  for (const value of values) yield () => session.choose(leaf, [value]);
  if (leaf.selectType === 'select' && values.length > 1) yield () => session.choose(leaf, values);
}

/** Whether it took an answer with which the form finds nothing wrong. */
async function answerOne(session: FormSession, leaf: LeafNode): Promise<boolean> {
  let tries = 0;
  for (const answer of waysOf(session, leaf)) {
    if (tries === MOST_TRIES) break;
    tries += 1;
    await answer();
    if (leaf.currentState.instanceValue !== '' && !isWrong(session, leaf)) return true;
  }
  return false;
}

/** Every uncontrolled repeat that applies gets an item, so that its questions are asked too. */
function fillRepeats(session: FormSession, nodes: readonly FormNode[]): void {
  for (const node of nodes) {
    if (!isParent(node) || !node.currentState.relevant) continue;
    if (
      isRepeat(node) &&
      node.nodeType === 'repeat-range:uncontrolled' &&
      node.currentState.children.length === 0
    )
      session.addItem(node);
    fillRepeats(session, node.currentState.children);
  }
}

/** How far answering came; it goes on in a form that was opened again. References, since ids are a session's own. */
export interface Progress {
  readonly tried: Set<string>;
  /** Those that took an answer. */
  readonly answered: Set<string>;
}

/**
 * Answers what can be answered and was not tried before.
 *
 * @param step awaited before each question, with how many are done of how many are known; false stops
 * @returns false if it was stopped
 */
async function answerAll({
  session,
  progress: { tried, answered },
  step = async () => true,
}: {
  session: FormSession;
  progress: Progress;
  step?: (done: number, total: number) => Promise<boolean>;
}): Promise<boolean> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    fillRepeats(session, session.nodes());
    const open = session
      .nodes()
      .flatMap((node) => [...relevantLeaves(node)])
      .filter((leaf) => isQuestion(leaf) && isSupported(leaf) && !tried.has(leaf.currentState.reference));
    if (open.length === 0) break;
    const total = tried.size + open.length;
    for (const leaf of open) {
      if (!(await step(tried.size, total))) return false;
      const { reference } = leaf.currentState;
      tried.add(reference);
      if (leaf.currentState.relevant && (await answerOne(session, leaf))) answered.add(reference);
      if (session.isBroken()) return true;
    }
  }
  return true;
}

/** So many rules of a form may fail before the rest of it is left alone. */
const MOST_BROKEN = 12;

/**
 * The same, however often a rule of the form fails and it has to be opened again from its draft.
 *
 * @param reopen closes the session and opens the form from its draft
 * @param onBroken told which question failed
 */
export async function answerThrough({
  session: first,
  progress,
  step,
  reopen,
  onBroken = () => undefined,
}: {
  session: FormSession;
  progress: Progress;
  step?: (done: number, total: number) => Promise<boolean>;
  reopen: (session: FormSession) => Promise<FormSession>;
  onBroken?: (reference: string) => void;
}): Promise<{ readonly session: FormSession; readonly isFinished: boolean }> {
  let session = first;
  for (let broken = 0; ; broken += 1) {
    const isFinished = await answerAll({ session, progress, ...(step === undefined ? {} : { step }) });
    if (!session.isBroken()) return { session, isFinished };
    onBroken(session.draft().failed ?? '');
    session = await reopen(session);
    if (broken === MOST_BROKEN) return { session, isFinished: false };
  }
}
