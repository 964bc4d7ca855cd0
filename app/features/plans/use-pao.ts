import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { holderInWords } from '#app/features/dialogue/holder-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { measurements } from '#shared/monitoring/monitoring.schemas.ts';
import { checkChain } from '#shared/plans/chain-check.rules.ts';
import { monthsAfter } from '#shared/plans/follow.rules.ts';
import { isDrafted } from '#shared/plans/lead.rules.ts';
import { type OperationalPlan, operations, paos } from '#shared/plans/pao.schemas.ts';
import { goals, kpis, type Party } from '#shared/plans/plans.schemas.ts';
import { goalRows } from './pao-rows.ts';
import { timeScale } from './time-scale.ts';

/** Entries by what they belong to: asked once for all, where a question for each would take as long as the page. */
function byParent<B extends JsonObject>(docs: readonly Doc<B>[]): (parent: string) => readonly Doc<B>[] {
  const found = new Map<string, Doc<B>[]>();
  for (const doc of docs) {
    const known = found.get(doc.parent ?? '');
    if (known === undefined) found.set(doc.parent ?? '', [doc]);
    else known.push(doc);
  }
  return (parent) => found.get(parent) ?? [];
}

/** Today, by the calendar that all states share. */
export function useToday(): Accessor<string> {
  const now = useNow();
  return createMemo(() => utcDay(now()));
}

/** What states, bodies and those responsible are called. */
export function usePartyNames() {
  const client = useClient();
  const { t, locale } = useI18n();
  const nameOf = (code: string) => holderInWords(code, { replica: client.replica, locale: locale(), t });
  return {
    nameOf,
    partyOf: ({ delegation, institution }: Party) =>
      institution === null
        ? nameOf(delegation)
        : t('pao.party', { institution: t(`people.institution.${institution}`), of: nameOf(delegation) }),
  };
}

/** A plan with all that its table, its list and its chain say. */
export function usePao(pao: Accessor<Doc<OperationalPlan>>) {
  const client = useClient();
  const today = useToday();
  const { replica } = client;
  const own = createMemo(() => replica.within(operations, pao().id));
  const kpisOf = createMemo(() => byParent(replica.all(kpis)));
  const measurementsOf = createMemo(() => byParent(replica.all(measurements)));
  const before = createMemo(() => {
    const { follows } = pao().body;
    return follows === null ? null : replica.one(paos, follows);
  });
  const groups = createMemo(() => {
    const { body } = pao();
    const earlier = before();
    return goalRows(
      {
        operations: own(),
        priority: body.priority,
        goals: replica.within(goals, body.strategy),
        kpisOf: kpisOf(),
        measurementsOf: measurementsOf(),
        before: (operation) => replica.one(operations, operation)?.body ?? null,
        months: body.follows === null ? null : earlier === null ? 12 : monthsAfter(body, earlier.body),
      },
      { today: today(), withEmpty: isDrafted(body) },
    );
  });
  return {
    today,
    operations: own,
    groups,
    count: createMemo(() => groups().reduce((sum, { rows }) => sum + rows.length, 0)),
    chain: createMemo(() =>
      checkChain(
        own().map(({ body }) => body),
        pao().body,
      ),
    ),
    scale: createMemo(() => timeScale(pao().body)),
  };
}
export type PaoView = ReturnType<typeof usePao>;
