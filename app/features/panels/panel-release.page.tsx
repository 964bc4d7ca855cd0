import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { ReleaseNotices } from '#app/features/contributions/release-notices.tsx';
import { ReleaseStep } from '#app/features/contributions/release-step.tsx';
import { SendBackForm, TakeBackForm } from '#app/features/contributions/return-forms.tsx';
import { ReleaseStanding } from '#app/features/contributions/standing.tsx';
import { useStays } from '#app/features/contributions/use-stays.ts';
import { ownState } from '#app/features/contributions/work-data.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { contributionId, contributions } from '#shared/contributions/contributions.schemas.ts';
import { type RatedPanel, ratedPanelId, ratedPanels } from '#shared/figures/figures.schemas.ts';
import { isFrozen, isRating } from '#shared/ideal/editions.rules.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { isOut, isUnderWay } from '#shared/ideal/release-life.rules.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { hasVoice } from '#shared/panels/panels.rules.ts';
import { type Panel, panels } from '#shared/panels/panels.schemas.ts';
import { panelRelease } from '#shared/panels/release.rules.ts';
import type { PanelRelease } from '#shared/panels/release.schemas.ts';
import { seatings } from '#shared/seatings/seatings.schemas.ts';
import { PanelAllowed } from './panel-allowed.tsx';
import { type PanelWork, partInPanel, usePanel } from './panel-data.ts';
import { ValuesList } from './panel-figure.tsx';
import './rating.css';

/** Word for word what leaves the state of its panel, and the act of whoever reads it here: prepare or authorise. */
export default function PanelReleasePage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ edition: string }>();
  const work = usePanel(() => params.edition);
  const back = () => ({ href: `/ideal/${params.edition}/panel`, label: t('rating.panel.title') });
  return (
    <PanelAllowed edition={params.edition}>
      <PageHeader back={back()} title={t('rating.release.title')} detail={t('rating.release.detail')} />
      <Show when={work.panel()} fallback={<p class="block">{t('rating.panel.not_begun')}</p>}>
        {(panel) => <Release edition={params.edition} work={work} panel={panel()} />}
      </Show>
    </PanelAllowed>
  );
}

