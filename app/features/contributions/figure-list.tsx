import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { chosenOf, figureKey, figuresOf } from '#shared/contributions/figures.rules.ts';
import { useAmountWords, useCountedWords } from './figure-words.ts';
import { figureId } from './figures.ts';
import { useSubjectWords } from './subject-words.ts';
import { partIn, type Work } from './work-data.ts';

/** What was counted: what all say, what was chosen among different figures, and what is still to be chosen. */
export function FigureList(props: { edition: string; work: Work }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const subject = useSubjectWords();
  const amount = useAmountWords();
  const counted = useCountedWords();
  const works = () => partIn(client).works;
  const rows = createMemo(() => {
    const choices = props.work.choices().map(({ body }) => body);
    const chosen = chosenOf(choices);
    const settled = figuresOf({ sections: props.work.sections(), choices }).map((figure) => ({
      figure,
      isOpen: false,
      chosen: chosen.get(figureKey(figure)) ?? null,
    }));
    const open = [...props.work.differing().values()].flatMap(([first]) =>
      first === undefined ? [] : [{ figure: first.figure, isOpen: true, chosen: null }],
    );
    return [...open, ...settled];
  });
  const hrefOf = (figure: ReturnType<typeof rows>[number]['figure']) =>
    `/ideal/${props.edition}/work/figures/${figureId({ client, edition: props.edition, figure })}`;
  return (
    <Show when={rows().length > 0}>
      <SectionHeader kind="band" title={t('contributions.fields.counts')} aside={rows().length} />
      <List label={t('contributions.fields.counts')}>
        <For each={rows()}>
          {({ figure, isOpen, chosen }) => (
            <ListRow
              tone={isOpen ? 'decide' : undefined}
              kicker={subject(figure.about)}
              title={figure.count.what}
              detail={isOpen ? counted(figure.count) : `${amount(figure.count)}, ${counted(figure.count)}`}
              trail={
                <Show when={isOpen || chosen !== null}>
                  <Tag tone={isOpen ? 'amber' : 'plain'}>
                    {t(isOpen ? 'contributions.figure.differ' : 'contributions.figure.chosen')}
                  </Tag>
                </Show>
              }
              href={(isOpen || chosen !== null) && works() ? hrefOf(figure) : undefined}
              chevron={(isOpen || chosen !== null) && works()}
            >
              <Show when={chosen}>
                {(choice) => (
                  <p class="row-detail">
                    {t('contributions.figure.reason_given', {
                      who: choice().label ?? t('contributions.somebody'),
                      reason: choice().reason,
                    })}
                  </p>
                )}
              </Show>
            </ListRow>
          )}
        </For>
      </List>
    </Show>
  );
}
