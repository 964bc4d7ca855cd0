import { type BatchBase, LEAST_HIDDEN, type StateContribution, type View } from './figures.schemas.ts';

/*
 * What members can tell apart. They keep every figure that they ever read, and each lists its values: a value that stood
 * in the first and the third, and not in the second, can be singled out by it. So values are grouped by the figures in
 * which they stood, from the first to the newest; each group belongs to several states that let nobody read their
 * column, or to none. A state that is one of three can find out what the two others rated, and not which of them what.
 */

/** By state. */
export type Contributions = Readonly<Record<string, StateContribution>>;
type Groups = Readonly<Record<string, number>>;

export function itemOf(state: string, look: string): string {
  return `${state} ${look}`;
}

/** What a figure shows in one view: the items in it. */
function itemsOf(of: Contributions, view: View): Map<string, string> {
  return new Map(Object.entries(of).map(([state, { looks }]) => [itemOf(state, looks[view]), state]));
}

/** Not in any figure yet. */
const FRESH = 0;

/** The groups after one more figure: what was in a group is still in one if all of it, or none, is in the figure. */
function refined(groups: Groups, items: ReadonlySet<string>): Map<string, { from: number; all: string[] }> {
  const found = new Map<string, { from: number; all: string[] }>();
  for (const item of new Set([...Object.keys(groups), ...items])) {
    const from = groups[item] ?? FRESH;
    const name = `${from} ${items.has(item)}`;
    const known = found.get(name);
    if (known === undefined) found.set(name, { from, all: [item] });
    else known.all.push(item);
  }
  return found;
}

/** The groups after a figure, numbered anew. */
export function groupsAfter(groups: Groups, of: Contributions, view: View): Record<string, number> {
  const parts = [...refined(groups, new Set(itemsOf(of, view).keys())).values()];
  return Object.fromEntries(parts.flatMap(({ all }, at) => all.map((item) => [item, at + 1])));
}

export interface Step {
  readonly base: Pick<BatchBase, 'of' | 'groups' | 'told'>;
  readonly current: Contributions;
  readonly views: readonly View[];
}
/** What is to happen. */
export interface Plan {
  /** States whose part in the figure becomes what it is now. */
  readonly moving: ReadonlySet<string>;
  /** States whose cell members are to read. */
  readonly showing: ReadonlySet<string>;
}

/** What would be in the figure. */
export function contributionsAfter({ base, current }: Step, moving: ReadonlySet<string>): Contributions {
  const states = [...new Set([...Object.keys(base.of), ...Object.keys(current)])].sort();
  return Object.fromEntries(
    states.flatMap((state) => {
      const own = (moving.has(state) ? current : base.of)[state];
      return own === undefined ? [] : [[state, own]];
    }),
  );
}

/** What columns have told of a view, with those that are to be shown. */
export function toldAfter(
  { base, current }: Step,
  showing: ReadonlySet<string>,
  view: View,
): ReadonlySet<string> {
  const shown = Object.entries(current)
    .filter(([state]) => showing.has(state))
    .map(([state, { looks }]) => itemOf(state, looks[view]));
  return new Set([...base.told[view], ...shown]);
}

/** States of the plan that have to wait: without them, one group of hidden states would be too small. */
function waiting(step: Step, plan: Plan, view: View): Plan {
  const groups = step.base.groups[view];
  const told = toldAfter(step, plan.showing, view);
  const items = itemsOf(contributionsAfter(step, plan.moving), view);
  const small = new Set(
    [...refined(groups, new Set(items.keys())).values()]
      .map(({ from, all }) => ({ from, hidden: all.filter((item) => !told.has(item)).length }))
      .filter(({ hidden }) => hidden > 0 && hidden < LEAST_HIDDEN)
      .map(({ from }) => from),
  );
  const touches = (state: string, { looks }: StateContribution) => {
    const item = itemOf(state, looks[view]);
    const from = groups[item];
    return from === undefined ? small.has(FRESH) && !told.has(item) : small.has(from);
  };
  const isTouched = (of: Contributions, state: string) =>
    of[state] !== undefined && touches(state, of[state]);
  return {
    moving: new Set(
      [...plan.moving].filter((state) => isTouched(step.base.of, state) || isTouched(step.current, state)),
    ),
    showing: new Set([...plan.showing].filter((state) => isTouched(step.current, state))),
  };
}

/** As much of a plan as tells nothing of fewer than `LEAST_HIDDEN` states. */
export function safePart(step: Step, wanted: Plan): Plan {
  let plan = wanted;
  for (;;) {
    const holds = step.views.map((view) => waiting(step, plan, view));
    const stays = new Set(holds.flatMap(({ moving }) => [...moving]));
    const hides = new Set(holds.flatMap(({ showing }) => [...showing]));
    if (stays.size === 0 && hides.size === 0) return plan;
    plan = {
      moving: new Set([...plan.moving].filter((state) => !stays.has(state))),
      showing: new Set([...plan.showing].filter((state) => !hides.has(state))),
    };
  }
}
