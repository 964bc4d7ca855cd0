import { createMemo, Index, type JSX, Show } from 'solid-js';
import { formatShortDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useGradually } from '#app/kit/use-gradually.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { ActionLight } from './action-light.tsx';
import type { ActionRow } from './pao-rows.ts';
import { AtRisk, LedBy, Standing, useKpiWords } from './pao-table.tsx';
import { useKeptDays } from './use-kept-days.ts';
import type { PaoView } from './use-pao.ts';

/** The actions of a plan on a phone: by goal, each with its number, who leads it, its figure and its light. */
export function PaoLines(props: { pao: string; view: PaoView }): JSX.Element {
  const { t } = useI18n();
  const shown = useGradually(() => props.view.count());
  const groups = createMemo(() => {
    let left = shown();
    return props.view.groups().flatMap((group) => {
      const rows = group.rows.slice(0, Math.max(0, left));
      const isBegun = left > 0 || group.rows.length === 0;
      left -= group.rows.length;
      return isBegun ? [{ ...group, rows }] : [];
    });
  });
  return (
    <Index each={groups()}>
      {(group) => (
        <>
          <SectionHeader
            kind="band"
            title={
              <Show when={group().goal} fallback={t('pao.table.no_goal')}>
                {(goal) => (
                  <>
                    {goal().body.number}. <LocalText text={goal().body.title} silent />
                  </>
                )}
              </Show>
            }
          />
          <List>
            <Index each={group().rows} fallback={<ListRow note title={t('pao.table.none_of_goal')} />}>
              {(row) => <Line pao={props.pao} row={row()} />}
            </Index>
          </List>
        </>
      )}
    </Index>
  );
}

function Line(props: { pao: string; row: ActionRow }): JSX.Element {
  const { t, locale } = useI18n();
  const kpi = useKpiWords();
  const keeps = useKeptDays();
  const body = () => props.row.operation.body;
  const days = () => {
    const { from, until } = body();
    if (keeps(props.row.operation)) return t('pao.days_kept');
    if (from === null || until === null) return t('pao.no_days');
    return t('pao.days', { from: formatShortDay(locale(), from), until: formatShortDay(locale(), until) });
  };
  return (
    <ListRow
      lead={<span class="pao-number">{props.row.number ?? '—'}</span>}
      title={
        <>
          <LocalText text={body().title} silent />
          <Standing row={props.row} />
          <AtRisk row={props.row} />
        </>
      }
      detail={
        <>
          <LedBy row={props.row} />
          <br />
          {days()} · {kpi(props.row)}
        </>
      }
      tone={props.row.lit.light === 'late' && props.row.isLive ? 'act' : undefined}
      quiet={!props.row.isLive}
      href={`/plans/${props.pao}/actions/${props.row.operation.id}`}
    >
      <p class="pao-line-light">
        <Show when={props.row.isLive} fallback={t(`pao.action_state.${body().state}`)}>
          <ActionLight lit={props.row.lit} />
        </Show>
      </p>
    </ListRow>
  );
}
