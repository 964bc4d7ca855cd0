import { type Accessor, createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { levelWords, useFigureWords } from '#app/features/figures/use-figure-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { type Edition, editions } from '#shared/ideal/ideal.schemas.ts';
import type { AreaCode } from '#shared/ideal/subjects.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { publicationId, publications } from '#shared/publication/publication.schemas.ts';
import { comparedOf } from './use-before.ts';

/** Of two the comparison says all. */
const LEAST_EDITIONS = 3;

/** How each area went through all published editions up to this one, in their order. Nothing before there are three. */
export function Trend(props: { edition: Accessor<Doc<Edition>> }): JSX.Element {
  const { replica } = useClient();
  const { t } = useI18n();
  const words = useFigureWords();
  const sides = createMemo(() =>
    replica
      .all(editions)
      .filter(
        ({ id, body }) =>
          id === props.edition().id ||
          (body.number < props.edition().body.number &&
            replica.one(publications, publicationId(id))?.body.status === 'published'),
      )
      .sort((left, right) => left.body.number - right.body.number)
      .flatMap((edition) => comparedOf(replica, edition) ?? []),
  );
  const lineOf = (area: AreaCode) =>
    sides().flatMap(({ edition, figures }) => {
      const found = figures.areas.find((each) => each.area === area);
      if (found === undefined) return [];
      const level = levelWords(t, found.class).toLocaleLowerCase();
      const value = found.score === null ? level : `${words.figure(found.score.median, 1)}, ${level}`;
      return [t('publication.trend.of', { n: edition.body.number, value })];
    });
  const lines = createMemo(() =>
    AREA_CODES.flatMap((area) => {
      const steps = lineOf(area);
      return steps.length === 0 ? [] : [{ area, steps }];
    }),
  );
  return (
    <Show when={sides().length >= LEAST_EDITIONS}>
      <SectionHeader kind="band" title={t('publication.trend.title')} aside={sides().length} />
      <p class="block quiet">{t('publication.trend.more')}</p>
      <List label={t('publication.trend.title')}>
        <For each={lines()}>
          {({ area, steps }) => <ListRow title={words.area(area)} detail={steps.join(' → ')} />}
        </For>
      </List>
    </Show>
  );
}
