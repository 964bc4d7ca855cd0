import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { dayOf, formatShortDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { MarkBox, type Marked } from '#app/kit/use-marked.tsx';
import { RowLink } from '#app/ui/row-link.tsx';
import { TickRow } from '#app/ui/tick-row.tsx';
import { localCode } from '#shared/kernel/ids.ts';
import { ageOf, receivedAt } from './inbox.ts';
import { useOrigin } from './report-line.tsx';
import type { Reviewed } from './reviewed.ts';
import { gradeOf, rowWords, tlpOf } from './row-words.ts';
import type { Inbox } from './use-inbox.ts';

/** Days of a term whose ticks can still be told apart in a row. */
const MOST_TICKS = 20;

/** How old it is, up to its term: a word, and one tick for each day. */
function AgeMark(props: { item: Reviewed; now: number }): JSX.Element {
  const { t, locale } = useI18n();
  const age = () => ageOf(props.item, props.now);
  const isLate = () => age().overdue !== null;
  const word = () => {
    const { days, overdue } = age();
    if (overdue !== null) return t('reports.inbox.row.late', { n: overdue });
    return days === 0 ? t('reports.inbox.row.today') : t('reports.inbox.row.age', { n: days });
  };
  const said = () => {
    const { days, overdue } = age();
    if (overdue !== null) return t('reports.inbox.row.late_said', { n: overdue });
    return t('reports.inbox.row.age_said', { n: days, days: props.item.days });
  };
  const total = () => Math.max(props.item.days, age().days);
  return (
    <Show
      when={props.item.due !== null}
      fallback={
        <span class="inbox-age">
          {formatShortDay(locale(), dayOf({ instant: receivedAt(props.item), timeZone: deviceTimeZone() }))}
        </span>
      }
    >
      <span classList={{ 'inbox-age': true, 'inbox-late': isLate() }}>
        <span aria-hidden="true">{word()}</span>
        <span class="unseen">{said()}</span>
        <Show when={total() <= MOST_TICKS}>
          <TickRow done={age().days} total={total()} tone={isLate() ? 'red' : 'ink'} />
        </Show>
      </span>
    </Show>
  );
}

/** One report of the inbox: what it is, where it comes from, how old it is, and what has become of it. */
export function InboxRow(props: { item: Reviewed; inbox: Inbox; marked: Marked }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const originOf = useOrigin();
  const report = () => props.item.report;
  const body = () => report().body;
  const title = () => props.inbox.titleOf(props.item);
  const words = () =>
    rowWords({
      item: props.item,
      person: client.actor().person,
      since: props.inbox.since,
      isDouble: props.inbox.hasDouble(report().id),
      t,
    });
  return (
    <li classList={{ row: true, 'row-link': true, 'inbox-row': true, 'inbox-unread': props.item.isUnread }}>
      <MarkBox
        marked={props.marked}
        ids={[report().id]}
        row={report().id}
        label={t('kit.marked.mark_one', { name: title() })}
      />
      <div class="row-body">
        <div class="inbox-line">
          <div class="row-title">
            <RowLink href={`/reports/${report().id}${props.inbox.query()}`}>
              <Show when={props.item.isUnread}>
                <span class="inbox-mark" aria-hidden="true" />
                <span class="unseen">{t('reports.inbox.row.unread')}: </span>
              </Show>
              {title()}
            </RowLink>
          </div>
          <AgeMark item={props.item} now={props.inbox.now()} />
        </div>
        <div class="inbox-line">
          <div class="row-detail">{originOf(body())}</div>
          <div class="inbox-codes">
            <Show when={gradeOf(body())}>{(grade) => <strong>{grade()}</strong>}</Show>
            <Show when={body().handlingCode}>{(code) => <span>{code()}</span>}</Show>
          </div>
        </div>
        <div class="inbox-line">
          <p class="inbox-words">
            <span class="folio">{body().folio ?? localCode(report().id)}</span>
            <For each={words()}>
              {(word) => <span class={`inbox-word inbox-word-${word.tone}`}>{word.words}</span>}
            </For>
          </p>
          <Show when={tlpOf(body())}>{(tlp) => <span class="inbox-codes">{tlp()}</span>}</Show>
        </div>
      </div>
    </li>
  );
}
