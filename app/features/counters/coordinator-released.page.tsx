import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { type CountRelease, countReleases } from '#shared/counters/counters.schemas.ts';
import { stateTotals, stateTotalsId } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { lineRows, lineTable } from './coordination-rows.ts';
import { LineTable } from './coordinator-lines.tsx';
import { useCounterWords } from './counter-amount.ts';
import { OfOperation, ownStateOf, UnknownIn } from './of-operation.tsx';
import { operationHref } from './operation-address.ts';
import { CardList } from './released-cards.tsx';
import { useStateTimes } from './state-times.ts';
import type { Operation } from './use-operation.ts';

/** What the state gave once, when, and whether the coordination centre has it. */
export default function CoordinatorReleasedPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ release: string }>();
  return (
    <OfOperation reads>
      {(operation) => {
        const release = createMemo(() => {
          const known = client.replica.one(countReleases, params.release);
          return known?.parent === operation.id ? known : null;
        });
        return (
          <Show
            when={release()?.id}
            keyed
            fallback={<UnknownIn operation={operation} what="operations.things.release" />}
          >
            {(_id) => <Released release={release() as Doc<CountRelease>} operation={operation} />}
          </Show>
        );
      }}
    </OfOperation>
  );
}

function Released(props: { release: Doc<CountRelease>; operation: Operation }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const words = useCounterWords();
  const times = useStateTimes(props.operation);
  const body = () => props.release.body;
  const arrived = createMemo(() =>
    client.replica.one(stateTotals, stateTotalsId({ state: ownStateOf(client), release: props.release.id })),
  );
  const isCurrent = () => props.operation.current()?.id === props.release.id;
  const title = () => readText(props.operation.body()?.title, locale()).value;
  const table = () => ({
    name: t('operations.things.release'),
    about: {
      marking: t('documents.marking.amber'),
      title: title(),
      lines: [
        countryName(locale(), ownStateOf(client)),
        t('operations.release.numbered', {
          n: body().number,
          kind: t(`operations.release.kinds.${body().kind}`),
        }),
        t('operations.release.as_of', { at: times.dated(body().asOf) }),
        t(isCurrent() ? 'operations.release.is_current' : 'operations.release.is_former'),
      ],
    },
    ...lineTable(
      {
        columns: [t('operations.table.total')],
        rows: lineRows([{ key: 'total', lines: body().lines }], []),
      },
      words.file(),
    ),
  });
  return (
    <>
      <PageHeader
        back={{ href: operationHref(props.operation.day), label: t('operations.things.day') }}
        title={t('operations.release.numbered', {
          n: body().number,
          kind: t(`operations.release.kinds.${body().kind}`),
        })}
        detail={t(isCurrent() ? 'operations.release.is_current' : 'operations.release.is_former')}
      />
      <FactList
        facts={[
          { label: t('operations.fields.as_of'), place: times.moment(body().asOf) },
          {
            label: t('operations.fields.released'),
            place: times.counted(body().released),
            detail: body().released.label,
          },
          {
            label: t('operations.release.arrived'),
            place:
              arrived() === null
                ? t('operations.release.not_arrived')
                : times.moment(arrived()?.body.receivedAt ?? 0),
          },
          ...(body().reason === null ? [] : [{ label: t('operations.fields.reason'), place: body().reason }]),
        ]}
      />
      <SectionHeader kind="band" title={t('operations.table.totals')} />
      <LineTable
        caption={t('operations.table.totals')}
        none={t('operations.release.nothing')}
        counters={[]}
        columns={[{ key: 'total', label: t('operations.table.total'), lines: body().lines }]}
      />
      <Show when={body().kind === 'provisional' && !isCurrent()}>
        <p class="block body-2">{t('operations.release.cards_gone')}</p>
      </Show>
      <CardList cards={body().cards} />
      <div class="block button-row">
        <SaveTable table={table} name={`${t('operations.things.release')} ${body().number}`} />
      </div>
    </>
  );
}
