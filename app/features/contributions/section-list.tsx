import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useUnitWords } from '#app/features/people/partner-unit.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Section } from '#shared/contributions/contributions.schemas.ts';
import { INSTITUTIONS } from '#shared/kernel/actor.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { partIn, type Work } from './work-data.ts';

/** Whoever answered after the day is seen to have done so. */
export function isAnsweredLate({ status, answeredBy, due }: Section): boolean {
  return status === 'answered' && answeredBy !== null && dayHere(answeredBy.at) > due;
}

export function SectionTag(props: { section: Section; day: string }): JSX.Element {
  const { t } = useI18n();
  const isLate = () => props.section.status !== 'answered' && props.section.due < props.day;
  const tone = () => {
    if (isLate()) return 'red';
    if (isAnsweredLate(props.section)) return 'amber';
    if (props.section.status === 'answered') return 'plain';
    return props.section.status === 'returned' ? 'amber' : 'neutral';
  };
  return (
    <Tag tone={tone()}>
      {isLate() ? t('ideal.progress.late') : t(`contributions.section_status.${props.section.status}`)}
    </Tag>
  );
}

/** The parts of the questionnaire by institution: who answered, and what is late. */
export function SectionList(props: { edition: string; work: Work }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const day = () => props.work.lateBefore();
  const groups = createMemo(() => {
    const found = groupBy(props.work.sections(), ({ body }) => body.institution);
    return INSTITUTIONS.flatMap((institution) => {
      const rows = found.get(institution);
      return rows === undefined ? [] : [{ institution, rows }];
    });
  });
  const answered = () => props.work.sections().filter(({ body }) => body.status === 'answered').length;
  return (
    <>
      <SectionHeader
        kind="band"
        title={t('contributions.sections.title')}
        aside={t('contributions.owed.done', { done: answered(), total: props.work.sections().length })}
      />
      <Show
        when={groups().length > 0}
        fallback={
          <List>
            <ListRow note title={t('contributions.sections.none')} />
          </List>
        }
      >
        <List label={t('contributions.sections.title')}>
          <For each={groups().flatMap(({ rows }) => rows)}>
            {(section) => <SectionRow section={section} day={day()} />}
          </For>
        </List>
      </Show>
      <Show when={partIn(client).works}>
        <div class="block">
          <LinkButton icon="plus" href={`/ideal/${props.edition}/work/sections/new`}>
            {t('contributions.acts.section')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}

export function SectionRow(props: { section: Doc<Section>; day: string }): JSX.Element {
  const { t, locale } = useI18n();
  const when = useWhen();
  const unitWords = useUnitWords();
  const body = () => props.section.body;
  const detail = () => {
    const by = body().answeredBy;
    return by !== null && body().status === 'answered'
      ? [
          t('contributions.sections.answered', {
            who: by.label ?? t('contributions.somebody'),
            at: when(by.at),
          }),
          ...(isAnsweredLate(body())
            ? [t('contributions.sections.answered_late', { day: formatDay(locale(), body().due) })]
            : []),
        ].join(' · ')
      : t('contributions.sections.due', { day: formatDay(locale(), body().due) });
  };
  return (
    <ListRow
      tone={body().status !== 'answered' && body().due < props.day ? 'act' : undefined}
      kicker={unitWords(body())}
      title={<LocalText text={body().question} />}
      detail={
        <span class="row-marked">
          <SectionTag section={body()} day={props.day} /> <span>{detail()}</span>
        </span>
      }
      href={`/ideal/sections/${props.section.id}`}
      chevron
    />
  );
}
