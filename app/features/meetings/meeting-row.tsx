import { type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { LocalText } from './local-text.tsx';
import { datesText, toneOfState } from './meeting-words.ts';

/** One meeting: when, where, and, while it is to be confirmed, what that depends on. */
export function MeetingRow(props: { meeting: Doc<Meeting> }): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.meeting.body;
  const isFinished = () => body().state === 'closed' || body().state === 'cancelled';
  return (
    <ListRow
      href={`/meetings/${props.meeting.id}/agenda`}
      quiet={isFinished()}
      kicker={
        <span class="meeting-kicker">
          {datesText({ meeting: body(), t, locale: locale() })}
          <Tag tone={toneOfState(body().state)}>{t(`meetings.state.${body().state}`)}</Tag>
        </span>
      }
      title={<LocalText text={body().title} silent />}
      detail={
        <>
          <Show when={body().city} fallback={t('meetings.city_open')}>
            {(city) => <LocalText text={city()} silent />}
          </Show>
          <Show when={body().format}>{(format) => <> · {t(`meetings.format.${format()}`)}</>}</Show>
        </>
      }
    >
      <MeetingTerms meeting={body()} />
    </ListRow>
  );
}

/** Condition, day of decision and alternative of a meeting that is still to be confirmed. */
export function MeetingTerms(props: { meeting: Meeting }): JSX.Element {
  const { t, locale } = useI18n();
  const fallback = () => props.meeting.fallback;
  return (
    <Show when={props.meeting.state === 'to_be_confirmed' && props.meeting.condition}>
      {(condition) => (
        <p class="body-2">
          <LocalText text={condition()} />
          {'. '}
          <Show when={props.meeting.decideBy}>
            {(date) => <>{t('meetings.decide_by', { date: formatDay(locale(), date()) })}. </>}
          </Show>
          <Show when={fallback()?.[locale()] ?? fallback()?.es}>
            {(text) => <>{t('meetings.fallback', { text: text().toLocaleLowerCase() })}.</>}
          </Show>
        </p>
      )}
    </Show>
  );
}