function Release(props: { edition: string; work: PanelWork; panel: Doc<Panel> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const content = createMemo(() =>
    panelRelease({
      state: ownState(client),
      panel: props.panel.body,
      seats: props.work.allSeats(),
      figures: [...props.work.figures().values()],
    }),
  );
  const hash = createMemo(() => contentHash(content()));
  /** What others read of it now. */
  const released = createMemo(
    () =>
      client.replica.one(ratedPanels, ratedPanelId({ edition: props.edition, state: ownState(client) }))
        ?.body ?? null,
  );
  /** Whoever has no copy of the edition hears from the server whether it takes figures. */
  const status = createMemo(() => client.replica.one(editions, props.edition)?.body.status ?? 'collecting');
  const isOpen = () => isRating(status());
  /** Who rates hands out nothing of what the panel says. */
  const isRater = createMemo(() => {
    const { person } = client.actor();
    return hasVoice(client.replica.within(seatings, person), props.edition);
  });
  const release = () => props.panel.body.release;
  const isOwn = () => release().prepared?.by === client.actor().person;
  const isSame = () => release().prepared?.hash === hash();
  const hasChanged = () => release().status === 'prepared' && !isSame();
  const isUpToDate = () => release().status === 'released' && isSame();
  const wish = (): 'prepare' | 'authorise' | null => {
    const { manages, authorises } = partInPanel(client);
    if (!isOpen() || isRater() || content().areas.length === 0 || isUnderWay(release()) || isUpToDate())
      return null;
    if (authorises && release().status === 'prepared' && isSame() && !isOwn()) return 'authorise';
    return manages && (release().status !== 'prepared' || hasChanged()) ? 'prepare' : null;
  };
  /** The readers of the figures are those of the contribution. */
  const isContributionOut = () =>
    client.replica.one(contributions, contributionId(props.edition))?.body.standing != null;
  const maySendBack = useStays(
    panels,
    () => props.panel,
    ({ release: { status } }) => status === 'prepared' || status === 'authorised',
  );
  const mayTakeBack = useStays(
    panels,
    () => props.panel,
    // Others may still read what this state took back, if the committee's server was restored.
    ({ release: now }) => isOut(now) && (now.standing !== null || released() !== null) && !isUnderWay(now),
  );
  const returning = () => ({
    ...{ of: 'panels' as const, collection: panels, prefix: 'pnl' as const, field: 'figures-' },
    ...{ edition: props.edition, begun: props.panel },
    returned: (body: Partial<Panel> | null) => body?.release?.returned ?? null,
    withReturned: (returned: { reason: string }) => ({
      release: { returned } as unknown as Panel['release'],
    }),
  });
  return (
    <>
      <ReleaseStanding
        collection={panels}
        id={props.panel.id}
        fact={t(`panels.figures_status.${release().status}`)}
        release={release()}
      />
      <ReleaseNotices
        hasChanged={hasChanged()}
        status={status()}
        isOpen={isOpen()}
        closed={t('errors.figures.not_rating')}
      />
      <Show when={isRater()}>
        <Banner icon="info" fact={t('errors.panels.not_yourself')} />
      </Show>
      <Column edition={props.edition} panel={props.panel} />
      <Preview content={content()} released={released()} />
      <SectionHeader kind="band" title={t('panels.fields.hash')} />
      <p class="block panel-hash">{hash()}</p>
      <Show when={release().status === 'prepared' && isOwn() && !hasChanged()}>
        <p class="block">{t('contributions.release.other_person')}</p>
      </Show>
      <Show when={wish() !== null && !isContributionOut()}>
        <Banner
          tone="decide"
          icon="info"
          fact={t('rating.release.first')}
          action={
            <LinkButton href={`/ideal/${props.edition}/work/release`}>
              {t('rating.release.first_link')}
            </LinkButton>
          }
        >
          {t('rating.release.first_more')}
        </Banner>
      </Show>
      <Show when={maySendBack()}>
        <SendBackForm {...returning()} does="panels.send_back" />
      </Show>
      <Show when={mayTakeBack() && !isFrozen(status())}>
        <TakeBackForm {...returning()} act="panels.take_back" />
      </Show>
      <Show when={isContributionOut() ? wish() : null}>
        {(name) => <Step name={name()} edition={props.edition} hash={hash()} content={content()} />}
      </Show>
    </>
  );
}

/** Whether the other members read this state's figures by its name, from the next release on. */
function Column(props: { edition: string; panel: Doc<Panel> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  const shows = () => props.panel.body.showsColumn;
  const change = (next: boolean) =>
    done.run(act('panels.show_column', { state: ownState(client), edition: props.edition, shows: next }));
  return (
    <>
      <SectionHeader kind="band" title={t('rating.release.column')} />
      {done.notice()}
      <Show
        when={partInPanel(client).manages}
        fallback={
          <p class="block">{t(shows() ? 'rating.release.column_on' : 'rating.release.column_off')}</p>
        }
      >
        <div class="block">
          <label class="choice" for="shows-column">
            <input
              type="checkbox"
              class="checkbox"
              id="shows-column"
              checked={shows()}
              onChange={(event) => void change(event.currentTarget.checked)}
            />
            <span class="choice-text">
              <span class="choice-label">{t('rating.release.column_label')}</span>
              <span class="choice-hint">{t('rating.release.column_more')}</span>
            </span>
          </label>
        </div>
      </Show>
    </>
  );
}

type ReleasedArea = PanelRelease['areas'][number];

function Preview(props: { content: PanelRelease; released: RatedPanel | null }): JSX.Element {
  const { t } = useI18n();
  const markOf = (area: ReleasedArea) => {
    const before = props.released?.areas.find((each) => each.area === area.area);
    if (before === undefined) return 'new';
    return isSameJson(before, area) ? 'same' : 'changed';
  };
  return (
    <>
      <SectionHeader kind="band" title={t('contributions.release.preview')} />
      <p class="block">{t('rating.release.preview_more')}</p>
      <SectionHeader kind="band" level={3} title={t('rating.release.seats')} />
      <List label={t('rating.release.seats')}>
        <For each={props.content.seats}>
          {({ institution, office }) => (
            <ListRow kicker={t(`people.institution.${institution}`)} title={office} />
          )}
        </For>
      </List>
      <For each={props.content.areas} fallback={<p class="block">{t('rating.release.nothing')}</p>}>
        {(area) => (
          <>
            <SectionHeader
              kind="band"
              level={3}
              title={t(`ideal.area.${area.area}`)}
              aside={
                <>
                  {t('rating.release.sheets', { n: area.sheets })}
                  <Show when={props.released}>
                    {' · '}
                    <Tag tone={markOf(area) === 'same' ? 'plain' : 'blue'}>
                      {t(`rating.release.mark.${markOf(area)}`)}
                    </Tag>
                  </Show>
                </>
              }
            />
            <ValuesList values={area.values} contested={area.contested} />
          </>
        )}
      </For>
    </>
  );
}

function Step(props: {
  name: 'prepare' | 'authorise';
  edition: string;
  hash: string;
  content: PanelRelease;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  function doing() {
    const seen = { state: ownState(client), edition: props.edition, hash: props.hash };
    return props.name === 'prepare' ? act('panels.prepare', seen) : act('panels.authorise', seen);
  }
  return (
    <ReleaseStep
      name={props.name}
      act="panels.authorise"
      corrects={['panels.prepare', 'panels.authorise']}
      says={t(`panels.confirm.${props.name}`)}
      label={t(`panels.acts.${props.name}`)}
      title={t('panels.confirm.authorise_title')}
      doing={doing}
    >
      <p>
        {t('rating.release.count', {
          areas: props.content.areas.length,
          seats: props.content.seats.length,
        })}
      </p>
    </ReleaseStep>
  );
}
