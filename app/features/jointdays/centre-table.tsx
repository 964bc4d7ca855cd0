import { For, type JSX, Show } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { NoData } from '#app/ui/data-table.tsx';
import { TableLink } from '#app/ui/row-link.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { CentreRow, StateStanding } from '#shared/jointdays/centre.rules.ts';
import { STANDING_TONES } from './centre-words.ts';
import type { OpenCentre } from './of-centre.tsx';
import { amountInWords, countedInWords } from './total-words.ts';
import './centre.css';

/** So many states stand with their whole names; of more each has its code, with the name for whoever asks. */
const MOST_NAMES = 8;

/** Counters by states: what each released last, and how old that is. */
export function CentreTable(props: { centre: OpenCentre }): JSX.Element {
  const { t, locale } = useI18n();
  const { view } = props.centre;
  const amount = (row: CentreRow, value: number) => amountInWords({ ...row, value }, { locale: locale() });
  return (
    <section class="table-frame centre-frame" aria-label={t('jointdays.centre.table')} tabindex="0">
      <table class="table table-compact centre-table">
        <caption class="unseen">{t('jointdays.centre.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('jointdays.centre.counter')}</th>
            <th scope="col" class="table-end">
              {t('jointdays.centre.region')}
            </th>
            <For each={view.states().map(({ state }) => state)}>
              {(state) => <StateHead state={state} centre={props.centre} />}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={view.rows()}>
            {(row) => (
              <tr>
                <th scope="row">{countedInWords(row, { t })}</th>
                <td class="table-end centre-sum">
                  <Show
                    when={row.sum !== null}
                    fallback={<NoData>{t('jointdays.centre.no_figures')}</NoData>}
                  >
                    {amount(row, row.sum ?? 0)}
                    <Show when={row.twice > 0}>
                      <small>{t('jointdays.centre.twice', { amount: amount(row, row.twice) })}</small>
                    </Show>
                  </Show>
                </td>
                <For each={row.values}>
                  {(value) => (
                    <td classList={{ 'table-end': true, 'centre-nought': value === 0 }}>
                      <Show
                        when={value !== null}
                        fallback={<NoData>{t('jointdays.centre.no_figures')}</NoData>}
                      >
                        {amount(row, value ?? 0)}
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

function StateHead(props: { state: string; centre: OpenCentre }): JSX.Element {
  const { t, locale } = useI18n();
  const { view, times } = props.centre;
  const standing = (): StateStanding | undefined => view.states().find(({ state }) => state === props.state);
  const name = () => countryName(locale(), props.state);
  return (
    <th scope="col" class="table-end centre-head">
      <TableLink href={props.centre.href(`/states/${props.state}`)}>
        <Show when={view.states().length > MOST_NAMES} fallback={name()}>
          <abbr title={name()}>{props.state}</abbr>
        </Show>
      </TableLink>
      <Show when={standing()}>
        {(known) => (
          <>
            <Tag tone={STANDING_TONES[known().standing]}>
              {t(`jointdays.centre.standing.${known().standing}`)}
            </Tag>
            <Show when={known().figuresAt} fallback={<small>{t('jointdays.centre.no_figures')}</small>}>
              {(at) => <small>{times.ago(at())}</small>}
            </Show>
          </>
        )}
      </Show>
    </th>
  );
}
