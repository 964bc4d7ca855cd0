import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { LocalText, OnlyIn } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { citiesOf, placesOf } from '#shared/logistics/transfers.rules.ts';
import { venues } from '#shared/logistics/venues.schemas.ts';
import { isOver, shownState } from '#shared/meetings/meetings.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { MeetingTitle } from './meeting-title.tsx';
import { datesText, iconOfState, spokenLine, toneOfState } from './meeting-words.ts';

/** One meeting: when, where and, while it is to be confirmed, what that depends on. */
export function MeetingRow(props: { meeting: Doc<Meeting> }): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.meeting.body;
  const now = useNow();
  const state = () => shownState({ meeting: body(), now: now() });
  const isFinished = () => state() === 'ended' || isOver(body().state);
  return (
    <ListRow
      href={`/meetings/${props.meeting.id}/agenda`}
      quiet={isFinished()}
      kicker={
        <span class="meeting-kicker">
          {datesText({ meeting: body(), now: now(), t, locale: locale() })}
          {/* The title itself begins with it. */}
          <Show when={state() !== 'cancelled'}>
            <Tag tone={toneOfState(state())} icon={iconOfState(state())}>
              {t(`meetings.state.${state()}`)}
            </Tag>
          </Show>
        </span>
      }
      title={<MeetingTitle meeting={body()} />}
      detail={
        <>
          <MeetingPlace meeting={props.meeting} />
          {/* Not for past ones: there is no interpretation any more. */}
          <Show when={!isFinished()}>
            <br />
            {spokenLine({ meeting: body(), t, locale: locale() })}
          </Show>
        </>
      }
    >
      <MeetingTerms meeting={body()} />
      <WhyCancelled meeting={body()} />
    </ListRow>
  );
}

/** Its cities and how it is held. One that is held at a distance has no city, and none is to come. */
export function MeetingPlace(props: { meeting: Doc<Meeting> }): JSX.Element {
  const { t } = useI18n();
  const format = () => props.meeting.body.format;
  return (
    <>
      <Show when={format() !== 'virtual'}>
        <MeetingCities meeting={props.meeting} />
        <Show when={format()}> · </Show>
      </Show>
      <Show when={format()}>{(known) => <>{t(`meetings.format.${known()}`)}</>}</Show>
    </>
  );
}

/** Every city of the meeting, in the order of its days; else the announced one. */
export function MeetingCities(props: { meeting: Doc<Meeting> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const cities = createMemo(() => {
    const { id, body } = props.meeting;
    const found = citiesOf(placesOf(body, client.replica.within(venues, id)));
    return found.length > 1 ? found : null;
  });
  return (
    <Show
      when={cities()}
      fallback={
        <Show when={props.meeting.body.city} fallback={t('meetings.city_open')}>
          {(city) => <LocalText text={city()} silent />}
        </Show>
      }
    >
      {(found) => (
        <>
          {new Intl.ListFormat(languageTags[locale()]).format(
            found().map((city) => readText(city, locale()).value),
          )}
        </>
      )}
    </Show>
  );
}

/** A text within a sentence starts in lower case; an abbreviation or a name stays as it is. */
function withinSentence(text: string): string {
  const isAbbreviation = /^\p{Lu}{2}/u.test(text);
  return isAbbreviation ? text : text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

/** Condition, day of decision and alternative of a meeting to be confirmed. */
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
          <Show when={fallback()}>
            {(text) => (
              <>
                {t('meetings.fallback', { text: withinSentence(readText(text(), locale()).value) })}.
                <OnlyIn text={text()} />
              </>
            )}
          </Show>
        </p>
      )}
    </Show>
  );
}

/** Why a meeting does not take place. */
export function WhyCancelled(props: { meeting: Meeting }): JSX.Element {
  return (
    <Show when={props.meeting.state === 'cancelled' && props.meeting.cancelled?.reason}>
      {(reason) => (
        <p class="body-2">
          <LocalText text={reason()} />
        </p>
      )}
    </Show>
  );
}
