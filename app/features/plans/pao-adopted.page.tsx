import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { bySequence, operationNumber } from '#shared/plans/operation-number.ts';
import { milestones, type Operation, type OperationalPlan, operations } from '#shared/plans/pao.schemas.ts';
import {
  adoptedContent,
  livingContent,
  type PaoContent,
  paoChanges,
  withoutDays,
} from '#shared/plans/pao-adopted.rules.ts';
import {
  type AdoptedOperation,
  type AdoptedPao,
  adoptedOperations,
  adoptedPaoId,
  adoptedPaos,
} from '#shared/plans/pao-adopted.schemas.ts';
import { budgetLines, goals, kpis } from '#shared/plans/plans.schemas.ts';
import { OfPao } from './of-pao.tsx';
import { ChangesList } from './plan-changes.tsx';
import { Kpis, Lines } from './plan-content.tsx';
import { useKeptDays } from './use-kept-days.ts';
import { usePartyNames } from './use-pao.ts';
import { usePlanWords } from './use-strategy.ts';
import './strategy.css';

/** What was adopted of an operational plan, which nobody changes, and what the plan says otherwise by now. */
export default function PaoAdoptedPage(): JSX.Element {
  return <OfPao>{(pao) => <Found pao={pao()} />}</OfPao>;
}

function Found(props: { pao: Doc<OperationalPlan> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <>
      <PageHeader
        back={{ href: `/plans/${props.pao.id}`, label: t('pao.things.pao') }}
        kicker={<LocalText text={props.pao.body.title} silent />}
        title={t('pao.adopted.title')}
        detail={t('pao.adopted.about')}
      />
      <Show
        when={client.replica.one(adoptedPaos, adoptedPaoId(props.pao.id))}
        fallback={<p class="block quiet">{t('pao.adopted.none')}</p>}
      >
        {(kept) => <Whole pao={props.pao} kept={kept()} />}
      </Show>
    </>
  );
}

function Whole(props: { pao: Doc<OperationalPlan>; kept: Doc<AdoptedPao> }): JSX.Element {
  const { t } = useI18n();
  const { replica } = useClient();
  const { dayOf, moneyOf } = usePlanWords();
  const actions = createMemo(() => replica.within(adoptedOperations, props.kept.id).toSorted(bySequence));
  const keeps = useKeptDays();
  /** Actions whose days are kept back: those that they have, and those with which they were adopted. */
  const kept = createMemo((): ReadonlySet<string> => {
    const adopted = new Map(actions().map(({ body }) => [body.of, body]));
    const isKept = (living: Doc<Operation>) => {
      if (keeps(living)) return true;
      const { type, until } = adopted.get(living.id) ?? living.body;
      return keeps({ ...living, body: { ...living.body, type, until } });
    };
    const all = replica.within(operations, props.pao.id);
    return new Set(all.filter(isKept).map(({ id }) => id));
  });
  const before = createMemo(() => withoutDays(adoptedContent(props.kept, actions()), kept()));
  const after = createMemo(() =>
    withoutDays(
      livingContent({
        pao: props.pao,
        operations: replica.within(operations, props.pao.id),
        milestones: replica.all(milestones),
        kpis: replica.all(kpis),
        budget: replica.all(budgetLines),
      }),
      kept(),
    ),
  );
  const changes = createMemo(() => paoChanges(before(), after()));
  const goalOf = (id: string) => replica.one(goals, id)?.body ?? null;
  const numberOf = (action: PaoContent['actions'][number] | undefined) =>
    action === undefined ? '' : `${operationNumber(action, goalOf(action.goal)) ?? ''} `;
  const actionOf = (id: string) =>
    [...after().actions, ...before().actions].find((action) => action.id === id);
  return (
    <>
      <FactList
        facts={[
          {
            label: t('pao.fields.decision'),
            place: <LocalText text={replica.one(decisions, props.kept.body.decision)?.body.text} silent />,
            ...(props.kept.body.day === null ? {} : { detail: dayOf(props.kept.body.day) }),
          },
        ]}
      />
      <SectionHeader kind="band" title={t('pao.adopted.since')} />
      <ChangesList
        head={{
          ...{ collection: 'operationalPlans', name: t('pao.things.pao'), fields: changes().fields },
          before: before().head as unknown as JsonObject,
          after: after().head as unknown as JsonObject,
        }}
        parts={changes().parts}
        leadOf={(part) => {
          if ('sequence' in part) return numberOf(part);
          const of = 'of' in part ? numberOf(actionOf(part.of)) : '';
          return 'money' in part ? `${of}${part.year} · ${moneyOf(part.money)} · ` : of;
        }}
      />
      <SectionHeader kind="band" title={t('pao.adopted.whole')} />
      <Content
        kept={props.kept.body}
        actions={actions()}
        goalOf={goalOf}
        keeps={({ of }) => kept().has(of)}
      />
    </>
  );
}

/** All that was adopted, to be read from its beginning to its end. */
function Content(props: {
  kept: AdoptedPao;
  actions: readonly Doc<AdoptedOperation>[];
  goalOf: (id: string) => { readonly number: number } | null;
  keeps: (action: AdoptedOperation) => boolean;
}): JSX.Element {
  const { t } = useI18n();
  const { dayOf } = usePlanWords();
  const { nameOf } = usePartyNames();
  return (
    <div class="plan-content">
      <div class="block">
        <p>
          <strong>
            <LocalText text={props.kept.title} />
          </strong>
        </p>
        <p class="quiet">
          {t('plans.period', { from: dayOf(props.kept.from), until: dayOf(props.kept.until) })} ·{' '}
          {t('pao.fields.leader')}: {nameOf(props.kept.leader)}
        </p>
        <Kpis kpis={props.kept.kpis} />
        <Lines lines={props.kept.budget} />
      </div>
      <For each={props.actions}>
        {({ body }) => (
          <Action
            action={body}
            number={operationNumber(body, props.goalOf(body.goal))}
            keepsDays={props.keeps(body)}
          />
        )}
      </For>
    </div>
  );
}

function Action(props: { action: AdoptedOperation; number: string | null; keepsDays: boolean }): JSX.Element {
  const { t } = useI18n();
  const { dayOf } = usePlanWords();
  const { partyOf } = usePartyNames();
  const day = (each: string | null) => (each === null ? '—' : dayOf(each));
  return (
    <section class="block plan-goal">
      <h3 class="title-3">
        {props.number ?? ''} <LocalText text={props.action.title} />
      </h3>
      <p class="quiet">
        {props.action.leader === null ? t('pao.no_leader') : partyOf(props.action.leader)} ·{' '}
        {t(`pao.type.${props.action.type}`)} ·{' '}
        {props.keepsDays
          ? t('pao.days_kept')
          : t('pao.days', { from: day(props.action.from), until: day(props.action.until) })}
      </p>
      <Show when={props.action.expected}>
        {(expected) => (
          <p class="user-text">
            <LocalText text={expected()} />
          </p>
        )}
      </Show>
      <ul class="plan-lines">
        <For each={props.keepsDays ? [] : props.action.milestones}>
          {(milestone) => (
            <li>
              {dayOf(milestone.day)}: <LocalText text={milestone.text} silent />
            </li>
          )}
        </For>
      </ul>
      <Kpis kpis={props.action.kpis} keepsDays={props.keepsDays} />
      <Lines lines={props.action.budget} />
    </section>
  );
}
