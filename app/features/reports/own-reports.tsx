import { useNavigate } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formerlyWords } from '#app/features/records/formerly-words.ts';
import { wordOf } from '#app/features/records/record-word.ts';
import { StatusLine } from '#app/features/records/status-line.tsx';
import { formatRelative } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { Windowed } from '#app/kit/windowed.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { localCode } from '#shared/kernel/ids.ts';
import { readText } from '#shared/kernel/text.ts';
import { isUndecided } from '#shared/reports/review.rules.ts';
import { newReportAt } from './begin-report.ts';
import { correctionTitle } from './correction/correction-title.ts';
import { refusedHere } from './correction/refused-today.ts';
import { draftHref, draftWord } from './draft-word.ts';
import { FilesGoing } from './files-arriving.tsx';
import { MOST_BUTTONS, offeredForms } from './form-definitions.ts';
import { QuickNotes } from './quick-notes.tsx';
import { useReadyForm, wantedOf } from './ready-form.ts';
import { rejectedReports } from './rejected-reports.ts';
import { unreadNotes } from './report-notes.ts';
import { reportTitle } from './report-title.ts';
import { receivedAt } from './review/inbox.ts';
import { askWords } from './review/last-ask.ts';
import type { Reviewed } from './review/reviewed.ts';
import { type Inbox, useInbox } from './review/use-inbox.ts';
import { useReportDrafts } from './use-drafts.ts';

const SEARCHABLE_FROM = 8;
/** Pixels of a row with its kicker, day and a tag. */
const ROW = 110;

/** What somebody writes and wrote: what came back first, then what was not accepted, notes, drafts and what was sent. */
export function OwnReports(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const inbox = useInbox();
  const drafts = useReportDrafts();
  const offered = createMemo(() => offeredForms(client));
  useReadyForm(() => [
    ...drafts()
      .slice(0, 1)
      .map(({ form, definition, formFiles }) => ({ form, definition, files: formFiles })),
    ...offered().slice(0, MOST_BUTTONS).map(wantedOf),
  ]);
  const titleOf = (of: { title: string; form: string }) =>
    reportTitle({ ...of, replica: client.replica, locale: locale() });
  const isBack = ({ review }: Reviewed) => review.status === 'has_issues';
  const back = createMemo(() => inbox.shown().filter(isBack));
  const rest = createMemo(() => inbox.shown().filter((item) => !isBack(item)));
  const rejected = createMemo(() => rejectedReports(client));
  const refused = createMemo(() => refusedHere(client));
  const notes = createMemo(() => unreadNotes(client, client.actor().person));
  const unread = createMemo(
    () => new Map(notes().map(({ report, notes: each }) => [report.id, each.length] as const)),
  );
  const moment = useWhen();
  const age = (instant: number) => formatRelative({ locale: locale(), instant, now: inbox.now() });
  const total = () => inbox.counts().own;
  return (
    <>
      <Show when={rejected().length + refused().length > 0}>
        <SectionHeader kind="band" title={t('reports.rejected')} />
        <List>
          <For each={rejected()}>
            {({ title, form, code, facts }) => (
              <ListRow title={titleOf({ title, form })} href={`/outbox/${facts.id}`} tone="act">
                <StatusLine status={wordOf({ facts, t, when: moment })} code={code} />
              </ListRow>
            )}
          </For>
          <For each={refused()}>
            {({ report, facts, href }) => (
              <ListRow
                title={correctionTitle({ report, client, locale: locale(), t })}
                href={href}
                tone="act"
              >
                <StatusLine status={wordOf({ facts, t, when: moment })} code="" />
              </ListRow>
            )}
          </For>
        </List>
      </Show>
      <Show when={back().length > 0}>
        <SectionHeader kind="band" title={t('reports.inbox.own.returned')} />
        <List>
          <For each={back()}>{(item) => <BackRow item={item} inbox={inbox} />}</For>
        </List>
      </Show>
      <QuickNotes />
      <Show when={drafts().length > 0}>
        <SectionHeader kind="band" title={t('reports.drafts')} />
        <List>
          <For each={drafts()}>
            {(draft) => (
              <ListRow
                title={
                  draft.corrects === null
                    ? titleOf(draft)
                    : correctionTitle({ report: draft.corrects.report, client, locale: locale(), t })
                }
                detail={[age(draft.updatedAt), ...(draft.first ? [draft.first] : [])].join(' · ')}
                href={draftHref(draft)}
              >
                <StatusLine status={draftWord({ client, draft, t })} code={localCode(draft.id)} />
              </ListRow>
            )}
          </For>
        </List>
      </Show>
      <Show when={total() > 0} fallback={<None />}>
        <Show when={total() >= SEARCHABLE_FROM}>
          <div class="block">
            <SearchField
              id="report-search"
              label={t('reports.search')}
              clearLabel={t('reports.clear')}
              value={inbox.words()}
              onInput={inbox.search}
            />
          </div>
        </Show>
        <SectionHeader
          kind="band"
          title={t('reports.inbox.own.sent')}
          aside={
            inbox.words() === '' ? undefined : t('reports.found', { n: inbox.shown().length, total: total() })
          }
        />
        <Windowed items={rest()} estimate={ROW}>
          {(item) => <OwnRow item={item()} inbox={inbox} unread={unread().get(item().report.id)} />}
        </Windowed>
      </Show>
      <Begin />
    </>
  );
}

