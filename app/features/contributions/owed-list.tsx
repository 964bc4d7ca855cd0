import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { useSubjectWords } from './subject-words.ts';
import { type AskedRow, isWorthSaying, useAsked } from './use-progress.ts';
import { ownState, partIn, type Work } from './work-data.ts';

/** How far the state is with one requirement, in one word. */
export function ProgressTag(props: { row: AskedRow }): JSX.Element {
  const { t } = useI18n();
  const status = () => props.row.saying ?? props.row.told;
  const shown = () => (props.row.isLate ? 'late' : (status() ?? 'asked'));
  const tone = () => (props.row.isLate ? 'red' : status() === 'answered' ? 'plain' : 'neutral');
  return (
    <Tag tone={tone()} icon={props.row.saying === null ? undefined : 'clock'}>
      {t(`ideal.progress.${shown()}`)}
    </Tag>
  );
}

/** What the state owes the edition, and by when: each question leads to what the state has of it. */
export function OwedList(props: { edition: string; work: Work }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const saved = useSaved();
  const subject = useSubjectWords();
  const asked = useAsked(() => props.edition, props.work);
  const isDone = ({ told, saying }: AskedRow) => {
    const said = saying ?? told;
    return said === 'answered' || said === 'gap';
  };
  const done = () => asked().filter(isDone).length;
  const gaps = () => asked().filter(({ told, saying }) => (saying ?? told) === 'gap').length;
  /** As the analyst counts it: a gap is no answer, and is counted apart. */
  const counted = () =>
    [
      t('contributions.owed.done', { done: done() - gaps(), total: asked().length }),
      ...(gaps() === 0 ? [] : [t('contributions.owed.gaps', { n: gaps() })]),
    ].join(' · ');
  const worthSaying = () => (partIn(client).works ? asked().filter(isWorthSaying) : []);
  const sayAll = () =>
    saved.run(() =>
      Promise.all(
        worthSaying().flatMap(({ requirement, derived }) =>
          derived === null
            ? []
            : [
                client.mutate(
                  act('contributions.tell_progress', {
                    state: ownState(client),
                    requirement: requirement.id,
                    status: derived,
                  }),
                ).saved,
              ],
        ),
      ),
    );
  return (
    <>
      <SectionHeader kind="band" title={t('contributions.owed.title')} aside={counted()} />
      <Show when={done() > 0 && done() < asked().length}>
        <p class="block">{t('contributions.owed.partial')}</p>
      </Show>
      <List label={t('contributions.owed.title')}>
        <For each={asked()} fallback={<ListRow note title={t('contributions.owed.none')} />}>
          {(row) => (
            <ListRow
              tone={row.isLate ? 'act' : undefined}
              kicker={subject(row.requirement.body.about)}
              title={<LocalText text={row.requirement.body.question} />}
              detail={
                <span class="row-marked">
                  <ProgressTag row={row} />{' '}
                  <span>
                    {t('contributions.owed.line', {
                      day: formatDay(locale(), row.requirement.body.due),
                      priority: row.requirement.body.priority,
                    })}
                  </span>
                </span>
              }
              href={`/ideal/${props.edition}/work/requirements/${row.requirement.id}`}
              chevron
              quiet={isDone(row)}
            />
          )}
        </For>
      </List>
      {saved.notice()}
      <Show when={worthSaying().length > 0}>
        <div class="block stack">
          <p class="body-2 quiet">{t('contributions.owed.say_more')}</p>
          <AskedButton
            icon="check"
            label={t('contributions.owed.say', { n: worthSaying().length })}
            confirm={t('contributions.owed.save')}
            title={t('contributions.owed.say_title')}
            onYes={sayAll}
          >
            <For each={worthSaying()}>
              {(row) => (
                <p>
                  <strong>
                    <LocalText text={row.requirement.body.question} />
                  </strong>
                  <br />
                  {t('contributions.owed.becomes', {
                    from: t(`ideal.progress.${row.saying ?? row.told ?? 'asked'}`),
                    to: t(`ideal.progress.${row.derived ?? 'asked'}`),
                  })}
                </p>
              )}
            </For>
            <p>{t('contributions.owed.say_after')}</p>
          </AskedButton>
        </div>
      </Show>
    </>
  );
}
