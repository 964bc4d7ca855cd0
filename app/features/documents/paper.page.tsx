import { useLocation } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { ownMoment } from '#app/features/meetings/meeting-words.ts';
import { useReleases } from '#app/features/meetings/use-releases.ts';
import { NoteField } from '#app/features/notes/note-field.tsx';
import { formerlyWords } from '#app/features/records/formerly-words.ts';
import { capitalise } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { ShareText } from '#app/kit/share-text.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breakable } from '#app/ui/breakable.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { formerReferencesOf, inForce, isPublic, publicAddress } from '#shared/documents/documents.rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { PaperActs } from './paper-acts.tsx';
import { PaperFiles } from './paper-files.tsx';
import { usePaperPlace } from './paper-place.ts';
import { nameOf } from './paper-words.ts';
import { type PaperView, usePaper } from './use-papers.ts';
import './documents.css';

/** One paper: what it is, its files by language, its chain, one's own note, and the presidency's actions. */
export default function PaperPage(): JSX.Element {
  const place = usePaperPlace();
  const view = usePaper(() => place().paper ?? '');
  return (
    <Show when={view()} fallback={<UnknownPaper />}>
      {(known) => (
        // The page stays while another paper is chosen beside it: what failed is said of one alone.
        <Show when={known().doc.id} keyed>
          <Paper view={known()} />
        </Show>
      )}
    </Show>
  );
}

/** To the list that it stands beside, as that was filtered. */
function useWayBack() {
  const { t } = useI18n();
  const place = usePaperPlace();
  const location = useLocation();
  return () => ({
    href: `${place().list}${location.search}`,
    label: t(place().meeting === null ? 'documents.register' : 'documents.back'),
  });
}

export function UnknownPaper(): JSX.Element {
  const { t } = useI18n();
  const back = useWayBack();
  return (
    <>
      <PageHeader back={back()} title={t('documents.unknown')} />
      <List>
        <ListRow note title={t('documents.unknown_text')} />
      </List>
    </>
  );
}

function Paper(props: { view: PaperView }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const doc = () => props.view.doc;
  const body = () => doc().body;
  const address = () => {
    const { origin } = location;
    return isPublic(body())
      ? publicAddress({ origin, document: doc().id })
      : `${origin}/documents/${doc().id}`;
  };
  const back = useWayBack();
  return (
    <>
      <PageHeader
        back={back()}
        kicker={
          <span class="paper-kicker">
            <span classList={{ folio: true, 'paper-waiting': body().number === null }}>
              {nameOf(t, body())}
            </span>
            <span>{t(`documents.kind.${body().kind}`)}</span>
          </span>
        }
        title={<LocalText text={body().title} />}
        aside={
          <Show when={body().state === 'draft'}>
            <Tag tone="amber">{t('documents.draft')}</Tag>
          </Show>
        }
      />
      <Standing view={props.view} />
      <Show
        when={!props.view.isRestricted}
        fallback={
          <Banner icon="lock" fact={`${t('documents.restricted')}.`}>
            {t('documents.restricted_text')}
          </Banner>
        }
      >
        <PaperFiles view={props.view} />
      </Show>
      <Facts view={props.view} />
      <LinkedItems view={props.view} />
      <Chain view={props.view} />
      <NoteField
        about={doc().id}
        meeting={body().meeting}
        address={`/documents/${doc().id}`}
        label={t('documents.note')}
      />
      <Show when={body().state !== 'draft'}>
        <SectionHeader kind="band" title={t('documents.share')} />
        <div class="block sheet stack">
          <ShareText
            text={`${nameOf(t, body())}: ${readText(body().title, locale()).value}`}
            url={address()}
          />
          <p class="quiet">{t(isPublic(body()) ? 'documents.share_public' : 'documents.share_detail')}</p>
        </div>
      </Show>
      <Show when={may(client.actor(), 'documents.edit')}>
        <PaperActs view={props.view} />
      </Show>
    </>
  );
}

/** What people must know before they rely on it: replaced, withdrawn, unreleased. */
function Standing(props: { view: PaperView }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const place = usePaperPlace();
  const body = () => props.view.doc.body;
  return (
    <>
      <Show when={props.view.replacedBy}>
        {(by) => (
          <Banner
            tone="change"
            icon="files"
            fact={t('documents.replaced', { by: nameOf(t, by().body) })}
            action={<a href={place().hrefOf(by().id)}>{t('documents.view.open')}</a>}
          />
        )}
      </Show>
      <Show when={body().state === 'withdrawn'}>
        <Banner
          icon="circle-alert"
          fact={
            body().withdrawnAt === null
              ? t('documents.withdrawn')
              : t('documents.withdrawn_on', {
                  at: ownMoment({
                    instant: body().withdrawnAt ?? 0,
                    now: client.now(),
                    kind: 'at',
                    t,
                    locale: locale(),
                  }),
                })
          }
        >
          <LocalText text={body().withdrawnReason} />
        </Banner>
      </Show>
      <Show when={body().state === 'draft'}>
        <Banner icon="pencil" fact={`${t('documents.draft')}.`}>
          {t('documents.draft_text')}
        </Banner>
      </Show>
    </>
  );
}

