import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useSourceTitle } from '#app/features/contributions/link-title.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Windowed } from '#app/kit/windowed.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { links } from '#shared/contributions/contributions.schemas.ts';
import { linkOfReleased } from '#shared/contributions/release.mutations.ts';
import type { FeedbackNote, Use } from '#shared/feedback/feedback.schemas.ts';
import { releasedItems } from '#shared/ideal/released.schemas.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { UseLine } from './use-line.tsx';
import './feedback.css';

/** Pixels of an entry with two uses; only what was never on screen is estimated. */
const ROW = 160;

interface UsedItem {
  readonly item: string;
  readonly uses: readonly Use[];
}

/** What was used of what a state released: each entry once, with every place where it was used. */
export function ItemRows(props: {
  edition: string;
  uses: FeedbackNote['uses'];
  /** Nothing was released, but its panel counted. */
  onlyFigures: boolean;
  /** It is this reader's own state. */
  isOwn: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const used = createMemo((): UsedItem[] =>
    [...groupBy(props.uses, ({ item }) => item)].map(([item, uses]) => ({ item, uses })),
  );
  return (
    <>
      <SectionHeader kind="band" title={t('feedback.note.used')} aside={used().length} />
      <Show
        when={used().length > 0}
        fallback={
          <List>
            <ListRow
              note
              title={t(props.onlyFigures ? 'feedback.note.used_figures' : 'feedback.note.used_none')}
            />
          </List>
        }
      >
        <Windowed items={used()} estimate={ROW}>
          {(each) => <ItemRow edition={props.edition} used={each()} isOwn={props.isOwn} />}
        </Windowed>
      </Show>
    </>
  );
}

function ItemRow(props: { edition: string; used: UsedItem; isOwn: boolean }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const item = createMemo(() => client.replica.one(releasedItems, props.used.item)?.body);
  const grade = () => `${item()?.source ?? ''}${item()?.information ?? ''}`;
  return (
    <ListRow
      kicker={item() === undefined ? undefined : t('ideal.read.grade', { grade: grade() })}
      title={
        <Show when={item()} fallback={t('feedback.note.item')}>
          {(body) => (
            <Show when={body().statement} fallback={t(`ideal.basis.${body().basis}`)}>
              {(statement) => <LocalText text={statement()} />}
            </Show>
          )}
        </Show>
      }
      detail={
        item() === undefined
          ? t(props.isOwn ? 'feedback.note.item_gone' : 'feedback.note.item_elsewhere')
          : undefined
      }
    >
      <ul class="feedback-uses">
        <For each={props.used.uses}>
          {(use) => (
            <li>
              <UseLine edition={props.edition} use={use} readsMore />
            </li>
          )}
        </For>
      </ul>
      <Show when={props.isOwn}>
        <Behind edition={props.edition} item={props.used.item} />
      </Show>
    </ListRow>
  );
}

/** Where an entry came from, for its own state: the link, and the report for whoever reads that. */
function Behind(props: { edition: string; item: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const sourceTitle = useSourceTitle();
  const link = createMemo(() => client.replica.one(links, linkOfReleased(props.item)));
  const source = () => {
    const from = link()?.body.from;
    if (from?.kind === 'report') return client.replica.one(reports, from.id) && `/reports/${from.id}`;
    return from === undefined ? null : `/ideal/materials/${from.id}`;
  };
  return (
    <Show when={link()}>
      {(known) => (
        <div class="feedback-behind">
          <p class="row-detail">{t('feedback.note.behind')}</p>
          <Show
            when={source()}
            fallback={<p class="row-detail user-text">{sourceTitle(known().body.from)}</p>}
          >
            {(href) => (
              <a class="feedback-way" href={href()}>
                {sourceTitle(known().body.from)}
              </a>
            )}
          </Show>
          <a class="feedback-way" href={`/ideal/${props.edition}/work/links/${known().id}`}>
            {t('feedback.note.to_link')}
          </a>
        </div>
      )}
    </Show>
  );
}
