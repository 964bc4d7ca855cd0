import { useNavigate } from '@solidjs/router';
import { createEffect, createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formerlyWords, formerNames } from '#app/features/records/formerly-words.ts';
import { wordOf } from '#app/features/records/record-word.ts';
import { StatusLine } from '#app/features/records/status-line.tsx';
import { formatRelative } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useNow } from '#app/kit/use-now.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { hasRole } from '#shared/kernel/actor.ts';
import { fold } from '#shared/kernel/fold.ts';
import { localCode } from '#shared/kernel/ids.ts';
import { readText } from '#shared/kernel/text.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { newReportAt } from './begin-report.ts';
import { draftHref, draftWord } from './draft-word.ts';
import { FilesGoing } from './files-arriving.tsx';
import { MOST_BUTTONS, offeredForms } from './form-definitions.ts';
import { rememberLooked } from './new-reports.ts';
import { PublishedForms } from './published-forms.tsx';
import { QuickNotes } from './quick-notes.tsx';
import { useReadyForm, wantedOf } from './ready-form.ts';
import { rejectedReports } from './rejected-reports.ts';
import { unreadNotes } from './report-notes.ts';
import { reportTitle } from './report-title.ts';
import { isReviewer } from './review/desk-here.ts';
import { useReportDrafts } from './use-drafts.ts';

const SHOWN = 100;
const SEARCHABLE_FROM = 8;

