import { createMemo, createSignal, For, type JSX, onMount, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import type { ActionPart } from '#app/kit/plan-parts.ts';
import { useDone } from '#app/kit/use-done.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { act } from '#app/sync/acts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { leadsPlan, worksOnOperation } from '#shared/plans/lead.rules.ts';
import type { Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { isOwnMove, operationMoves } from '#shared/plans/pao-moves.rules.ts';
import { OfOperation } from './of-pao.tsx';
import { OperationChain } from './operation-chain.tsx';
import { OperationFunds, OperationKpis, OperationMilestones, OperationRisks } from './operation-lists.tsx';
import { OperationPlatforms } from './operation-platforms.tsx';
import { OperationWhy } from './operation-why.tsx';
import { useKeptDays } from './use-kept-days.ts';
import { usePao, usePartyNames } from './use-pao.ts';

/** One action: beside the table what stands in its way first, on a phone all of it. */
export default function OperationPage(): JSX.Element {
  return <OfOperation>{(operation, pao) => <Whole operation={operation()} pao={pao()} />}</OfOperation>;
}

function Whole(props: { operation: Doc<Operation>; pao: Doc<OperationalPlan> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const view = usePao(() => props.pao);
  const row = createMemo(() =>
    view
      .groups()
      .flatMap(({ rows }) => rows)
      .find(({ operation }) => operation.id === props.operation.id),
  );
  const body = () => props.operation.body;
  const works = () => worksOnOperation(client.actor(), props.pao.body, body());
  const number = () => row()?.number ?? null;
  return (
    <>
      <PageHeader
        back={{ href: `/plans/${props.pao.id}`, label: t('pao.things.pao') }}
        kicker={number() === null ? t('pao.no_number') : t('pao.action.number', { number: number() ?? '' })}
        title={<LocalText text={body().title} silent />}
        detail={
          <>
            {t(`pao.type.${body().type}`)} · {t(`pao.action_state.${body().state}`)}
          </>
        }
      />
      <OperationChain
        pao={props.pao}
        links={view.chain()}
        operations={view.operations()}
        goal={body().goal}
        current={props.operation.id}
      />
      <Parts pao={props.pao.id} operation={props.operation.id} />
      <Show when={row()}>{(known) => <OperationWhy row={known()} />}</Show>
      <Facts operation={props.operation} />
      <Doings operation={props.operation} pao={props.pao} works={works()} />
      <OperationMilestones pao={props.pao.id} operation={props.operation.id} works={works()} />
      {/* Others read them with their lights, above. */}
      <Show when={works()}>
        <OperationKpis pao={props.pao.id} operation={props.operation.id} works />
      </Show>
      <OperationFunds pao={props.pao.id} operation={props.operation.id} works={works()} />
      <OperationRisks pao={props.pao.id} operation={props.operation.id} works={works()} />
      <Links operation={body()} />
      <OperationPlatforms pao={props.pao.body} operation={body()} />
      <Chain id={props.operation.id} />
    </>
  );
}

/** What other features show here; it comes a moment later, and the page waits for nothing. */
function Parts(props: { pao: string; operation: string }): JSX.Element {
  const features = useFeatures();
  const [parts, setParts] = createSignal<readonly ActionPart[]>([]);
  onMount(() => void features.loadPlan().then(({ action }) => setParts(action)));
  return <For each={parts()}>{({ Part }) => <Part pao={props.pao} operation={props.operation} />}</For>;
}

function Facts(props: { operation: Doc<Operation> }): JSX.Element {
  const { t, locale } = useI18n();
  const { partyOf } = usePartyNames();
  const keeps = useKeptDays();
  const body = () => props.operation.body;
  const day = (each: string | null) => (each === null ? '—' : formatDay(locale(), each));
  const facts = () => {
    const { leader, coLeader, participants, expected, about, from, until, channel, reason, follows } = body();
    const { target, where } = body();
    const state = where?.state ?? null;
    const places = [where?.place ?? null, state === null ? null : countryName(locale(), state)].filter(
      (each) => each !== null,
    );
    return [
      {
        label: t('pao.fields.leader'),
        place: leader === null ? <span class="pao-lacks">{t('pao.no_leader')}</span> : partyOf(leader),
        ...(coLeader === null ? {} : { detail: t('pao.co_leader', { who: partyOf(coLeader) }) }),
      },
      {
        label: t('pao.table.time'),
        place: keeps(props.operation)
          ? t('pao.days_kept')
          : from === null && until === null
            ? t('pao.no_days')
            : t('pao.days', { from: day(from), until: day(until) }),
      },
      ...(participants.length === 0
        ? []
        : [{ label: t('pao.fields.participants'), place: participants.map(partyOf).join(', ') }]),
      ...((target ?? null) === null ? [] : [{ label: t('pao.fields.target'), place: target }]),
      ...(places.length === 0 ? [] : [{ label: t('pao.fields.place'), place: places.join(', ') }]),
      ...(expected === null
        ? []
        : [{ label: t('pao.fields.expected'), place: <LocalText text={expected} /> }]),
      ...(about === null ? [] : [{ label: t('pao.fields.about'), place: <LocalText text={about} /> }]),
      {
        label: t('pao.fields.channel'),
        place: t(`pao.channel.${channel}`),
        detail: t('pao.channel_hint'),
      },
      ...(reason === null ? [] : [{ label: t('pao.fields.reason'), place: reason }]),
      ...(follows === null ? [] : [{ label: t('pao.fields.follows'), place: <Before id={follows} /> }]),
    ];
  };
  return <FactList facts={facts()} />;
}

/** The action of the plan before, by its name. */
function Before(props: { id: string }): JSX.Element {
  const client = useClient();
  const features = useFeatures();
  const { t, locale } = useI18n();
  return (
    <>{features.nameOf(props.id, { replica: client.replica, locale: locale() }) ?? t('pao.unknown_thing')}</>
  );
}

/** What can be done with it: edit, move on, say that it is at risk. */
function Doings(props: {
  operation: Doc<Operation>;
  pao: Doc<OperationalPlan>;
  works: boolean;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  const body = () => props.operation.body;
  const href = (rest: string) => `/plans/${props.pao.id}/actions/${props.operation.id}${rest}`;
  const moves = () => {
    const leads = leadsPlan(client.actor(), props.pao.body);
    const from = body().state;
    return operationMoves(from, props.pao.body).filter((to) => leads || isOwnMove({ from, to }));
  };
  const flag = () =>
    done.run(
      act('plans.flag_operation', {
        ...{ operation: props.operation.id, pao: props.pao.id },
        isAtRisk: !body().isAtRisk,
      }),
      String(body().isAtRisk),
    );
  return (
    <>
      <Show when={body().isAtRisk}>
        <p class="pao-why">
          <strong>{t('pao.at_risk')}</strong>
        </p>
      </Show>
      {done.notice()}
      <Show when={props.works}>
        <div class="pad button-row">
          <LinkButton icon="pencil" href={href('/edit')}>
            {t('pao.action.edit')}
          </LinkButton>
          <Show when={moves().length > 0}>
            <LinkButton kind="text" href={href('/move')}>
              {t('pao.action.move')}
            </LinkButton>
          </Show>
          <Button kind="text" onClick={() => void flag()}>
            {t(body().isAtRisk ? 'pao.no_risk' : 'pao.mark_risk')}
          </Button>
        </div>
      </Show>
    </>
  );
}

/** Actions of other plans. */
function Links(props: { operation: Operation }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.operation.links.length > 0}>
      <SectionHeader kind="band" title={t('pao.fields.links')} aside={props.operation.links.length} />
      <List label={t('pao.fields.links')}>
        <For each={props.operation.links}>
          {({ system, reference, text }) => (
            <ListRow
              kicker={t(`pao.system.${system}`)}
              title={reference}
              detail={<Show when={text}>{(said) => <LocalText text={said()} />}</Show>}
            />
          )}
        </For>
      </List>
    </Show>
  );
}
