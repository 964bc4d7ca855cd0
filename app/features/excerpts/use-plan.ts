import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useKeptDays } from '#app/features/plans/use-kept-days.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useNow } from '#app/kit/use-now.ts';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { consolidations, measurements, progressReports } from '#shared/monitoring/monitoring.schemas.ts';
import {
  milestones,
  type Operation,
  type OperationalPlan,
  operations,
  risks,
} from '#shared/plans/pao.schemas.ts';
import { budgetLines, goals, kpis } from '#shared/plans/plans.schemas.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import { actionsOf, type PlanContent, planContent } from './plan-content.ts';
import type { PlanSays } from './plan-says.ts';
import type { YearPaperData } from './year-paper.ts';

/** Today, by the calendar that all states share. */
export function useToday(): Accessor<string> {
  const now = useNow();
  return createMemo(() => utcDay(now()));
}

/** A plan with all that papers and files say of it, as of a day. */
export function usePlanContent(
  pao: Accessor<Doc<OperationalPlan>>,
  asOf: Accessor<string>,
): Accessor<PlanContent> {
  const { replica } = useClient();
  const keeps = useKeptDays();
  return createMemo(() => {
    const { id, body } = pao();
    const own = replica.within(operations, id);
    const ids = new Set(own.map((each) => each.id));
    // Asked once for all: a question for each action would take as long as the page.
    const of = <B extends JsonObject>(docs: readonly Doc<B>[], among: ReadonlySet<string> = ids) =>
      docs.filter(({ parent }) => parent !== null && among.has(parent));
    const measured = of(replica.all(kpis));
    return withoutKept(
      planContent(
        {
          pao: pao(),
          goals: replica.within(goals, body.strategy),
          operations: own,
          milestones: of(replica.all(milestones)),
          risks: of(replica.all(risks)),
          kpis: measured,
          budget: of(replica.all(budgetLines), new Set([id, ...ids])),
          measurements: of(replica.all(measurements), new Set(measured.map((each) => each.id))),
          reports: of(replica.all(progressReports)),
        },
        asOf(),
      ),
      keeps,
    );
  });
}

/** Papers and files go to others: they tell no days that their maker may not know. */
function withoutKept(content: PlanContent, keeps: (operation: Doc<Operation>) => boolean): PlanContent {
  return {
    ...content,
    goals: content.goals.map((of) => ({
      ...of,
      actions: of.actions.map((action) => {
        const { operation } = action;
        if (!keeps(operation)) return action;
        return {
          ...action,
          operation: { ...operation, body: { ...operation.body, from: null, until: null } },
          milestones: [],
          kpis: action.kpis.map((each) => ({ ...each, keepsDay: true as const })),
        };
      }),
    })),
  };
}

/** A decision by its reference and its words; null where this device does not have it. */
export function decisionWords(
  replica: Pick<ReplicaSignals, 'one'>,
  id: string,
  says: PlanSays,
): string | null {
  const known = replica.one(decisions, id);
  if (known === null) return null;
  const reference = decisionReference(known.body);
  const words = says.text(known.body.text);
  return reference === null ? words : `${reference}. ${words}`;
}

/** What a paper says of things that are no part of the plan. */
export function useAround(pao: Accessor<Doc<OperationalPlan>>) {
  const { replica } = useClient();
  return {
    priority(says: PlanSays): string | null {
      const known = replica.one(priorities, pao().body.priority);
      return known === null ? null : says.text(known.body.title);
    },
    decision(says: PlanSays): string | null {
      const { decision } = pao().body;
      return decision === null ? null : decisionWords(replica, decision, says);
    },
    meeting(id: string, says: PlanSays): string | null {
      const known = replica.one(meetings, id);
      if (known === null) return null;
      const title = readText(known.body.title, says.locale).value;
      return `${title}, ${formatDay(says.locale, known.body.startsOn)}`;
    },
  };
}

/** Decisions of a year about a plan: the one that adopted it, and those on agenda items that came of its reports. */
export function useYear(
  pao: Accessor<Doc<OperationalPlan>>,
  content: Accessor<PlanContent>,
  year: Accessor<number>,
) {
  const { replica } = useClient();
  return {
    consolidations: createMemo(() => replica.within(consolidations, pao().id)),
    decided: (says: PlanSays): ReturnType<YearPaperData['decided']> => {
      const items = new Set(
        actionsOf(content()).flatMap(({ reports }) =>
          reports.flatMap(({ body }) => (body.item === null ? [] : [body.item.item])),
        ),
      );
      return replica
        .all(decisions)
        .filter(({ id, body }) => id === pao().body.decision || (body.item !== null && items.has(body.item)))
        .flatMap(({ body }) => {
          if (body.state !== 'adopted' || body.decidedOn?.startsWith(`${year()}-`) !== true) return [];
          const reference = decisionReference(body);
          const words = says.whole(body.text);
          return [{ day: body.decidedOn, text: reference === null ? words : `${reference}. ${words}` }];
        })
        .sort((one, other) => (one.day < other.day ? -1 : 1));
    },
  };
}
