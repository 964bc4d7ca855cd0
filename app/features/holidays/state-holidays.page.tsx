import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { capitalise, formatLongDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useNow } from '#app/kit/use-now.ts';
import { act } from '#app/sync/acts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { holidaysOfYear, isWeekend } from '#shared/holidays/holidays.rules.ts';
import { calendarOf, holidays, WORK_CALENDAR, workCalendars } from '#shared/holidays/holidays.schemas.ts';

/** The non-working days of one state, a year at a time. */
export default function StateHolidaysPage(): JSX.Element {
  const params = useParams<{ state: string }>();
  return (
    <Show when={params.state} keyed>
      {(state) => <Of state={state} />}
    </Show>
  );
}

function Of(props: { state: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const { state } = props;
  const [year, setYear] = createSignal(Number(dayHere(now()).slice(0, 4)));
  const days = createMemo(() => holidaysOfYear(client.replica.within(holidays, calendarOf(state)), year()));
  const mayEdit = () => may(client.actor(), 'holidays.edit', { state });
  return (
    <>
      <PageHeader
        back={{ href: '/holidays', label: t('holidays.title') }}
        title={t('holidays.of', { state: countryName(locale(), state) })}
        detail={t('holidays.none_more')}
      />
      <Followed state={state} />
      <SectionHeader kind="band" title={t('holidays.year', { year: String(year()) })} aside={days().length} />
      <List>
        <For each={days()} fallback={<ListRow note title={t('holidays.none')} />}>
          {({ body }) => (
            <ListRow
              kicker={capitalise(formatLongDay(locale(), body.day))}
              title={<LocalText text={body.name} />}
              {...(isWeekend(body.day) ? { trail: <Tag>{t('holidays.weekend')}</Tag> } : {})}
              href={mayEdit() ? `/holidays/${state}/${body.day}` : undefined}
              chevron={mayEdit()}
            />
          )}
        </For>
      </List>
      <div class="pad button-row">
        <Button kind="text" onClick={() => setYear(year() - 1)}>
          {t('holidays.previous')}
        </Button>
        <Button kind="text" onClick={() => setYear(year() + 1)}>
          {t('holidays.next')}
        </Button>
        <Show when={mayEdit()}>
          <LinkButton kind="text" icon="plus" href={`/holidays/${state}/new`}>
            {t('holidays.add')}
          </LinkButton>
        </Show>
      </div>
    </>
  );
}

/** Whether the committee counts by this calendar, and for whoever presides the choice. */
function Followed(props: { state: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  const isFollowed = createMemo(
    () => client.replica.one(workCalendars, WORK_CALENDAR)?.body.state === props.state,
  );
  const follow = (state: string | null) => done.run(act('holidays.follow', { state }), state ?? 'none');
  const label = () => t(isFollowed() ? 'holidays.follow_none' : 'holidays.follow');
  return (
    <>
      <Show when={isFollowed()}>
        <List>
          <ListRow note title={<strong>{t('holidays.followed')}</strong>} />
        </List>
      </Show>
      <Show when={may(client.actor(), 'holidays.follow')}>
        {done.notice()}
        <div class="block">
          <AskedButton
            act="holidays.follow"
            kind="text"
            icon="calendar-days"
            label={label()}
            title={t('holidays.confirm.follow.title')}
            onYes={() => follow(isFollowed() ? null : props.state)}
          >
            {t('holidays.confirm.follow.text')}
          </AskedButton>
        </div>
      </Show>
    </>
  );
}
