import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { type Figure, figureKey, figuresOf } from '#shared/contributions/figures.rules.ts';
import { type Overlap, overlapsOf } from '#shared/contributions/overlap.rules.ts';
import { useAmountWords, useCountedWords } from './figure-words.ts';
import { figureId, saidFigures } from './figures.ts';
import { partIn, type Work } from './work-data.ts';

/** Groups that are shown; of more it is said how many. */
const MOST = 20;

/** One group for each figure whose name others seem to lie within. */
function groupsOf(overlaps: readonly Overlap[]): Overlap[] {
  const found = new Map<string, Overlap>();
  for (const { why, figures } of overlaps) {
    const [first, ...others] = figures;
    if (first === undefined) continue;
    const key = why === 'name' ? `name\n${figureKey(first)}` : `${why}\n${found.size}`;
    const known = found.get(key);
    found.set(key, { why, figures: [...(known?.figures ?? [first]), ...others] });
  }
  return [...found.values()];
}

/**
 * Figures that look as if they counted the same things: whoever releases them decides, and nothing is kept back. Each
 * leads to where it is put right: the part that says it, or its own page where several do or the state chose.
 */
export function OverlapList(props: { edition: string; work: Work }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const amount = useAmountWords();
  const counted = useCountedWords();
  const groups = createMemo(() =>
    groupsOf(
      overlapsOf(
        figuresOf({
          sections: props.work.sections(),
          choices: props.work.choices().map(({ body }) => body),
        }),
      ),
    ),
  );
  const chosen = createMemo(() => new Set(props.work.choices().map(({ body }) => figureKey(body))));
  const said = createMemo(() => saidFigures({ work: props.work, edition: props.edition, client }));
  const hrefOf = (figure: Figure) => {
    if (!partIn(client).works) return undefined;
    const id = figureId({ client, edition: props.edition, figure });
    const [only, ...more] = said().get(id) ?? [];
    return only === undefined || more.length > 0 || chosen().has(figureKey(figure))
      ? `/ideal/${props.edition}/work/figures/${id}`
      : `/ideal/sections/${only.section}`;
  };
  return (
    <Show when={groups().length > 0}>
      <Banner tone="decide" icon="triangle-alert" fact={`${t('contributions.overlap.title')}.`}>
        {t('contributions.release.own_only_too')} {t('contributions.overlap.more')}
      </Banner>
      <List label={t('contributions.overlap.title')}>
        <For each={groups().slice(0, MOST)}>
          {({ why, figures }) => (
            <ListRow
              tone="decide"
              title={t(`contributions.overlap.${why}`)}
              detail={t(`contributions.overlap.${why}_remedy`)}
            >
              <ul class="overlap-figures">
                <For each={figures}>
                  {(figure) => {
                    const words = () =>
                      `${figure.count.what}: ${amount(figure.count)}, ${counted(figure.count)}`;
                    return (
                      <li>
                        <Show when={hrefOf(figure)} fallback={words()}>
                          {(href) => <a href={href()}>{words()}</a>}
                        </Show>
                      </li>
                    );
                  }}
                </For>
              </ul>
            </ListRow>
          )}
        </For>
        <Show when={groups().length > MOST}>
          <ListRow note title={t('contributions.overlap.others', { n: groups().length - MOST })} />
        </Show>
      </List>
    </Show>
  );
}
