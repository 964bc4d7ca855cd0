import type { Doc } from '#shared/kernel/mutation.ts';
import { type NationalPolicy, POLICY_KINDS, type PolicyKind, type Priority } from './priorities.schemas.ts';

/** Whether a policy counts on a day, or why not. */
export function policyStanding(
  { from, until }: Pick<NationalPolicy, 'from' | 'until'>,
  today: string,
): 'now' | 'not_yet' | 'over' {
  if (until !== null && until < today) return 'over';
  return from !== null && from > today ? 'not_yet' : 'now';
}

export interface Articulation {
  readonly priority: string;
  readonly state: string;
  /** Those that count today, in the order of the kinds. */
  readonly present: readonly PolicyKind[];
  /** What is missing, or nobody entered. */
  readonly missing: readonly PolicyKind[];
  /** `whole`: one of each kind; `nothing`: none at all. */
  readonly level: 'whole' | 'partly' | 'nothing';
  /** How many entries there are, also those that do not count today. */
  readonly entered: number;
}

/** What one state has for one priority: by the kinds that count on a day, however many of each there are. */
export function articulationOf({
  priority,
  state,
  policies,
  today,
}: {
  priority: string;
  state: string;
  /** Of this priority and this state. */
  policies: readonly NationalPolicy[];
  today: string;
}): Articulation {
  const counting = new Set(
    policies.filter((each) => policyStanding(each, today) === 'now').map(({ kind }) => kind),
  );
  const present = POLICY_KINDS.filter((kind) => counting.has(kind));
  const missing = POLICY_KINDS.filter((kind) => !counting.has(kind));
  return {
    ...{ priority, state, present, missing, entered: policies.length },
    level: missing.length === 0 ? 'whole' : present.length === 0 ? 'nothing' : 'partly',
  };
}

export interface MatrixColumn {
  readonly priority: Doc<Priority>;
  /** In the order of the states. */
  readonly cells: readonly Articulation[];
}

/** Every priority that has a register, with every state: also those of which nothing was entered. */
export function matrixOf({
  priorities,
  policies,
  states,
  today,
}: {
  priorities: readonly Doc<Priority>[];
  policies: readonly Doc<NationalPolicy>[];
  states: readonly string[];
  today: string;
}): MatrixColumn[] {
  const byPlace = new Map<string, NationalPolicy[]>();
  for (const { parent, body } of policies) {
    const place = `${parent} ${body.state}`;
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, [body]);
    else known.push(body);
  }
  return priorities.map((priority) => ({
    priority,
    cells: states.map((state) =>
      articulationOf({
        ...{ priority: priority.id, state, today },
        policies: byPlace.get(`${priority.id} ${state}`) ?? [],
      }),
    ),
  }));
}