function Facts(props: { view: PaperView }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const when = useWhen();
  const facts = (): Fact[] => {
    const { body } = props.view.doc;
    const meeting = body.meeting === null ? null : client.replica.one(meetings, body.meeting);
    const former = formerlyWords({ formerly: formerReferencesOf(body), t });
    return [
      {
        label: t('documents.reference'),
        place: (
          <span class="tabular">
            <Breakable text={nameOf(t, body)} />
          </span>
        ),
        ...(former === null ? {} : { detail: `${former}. ${t('outbox.formerly_why')}` }),
      },
      {
        label: t('documents.marking_label'),
        place: t(`documents.marking.${body.marking}`),
        detail: t(`documents.marking_text.${body.marking}`),
      },
      ...(body.author === null
        ? []
        : [{ label: t('documents.author'), place: <LocalText text={body.author} /> }]),
      {
        label: t('documents.meeting'),
        place:
          meeting === null ? (
            t('documents.no_meeting')
          ) : (
            <a href={`/meetings/${meeting.id}/papers`}>
              <MeetingTitle meeting={meeting.body} />
            </a>
          ),
      },
      { label: t('documents.original'), place: capitalise(t(`kit.language.${body.originalLanguage}`)) },
      ...(body.releasedAt === null
        ? []
        : [{ label: t('documents.released_at'), place: when(body.releasedAt) }]),
      ...(props.view.read.kind === 'unread'
        ? []
        : [{ label: t('documents.read'), place: when(props.view.read.at) }]),
    ];
  };
  return <FactList facts={facts()} />;
}

/** The items of its meeting's agenda that name it. */
function LinkedItems(props: { view: PaperView }): JSX.Element {
  const { t } = useI18n();
  const meeting = () => props.view.doc.body.meeting ?? '';
  const releases = useReleases(meeting);
  const items = () =>
    releases.docs().filter(({ body }) => body.documents?.includes(props.view.doc.id) === true);
  return (
    <Show when={items().length > 0}>
      <SectionHeader kind="band" title={t('documents.items')} />
      <List label={t('documents.items')}>
        <For each={items()}>
          {(item) => (
            <ListRow
              lead={item.body.number ?? ''}
              title={<LocalText text={item.body.title} />}
              href={`/meetings/${meeting()}/agenda/${item.id}`}
              chevron
            />
          )}
        </For>
      </List>
    </Show>
  );
}

/** First text, revisions, and what was added to each; only if there is more than one. */
function Chain(props: { view: PaperView }): JSX.Element {
  const { t } = useI18n();
  const place = usePaperPlace();
  const current = () => inForce(props.view.chain);
  const wordOf = (link: PaperView['doc']) => {
    if (link.body.state === 'withdrawn') return t('documents.withdrawn');
    if (link.body.state === 'draft') return t('documents.draft');
    return link.id === current()?.id ? t('documents.in_force') : null;
  };
  const kindOf = (link: PaperView['doc']) => {
    const { relation } = link.body;
    return relation === null ? t('documents.chain_first') : t(`documents.relation.${relation.kind}`);
  };
  const isPast = (link: PaperView['doc']) =>
    link.body.state === 'withdrawn' ||
    (link.id !== current()?.id &&
      link.body.state === 'released' &&
      (link.body.relation === null || link.body.relation.kind === 'REV'));
  return (
    <Show when={props.view.chain.length > 1}>
      <SectionHeader kind="band" title={t('documents.chain')} />
      <List label={t('documents.chain')} ordered>
        <For each={props.view.chain}>
          {(link) => (
            <ListRow
              title={
                <Show when={isPast(link)} fallback={nameOf(t, link.body)}>
                  <del class="paper-past">{nameOf(t, link.body)}</del>
                </Show>
              }
              detail={[
                kindOf(link),
                ...(link.id === props.view.doc.id ? [t('documents.chain_here')] : []),
              ].join(' · ')}
              href={link.id === props.view.doc.id ? undefined : place().hrefOf(link.id)}
              selected={link.id === props.view.doc.id}
              trail={
                <Show when={wordOf(link)}>
                  {(word) => <Tag tone={link.body.state === 'draft' ? 'amber' : 'plain'}>{word()}</Tag>}
                </Show>
              }
            />
          )}
        </For>
      </List>
    </Show>
  );
}
