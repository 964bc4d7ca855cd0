import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Windowed } from '#app/kit/windowed.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Link } from '#shared/contributions/contributions.schemas.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { useLinkTitle, useSourceTitle } from './link-title.ts';
import { useSubjectWords } from './subject-words.ts';
import { partIn, type Work } from './work-data.ts';

const ROW = 84;
/** From so many on they are searched. */
const MANY = 12;

/** What of reports and material bears on the edition; each with what it still waits for. */
export function LinkList(props: { edition: string; work: Work }): JSX.Element {
  const { t } = useI18n();
  const titleOf = useLinkTitle();
  const sourceOf = useSourceTitle();
  const [query, setQuery] = createSignal('');
  const shown = createMemo(() => {
    const words = fold(query().trim());
    if (words === '') return props.work.links();
    return props.work
      .links()
      .filter((link) => fold(`${titleOf(link)} ${sourceOf(link.body.from)}`).includes(words));
  });
  return (
    <>
      <SectionHeader kind="band" title={t('contributions.links.title')} aside={props.work.links().length} />
      <Show when={props.work.links().length > MANY}>
        <SearchField
          id="contribution-links"
          label={t('contributions.links.search')}
          placeholder={t('contributions.links.search')}
          value={query()}
          onInput={setQuery}
          clearLabel={t('kit.clear_search')}
        />
      </Show>
      <Show
        when={shown().length > 0}
        fallback={
          <List>
            <ListRow
              note
              title={t(query() === '' ? 'contributions.links.none' : 'contributions.links.not_found')}
              detail={query() === '' ? t('contributions.links.none_more') : undefined}
            />
          </List>
        }
      >
        <Windowed items={shown()} estimate={ROW}>
          {(link) => <LinkRow link={link()} edition={props.edition} work={props.work} />}
        </Windowed>
      </Show>
    </>
  );
}

export function LinkRow(props: { link: Doc<Link>; edition: string; work: Work }): JSX.Element {
  const { t } = useI18n();
  const titleOf = useLinkTitle();
  const sourceOf = useSourceTitle();
  const subject = useSubjectWords();
  const client = useClient();
  const works = () => partIn(client).works;
  const body = () => props.link.body;
  const code = () => props.work.obstacleOf().get(props.link.id);
  return (
    <ListRow
      tone={code() === undefined ? undefined : 'act'}
      quiet={body().leftOut !== null}
      kicker={body()
        .to.map((each) => subject(each))
        .join(', ')}
      title={titleOf(props.link)}
      detail={
        <span class="row-marked">
          <LinkTag
            leftOut={body().leftOut !== null}
            code={code()}
            change={body().change}
            ready={t('contributions.links.ready')}
          />{' '}
          <span>
            {sourceOf(body().from)} · {body().source}
            {body().information} · {body().handlingCode}
          </span>
        </span>
      }
      href={works() ? `/ideal/${props.edition}/work/links/${props.link.id}` : undefined}
      chevron={works()}
    />
  );
}

function LinkTag(props: {
  leftOut: boolean;
  code: ReturnType<ReturnType<Work['obstacleOf']>['get']>;
  change: Link['change'];
  ready: string;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Show
      when={props.code}
      fallback={
        <Tag tone={props.leftOut ? 'plain' : 'neutral'}>
          {props.leftOut
            ? t('contributions.links.left_out')
            : props.change === null
              ? props.ready
              : t(`ideal.change.${props.change}`)}
        </Tag>
      }
    >
      {(code) => (
        <Tag tone={code() === 'consent_missing' ? 'amber' : 'red'}>
          {t(`contributions.obstacle_short.${code()}`)}
        </Tag>
      )}
    </Show>
  );
}
