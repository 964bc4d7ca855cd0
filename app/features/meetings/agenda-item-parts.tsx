import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { isRestricted, latestFiles, referenceOf } from '#shared/documents/documents.rules.ts';
import { type CommitteeDocument, documents, documentVersions } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, readText } from '#shared/kernel/text.ts';
import type { AgendaItem } from '#shared/meetings/meetings.schemas.ts';
import { itemValue, useAgendaNames } from './agenda-words.ts';
import type { MyItems } from './my-items.ts';

const FACTS = ['class', 'purpose', 'proposer', 'durationMinutes', 'room'] as const;

/** The kind of an item, its audience and length; unknown parts are left out. */
export function ItemFacts(props: { meeting: string; item: AgendaItem }): JSX.Element {
  const { t, locale } = useI18n();
  const names = useAgendaNames(() => props.meeting);
  const facts = createMemo(() =>
    FACTS.flatMap((field): Fact[] => {
      const value = itemValue({ item: props.item, field, names, t, locale: locale() });
      const label = t(`agenda.item.${field === 'durationMinutes' ? 'duration' : field}`);
      return value === null ? [] : [{ label, place: value }];
    }),
  );
  return (
    <div class="sheet item-facts">
      <FactList facts={facts()} />
    </div>
  );
}

/** The papers of an item: number, title, and the languages with a file. */
export function ItemPapers(props: { item: AgendaItem }): JSX.Element {
  const { t } = useI18n();
  const ids = () => props.item.documents ?? [];
  return (
    <Show when={ids().length > 0}>
      <SectionHeader kind="band" title={t('agenda.item.papers')} aside={ids().length} />
      <List>
        <For each={ids()}>{(id) => <Paper id={id} />}</For>
      </List>
    </Show>
  );
}

function Paper(props: { id: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const paper = createMemo(() => client.replica.one(documents, props.id));
  const versions = createMemo(() => client.replica.within(documentVersions, props.id));
  const languages = createMemo(() => {
    const files = latestFiles(versions());
    return LANGUAGES.filter((language) => files.has(language));
  });
  const state = (document: CommitteeDocument) => {
    if (document.state === 'withdrawn') return t('documents.withdrawn');
    if (isRestricted({ document, versions: versions() })) return t('documents.restricted');
    const list = languages();
    if (list.length === 0) return t('agenda.item.no_languages');
    const named = list.map((language) => t(`kit.language.${language}`));
    const words = new Intl.ListFormat(languageTags[locale()]).format(named);
    return list.includes(locale())
      ? t('agenda.item.only_languages', { list: words })
      : t('meetings.only_in', { languages: words });
  };
  const hrefOf = ({ id, body }: Doc<CommitteeDocument>) =>
    body.meeting === null ? `/documents/${id}` : `/meetings/${body.meeting}/papers/${id}`;
  return (
    <Show
      when={paper()}
      fallback={
        <ListRow
          lead={<Icon name="file-text" />}
          title={t('agenda.item.paper_unknown')}
          href={`/documents/${props.id}`}
        />
      }
    >
      {(known) => (
        <ListRow
          lead={<Icon name="file-text" />}
          kicker={referenceOf(known().body) ?? undefined}
          title={<LocalText text={known().body.title} silent />}
          detail={state(known().body)}
          href={hrefOf(known())}
          chevron
        />
      )}
    </Show>
  );
}

/** Whether it is one of my items, and what else of mine runs at that time. */
export function FollowItem(props: { item: string; mine: MyItems }): JSX.Element {
  const { t, locale } = useI18n();
  const saved = useSaved();
  const isStarred = () => props.mine.stars().has(props.item);
  const overlaps = () => props.mine.overlaps().get(props.item) ?? [];
  const list = () =>
    overlaps()
      .map(({ item }) => readText(item.title, locale()).value)
      .join(', ');
  return (
    <>
      <Show when={overlaps().length > 0}>
        <Banner tone="decide" icon="clock" fact={t('agenda.item.overlaps', { list: list() })} />
      </Show>
      <div class="segments" classList={{ starred: isStarred() }}>
        <Show when={props.mine.speaks().has(props.item)}>
          <p class="you-speak">{t('agenda.item.you_speak')}</p>
        </Show>
        <Button
          kind="text"
          icon="star"
          aria-pressed={isStarred()}
          onClick={() => void saved.run(() => props.mine.toggle(props.item))}
        >
          {isStarred() ? t('agenda.item.followed') : t('agenda.item.follow')}
        </Button>
      </div>
      {saved.notice()}
    </>
  );
}
