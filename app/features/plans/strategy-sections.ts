import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import type { Section } from '#app/ui/sections.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { leadsAny } from '#shared/plans/plan-part.rules.ts';
import {
  budgetLines,
  goals,
  kpis,
  planComments,
  planVersions,
  type StrategicPlan,
  strategies,
} from '#shared/plans/plans.schemas.ts';
import { goalsOf } from '#shared/plans/strategy.rules.ts';
import { strategyAt } from './section-at.ts';

/** The multi-year plan that is open on the desk; null elsewhere. */
export function useOpenStrategy(): Accessor<Doc<StrategicPlan> | null> {
  const client = useClient();
  const desk = useDesk();
  return createMemo(() => client.replica.one(strategies, strategyAt(desk.at()) ?? ''));
}

/** Addresses below a multi-year plan that are sections of their own. */
const OWN = ['kpis', 'budget', 'comments', 'versions', 'files'] as const;

/** The sections of the multi-year plan that is open; none where there is none. */
export function useStrategySections(): Accessor<readonly Section[]> {
  const client = useClient();
  const { t } = useI18n();
  const desk = useDesk();
  const plan = useOpenStrategy();
  const counts = createMemo(() => {
    const { replica } = client;
    const doc = plan();
    if (doc === null) return null;
    const inPlan = goalsOf(replica.within(goals, doc.id));
    const parts = [doc.id, ...inPlan.map(({ id }) => id)];
    const said = replica.within(planComments, doc.id);
    const open = said.filter(({ body }) => body.answer === null && body.withdrawn === null).length;
    return {
      root: `/strategy/${doc.id}`,
      goals: inPlan.length,
      kpis: parts.reduce((sum, part) => sum + replica.within(kpis, part).length, 0),
      budget: parts.reduce((sum, part) => sum + replica.within(budgetLines, part).length, 0),
      comments: said.length,
      versions: replica.within(planVersions, doc.id).length,
      waiting: leadsAny(client.actor(), { kind: 'strategy', doc }) ? open : 0,
    };
  });
  return createMemo(() => {
    const n = counts();
    if (n === null) return [];
    // Paper is one of the files.
    const at = desk.at().replace(/\/print$/, '/files');
    const here = OWN.map((part) => `${n.root}/${part}`).find(
      (href) => at === href || at.startsWith(`${href}/`),
    );
    const section = (href: string, label: string, all: number, waiting = 0): Section => ({
      ...{ href, label, all, waiting, parts: [] },
      isCurrent: href === (here ?? n.root),
      waitingLabel: t('shell.waits', { n: waiting }),
    });
    return [
      section(n.root, t('plans.goals'), n.goals),
      section(`${n.root}/kpis`, t('plans.kpis'), n.kpis),
      section(`${n.root}/budget`, t('plans.budget_title'), n.budget),
      section(`${n.root}/comments`, t('plans.comments.title'), n.comments, n.waiting),
      section(`${n.root}/versions`, t('plans.versions.title'), n.versions),
      section(`${n.root}/files`, t('excerpts.files.title'), 0),
    ];
  });
}
