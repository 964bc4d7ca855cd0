import { cleanLine } from '#shared/kernel/text.ts';
import {
  INFORMATION_GRADES,
  MOST_SEIZED,
  type Seized,
  SOURCE_GRADES,
  type ToldSummary,
} from '#shared/reports/reports.schemas.ts';
import { DISPOSITIONS, readUnit } from '#shared/reports/seizure-codes.ts';
import {
  type FormNode,
  hasAppearance,
  isParent,
  isQuestion,
  isRepeat,
  type LeafNode,
  relevantRepeats,
  type SelectNode,
} from './form-nodes.ts';

/** What helps to review a report, each as far as the form asks for it. */
export type Told = Pick<ToldSummary, 'happenedOn' | 'seized' | 'grade'>;

const LONGEST_ITEM = 100;
const LONGEST_UNIT = 50;
const OTHER = 'other';

/** Relevant leaves outside the repeats below these nodes. */
function* leavesOutsideRepeats(nodes: readonly FormNode[]): Generator<LeafNode> {
  for (const node of nodes) {
    if (!node.currentState.relevant || isRepeat(node)) continue;
    if (isParent(node)) yield* leavesOutsideRepeats(node.currentState.children);
    else yield node;
  }
}

function isOneOf(leaf: LeafNode): leaf is SelectNode {
  return leaf.nodeType === 'select' && leaf.selectType === 'select1';
}
const codesOf = (leaf: SelectNode) => leaf.currentState.valueOptions.map(({ value }) => value);
const answerOf = (leaf: LeafNode) => leaf.currentState.instanceValue.trim();

/** A choice among these codes and no others. */
function choiceAmong(leaves: readonly LeafNode[], isCode: (code: string) => boolean): SelectNode | undefined {
  return leaves.filter(isOneOf).find((leaf) => codesOf(leaf).length > 1 && codesOf(leaf).every(isCode));
}

/** All of these codes and no others: a list of one to four is common, one of exactly these beside each other is not. */
function gradeAmong<Code extends string>(leaves: readonly LeafNode[], codes: readonly Code[]): Code | null {
  const found = leaves
    .filter(isOneOf)
    .find(
      (leaf) => codesOf(leaf).length === codes.length && codes.every((code) => codesOf(leaf).includes(code)),
    );
  return codes.find((code) => code === found?.currentState.value[0]) ?? null;
}

/** Both grades, asked for or worked out in one group of the form. */
function gradeIn(nodes: readonly FormNode[]): Told['grade'] {
  const leaves = nodes.filter((node): node is LeafNode => !isParent(node) && node.currentState.relevant);
  const source = gradeAmong(leaves, SOURCE_GRADES);
  const information = gradeAmong(leaves, INFORMATION_GRADES);
  if (source !== null && information !== null) return { source, information };
  for (const node of nodes) {
    if (!isParent(node) || isRepeat(node) || !node.currentState.relevant) continue;
    const found = gradeIn(node.currentState.children);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isNumber(leaf: LeafNode): boolean {
  if (leaf.nodeType === 'range') return true;
  return leaf.nodeType === 'input' && (leaf.valueType === 'int' || leaf.valueType === 'decimal');
}
function isWords(leaf: LeafNode): boolean {
  return leaf.nodeType === 'input' && leaf.valueType === 'string';
}
function isDisposition(code: string): code is keyof typeof DISPOSITIONS {
  return Object.hasOwn(DISPOSITIONS, code);
}

/** What was chosen or typed, in words; the text after "something else" says what that is. */
function namedThing(leaves: readonly LeafNode[]): string {
  const [first, next] = leaves;
  if (first === undefined) return '';
  if (next !== undefined && answerOf(first) === OTHER && isWords(next) && answerOf(next) !== '')
    return answerOf(next);
  if (!isOneOf(first)) return answerOf(first);
  const chosen = first.currentState.valueOptions.find(({ value }) => value === first.currentState.value[0]);
  return chosen?.label.asString.trim() ?? '';
}

/** @param beside what the form says of all items at once */
function seizedItem(leaves: readonly LeafNode[], beside: SelectNode | undefined): Seized | null {
  const asked = leaves.filter(isQuestion);
  const [amount, ...others] = asked.filter(isNumber);
  const unit = choiceAmong(asked, (code) => readUnit(code) !== null);
  const fate = choiceAmong(asked, isDisposition) ?? beside;
  if (amount === undefined || others.length > 0 || unit === undefined || fate === undefined) return null;
  const things = asked
    .slice(0, asked.indexOf(amount))
    .filter((leaf) => (isOneOf(leaf) || isWords(leaf)) && leaf !== unit && leaf !== fate);
  const item = cleanLine(namedThing(things)).slice(0, LONGEST_ITEM).trim();
  const measured = readUnit(answerOf(unit));
  const became = answerOf(fate);
  const number = Number(answerOf(amount));
  if (item === '' || measured === null || measured.kind === 'persons' || !(number > 0)) return null;
  if (!isDisposition(became) || !DISPOSITIONS[became] || !Number.isFinite(number)) return null;
  const words = unit.currentState.valueOptions.find(({ value }) => value === answerOf(unit))?.label.asString;
  return {
    item,
    amount: number,
    unit:
      measured.kind === 'known' ? measured.symbol : cleanLine(words ?? answerOf(unit)).slice(0, LONGEST_UNIT),
  };
}

function seizedIn(nodes: readonly FormNode[]): readonly Seized[] {
  const beside = choiceAmong([...leavesOutsideRepeats(nodes)].filter(isQuestion), isDisposition);
  return [...relevantRepeats(nodes)].flatMap((repeat) =>
    repeat.currentState.children.flatMap((item) => {
      const found = seizedItem([...leavesOutsideRepeats(item.currentState.children)], beside);
      return found === null ? [] : [found];
    }),
  );
}

/** A whole day; a date and time has the day of its own place. */
function dayOf(leaf: LeafNode): string | null {
  const isDay = leaf.nodeType === 'input' && (leaf.valueType === 'date' || leaf.valueType === 'dateTime');
  if (!isDay || hasAppearance(leaf, 'year') || hasAppearance(leaf, 'month-year')) return null;
  return /^\d{4}-\d{2}-\d{2}/.exec(answerOf(leaf))?.[0] ?? null;
}

/** The day that all days of the form are, one of which has to be said: a period of more days is none. */
function dayIn(nodes: readonly FormNode[]): string | null {
  const dated = [...leavesOutsideRepeats(nodes)].filter((leaf) => isQuestion(leaf) && dayOf(leaf) !== null);
  const [day, ...others] = new Set(dated.map(dayOf));
  return others.length === 0 && dated.some(({ currentState }) => currentState.required)
    ? (day ?? null)
    : null;
}

/**
 * What the answers say of the event and of the information, read from what the questions take and not from what they are
 * called (`README.md`).
 *
 * @param isOfCrime the form has a question for the crime area
 */
export function toldByAnswers({
  nodes,
  isOfCrime,
}: {
  nodes: readonly FormNode[];
  isOfCrime: boolean;
}): Told {
  const grade = gradeIn(nodes);
  const seized = seizedIn(nodes).slice(0, MOST_SEIZED);
  const happenedOn = isOfCrime || seized.length > 0 ? dayIn(nodes) : null;
  return {
    ...(grade === undefined ? {} : { grade }),
    ...(happenedOn === null ? {} : { happenedOn }),
    ...(seized.length === 0 ? {} : { seized: [...seized] }),
  };
}
