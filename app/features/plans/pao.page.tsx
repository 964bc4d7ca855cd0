import { useNavigate } from '@solidjs/router';
import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { useKeys } from '#app/kit/keys/keys.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { whenIdle } from '#app/kit/when-idle.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { addsOperations, leadsPlan } from '#shared/plans/lead.rules.ts';
import type { OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { adoptedPaoId, adoptedPaos } from '#shared/plans/pao-adopted.schemas.ts';
import { PAO_MOVES } from '#shared/plans/pao-moves.rules.ts';
import { yearsOf } from '#shared/plans/road-map.rules.ts';
import { BudgetRows } from './budget-rows.tsx';
import { OfPao } from './of-pao.tsx';
import { PaoChain } from './pao-chain.tsx';
import { PaoLines } from './pao-lines.tsx';
import { PaoTable } from './pao-table.tsx';
import { commentsHref } from './plan-address.ts';
import { useMoveDays } from './use-move-days.ts';
import { usePao, usePartyNames } from './use-pao.ts';

/** One operational plan: on the desk a table of its actions against time, on a phone a list by goal. */
export default function PaoPage(): JSX.Element {
  usePane()?.asTable();
  return <OfPao>{(pao) => <Whole pao={pao()} />}</OfPao>;
}

function Whole(props: { pao: Doc<OperationalPlan> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const desk = useDesk();
  const view = usePao(() => props.pao);
  const body = () => props.pao.body;
  const href = (rest: string) => `/plans/${props.pao.id}${rest}`;
  const adds = () => addsOperations(client.actor(), body());
  /** What stands beside the table has the filled button. */
  const isBeside = () => desk.isDesk() && desk.at().startsWith(href('/'));
  const navigate = useNavigate();
  const [isGrouped, setGrouped] = createSignal(true);
  const [isIdle, setIdle] = createSignal(false);
  onCleanup(whenIdle(() => setIdle(true)));
  const year = () => {
    const years = yearsOf(body());
    const now = Number(view.today().slice(0, 4));
    return years.includes(now) ? now : (years[0] ?? now);
  };
  const moved = useMoveDays(() => props.pao);
  useKeys(() => [
    {
      ...{ press: '[', shown: ['[', ']'], words: t('pao.keys.days'), isLetter: true, isHint: true },
      ...{ isThere: moved.mayMove, run: () => moved.by(-1) },
    },
    {
      ...{ press: ']', shown: [']'], words: t('pao.keys.later'), isLetter: true },
      ...{ isThere: moved.mayMove, run: () => moved.by(1) },
    },
    {
      ...{ press: '$mod+z', shown: ['Ctrl', 'Z'], words: t('pao.keys.undo'), isThere: moved.mayUndo },
      run: () => moved.undo(),
    },
    {
      ...{ press: 'g g', shown: ['G', 'G'], words: t('pao.keys.group'), isLetter: true, isHint: true },
      run: () => setGrouped((before) => !before),
    },
    {
      ...{ press: 'e', shown: ['E'], words: t('pao.keys.edit'), isLetter: true },
      ...{ isThere: moved.mayMove, run: () => moved.edit() },
    },
    // Of all that can be added here an action is meant.
    ...(adds()
      ? [
          {
            ...{ press: 'n', shown: ['N'], words: t('pao.keys.new'), isLetter: true, isHint: true },
            ...{ isFirst: true, run: () => navigate(href('/actions/new')) },
          },
        ]
      : []),
  ]);
  return (
    <>
      <PageHeader
        back={{ href: '/plans', label: t('pao.title') }}
        title={<LocalText text={body().title} silent />}
        detail={
          desk.isDesk()
            ? t(`pao.state.${body().state}`)
            : `${t(`pao.state.${body().state}`)} · ${t('pao.from_until', {
                from: formatDay(locale(), body().from),
                until: formatDay(locale(), body().until),
              })}`
        }
        aside={
          <LinkButton icon="printer" href={href(`/year/${year()}`)}>
            {t('pao.road_map.title')}
          </LinkButton>
        }
      />
      <PaoChain pao={props.pao.id} links={view.chain()} />
      {moved.notice()}
      <Show
        when={view.groups().length > 0}
        fallback={
          <List>
            <ListRow note title={t('pao.no_actions')} detail={t('pao.no_actions_more')} />
          </List>
        }
      >
        <Show when={desk.isDesk()} fallback={<PaoLines pao={props.pao.id} view={view} />}>
          <PaoTable pao={props.pao.id} view={view} isGrouped={isGrouped()} adds={adds()} />
        </Show>
      </Show>
      <Show when={!desk.isDesk()}>
        <p class="block quiet">{t('pao.rule')}</p>
      </Show>
      <About pao={props.pao} />
      <BudgetRows
        plan={props.pao.id}
        of={props.pao.id}
        edits={leadsPlan(client.actor(), body()) && body().state !== 'closed'}
      />
      <Show when={!desk.isDesk()}>
        <List>
          <ListRow
            title={t('excerpts.files.title')}
            detail={t('excerpts.files.row')}
            href={href('/files')}
            chevron
          />
        </List>
      </Show>
      {/* It follows hundreds of arrows: the table waits for none of them. */}
      <Show when={isIdle()}>
        <Chain id={props.pao.id} />
      </Show>
      <Show when={adds() || desk.isDesk()}>
        <FooterBar>
          <Show when={adds()}>
            <LinkButton
              kind={isBeside() ? 'outlined' : 'filled'}
              icon="plus"
              wide
              href={href('/actions/new')}
            >
              {t('pao.action.new')}
            </LinkButton>
          </Show>
          <Show when={desk.isDesk()}>
            <span class="quiet pao-foot-rule">{t('pao.rule')}</span>
          </Show>
        </FooterBar>
      </Show>
    </>
  );
}

/** Who leads it and takes part, when it is reported, what it rests on, and what can be done with it. */
function About(props: { pao: Doc<OperationalPlan> }): JSX.Element {
  const client = useClient();
  const desk = useDesk();
  const { t, locale } = useI18n();
  const { nameOf } = usePartyNames();
  const body = () => props.pao.body;
  const href = (rest: string) => `/plans/${props.pao.id}${rest}`;
  const leads = () => leadsPlan(client.actor(), body());
  const dayOf = (day: string | null) => (day === null ? '' : formatDay(locale(), day));
  const names = () => body().participants.map(nameOf).join(', ');
  return (
    <>
      <SectionHeader kind="band" title={t('pao.about')} />
      <List label={t('pao.about')}>
        <Show when={body().about}>{(about) => <ListRow title={<LocalText text={about()} />} />}</Show>
        <ListRow
          kicker={t('pao.fields.leader')}
          title={nameOf(body().leader)}
          detail={
            <Show when={body().coLeader}>
              {(coLeader) => <>{t('pao.co_leader', { who: nameOf(coLeader()) })}</>}
            </Show>
          }
        />
        <ListRow
          kicker={t('pao.fields.participants')}
          title={body().participants.length === 0 ? t('pao.no_participants') : names()}
          detail={t('pao.rhythm', { rhythm: t(`plans.frequency.${body().rhythm}`).toLowerCase() })}
        />
        <Show when={body().state === 'consultation' && body().consultUntil}>
          {(until) => (
            <ListRow
              kicker={t('pao.fields.consultUntil')}
              title={formatDay(locale(), until())}
              href={commentsHref(props.pao.id)}
              chevron
            />
          )}
        </Show>
        <Show when={client.replica.one(adoptedPaos, adoptedPaoId(props.pao.id))}>
          {(kept) => (
            <ListRow
              title={t('pao.adopted.title')}
              detail={t('pao.adopted.row', { day: dayOf(kept().body.day) })}
              href={href('/adopted')}
              chevron
            />
          )}
        </Show>
        <Show when={leads() && body().state !== 'closed'}>
          <ListRow title={t('pao.edit')} href={href('/edit')} chevron />
          <ListRow
            title={t('pao.move.title')}
            detail={PAO_MOVES[body().state].map((to) => t(`pao.state.${to}`)).join(' · ')}
            href={href('/move')}
            chevron
          />
        </Show>
        <Show when={!desk.isDesk()}>
          <ListRow title={t('pao.sections.progress')} href={href('/progress')} chevron />
          <ListRow title={t('pao.sections.comments')} href={commentsHref(props.pao.id)} chevron />
        </Show>
      </List>
    </>
  );
}
