import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { oneStop, walkGrid } from '#app/kit/keys/grid-keys.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import type { Requirement } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type MatrixRow, saidOf } from './matrix.ts';
import { subjectName } from './subject-words.ts';
import './ideal.css';

interface At {
  readonly state: string;
  readonly place: number;
}

/**
 * States × requirements. One Tab stop, arrows go from cell to cell; what the cell with the focus stands for is said
 * below, where it moves nothing of the table. The cells follow nothing by themselves: a row is drawn again only when what its state said has changed.
 */
export function MatrixTable(props: {
  edition: string;
  asked: readonly Doc<Requirement>[];
  rows: readonly MatrixRow[];
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [at, setAt] = createSignal<At | null>(null);
  const onFocus = oneStop('[data-place]', (cell) =>
    setAt({ state: cell.dataset.state ?? '', place: Number(cell.dataset.place) }),
  );
  let way: HTMLAnchorElement | undefined;
  /** Opens what the cell with the focus stands for: its words stand below. */
  function onEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || way === undefined) return;
    event.preventDefault();
    way.click();
  }
  const chosen = createMemo(() => {
    const here = at();
    const row = props.rows.find(({ state }) => state === here?.state);
    const requirement = here === null ? undefined : props.asked[here.place];
    if (here === null || row === undefined || requirement === undefined) return null;
    return { row, requirement, place: here.place, cell: row.cells[here.place] ?? null };
  });
  const label = (state: string, place: number, cell: MatrixRow['cells'][number]) =>
    `${countryName(locale(), state)}, ${place + 1}: ${t(cell === null ? 'ideal.plan.not_asked' : `ideal.progress.${cell}`)}`;
  return (
    <>
      <section class="plan-frame" aria-label={t('ideal.plan.title')}>
        <table class="table plan-table" onFocusIn={onFocus} onKeyDown={walkGrid}>
          <caption class="unseen">{t('ideal.plan.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ideal.plan.state')}</th>
              <For each={props.asked}>
                {({ body }, place) => (
                  <th scope="col" abbr={readText(body.question, locale()).value}>
                    {place() + 1}
                    <span class="plan-subject">
                      {subjectName(body.about, { replica: client.replica, t })}
                    </span>
                  </th>
                )}
              </For>
              <th scope="col" class="table-end">
                {t('ideal.plan.done')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.rows}>
              {(row, index) => (
                <tr>
                  <th scope="row">{countryName(locale(), row.state)}</th>
                  <For each={row.cells}>
                    {(cell, place) => (
                      <td>
                        <button
                          type="button"
                          class={`plan-cell plan-mark plan-${cell ?? 'none'}`}
                          data-state={row.state}
                          data-place={place()}
                          tabindex={index() === 0 && place() === 0 ? 0 : -1}
                          aria-label={label(row.state, place(), cell)}
                          onKeyDown={onEnter}
                        />
                      </td>
                    )}
                  </For>
                  <td class="table-end">
                    {saidOf(row.counts)}/{row.asked}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
      <div class="block plan-chosen">
        <Show when={chosen()} fallback={<p class="quiet">{t('ideal.plan.choose')}</p>}>
          {(cell) => (
            <p>
              <strong>{label(cell().row.state, cell().place, cell().cell)}</strong>{' '}
              <a ref={way} href={`/ideal/${props.edition}/requirements/${cell().requirement.id}`}>
                <LocalText text={cell().requirement.body.question} />
              </a>{' '}
              <span class="quiet">
                {t('ideal.plan.until', { day: formatDay(locale(), cell().requirement.body.due) })}
              </span>
            </p>
          )}
        </Show>
      </div>
    </>
  );
}
