import { useParams } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { type Contribution, contributions } from '#shared/contributions/contributions.schemas.ts';
import { type ReleaseContent, releaseHash, releaseOf } from '#shared/contributions/release.rules.ts';
import { isCollecting, isFrozen } from '#shared/ideal/editions.rules.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { isOut, isUnderWay } from '#shared/ideal/release-life.rules.ts';
import { releaseId, releases } from '#shared/ideal/released.schemas.ts';
import { BODY_CODES } from '#shared/kernel/bodies.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, type Language, readText } from '#shared/kernel/text.ts';
import { ObstacleList } from './obstacle-list.tsx';
import { OverlapList } from './overlap-list.tsx';
import { ownerName } from './owner-name.ts';
import { ReaderList } from './reader-list.tsx';
import { releaseAct } from './release-act.ts';
import { ReleaseNotices } from './release-notices.tsx';
import { ReleasePreview } from './release-preview.tsx';
import { ReleaseStep } from './release-step.tsx';
import { SendBackForm, TakeBackForm } from './return-forms.tsx';
import { StandingNote } from './standing.tsx';
import { UnreadNetworks } from './unread-networks.tsx';
import { useStays } from './use-stays.ts';
import { ownState, partIn, sourcesOf, useWork } from './work-data.ts';
import './contributions.css';

/** Word for word what others will read, who they are, and the act of whoever reads it here: prepare or authorise. */
export default function ReleasePage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string }>();
  const work = useWork(() => params.edition);
  const here = () => `/ideal/${params.edition}/work`;
  const back = () => ({ href: here(), label: t('contributions.things.contribution') });
  return (
    <Allowed
      to={partIn(client).works || partIn(client).authorises}
      back={`/ideal/${params.edition}`}
      says={t('contributions.not_yours')}
      reads
    >
      <Show
        when={work.contribution()}
        fallback={
          <PageHeader
            back={back()}
            title={t('contributions.release.title')}
            detail={t('contributions.begin.not_begun')}
          />
        }
      >
        {(contribution) => <Release edition={params.edition} work={work} contribution={contribution()} />}
      </Show>
    </Allowed>
  );
}

