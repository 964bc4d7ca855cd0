import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { partIn, type Work } from './work-data.ts';

/** What the contribution may rest on besides reports: assessments, studies, open sources. */
export function MaterialList(props: { edition: string; work: Work }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const rows = createMemo(() => {
    const used = new Map<string, number>();
    for (const { body } of props.work.links())
      if (body.from.kind === 'material') used.set(body.from.id, (used.get(body.from.id) ?? 0) + 1);
    return [...props.work.materials()]
      .map(([id, body]) => ({ id, body, links: used.get(id) ?? 0 }))
      .sort((left, right) => left.body.title.localeCompare(right.body.title, locale()));
  });
  return (
    <>
      <SectionHeader kind="band" title={t('contributions.materials.title')} aside={rows().length} />
      <List label={t('contributions.materials.title')}>
        <For each={rows()} fallback={<ListRow note title={t('contributions.materials.none')} />}>
          {({ id, body, links }) => (
            <ListRow
              quiet={body.withdrawn}
              kicker={t(`ideal.basis.${body.kind}`)}
              title={body.title}
              detail={[
                ...(body.publisher === null ? [] : [body.publisher]),
                ...(body.date === null ? [] : [formatDay(locale(), body.date)]),
                t('contributions.materials.links', { n: links }),
              ].join(' · ')}
              trail={
                <Show when={body.withdrawn}>
                  <Tag tone="plain">{t('contributions.materials.withdrawn')}</Tag>
                </Show>
              }
              href={partIn(client).works ? `/ideal/materials/${id}?edition=${props.edition}` : undefined}
              chevron={partIn(client).works}
            />
          )}
        </For>
      </List>
      <Show when={partIn(client).works}>
        <div class="block">
          <LinkButton icon="plus" href={`/ideal/materials/new?edition=${props.edition}`}>
            {t('contributions.materials.add')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}