/** Informes: what is being written, what was sent, and for those who review, what their state received. */
export default function ReportsPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const drafts = useReportDrafts();
  const ids = useNewIds('rep');
  const [query, setQuery] = createSignal('');
  const actor = () => client.actor();
  const offered = createMemo(() => offeredForms(client));
  useReadyForm(() => [
    ...drafts()
      .slice(0, 1)
      .map(({ form, definition, formFiles }) => ({ form, definition, files: formFiles })),
    ...offered().slice(0, MOST_BUTTONS).map(wantedOf),
  ]);

  const titleOf = (of: { title: string; form: string }) =>
    reportTitle({ ...of, replica: client.replica, locale: locale() });

  const all = createMemo(() =>
    [...client.replica.all(reports)].sort(
      (left, right) =>
        (right.body.receivedAt ?? right.body.finishedAt) - (left.body.receivedAt ?? left.body.finishedAt),
    ),
  );
  const found = createMemo(() => {
    const wanted = fold(query().trim());
    if (wanted === '') return all();
    return all().filter(({ body }) =>
      fold(`${titleOf(body)} ${body.folio ?? ''} ${formerNames(body.formerly)} ${body.place ?? ''}`).includes(
        wanted,
      ),
    );
  });
  const notes = createMemo(() => unreadNotes(client, actor().person));
  const unread = createMemo(
    () => new Map(notes().map(({ report, notes }) => [report.id, notes.length] as const)),
  );
  const rejected = createMemo(() => rejectedReports(client));
  const moment = useWhen();
  createEffect(() => {
    // Hoy speaks of them until they were here on the screen; if that cannot be kept now, it does once more.
    if (isReviewer(actor())) void rememberLooked(client, all()).catch(() => undefined);
  });
  const isDeciding = () => {
    const { state } = actor();
    return may(actor(), 'forms.allow', { state }) || may(actor(), 'state.configure', { state });
  };
  const heading = () => {
    if (hasRole(actor(), 'pointOfContact')) return t('reports.national');
    return hasRole(actor(), 'unitHead', 'institutionHead') ? t('reports.unit') : t('reports.mine');
  };

  /** The page is left then: a second tap before that must not lead anywhere else. */
  let isLeft = false;
  function begin(form: string) {
    if (isLeft) return;
    isLeft = true;
    const { href, state } = newReportAt({ id: ids.of(form), form });
    navigate(href, { state });
  }

  const when = (instant: number) => formatWhen(locale(), instant);
  const now = useNow();
  const age = (instant: number) => formatRelative({ locale: locale(), instant, now: now() });

  return (
    <>
      <PageHeader title={t('reports.title')} />
      <Show when={isDeciding()}>
        <List>
          <ListRow
            lead={<Icon name="settings" />}
            title={t('reports.state.row')}
            detail={t('reports.state.row_text')}
            href="/reports/state"
            chevron
          />
        </List>
      </Show>
      <Show when={may(actor(), 'forms.propose')}>
        <List>
          <ListRow
            lead={<Icon name="upload" />}
            title={t('reports.publish.title')}
            detail={t('reports.publish.row_text')}
            href="/reports/publish"
            chevron
          />
        </List>
        <PublishedForms />
      </Show>
      <Show when={rejected().length > 0}>
        <SectionHeader kind="band" title={t('reports.rejected')} />
        <List>
          <For each={rejected()}>
            {({ title, form, code, facts }) => (
              <ListRow title={titleOf({ title, form })} href={`/outbox/${facts.id}`} tone="act">
                <StatusLine status={wordOf({ facts, t, when: moment })} code={code} />
              </ListRow>
            )}
          </For>
        </List>
      </Show>
      <QuickNotes />
      <Show when={drafts().length > 0}>
        <SectionHeader kind="band" title={t('reports.drafts')} />
        <List>
          <For each={drafts()}>
            {(draft) => (
              <ListRow
                title={titleOf(draft)}
                detail={[age(draft.updatedAt), ...(draft.first ? [draft.first] : [])].join(' · ')}
                href={draftHref(draft)}
              >
                <StatusLine status={draftWord({ client, draft, t })} code={localCode(draft.id)} />
              </ListRow>
            )}
          </For>
        </List>
      </Show>
      <Show when={actor().state !== null} fallback={<Note title={t('reports.committee_only')} />}>
        <Show
          when={all().length > 0}
          fallback={
            <Show
              when={client.isComplete()}
              fallback={<Note title={t('reports.unknown_yet')} text={t('reports.unknown_yet_more')} />}
            >
              <Note title={t('reports.none')} text={t('reports.none_more')} />
            </Show>
          }
        >
          <Show when={all().length >= SEARCHABLE_FROM}>
            <div class="block">
              <SearchField
                id="report-search"
                label={t('reports.search')}
                clearLabel={t('reports.clear')}
                value={query()}
                onInput={setQuery}
              />
            </div>
          </Show>
          <SectionHeader
            kind="band"
            title={heading()}
            aside={
              query() === '' ? undefined : t('reports.found', { n: found().length, total: all().length })
            }
          />
          <List>
            <For each={found().slice(0, SHOWN)}>
              {(report) => (
                <ListRow
                  title={titleOf(report.body)}
                  href={`/reports/${report.id}`}
                  kicker={
                    report.body.institution === null
                      ? undefined
                      : t(`reports.institution.${report.body.institution}`)
                  }
                  detail={when(report.body.receivedAt ?? report.body.finishedAt)}
                  trail={<span class="folio">{report.body.folio ?? localCode(report.id)}</span>}
                >
                  <Show when={unread().get(report.id)}>
                    {(n) => <Tag tone="blue">{t('reports.notes_unread', { n: n() })}</Tag>}
                  </Show>
                  <FilesGoing report={report.body} />
                  <Show when={formerlyWords({ formerly: report.body.formerly, t })}>
                    {(words) => <p class="row-detail">{words()}</p>}
                  </Show>
                  <Show when={report.body.handlingCode}>
                    {(code) => (
                      <p class="row-detail">
                        {t('reports.handling')} <Tag>{code()}</Tag>
                      </p>
                    )}
                  </Show>
                </ListRow>
              )}
            </For>
          </List>
        </Show>
        <Show
          when={offered().length > 0}
          fallback={
            <Show when={client.isComplete()}>
              <Note title={t('reports.no_form')} />
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
      </Show>
    </>
  );
}

function Note(props: { title: string; text?: string }): JSX.Element {
  return (
    <List>
      <ListRow note title={<strong>{props.title}</strong>} detail={props.text} />
    </List>
  );
}
