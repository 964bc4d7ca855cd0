import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { checkChain } from '#shared/plans/chain-check.rules.ts';
import { isDrafted } from '#shared/plans/lead.rules.ts';
import { type OperationalPlan, operations, paos } from '#shared/plans/pao.schemas.ts';
import { isLive } from '#shared/plans/pao-moves.rules.ts';
import { makesPlans } from './makes-plans.ts';
import { ForPlans } from './of-pao.tsx';
import { usePartyNames } from './use-pao.ts';

/** Every operational plan: what is drafted and under way first, what is closed last. */
export default function PaoListPage(): JSX.Element {
  return (
    <ForPlans back="/more">
      <Whole />
    </ForPlans>
  );
}

function Whole(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const all = createMemo(() =>
    client.replica.all(paos).toSorted((one, other) => (one.body.from < other.body.from ? 1 : -1)),
  );
  const open = () => all().filter(({ body }) => body.state !== 'closed');
  const closed = () => all().filter(({ body }) => body.state === 'closed');
  return (
    <>
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('pao.title')}
        detail={t('pao.row')}
      />
      <List label={t('pao.title')}>
        <For each={open()} fallback={<ListRow note title={t('pao.none')} detail={t('pao.none_more')} />}>
          {(pao) => <PaoRow pao={pao} />}
        </For>
      </List>
      <Show when={closed().length > 0}>
        <SectionHeader kind="band" title={t('pao.closed')} aside={closed().length} />
        <List label={t('pao.closed')}>
          <For each={closed()}>{(pao) => <PaoRow pao={pao} />}</For>
        </List>
      </Show>
      <Show when={makesPlans(client.actor())}>
        <FooterBar>
          <LinkButton kind="filled" icon="plus" wide href="/plans/new">
            {t('pao.new.title')}
          </LinkButton>
        </FooterBar>
      </Show>
    </>
  );
}

function PaoRow(props: { pao: Doc<OperationalPlan> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { nameOf } = usePartyNames();
  const body = () => props.pao.body;
  const actions = createMemo(() => client.replica.within(operations, props.pao.id).map((each) => each.body));
  const missing = () => checkChain(actions(), body()).filter(({ isMissing }) => isMissing).length;
  const lead = () => {
    const { leader, coLeader } = body();
    return coLeader === null
      ? t('pao.led', { leader: nameOf(leader) })
      : t('pao.led_by_two', { leader: nameOf(leader), coLeader: nameOf(coLeader) });
  };
  return (
    <ListRow
      kicker={t('pao.from_until', {
        from: formatDay(locale(), body().from),
        until: formatDay(locale(), body().until),
      })}
      title={<LocalText text={body().title} />}
      detail={
        <>
          {lead()} · {t('pao.count', { n: actions().filter(isLive).length })}
          <Show when={isDrafted(body()) && missing() > 0}>
            {' · '}
            {t('pao.chain.lacks', { n: missing() })}
          </Show>
        </>
      }
      trail={<Tag tone={isDrafted(body()) ? 'blue' : 'neutral'}>{t(`pao.state.${body().state}`)}</Tag>}
      href={`/plans/${props.pao.id}`}
      chevron
    />
  );
}
