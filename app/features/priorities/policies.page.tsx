import { useLocation } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Articulation, MatrixColumn } from '#shared/priorities/policies.rules.ts';
import { policies } from '#shared/priorities/priorities.schemas.ts';
import { Articulated } from './articulated.tsx';
import { ForPlans } from './of-priority.tsx';
import { policiesTable } from './policies-table.ts';
import { useMatrix } from './use-matrix.ts';
import './priorities.css';

/** What each state does by its own public policies for each priority, and what is missing: a table, on a phone by priority. */
export default function PoliciesPage(): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  const matrix = useMatrix();
  // On the desk what a state has for one priority stands beside the matrix.
  usePane()?.asTable();
  return (
    <ForPlans back="/more">
      <PageHeader
        back={{ href: '/priorities', label: t('priorities.title') }}
        title={t('priorities.policies.title')}
        detail={t('priorities.policies.row')}
      />
      <Show
        when={matrix.columns().length > 0}
        fallback={
          <List>
            <ListRow note title={t('priorities.policies.none')} detail={t('priorities.policies.none_more')} />
          </List>
        }
      >
        <p class="block body-2 quiet">{t('priorities.policies.rule')}</p>
        <Show when={desk.isDesk()} fallback={<ByPriority columns={matrix.columns()} />}>
          <Matrix columns={matrix.columns()} states={matrix.states()} />
        </Show>
        <div class="block button-row no-print">
          <MatrixFile columns={matrix.columns()} today={matrix.today()} />
        </div>
      </Show>
    </ForPlans>
  );
}

const hrefOf = ({ priority, state }: Pick<Articulation, 'priority' | 'state'>) =>
  `/policies/${priority}/${state}`;

function Matrix(props: { columns: readonly MatrixColumn[]; states: readonly string[] }): JSX.Element {
  const { t, locale } = useI18n();
  const location = useLocation();
  return (
    <section class="table-frame" aria-label={t('priorities.policies.title')} tabindex="0">
      <table class="table table-compact priorities-matrix">
        <caption class="unseen">{t('priorities.policies.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('priorities.policies.state')}</th>
            <For each={props.columns}>
              {(column) => (
                <th scope="col">
                  <a href={`/priorities/${column.priority.id}`}>
                    <LocalText text={column.priority.body.title} silent />
                  </a>
                  <span class="priorities-weight">
                    <Count column={column} />
                  </span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.states}>
            {(state, index) => (
              <tr>
                <th scope="row">{countryName(locale(), state)}</th>
                <For each={props.columns}>
                  {(column) => (
                    <td>
                      <Show when={column.cells[index()]}>
                        {(cell) => (
                          <a
                            class="priorities-cell"
                            href={hrefOf(cell())}
                            aria-current={location.pathname.startsWith(hrefOf(cell())) ? 'page' : undefined}
                          >
                            <Articulated of={cell()} />
                          </a>
                        )}
                      </Show>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

function Count(props: { column: MatrixColumn }): JSX.Element {
  const { t } = useI18n();
  const n = () => props.column.cells.filter(({ level }) => level === 'whole').length;
  return <>{t('priorities.policies.articulated', { n: n(), of: props.column.cells.length })}</>;
}

function ByPriority(props: { columns: readonly MatrixColumn[] }): JSX.Element {
  const { locale } = useI18n();
  return (
    <For each={props.columns}>
      {(column) => (
        <>
          <SectionHeader
            kind="band"
            title={<LocalText text={column.priority.body.title} silent />}
            aside={<Count column={column} />}
          />
          <List>
            <For each={column.cells}>
              {(cell) => (
                <ListRow
                  title={countryName(locale(), cell.state)}
                  detail={<Articulated of={cell} />}
                  href={hrefOf(cell)}
                  chevron
                />
              )}
            </For>
          </List>
        </>
      )}
    </For>
  );
}

/** The matrix with what stands behind each cell, one line for each policy, and for each state that has none. */
function MatrixFile(props: { columns: readonly MatrixColumn[]; today: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const all = createMemo(() => client.replica.all(policies));
  const table = () => ({
    name: t('priorities.policies.file'),
    ...policiesTable({
      columns: props.columns,
      policies: all(),
      today: props.today,
      name: (state) => countryName(locale(), state),
      language: locale(),
      t,
    }),
  });
  return <SaveTable table={table} name={t('priorities.policies.file')} kind="text" />;
}
