import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnsentNote } from '#app/features/contributions/unsent-note.tsx';
import { ownState } from '#app/features/contributions/work-data.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { lackingInstitutions } from '#shared/panels/panels.rules.ts';
import { type PanelArea, panels } from '#shared/panels/panels.schemas.ts';
import { useHoldersGone } from './holders-gone.ts';
import { useNoSecondTap } from './no-second-tap.ts';
import { untilWords } from './own-area.ts';
import { PanelAllowed } from './panel-allowed.tsx';
import { type PanelWork, partInPanel, usePanel } from './panel-data.ts';
import { FigureLine } from './panel-figure.tsx';
import { PanelSetUp } from './panel-set-up.tsx';
import './rating.css';

/** Who of a state rates what for an edition, how far each area is, and the way to what leaves the state. */
export default function PanelPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ edition: string }>();
  const work = usePanel(() => params.edition);
  const now = useNow();
  const until = () => work.panel()?.body.until ?? '';
  const ready = createMemo(() => work.areas().filter((area) => isReady(work, area)));
  const others = createMemo(() => work.areas().filter((area) => !isReady(work, area)));
  const late = () =>
    until() < dayHere(now()) ? others().filter((area) => work.lackOf(area).round !== null).length : 0;
  const edition = createMemo(() => client.replica.one(editions, params.edition));
  const part = () => partInPanel(client);
  useNoSecondTap();
  return (
    <PanelAllowed edition={params.edition}>
      <PageHeader
        back={{ href: `/ideal/${params.edition}`, label: t('ideal.title') }}
        kicker={<LocalText text={edition()?.body.title} silent />}
        title={t('rating.panel.title')}
      >
        <p class="body-2">
          {t('rating.panel.detail')}{' '}
          <Show when={work.panel()}>
            {untilWords({ t, locale: locale(), now: now() }, { until: until(), isWaited: false }).words}.
          </Show>
        </p>
      </PageHeader>
      <UnsentNote collection={panels} id={work.id()} />
      <Show
        when={work.panel() !== null}
        fallback={
          <Show when={part().manages} fallback={<p class="block">{t('rating.panel.not_begun')}</p>}>
            <PanelSetUp edition={params.edition} work={work} />
          </Show>
        }
      >
        <Show when={late() > 0}>
          <Banner tone="decide" icon="clock" fact={t('rating.panel.late', { n: late() })} />
        </Show>
        {/* What waits for somebody comes first. */}
        <Show when={ready().length > 0}>
          <Areas edition={params.edition} work={work} areas={ready()} title={t('rating.panel.ready')} />
        </Show>
        <Seats edition={params.edition} work={work} manages={part().manages} />
        <Show when={others().length > 0}>
          <Areas edition={params.edition} work={work} areas={others()} title={t('rating.panel.areas')} />
        </Show>
        <Show when={part().manages}>
          <PanelSetUp edition={params.edition} work={work} />
        </Show>
        <SectionHeader kind="band" title={t('rating.panel.out')} />
        <List label={t('rating.panel.out')}>
          <ListRow
            lead={<Icon name="eye" />}
            title={t('rating.release.title')}
            detail={t(`panels.figures_status.${work.panel()?.body.release.status ?? 'in_progress'}`)}
            href={`/ideal/${params.edition}/panel/release`}
            chevron
          />
        </List>
      </Show>
    </PanelAllowed>
  );
}

function Seats(props: { edition: string; work: PanelWork; manages: boolean }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const isGone = useHoldersGone(() => props.manages);
  const lacking = () =>
    lackingInstitutions(ownState(client), (institution) =>
      props.work.seats().some(({ body }) => body.institution === institution),
    );
  return (
    <>
      <SectionHeader kind="band" title={t('rating.panel.seats')} aside={props.work.seats().length} />
      <Show when={lacking().length > 0}>
        <Banner tone="decide" icon="triangle-alert" fact={t('rating.panel.lacking')}>
          {lacking()
            .map((each) => t(`people.institution.${each}`))
            .join(', ')}
        </Banner>
      </Show>
      <List label={t('rating.panel.seats')}>
        <For each={props.work.seats()} fallback={<ListRow note title={t('rating.panel.no_seats')} />}>
          {({ id, body }) => {
            const holder = () => props.work.holderOf(id);
            const isLeft = () => holder()?.person == null || isGone(holder()?.person);
            return (
              <ListRow
                kicker={t(`people.institution.${body.institution}`)}
                title={body.office}
                // Who it is the point of contact alone reads.
                detail={
                  props.manages
                    ? holder()?.person == null
                      ? t('rating.panel.nobody')
                      : (holder()?.label ?? t('contributions.somebody'))
                    : undefined
                }
                tone={props.manages && isLeft() ? 'decide' : undefined}
                href={props.manages ? `/ideal/${props.edition}/panel/seats/${id}` : undefined}
                chevron={props.manages}
              >
                <Show when={props.manages && isGone(holder()?.person)}>
                  <p class="row-detail">{t('rating.seats.gone')}</p>
                </Show>
              </ListRow>
            );
          }}
        </For>
      </List>
      <Show when={props.manages}>
        <div class="block">
          <LinkButton icon="plus" href={`/ideal/${props.edition}/panel/seats/new`}>
            {t('rating.panel.add_seat')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}

/** Nothing is waited for any more. */
function isReady(work: PanelWork, area: Doc<PanelArea>): boolean {
  const { isClosable, missing } = work.lackOf(area);
  return isClosable && missing.length === 0;
}

function Areas(props: {
  edition: string;
  work: PanelWork;
  areas: readonly Doc<PanelArea>[];
  title: string;
}): JSX.Element {
  return (
    <>
      <SectionHeader kind="band" title={props.title} aside={props.areas.length} />
      <List label={props.title}>
        <For each={props.areas}>
          {(area) => <AreaRow edition={props.edition} work={props.work} area={area} />}
        </For>
      </List>
    </>
  );
}

function AreaRow(props: { edition: string; work: PanelWork; area: Doc<PanelArea> }): JSX.Element {
  const { t } = useI18n();
  const lack = () => props.work.lackOf(props.area);
  const figure = () => props.work.figures().get(props.area.body.area);
  const isWaiting = () => isReady(props.work, props.area);
  return (
    <ListRow
      title={t(`ideal.area.${props.area.body.area}`)}
      tone={isWaiting() ? 'decide' : undefined}
      detail={
        <span class="row-marked">
          <Tag tone={props.area.body.status === 'final' ? 'plain' : 'neutral'}>
            {t(`panels.status.${props.area.body.status}`)}
          </Tag>{' '}
          <Show when={lack().round !== null}>
            <span>
              {t('rating.panel.sheets', {
                n: lack().handedIn.size,
                total: lack().handedIn.size + lack().missing.length,
              })}
            </span>{' '}
            <Show when={isWaiting()}>
              <Tag tone="amber">{t('rating.panel.ready')}</Tag>
            </Show>
          </Show>
        </span>
      }
      href={`/ideal/${props.edition}/panel/areas/${props.area.body.area}`}
      chevron
    >
      <Show when={figure()}>{(known) => <FigureLine figure={known()} />}</Show>
    </ListRow>
  );
}
