import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import type { Cell, Table } from '#app/kit/sheets/cells.ts';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { readText } from '#shared/kernel/text.ts';
import { venues } from '#shared/logistics/venues.schemas.ts';
import { CAPACITIES } from '#shared/participants/participants.schemas.ts';
import { SheetImport } from './sheet-import.tsx';
import { needsCells, needsColumns } from './sheet-needs.ts';
import { COLUMNS, STATE_COLUMN } from './sheet-rows.ts';
import { type DelegationView, useDelegation } from './use-delegation.ts';
import './delegation.css';

/** The nominations of a delegation as a spreadsheet, out and in. */
export default function SheetPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ id: string; delegation: string }>();
  const view = useDelegation({ meeting: () => params.id, place: () => params.delegation });
  return (
    <Show when={view.mayNominate() && view.place()} fallback={<NotAllowed back={view.href()} />}>
      {(place) => (
        <>
          <PageHeader
            back={{ href: view.href(), label: t('delegation.back') }}
            kicker={<LocalText text={place().body.name} silent />}
            title={t('delegation.sheet.title')}
            detail={t('delegation.sheet.detail')}
          />
          <SheetExport view={view} />
          <SheetImport view={view} meeting={params.id} delegation={params.delegation} back={view.href()} />
        </>
      )}
    </Show>
  );
}

function SheetExport(props: { view: DelegationView }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();

  function header(): string[] {
    const own = ([...COLUMNS, STATE_COLUMN] as const).map((column) => t(`delegation.sheet.column.${column}`));
    return [...own, ...needsColumns(t)];
  }
  function filled(): Cell[][] {
    const listed = new Set(props.view.people().map((person) => person.id));
    const noted = new Map(props.view.nominations().map(({ body }) => [body.participant, body]));
    const rows = [
      ...props.view.people().map(({ id, body }) => ({ id, body, nomination: noted.get(id) })),
      ...props.view
        .nominations()
        .filter(({ body }) => !listed.has(body.participant))
        .map(({ body }) => ({ id: body.participant, body, nomination: body })),
    ];
    const hotels = new Map(
      client.replica
        .within(venues, props.view.meeting()?.id ?? '')
        .map((place) => [place.id, readText(place.body.name, locale()).value]),
    );
    return rows.map(({ id, body, nomination }) => [
      body.name ?? '',
      body.office.es ?? '',
      body.office.pt ?? '',
      body.office.en ?? '',
      t(`meetings.participants.capacity.${body.capacity}`),
      nomination?.noteVerbale ?? '',
      t(`delegation.nominations.state.${nomination?.state ?? 'accredited'}`),
      ...needsCells({ needs: props.view.needs().get(id), hotels, t, locale: locale() }),
    ]);
  }
  /** One row for each capacity shows the words that are accepted. */
  function examples(): string[][] {
    return CAPACITIES.map((capacity) => [
      '',
      '',
      '',
      '',
      t(`meetings.participants.capacity.${capacity}`),
      '',
    ]);
  }

  const place = () => readText(props.view.place()?.body.name, locale()).value;
  const nominees = () => t('delegation.nominations.title');
  const whole = (): Table => ({ name: place(), columns: header(), rows: filled() });
  const template = (): Table => ({
    name: nominees(),
    columns: header().slice(0, COLUMNS.length),
    rows: examples(),
  });

  return (
    <>
      <SectionHeader kind="band" title={t('delegation.sheet.out')} />
      <div class="block stack">
        <p>{t('delegation.sheet.out_text')}</p>
        <div class="button-row">
          <SaveTable table={whole} name={place()} />
        </div>
        <p>
          <strong>{t('delegation.sheet.template')}.</strong> {t('delegation.sheet.template_text')}
        </p>
        <div class="button-row">
          <SaveTable kind="text" table={template} name={nominees()} />
        </div>
      </div>
    </>
  );
}