function Release(props: {
  edition: string;
  work: ReturnType<typeof useWork>;
  contribution: Doc<Contribution>;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [language, setLanguage] = createSignal<Language>(locale());
  const edition = createMemo(() => client.replica.one(editions, props.edition));
  const content = createMemo(() => {
    const sources = props.work.sources();
    return sources === null ? null : releaseOf(sources).content;
  });
  const hash = createMemo(() => {
    const known = content();
    return known === null ? '' : releaseHash(known);
  });
  const body = () => props.contribution.body;
  const status = () => edition()?.body.status ?? 'closed';
  const isOpen = () => isCollecting(status());
  const isClear = () => props.work.obstacles().length === 0;
  /** It is not what was prepared any more: nobody can authorise it. */
  const hasChanged = () => body().status === 'prepared' && body().prepared?.hash !== hash();
  /** Others read exactly this: there is nothing to prepare. */
  const isUpToDate = () => body().status === 'released' && body().prepared?.hash === hash();
  const isOwn = () => body().prepared?.by === client.actor().person;
  const wish = (): 'prepare' | 'authorise' | null => {
    if (!isOpen() || !isClear() || isUnderWay(body()) || isUpToDate()) return null;
    const { works, authorises } = partIn(client);
    if (authorises && body().status === 'prepared' && !hasChanged() && !isOwn()) return 'authorise';
    const isNews = body().status !== 'prepared' || hasChanged();
    return works && isNews ? 'prepare' : null;
  };
  const maySendBack = useStays(
    contributions,
    () => props.contribution,
    ({ status }) => status === 'prepared' || status === 'authorised',
  );
  const releasedOf = () => ({ edition: props.edition, state: ownState(client) });
  const mayTakeBack = useStays(
    contributions,
    () => props.contribution,
    (now) => {
      // Others may still read what this state took back, if the committee's server was restored.
      const stays = now.standing !== null || client.replica.one(releases, releaseId(releasedOf())) !== null;
      return isOut(now) && stays && !isUnderWay(now);
    },
  );
  const returning = () => ({
    ...{ of: 'contributions' as const, collection: contributions, prefix: 'ctb' as const, field: '' },
    ...{ edition: props.edition, begun: props.contribution },
    returned: (body: Partial<Contribution> | null) => body?.returned ?? null,
    withReturned: (returned: { reason: string }) => ({ returned: returned as Contribution['returned'] }),
  });
  return (
    <>
      <PageHeader
        back={{ href: `/ideal/${props.edition}/work`, label: t('contributions.things.contribution') }}
        kicker={`${ownerName({ t, locale: locale(), state: ownState(client) })} · ${readText(edition()?.body.title, locale()).value}`}
        title={t('contributions.release.title')}
      />
      <StandingNote contribution={props.contribution} />
      <Show when={isUpToDate()}>
        <Banner icon="check" fact={t('contributions.release.up_to_date')}>
          {t('contributions.release.up_to_date_more')}
        </Banner>
      </Show>
      <ReleaseNotices
        hasChanged={hasChanged()}
        status={status()}
        isOpen={isOpen()}
        closed={t('contributions.release.closed')}
      />
      <ObstacleList edition={props.edition} work={props.work} />
      <OverlapList edition={props.edition} work={props.work} />
      <ReaderList readers={body().readers} />
      <Show when={mayTakeBack() && !isFrozen(status())}>
        <TakeBackForm {...returning()} act="contributions.take_back" />
      </Show>
      <SectionHeader kind="band" title={t('contributions.release.preview')} />
      <p class="block">{t('contributions.release.preview_more')}</p>
      <Show when={content()}>{(known) => <UnreadNetworks content={known()} />}</Show>
      <SelectField
        id="release-language"
        label={t('contributions.release.language')}
        options={LANGUAGES.map((value) => ({ value, label: t(`kit.language_own.${value}`) }))}
        value={language()}
        onChange={(value) => setLanguage(value as Language)}
      />
      <Show when={content()}>
        {(known) => <ReleasePreview content={known()} language={language()} work={props.work} />}
      </Show>
      <SectionHeader kind="band" title={t('contributions.fields.hash')} />
      <p class="block release-hash">{hash()}</p>
      <p class="block body-2 quiet">{t('contributions.release.hash_more')}</p>
      <Show when={body().status === 'prepared' && isOwn() && !hasChanged()}>
        <p class="block">{t('contributions.release.other_person')}</p>
      </Show>
      <Show when={maySendBack()}>
        <SendBackForm {...returning()} does="contributions.send_back" />
      </Show>
      <Show when={wish()}>
        {(name) => (
          <Step name={name()} edition={props.edition} work={props.work} hash={hash()} content={content()} />
        )}
      </Show>
    </>
  );
}

function Step(props: {
  name: 'prepare' | 'authorise';
  edition: string;
  work: ReturnType<typeof useWork>;
  hash: string;
  content: ReleaseContent | null;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const readers = () =>
    BODY_CODES.filter((body) => props.content?.readers.includes(body))
      .map((body) => t(`ideal.body.${body}`))
      .join(', ');
  function doing() {
    const contribution = props.work.contribution();
    if (contribution === null) return null;
    const seen = {
      state: ownState(client),
      edition: props.edition,
      sources: sourcesOf(props.work.links()),
      hash: props.hash,
    };
    return releaseAct({ name: props.name, seen, contribution });
  }
  return (
    <ReleaseStep
      name={props.name}
      act="contributions.authorise"
      corrects={['contributions.prepare', 'contributions.authorise']}
      says={t(`contributions.confirm.${props.name}`)}
      label={t(`contributions.acts.${props.name}`)}
      title={t('contributions.confirm.authorise_title')}
      doing={doing}
    >
      <p>
        {t('contributions.confirm.authorise_readers')} <strong>{readers()}</strong>
      </p>
      <p>
        {t('contributions.confirm.authorise_count', {
          items: props.content?.items.length ?? 0,
          figures: props.content?.figures.length ?? 0,
        })}
      </p>
    </ReleaseStep>
  );
}
