import { useLocation, useParams } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { MeetingHeader, UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { Filtered } from '#app/kit/filtered.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { may } from '#shared/access/rules.ts';
import { papersInForce } from '#shared/board/papers.rules.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { KeepRow } from './keep-row.tsx';
import { type Filter, fits, NO_FILTER, PaperFilter } from './paper-filter.tsx';
import { PaperList } from './paper-list.tsx';
import { usePapers } from './use-papers.ts';
import './documents.css';

/** From this number of papers on people search instead of reading the list. */
const FILTER_FROM = 4;

/** The papers of a meeting, by their number. */
export default function PapersPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string }>();
  const [filter, setFilter] = createSignal<Filter>(NO_FILTER);
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const papers = usePapers(() => params.id);
  // A meeting is read from its first paper; a register from its last.
  const location = useLocation();
  const query = useQuery<{ missing?: string }>();
  /** Only what is missing in one of these is shown; null for everything. */
  const missing = createMemo(() => {
    const asked = query.missing?.split('-') ?? [];
    const found = LANGUAGES.filter((language) => asked.includes(language));
    return found.length === 0 ? null : found;
  });
  const lacking = createMemo(() => {
    const all = papers();
    const inForce = papersInForce({
      documents: all.map(({ doc }) => doc),
      versions: all.flatMap(({ versions }) => versions),
    });
    return new Set(
      inForce
        .filter((paper) => missing()?.some((language) => !paper.languages.has(language)))
        .map(({ id }) => id),
    );
  });
  const shown = createMemo(() =>
    papers()
      .filter((view) => fits(view, filter()) && (missing() === null || lacking().has(view.doc.id)))
      .reverse(),
  );
  const languages = () => LANGUAGES.filter((language) => meeting()?.body.languages.includes(language));
  const mayEdit = () => may(client.actor(), 'documents.edit');
  return (
    <Show when={meeting()} fallback={<UnknownMeeting />}>
      {(known) => (
        <>
          <MeetingHeader meeting={known()} tab="papers" />
          <Show when={missing()}>
            {(languages) => (
              <Filtered
                words={t('documents.missing_only', {
                  n: shown().length,
                  languages: new Intl.ListFormat(languageTags[locale()]).format(
                    languages().map((language) => t(`kit.language.${language}`)),
                  ),
                })}
                all={location.pathname}
              />
            )}
          </Show>
          <KeepRow meeting={params.id} />
          <Show when={papers().length >= FILTER_FROM}>
            <PaperFilter id="papers" papers={papers()} value={filter()} onChange={setFilter} />
          </Show>
          <PaperList
            papers={shown()}
            languages={languages()}
            search={missing() === null ? undefined : location.search}
            empty={papers().length === 0 ? 'documents.empty_meeting' : 'documents.none_fits'}
          />
          <List>
            <ListRow
              title={t('documents.all')}
              detail={t('documents.register_detail')}
              href="/documents"
              chevron
            />
          </List>
          <Show when={mayEdit()}>
            <FooterBar>
              <LinkButton icon="plus" wide href={`/meetings/${params.id}/papers/new`}>
                {t('documents.edit.new')}
              </LinkButton>
            </FooterBar>
          </Show>
        </>
      )}
    </Show>
  );
}
