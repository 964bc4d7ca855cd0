import { type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { cityOfZone } from '#app/kit/zones.ts';
import { type Act, act } from '#app/sync/acts.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { MovePlan } from '#shared/logistics/reschedule.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

export type Dates = Pick<Meeting, 'startsOn' | 'endsOn' | 'precision' | 'timeZone'>;

/** New days of a meeting and their effect on its agenda, for the question to the person. */
export interface Move {
  readonly dates: Dates;
  readonly plan: MovePlan;
}

/** A postponed meeting returns to planned with its new day. */
export function isPlannedAgain({ state }: Meeting, { precision }: Dates): boolean {
  return state === 'postponed' && precision === 'day';
}

/** The act: with the agenda, or only for the meeting. */
export function moveAct(meeting: Doc<Meeting>, { dates, plan }: Move, takesAgenda: boolean): Act {
  const { items, steps } = takesAgenda ? plan : { items: [], steps: [] };
  return act(
    'meetings.reschedule',
    {
      meeting: meeting.id,
      dates: { ...dates },
      ...(isPlannedAgain(meeting.body, dates) ? { state: 'planned' } : {}),
      items: items.map(({ id, ...when }) => ({ item: id, ...when })),
      steps: steps.map(({ id, ...when }) => ({ step: id, ...when })),
    },
    { seen: { [`meetings/${meeting.id}`]: meeting.rev } },
  );
}

/** Whether new days need a question first. */
export function needsQuestion(meeting: Meeting, { dates, plan }: Move): boolean {
  return plan.items.length > 0 || plan.left.length > 0 || isPlannedAgain(meeting, dates);
}

/** What will happen to the agenda of a meeting that moves, before it happens. */
export function MoveDialog(props: {
  meeting: Meeting;
  move: Move | null;
  onClose: () => void;
  onMove: (takesAgenda: boolean) => void;
}): JSX.Element {
  const { t, locale } = useI18n();
  const hasItems = () => (props.move?.plan.items.length ?? 0) > 0;
  const first = ({ plan }: Move) => plan.items.map(({ startsAt }) => startsAt.slice(0, 10)).sort()[0] ?? '';
  const formerly = (move: Move) => {
    const day = Date.parse(`${first(move)}T00:00:00Z`) - move.plan.days * 86_400_000;
    return utcDay(day);
  };
  return (
    <Confirm
      act="meetings.reschedule"
      open={props.move !== null}
      onClose={props.onClose}
      title={t('meetings.moving.title')}
      confirm={t(hasItems() ? 'meetings.moving.both' : 'meetings.moving.save')}
      onConfirm={() => props.onMove(hasItems())}
      {...(hasItems()
        ? { other: { label: t('meetings.moving.alone'), onChoose: () => props.onMove(false) } }
        : {})}
    >
      <Show when={props.move} keyed>
        {(move) => (
          <>
            <Show when={move.plan.items.length > 0}>
              <p>
                {t('meetings.moving.text', {
                  n: move.plan.items.length,
                  from: formatDay(locale(), formerly(move)),
                  to: formatDay(locale(), first(move)),
                  city: cityOfZone({ timeZone: move.dates.timeZone, locale: locale() }),
                })}
              </p>
            </Show>
            <Show when={move.plan.steps.length}>
              {(n) => <p>{t('meetings.moving.steps', { n: n() })}</p>}
            </Show>
            <Show when={move.plan.left.length}>
              {(n) => (
                <p>
                  {move.dates.precision === 'day'
                    ? t('meetings.moving.left', { n: n() })
                    : t('meetings.moving.undated', { n: n() })}
                </p>
              )}
            </Show>
            <Show when={isPlannedAgain(props.meeting, move.dates)}>
              <p>{t('meetings.moving.state')}</p>
            </Show>
            <Show when={move.plan.items.length > 0}>
              <p>
                {t('meetings.moving.release')} {t('meetings.moving.check')}
              </p>
            </Show>
          </>
        )}
      </Show>
    </Confirm>
  );
}
