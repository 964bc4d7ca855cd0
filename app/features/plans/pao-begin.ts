import { type Act, act } from '#app/sync/acts.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { carriedOver } from '#shared/plans/follow.rules.ts';
import { MOST_BEGUN, type Operation } from '#shared/plans/pao.schemas.ts';
import type { Kpi } from '#shared/plans/plans.schemas.ts';
import { TEMPLATES, type TemplateCode } from '#shared/plans/templates.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';

export type Begun = ArgsOf<'plans.make_pao'>['operations'][number];
type NewId = (prefix: 'opa' | 'kpi', of: string) => string;

/** The actions of a template, each under the goal that was chosen for its aim; aims without one are left out. */
export function fromTemplate({
  template,
  goals,
  leader,
  newId,
}: {
  template: TemplateCode;
  /** By the place of the aim. */
  goals: readonly string[];
  /** Leads them until they are given out. */
  leader: string;
  newId: NewId;
}): Begun[] {
  return TEMPLATES[template].aims.flatMap(({ actions }, aim) => {
    const goal = goals[aim] ?? '';
    if (goal === '') return [];
    return actions.map(({ type, title, expected, institution }, at) => ({
      ...{ operation: newId('opa', `${template} ${aim} ${at}`), follows: null, dropped: null, kpis: [] },
      ...{ goal, type, title, expected, about: null },
      ...{ leader: { delegation: leader, institution }, coLeader: null, participants: [] },
      ...{ from: null, until: null, channel: 'none' as const, links: [] },
    }));
  });
}

/** The actions of the plan before: what goes on, so many months later and with its indicators; what does not, with the reason. */
export function fromBefore({
  operations,
  kpisOf,
  months,
  dropped,
  newId,
}: {
  operations: readonly Doc<Operation>[];
  kpisOf: (operation: string) => readonly Doc<Kpi>[];
  months: number;
  /** Why an action does not go on, by its id. */
  dropped: ReadonlyMap<string, string>;
  newId: NewId;
}): Begun[] {
  return operations.map(({ id, body }) => {
    const reason = dropped.get(id) ?? null;
    return {
      ...{ operation: newId('opa', id), follows: id, dropped: reason },
      ...carriedOver(body, months),
      participants: [...body.participants],
      links: [...body.links],
      // Where it begins is said anew: the last figure of the year before is not the baseline that somebody agreed to.
      kpis:
        reason === null
          ? kpisOf(id).map((kpi) => ({
              ...kpi.body,
              kpi: newId('kpi', kpi.id),
              baseline: null,
              target: null,
            }))
          : [],
    };
  });
}

/**
 * As many as one act carries go with the plan, those that do not go on first: their reasons were typed, and only that act
 * has room for them. The others are added after it, each with its indicators.
 */
export function shareOut(pao: string, begun: readonly Begun[]): { withPlan: Begun[]; after: Act[] } {
  const goesOn = ({ dropped }: Begun) => dropped === null;
  const all = [...begun.filter((each) => !goesOn(each)), ...begun.filter(goesOn)];
  return {
    withPlan: all.slice(0, MOST_BEGUN),
    after: all
      .slice(MOST_BEGUN)
      .filter(goesOn)
      .flatMap(({ kpis, dropped: _reason, ...action }): Act[] => [
        act('plans.add_operation', { pao, ...action }),
        ...kpis.map((kpi) => act('plans.add_kpi', { plan: pao, of: action.operation, ...kpi })),
      ]),
  };
}
