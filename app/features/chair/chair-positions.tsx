import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { FloorView } from '#app/features/floor/use-floor.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { TickRow } from '#app/ui/tick-row.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import { useStances } from './use-stances.ts';

/**
 * Where the delegations stand, one tick for each; those that said nothing of these words too. It says up to when the
 * server has been heard: a position that came later is not in it.
 */
export function ChairPositions(props: {
  meeting: string;
  amendment: Doc<Amendment>;
  floor: FloorView;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const rows = useStances(() => props.amendment, props.floor);
  const total = () => rows().reduce((all, { names }) => all + names.length, 0);
  const heard = () => {
    const at = client.lastAnswerAt();
    return at === null ? '' : t('chair.positions.heard', { at: props.floor.hours.said(at) });
  };
  return (
    <section class="chair-positions" aria-label={t('rules.positions')}>
      <p class="chair-positions-head">
        <strong>{t('chair.positions.of', { n: total() })}</strong> <span class="quiet">{heard()}</span>
      </p>
      <table>
        <caption class="unseen">{t('rules.positions')}</caption>
        <tbody>
          <For each={rows()}>
            {({ stance, names }) => (
              <tr>
                <th scope="row">
                  {t(stance === 'none' ? 'chair.positions.none' : `rules.stance.${stance}`)}
                </th>
                <td class="chair-count tabular">{names.length}</td>
                <td class="chair-ticks">
                  <TickRow done={names.length} total={total()} />
                </td>
                <td class="quiet">
                  <Show when={names.length > 0} fallback="—">
                    {names.join(', ')}
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
