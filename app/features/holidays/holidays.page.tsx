import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { ForMembers } from '#app/kit/for-members.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { holidaysOfYear } from '#shared/holidays/holidays.rules.ts';
import { calendarOf, holidays, WORK_CALENDAR, workCalendars } from '#shared/holidays/holidays.schemas.ts';

/** Every state with its non-working days of this year, and by whose calendar the committee counts. */
export default function HolidaysPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const year = () => Number(dayHere(now()).slice(0, 4));
  const followed = createMemo(() => client.replica.one(workCalendars, WORK_CALENDAR)?.body.state ?? null);
  const states = createMemo(() => {
    const own = client.actor().state;
    const known = client.replica.all(holidays).map(({ body }) => body.state);
    const all = [...new Set([...memberStates, ...known, ...(own === null ? [] : [own])])];
    return sortCountries(locale(), all);
  });
  const count = (state: string) =>
    holidaysOfYear(client.replica.within(holidays, calendarOf(state)), year()).length;
  return (
    <ForMembers back="/more">
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('holidays.title')}
        detail={t('holidays.row')}
      />
      <List>
        <Show
          when={followed()}
          fallback={<ListRow note lead={<Icon name="calendar-days" />} title={t('holidays.followed_none')} />}
        >
          {(state) => (
            <ListRow
              lead={<Icon name="calendar-days" />}
              title={countryName(locale(), state())}
              detail={t('holidays.followed')}
              href={`/holidays/${state()}`}
              chevron
            />
          )}
        </Show>
      </List>
      <SectionHeader kind="band" title={t('holidays.states')} />
      <List>
        <For each={states()}>
          {(state) => (
            <ListRow
              title={countryName(locale(), state)}
              detail={t('holidays.count', { n: count(state), year: String(year()) })}
              href={`/holidays/${state}`}
              chevron
            />
          )}
        </For>
      </List>
    </ForMembers>
  );
}
