import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { DayField } from '#app/kit/day-field.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type Deposited, depositaryList } from '#shared/membership/members.rules.ts';
import type { Instrument, StateConsent } from '#shared/membership/membership.schemas.ts';
import { depositaryTable } from './depositary-table.ts';
import { consentInWords } from './force-words.ts';
import { usePlaceName } from './use-place-name.ts';

/** What the depositary says of who consented, as of a day. */
export function DepositaryPart(props: {
  instrument: Doc<Instrument>;
  consents: readonly Doc<StateConsent>[];
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const nameOf = usePlaceName();
  const [chosen, setChosen] = createSignal<string | null>(null);
  const day = () => chosen() || dayHere(client.now());
  const rows = createMemo(() =>
    depositaryList({ instrument: props.instrument.body, consents: props.consents, day: day() }),
  );
  const table = () =>
    depositaryTable({
      rows: rows(),
      day: day(),
      title: readText(props.instrument.body.title, locale()).value,
      t,
      locale: locale(),
      nameOf,
    });
  return (
    <>
      <SectionHeader kind="band" title={t('membership.list.title')} aside={rows().length} />
      <DayField
        id="depositary-day"
        label={t('membership.list.day')}
        value={chosen() ?? day()}
        onInput={setChosen}
      />
      <List label={t('membership.list.title')}>
        <For each={rows()} fallback={<ListRow note title={t('membership.list.none')} />}>
          {(row) => <Row row={row} instrument={props.instrument.id} day={day()} />}
        </For>
      </List>
      <Show when={rows().length > 0}>
        <div class="block button-row">
          <SaveTable kind="text" table={table} name={`clasi-depositary-${day()}`} />
        </div>
      </Show>
    </>
  );
}

function Row(props: { row: Deposited; instrument: string; day: string }): JSX.Element {
  const { t, locale } = useI18n();
  const nameOf = usePlaceName();
  const day = (value: string) => formatDay(locale(), value);
  const isOut = () => props.row.until !== null && props.row.until <= props.day;
  const words = () => {
    const { joined } = props.row;
    return consentInWords(joined.body, { t, locale: locale() }, readText(joined.body.place, locale()).value);
  };
  return (
    <ListRow
      title={nameOf(props.row.state)}
      detail={
        <>
          {words()}. <LocalText text={props.row.joined.body.office} silent />.
        </>
      }
      href={`/instruments/${props.instrument}/consents/${props.row.joined.id}`}
      trail={
        <Show
          when={props.row.isProvisional}
          fallback={
            <Tag tone="plain">
              {isOut()
                ? t('membership.list.out')
                : t(props.row.boundSince === null ? 'membership.list.not_bound' : 'membership.list.bound')}
            </Tag>
          }
        >
          <Tag tone="amber">{t('membership.provisional')}</Tag>
        </Show>
      }
      quiet={isOut()}
      chevron
    >
      <Show when={props.row.boundSince}>
        {(since) => <p class="row-detail">{t('membership.list.since', { day: day(since()) })}</p>}
      </Show>
      <Show when={props.row.left}>
        {(left) => (
          <p class="row-detail">
            {t('membership.list.notice', { day: day(left().body.on) })}{' '}
            <Show when={props.row.until} fallback={t('membership.list.notice_provisional')}>
              {(until) => <>{t('membership.list.until', { day: day(until()) })}</>}
            </Show>
          </p>
        )}
      </Show>
    </ListRow>
  );
}
