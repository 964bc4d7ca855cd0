import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { PrintRow } from '#app/features/assessment/print-row.tsx';
import { computesFigures } from '#app/features/ideal/figures-who.ts';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { useShortWhen } from '#app/features/reports/review/use-short-when.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { QrCode } from '#app/kit/codes/qr-code.tsx';
import { groupsOf } from '#app/kit/hash-groups.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { usePane } from '#app/ui/desk-context.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { corrections } from '#shared/assessment/assessment.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Publication } from '#shared/publication/publication.schemas.ts';
import { PublishPart } from './publish-part.tsx';
import { PublishedFiles } from './published-files.tsx';
import { Recompute } from './recompute.tsx';
import { useBefore } from './use-before.ts';
import { type Published, usePublished } from './use-published.ts';
import './publication.css';
import '#app/kit/kit.css';

/** A published edition: by which hash it is checked, which files one has of it, and its recomputation. */
export default function PublishedPage(): JSX.Element {
  const params = useParams<{ edition: string }>();
  usePane()?.asTable();
  return (
    <Show when={params.edition} keyed>
      {(id) => <OfEdition id={id}>{(edition) => <Whole edition={edition} />}</OfEdition>}
    </Show>
  );
}

function Whole(props: { edition: Accessor<Doc<Edition>> }): JSX.Element {
  const { t } = useI18n();
  const published = usePublished(props.edition);
  const base = () => `/ideal/${props.edition().id}`;
  const isWaiting = () => {
    const known = published.publication();
    return known !== null && known.body.status !== 'published';
  };
  const built = createMemo(() => {
    const known = published.publication();
    return known === null || known.body.hash === null ? null : known;
  });
  return (
    <>
      <PageHeader
        back={{ href: base(), label: t('ideal.things.edition') }}
        title={t(isWaiting() ? 'publication.title_before' : 'publication.title')}
        detail={<LocalText text={props.edition().body.title} />}
      />
      <Standing edition={props.edition()} publication={published.publication()} />
      <Show when={built()}>
        {(known) => (
          <>
            <PublishPart
              edition={props.edition()}
              publication={known()}
              isIssued={published.version() !== null}
            />
            <Hashes edition={known().body.hash ?? ''} published={published} />
            <PublishedFiles edition={props.edition()} published={published} />
            <Recompute published={published} />
          </>
        )}
      </Show>
      <More edition={props.edition()} published={published} />
    </>
  );
}

/** How far it is. */
function Standing(props: { edition: Doc<Edition>; publication: Doc<Publication> | null }): JSX.Element {
  const { t } = useI18n();
  const when = useShortWhen();
  const row = () => {
    const known = props.publication?.body ?? null;
    if (known === null)
      return {
        title: t('publication.none'),
        detail: t('publication.none_more', { status: t(`ideal.status.${props.edition.body.status}`) }),
      };
    const { status, built, of, publishedAt, readyAt } = known;
    if (status === 'building')
      return {
        title: t(`publication.status.${status}`),
        detail: `${t('publication.building', { n: built, of })} ${t('publication.building_more')}`,
      };
    if (status === 'ready')
      return {
        title: t('publication.status.ready'),
        detail: readyAt === null ? undefined : t('publication.ready_at', { when: when(readyAt) }),
      };
    return {
      title: t('publication.status.published'),
      detail: publishedAt === null ? undefined : t('publication.published_at', { when: when(publishedAt) }),
    };
  };
  return (
    <List>
      <ListRow note title={<strong>{row().title}</strong>} detail={row().detail} />
    </List>
  );
}

/** By these it is checked: read aloud, or by a camera. */
function Hashes(props: { edition: string; published: Published }): JSX.Element {
  const { t } = useI18n();
  const own = () =>
    props.published.level() === 'public' ? null : props.published.fileHash(props.published.level());
  return (
    <>
      <SectionHeader kind="band" title={t('publication.hash.title')} />
      <div class="block">
        <p class="hash-groups">{groupsOf(props.edition)}</p>
        <p class="quiet">{t('publication.hash.more')}</p>
        <Show when={own()}>
          {(hash) => (
            <>
              <p>{t('publication.hash.own')}</p>
              <p class="hash-groups">{groupsOf(hash())}</p>
            </>
          )}
        </Show>
      </div>
      <Show when={props.published.isPublished() && props.published.fileHash('public')}>
        {(hash) => (
          <div class="block published-hash">
            <div>
              <p>{t('publication.hash.open')}</p>
              <p class="hash-groups">{groupsOf(hash())}</p>
              <p>
                <a href={`/check#${hash()}`}>{t('publication.hash.page')}</a>
              </p>
            </div>
            <QrCode text={addressOf(hash())} label={t('publication.hash.code')} />
          </div>
        )}
      </Show>
    </>
  );
}

/** Where anybody checks a file against it. */
function addressOf(hash: string): string {
  return `${window.location.origin}/check#${hash}`;
}

/** What else can be read of it. */
function More(props: { edition: Doc<Edition>; published: Published }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const before = useBefore(() => props.edition);
  const isIssued = () => props.published.version() !== null;
  const hasCorrections = () => client.replica.within(corrections, props.edition.id).length > 0;
  return (
    <Show when={isIssued() || before() !== null || computesFigures(client.actor())}>
      <SectionHeader kind="band" title={t('publication.more')} />
      <List>
        <Show when={isIssued()}>
          <PrintRow edition={props.edition.id} />
        </Show>
        <Show when={hasCorrections()}>
          <ListRow
            lead={<Icon name="pencil" />}
            title={t('validation.corrections.title')}
            detail={t('publication.corrections_row')}
            href={`/ideal/${props.edition.id}/corrections`}
            chevron
          />
        </Show>
        <Show when={before()}>
          <ListRow
            lead={<Icon name="chart-column" />}
            title={t('publication.compare.title')}
            detail={t('publication.compare.row')}
            href={`/ideal/${props.edition.id}/compare`}
            chevron
          />
        </Show>
        <Show when={computesFigures(client.actor())}>
          <ListRow
            lead={<Icon name="list-checks" />}
            title={t('publication.cross.title')}
            detail={t('publication.cross.row')}
            href={`/ideal/${props.edition.id}/crosschecks`}
            chevron
          />
        </Show>
      </List>
    </Show>
  );
}
