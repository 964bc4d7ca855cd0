import { For, type JSX, Show } from 'solid-js';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayHref } from './address.ts';

interface DayLink {
  /** After the address of the day. */
  readonly path: string;
  readonly title: PlainKey;
  readonly detail: PlainKey;
  /** From which stage on there is anything to see. */
  isFor(day: JointActionDay): boolean;
}

/** The other pages of a day, what people need first first. */
const LINKS: readonly DayLink[] = [
  {
    path: '/centre',
    title: 'jointdays.centre.title',
    detail: 'jointdays.centre.row',
    isFor: (day) => stageOfDay(day).hasBegun || day.state === 'preparing',
  },
  {
    path: '/daily',
    title: 'dayresults.daily.title',
    detail: 'dayresults.links.daily',
    isFor: (day) => stageOfDay(day).hasBegun,
  },
  {
    path: '/press',
    title: 'dayresults.press.title',
    detail: 'dayresults.links.press',
    isFor: (day) => stageOfDay(day).hasBegun,
  },
  {
    path: '/debriefing',
    title: 'dayresults.debriefing.title',
    detail: 'dayresults.links.debriefing',
    isFor: (day) => stageOfDay(day).isOffered || stageOfDay(day).isOver,
  },
  {
    path: '/indicators',
    title: 'dayresults.indicators.title',
    detail: 'dayresults.links.indicators',
    isFor: (day) => stageOfDay(day).isOffered || stageOfDay(day).isOver,
  },
  {
    path: '/report',
    title: 'dayresults.report.title',
    detail: 'dayresults.links.report',
    isFor: (day) => stageOfDay(day).isOver,
  },
];

export function DayLinks(props: { day: Doc<JointActionDay> }): JSX.Element {
  const { t } = useI18n();
  const links = () => LINKS.filter((link) => link.isFor(props.day.body));
  return (
    <Show when={links().length > 0}>
      <List label={t('jointdays.one')}>
        <For each={links()}>
          {({ path, title, detail }) => (
            <ListRow title={t(title)} detail={t(detail)} href={dayHref(props.day.id, path)} chevron />
          )}
        </For>
      </List>
    </Show>
  );
}
