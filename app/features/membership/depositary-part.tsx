import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { DayField } from '#app/kit/day-field.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type Deposited, depositaryList } from '#shared/membership/members.rules.ts';
import type { Instrument, StateConsent } from '#shared/membership/membership.schemas.ts';
import { depositaryTable } from './depositary-table.ts';
import { consentInWords } from './force-words.ts';
import { daysInWords, isOut, partyInWords } from './party-words.ts';
import { useMemberName } from './use-member-name.ts';

/** What the depositary says of who consented, as of a day. */
export function DepositaryPart(props: {
  instrument: Doc<Instrument>;
  consents: readonly Doc<StateConsent>[];
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const nameOf = useMemberName();
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
          <LinkButton icon="printer" href={`/instruments/${props.instrument.id}/print?day=${day()}`}>
            {t('kit.print')}
          </LinkButton>
          <SaveTable kind="text" table={table} name={`clasi-depositary-${day()}`} />
        </div>
      </Show>
    </>
  );
}

function Row(props: { row: Deposited; instrument: string; day: string }): JSX.Element {
  const { t, locale } = useI18n();
  const nameOf = useMemberName();
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
          fallback={<Tag tone="plain">{partyInWords(props.row, { day: props.day, t })}</Tag>}
        >
          <Tag tone="amber">{t('membership.provisional')}</Tag>
        </Show>
      }
      quiet={isOut(props.row, props.day)}
      chevron
    >
      <For each={daysInWords(props.row, { t, locale: locale() })}>
        {(words) => <p class="row-detail">{words}</p>}
      </For>
    </ListRow>
  );
}