/** What came back, with the words in which it is asked for. */
function BackRow(props: { item: Reviewed; inbox: Inbox }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const report = () => props.item.report;
  return (
    <ListRow
      title={props.inbox.titleOf(props.item)}
      href={`/reports/${report().id}${props.inbox.query()}`}
      tone="act"
      detail={
        <span class="user-text">
          {askWords({ client, report: report().id, t }) ?? t('reports.inbox.today.returned_plain')}
        </span>
      }
      trail={<span class="folio">{report().body.folio ?? localCode(report().id)}</span>}
    >
      <p class="row-detail">{t('reports.inbox.own.correct')}</p>
    </ListRow>
  );
}

/** What was sent, and where it stands. */
function OwnRow(props: { item: Reviewed; inbox: Inbox; unread: number | undefined }): JSX.Element {
  const { t, locale } = useI18n();
  const report = () => props.item.report;
  const review = () => props.item.review;
  const deskWords = () => {
    const { desk } = review();
    return desk === null ? '' : t('reports.inbox.own.before', { desk: t(`reports.review.desk.${desk}`) });
  };
  return (
    <ListRow
      title={props.inbox.titleOf(props.item)}
      href={`/reports/${report().id}${props.inbox.query()}`}
      detail={formatWhen(locale(), receivedAt(props.item))}
      trail={<span class="folio">{report().body.folio ?? localCode(report().id)}</span>}
    >
      <Show when={props.unread}>{(n) => <Tag tone="blue">{t('reports.notes_unread', { n: n() })}</Tag>}</Show>
      <FilesGoing report={report()} />
      <Show when={formerlyWords({ formerly: report().body.formerly, t })}>
        {(words) => <p class="row-detail">{words()}</p>}
      </Show>
      <p class="row-detail">
        <Tag
          tone={review().status === 'rejected' ? 'red' : isUndecided(review().status) ? 'neutral' : 'plain'}
        >
          {t(`reports.review.status.${review().status}`)}
        </Tag>{' '}
        {deskWords()}
      </p>
    </ListRow>
  );
}

function None(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <List>
      <Show
        when={client.isComplete()}
        fallback={
          <ListRow
            note
            title={<strong>{t('reports.unknown_yet')}</strong>}
            detail={t('reports.unknown_yet_more')}
          />
        }
      >
        <ListRow note title={<strong>{t('reports.none')}</strong>} detail={t('reports.none_more')} />
      </Show>
    </List>
  );
}

/** One button for each form that this person may begin. */
function Begin(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const ids = useNewIds('rep');
  const offered = createMemo(() => offeredForms(client));
  /** The page is left then: a second tap before that must not lead anywhere else. */
  let isLeft = false;
  function begin(form: string) {
    if (isLeft) return;
    isLeft = true;
    const { href, state } = newReportAt({ id: ids.of(form), form });
    navigate(href, { state });
  }
  return (
    <Show
      when={offered().length > 0}
      fallback={
        <Show when={client.isComplete()}>
          <List>
            <ListRow note title={<strong>{t('reports.no_form')}</strong>} />
          </List>
        </Show>
      }
    >
      <FooterBar>
        <Show
          when={offered().length <= MOST_BUTTONS}
          fallback={
            <LinkButton kind="filled" wide icon="plus" href="/reports/new">
              {t('reports.begin')}
            </LinkButton>
          }
        >
          <For each={offered()}>
            {(form, index) => (
              <Button
                kind={index() === 0 ? 'filled' : 'outlined'}
                wide
                icon="plus"
                onClick={() => begin(form.id)}
              >
                {readText(form.body.title, locale()).value}
              </Button>
            )}
          </For>
        </Show>
      </FooterBar>
    </Show>
  );
}
