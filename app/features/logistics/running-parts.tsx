import { type JSX, Show } from 'solid-js';
import type { MeetingClock } from '#app/features/meetings/meeting-clock.ts';
import { wallHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { cityOfZone } from '#app/kit/zones.ts';
import { type Act, act } from '#app/sync/acts.ts';
import { HourPair } from '#app/ui/agenda-scale.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { readText } from '#shared/kernel/text.ts';
import { isStepLate, type RunningEntry } from '#shared/logistics/running.rules.ts';
import type { AgendaChange, ReleasedAgenda } from '#shared/meetings/releases.rules.ts';

export type StepEntry = Extract<RunningEntry, { kind: 'step' }>;

/** What a row of the running order needs to know besides its entry. */
export interface RunningActs {
  meeting: string;
  now: number;
  mayEdit: boolean;
  /** What participants see of the agenda, and how the draft differs from it. */
  published: ReleasedAgenda;
  unpublished: readonly AgendaChange[];
  /** Rows are created again whenever a step changes: the result of an act is shown above them. */
  onTick: (act: Act) => void;
}

/** The venue's time; for another zone also that zone's own, with its city. */
export function EntryHour(props: { entry: RunningEntry; clock: MeetingClock | null }): JSX.Element {
  const { locale } = useI18n();
  const atVenue = () => props.clock?.wallAt(props.entry.startsAt) ?? props.entry.wallTime;
  const differs = () => atVenue() !== props.entry.wallTime;
  return (
    <HourPair
      hour={wallHour(atVenue())}
      {...(differs()
        ? {
            otherHour: wallHour(props.entry.wallTime),
            otherPlace: cityOfZone({ timeZone: props.entry.timeZone, locale: locale() }),
          }
        : {})}
    />
  );
}

/** What participants do not see of an item yet; nothing if they see it as it is. */
export function Unseen(
  props: Pick<RunningActs, 'published' | 'unpublished'> & { item: string },
): JSX.Element {
  const { t } = useI18n();
  function why(): 'whole' | 'changed' | null {
    const known = props.published.items.get(props.item);
    if (known === undefined || known.isRemoved) return 'whole';
    return props.unpublished.some(({ item }) => item === props.item) ? 'changed' : null;
  }
  return (
    <Show when={why()}>
      {(known) => <Tag tone="amber">{t(`logistics.running.unpublished.${known()}`)}</Tag>}
    </Show>
  );
}

/** What is not done and should be; and for who cannot mark it, what is done. */
export function StepState(props: { entry: StepEntry; now: number; mayEdit: boolean }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <Show when={isStepLate(props)}>
        <Tag tone="amber">{t('logistics.running.late')}</Tag>
      </Show>
      <Show when={!props.mayEdit && props.entry.step.done}>
        <Tag tone="plain">{t('logistics.running.done')}</Tag>
      </Show>
    </>
  );
}

export function StepTick(
  props: Pick<RunningActs, 'meeting' | 'mayEdit' | 'onTick'> & { entry: StepEntry },
): JSX.Element {
  const { t, locale } = useI18n();
  const step = () => props.entry.step;
  return (
    <Show when={props.mayEdit}>
      <label class="running-tick">
        <input
          type="checkbox"
          class="checkbox"
          checked={step().done}
          aria-label={t(step().done ? 'logistics.running.untick' : 'logistics.running.tick', {
            what: readText(step().what, locale()).value,
          })}
          onChange={() =>
            props.onTick(
              act('running.tick', { step: props.entry.id, meeting: props.meeting, done: !step().done }),
            )
          }
        />
      </label>
    </Show>
  );
}
