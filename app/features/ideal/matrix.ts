import { sortCountries } from '#app/i18n/countries.ts';
import type { Locale } from '#app/i18n/locale.ts';
import { type EditionStatus, isCollected, isOverdue } from '#shared/ideal/editions.rules.ts';
import type { Requirement } from '#shared/ideal/ideal.schemas.ts';
import { isSaid, type PROGRESS } from '#shared/ideal/released.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { byText } from '#shared/kernel/text-order.ts';

/** `late`: asked or begun, and its day is over; `closed`: the same, and states hand in nothing more. */
export const CELLS = ['asked', 'begun', 'answered', 'late', 'closed', 'gap'] as const;
export type Cell = (typeof CELLS)[number];

/** Those that there can be while an edition stands so. */
export function cellsIn(status: EditionStatus): readonly Cell[] {
  if (!isCollected(status)) return CELLS.filter((cell) => cell !== 'closed');
  return CELLS.filter((cell) => cell === 'closed' || isSaid(cell));
}

type Progress = Doc<{ edition: string; state: string; status: (typeof PROGRESS)[number]; at: number }>;

export interface MatrixRow {
  readonly state: string;
  /** In the order of the requirements; null where this state is not asked. */
  readonly cells: readonly (Cell | null)[];
  readonly counts: Readonly<Record<Cell, number>>;
  readonly asked: number;
}

/** What is asked earliest and matters most stands first; its place is its number on the page. */
export function inOrder(requirements: readonly Doc<Requirement>[]): Doc<Requirement>[] {
  return requirements
    .filter(({ body }) => !body.withdrawn)
    .toSorted(
      ({ id: left, body: one }, { id: right, body: other }) =>
        one.priority - other.priority || byText(one.due, other.due) || byText(left, right),
    );
}

/** How far a state is with one requirement. */
export function cellOf({
  requirement: { body },
  state,
  said,
  status,
  today,
}: {
  requirement: Doc<Requirement>;
  state: string;
  said: (typeof PROGRESS)[number] | undefined;
  status: EditionStatus;
  today: string;
}): Cell | null {
  if (!body.askedOf.includes(state)) return null;
  if (said !== undefined && isSaid(said)) return said;
  if (isCollected(status)) return 'closed';
  if (isOverdue({ status, due: body.due, today })) return 'late';
  return said ?? 'asked';
}

export function countsOf(cells: readonly (Cell | null)[]): Record<Cell, number> {
  const counts: Record<Cell, number> = { asked: 0, begun: 0, answered: 0, late: 0, closed: 0, gap: 0 };
  for (const cell of cells) if (cell !== null) counts[cell] += 1;
  return counts;
}

/** How many of them await nothing more (`isSaid`). */
export function saidOf(counts: Readonly<Record<Cell, number>>): number {
  return CELLS.reduce((sum, cell) => (isSaid(cell) ? sum + counts[cell] : sum), 0);
}

/**
 * States × requirements in one pass over what the states said. A row that did not change stays the same object, so
 * that nothing of it is drawn again.
 */
export function matrixOf({
  requirements,
  progress,
  states,
  status,
  today,
  locale,
  before = [],
}: {
  /** In order (`inOrder`). */
  requirements: readonly Doc<Requirement>[];
  progress: readonly Progress[];
  /** Whose progress this person reads; null for all that are asked. */
  states: readonly string[] | null;
  /** Of the edition. */
  status: EditionStatus;
  today: string;
  locale: Locale;
  before?: readonly MatrixRow[];
}): MatrixRow[] {
  const asked = new Set(requirements.flatMap(({ body }) => body.askedOf));
  const said = new Map<string, Progress['body']['status']>();
  for (const { parent, body } of progress) said.set(`${parent} ${body.state}`, body.status);
  const known = new Map(before.map((row) => [row.state, row]));
  return sortCountries(
    locale,
    [...asked].filter((state) => states === null || states.includes(state)),
  ).map((state) => {
    const cells = requirements.map((requirement) =>
      cellOf({ requirement, state, said: said.get(`${requirement.id} ${state}`), status, today }),
    );
    const former = known.get(state);
    if (former !== undefined && isSame(former.cells, cells)) return former;
    return { state, cells, counts: countsOf(cells), asked: cells.filter((cell) => cell !== null).length };
  });
}

function isSame(left: readonly (Cell | null)[], right: readonly (Cell | null)[]): boolean {
  return left.length === right.length && left.every((cell, at) => cell === right[at]);
}
