import { createMemo, For, Index, type JSX, Show } from 'solid-js';
import { formatDay, formatExact, formatMonth } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { oneStop } from '#app/kit/keys/grid-keys.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useGradually } from '#app/kit/use-gradually.ts';
import { TableLink } from '#app/ui/row-link.tsx';
import { readText } from '#shared/kernel/text.ts';
import { ActionLight } from './action-light.tsx';
import type { ActionRow, GoalRows } from './pao-rows.ts';
import { barOf, type TimeScale } from './time-scale.ts';
import { type PaoView, usePartyNames } from './use-pao.ts';
import './pao.css';
import { useKeptDays } from './use-kept-days.ts';

/** Beginning of each week of a month, as a share of it. */
const WEEKS = [0.25, 0.5, 0.75];
const COLUMNS = 5;

/** Lines of the months, and today's needle, as one background that all rows share. */
function linesOf(scale: TimeScale, today: string): string {
  const line = (at: number, width: string, color: string) =>
    `linear-gradient(${color} 0 0) ${(at * 100).toFixed(3)}% 0 / ${width} 100% no-repeat`;
  const months = scale.months.map(({ at }) => line(at, '1px', 'var(--line)'));
  const isIn = today >= scale.from && today < scale.end;
  return [
    ...(isIn ? [line(scale.at(today), '3px', 'var(--accent)')] : []),
    ...months,
    line(1, '1px', 'var(--line)'),
  ].join(', ');
}

/** The actions of a plan under its goals: who leads each, its figure, its light, and its time against today. */
export function PaoTable(props: {
  pao: string;
  view: PaoView;
  isGrouped: boolean;
  /** Whether this person may add actions: then the name of a goal leads there. */
  adds: boolean;
}): JSX.Element {
  const { t, locale } = useI18n();
  const shown = useGradually(() => props.view.count());
  /** The first rows of each goal, as far as they are drawn. */
  const groups = createMemo(() => {
    let left = shown();
    return props.view
      .groups()
      .map((group) => {
        const rows = group.rows.slice(0, left);
        left -= rows.length;
        return { ...group, rows, isBegun: rows.length > 0 || group.rows.length === 0 };
      })
      .filter(({ isBegun }) => isBegun);
  });
  const onFocus = oneStop('.table-link', () => undefined);
  return (
    <table
      class="table pao-table"
      aria-rowcount={props.view.count()}
      style={{ '--pao-lines': linesOf(props.view.scale(), props.view.today()) }}
      onFocusIn={onFocus}
    >
      <caption class="unseen">{t('pao.table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">{t('pao.table.number')}</span>
          </th>
          <th scope="col">{t('pao.table.action')}</th>
          <th scope="col" class="pao-column-kpi">
            {t('pao.table.kpi')}
          </th>
          <th scope="col">{t('pao.table.light')}</th>
          <th scope="col" class="pao-column-time">
            <Months scale={props.view.scale()} today={props.view.today()} />
          </th>
        </tr>
      </thead>
      {/* By place: each change makes all rows anew, and what has the focus must stay. */}
      <Index each={groups()}>
        {(group) => (
          <tbody>
            <Show when={props.isGrouped}>
              <GoalHead group={group()} />
            </Show>
            <Index each={group().rows}>
              {(row) => <Row pao={props.pao} row={row()} scale={props.view.scale()} />}
            </Index>
            <Show when={props.isGrouped && group().rows.length === 0}>
              <tr>
                <td />
                <td colspan={COLUMNS - 1} class="quiet">
                  {t('pao.table.none_of_goal')}
                </td>
              </tr>
            </Show>
          </tbody>
        )}
      </Index>
    </table>
  );
  function GoalHead(own: { group: GoalRows }): JSX.Element {
    return (
      <tr class="pao-goal">
        <td>{own.group.goal?.body.number}</td>
        <th scope="rowgroup" colspan={COLUMNS - 1}>
          <Show when={own.group.goal} fallback={t('pao.table.no_goal')}>
            {(goal) => (
              <Show when={props.adds} fallback={<LocalText text={goal().body.title} />}>
                <a
                  href={`/plans/${props.pao}/actions/new?goal=${goal().id}`}
                  class="pao-goal-link"
                  title={t('pao.action.new')}
                >
                  {readText(goal().body.title, locale()).value}
                </a>
              </Show>
            )}
          </Show>
        </th>
      </tr>
    );
  }
}

/** Initials of the months, with a tick for each week, and today. */
function Months(props: { scale: TimeScale; today: string }): JSX.Element {
  const { t, locale } = useI18n();
  const ends = () => [...props.scale.months.slice(1).map(({ at }) => at), 1];
  const isIn = () => props.today >= props.scale.from && props.today < props.scale.end;
  return (
    <span class="pao-months">
      <span class="unseen">{t('pao.table.time')}</span>
      <span aria-hidden="true">
        <For each={props.scale.months}>
          {(month, index) => (
            <>
              <Show when={month.isNamed}>
                <span
                  class="pao-month"
                  style={{
                    'inset-inline-start': `${month.at * 100}%`,
                    'inline-size': `${((ends()[index()] ?? 1) - month.at) * 100}%`,
                  }}
                >
                  {formatMonth(locale(), month.day).slice(0, 1).toUpperCase()}
                </span>
              </Show>
              <span class="pao-tick" style={{ 'inset-inline-start': `${month.at * 100}%` }} />
              <Show when={props.scale.months.length <= 12}>
                <For each={WEEKS}>
                  {(week) => (
                    <span
                      class="pao-tick pao-tick-week"
                      style={{
                        'inset-inline-start': `${(month.at + week * ((ends()[index()] ?? 1) - month.at)) * 100}%`,
                      }}
                    />
                  )}
                </For>
              </Show>
            </>
          )}
        </For>
        <span class="pao-tick pao-tick-end" />
        <Show when={isIn()}>
          <span class="pao-now" style={{ 'inset-inline-start': `${props.scale.at(props.today) * 100}%` }} />
        </Show>
      </span>
    </span>
  );
}

function Row(props: { pao: string; row: ActionRow; scale: TimeScale }): JSX.Element {
  const { t } = useI18n();
  const body = () => props.row.operation.body;
  const isLate = () => props.row.lit.light === 'late' && props.row.isLive;
  return (
    <tr classList={{ 'pao-row': true, 'pao-row-late': isLate(), 'pao-row-over': !props.row.isLive }}>
      <td class="pao-number">
        <Show when={props.row.number} fallback={<abbr title={t('pao.no_number')}>—</abbr>}>
          {(number) => <>{number()}</>}
        </Show>
      </td>
      <th scope="row">
        <TableLink href={`/plans/${props.pao}/actions/${props.row.operation.id}`}>
          <span class="pao-title">
            <LocalText text={body().title} silent />
            <Standing row={props.row} />
            <AtRisk row={props.row} />
          </span>
        </TableLink>
        <small>
          <LedBy row={props.row} />
        </small>
      </th>
      <td class="pao-column-kpi pao-figure">
        <KpiFigure row={props.row} />
      </td>
      <td>
        <Show when={props.row.isLive} fallback={t(`pao.action_state.${body().state}`)}>
          <ActionLight lit={props.row.lit} />
        </Show>
      </td>
      <td class="pao-time">
        <span class="pao-bars">
          <Show when={props.row.isLive}>
            <TimeBar row={props.row} scale={props.scale} />
          </Show>
        </span>
      </td>
    </tr>
  );
}

/** Whether it is new, changed or no more of the plan, where that follows another. */
export function Standing(props: { row: ActionRow }): JSX.Element {
  const { t } = useI18n();
  const said = () => (props.row.standing === 'same' ? null : props.row.standing);
  return (
    <Show when={said()}>
      {(standing) => <span class="pao-standing"> {t(`pao.standing.${standing()}`)}</span>}
    </Show>
  );
}

/** That somebody marked it as in danger of not coming about. */
export function AtRisk(props: { row: ActionRow }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.row.isLive && props.row.operation.body.isAtRisk}>
      <span class="pao-standing pao-at-risk"> {t('pao.fields.isAtRisk')}</span>
    </Show>
  );
}

/** Who leads it, of which institution, and of which type it is. */
export function LedBy(props: { row: ActionRow }): JSX.Element {
  const { t } = useI18n();
  const { partyOf } = usePartyNames();
  const body = () => props.row.operation.body;
  const type = () => t(`pao.type.${body().type}`).toLowerCase();
  return (
    <Show
      when={body().leader}
      fallback={<span class="pao-lacks">{t('pao.lacks_leader', { type: type() })}</span>}
    >
      {(leader) => <>{t('pao.led_by', { who: partyOf(leader()), type: type() })}</>}
    </Show>
  );
}

/** What there is of what there should be. */
export function useKpiWords() {
  const { t, locale } = useI18n();
  return ({ kpi }: Pick<ActionRow, 'kpi'>): string => {
    if (kpi === null) return t('pao.kpi.none');
    const { target } = kpi.kpi.body;
    const figure = kpi.lit.figure === null ? '—' : formatExact(locale(), kpi.lit.figure.value);
    if (target === null) return t('pao.kpi.to_set');
    return t('pao.kpi.of', { figure, target: formatExact(locale(), target.value) });
  };
}

function KpiFigure(props: { row: ActionRow }): JSX.Element {
  const words = useKpiWords();
  const more = () => props.row.lit.of - 1;
  return (
    <span classList={{ quiet: props.row.kpi === null }}>
      {words(props.row)}
      <Show when={more() > 0}>
        <span class="quiet"> +{more()}</span>
      </Show>
    </span>
  );
}

/** From its first to its last day, filled as far as its figure has come: the way from there to today is the delay. */
function TimeBar(props: { row: ActionRow; scale: TimeScale }): JSX.Element {
  const { t } = useI18n();
  const keeps = useKeptDays();
  const isKept = () => keeps(props.row.operation);
  const bar = createMemo(() => (isKept() ? null : barOf(props.row.operation.body, props.scale)));
  const share = () => props.row.kpi?.lit.share ?? 0;
  /** Of none of the plan's months: its own days are told. */
  const hasDays = () => props.row.operation.body.from !== null && props.row.operation.body.until !== null;
  return (
    <Show
      when={bar()}
      fallback={
        <span class="pao-no-days">
          <Show when={hasDays() && !isKept()} fallback={t(isKept() ? 'pao.days_kept' : 'pao.no_days')}>
            <Days row={props.row} />
          </Show>
        </span>
      }
    >
      {(at) => (
        <span
          classList={{ 'pao-bar': true, 'pao-bar-none': props.row.lit.light === 'none' }}
          style={{ 'inset-inline-start': `${at().start * 100}%`, 'inline-size': `${at().width * 100}%` }}
        >
          <span class="unseen">
            <Days row={props.row} />
          </span>
          <span class="pao-bar-done" style={{ 'inline-size': `${share() * 100}%` }} />
        </span>
      )}
    </Show>
  );
}

/** First and last day. */
function Days(props: { row: ActionRow }): JSX.Element {
  const { t, locale } = useI18n();
  const said = (day: string | null) => (day === null ? '—' : formatDay(locale(), day));
  const body = () => props.row.operation.body;
  return <>{t('pao.days', { from: said(body().from), until: said(body().until) })}</>;
}
