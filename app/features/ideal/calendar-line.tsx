import { createMemo, For, type JSX, Show } from 'solid-js';
import { formatDay, formatShortDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import './ideal.css';

const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Share of the line, 0 to 100, at which a day stands. */
export function placeOfDay(day: string, { from, until }: { from: string; until: string }): number {
  const whole = at(until) - at(from);
  if (whole <= 0) return 0;
  return Math.max(0, Math.min(100, ((at(day) - at(from)) / whole) * 100));
}

/** The days of an edition as one line: collection, validation, publication; today is marked. One tick a week. */
export function CalendarLine(props: {
  edition: Edition;
  /** The day on which it was published; null while it is not. */
  out: string | null;
}): JSX.Element {
  const { t, locale } = useI18n();
  const now = useNow();
  const today = () => dayHere(now());
  const ends = () => ({ from: props.edition.collectFrom, until: props.out ?? props.edition.publishOn });
  const place = (day: string) => placeOfDay(day, ends());
  const parts = createMemo(() => {
    const { collectFrom, collectUntil, validateUntil: planned } = props.edition;
    const publishOn = ends().until;
    // Published before the last day of validation: nobody waited for that day.
    const validateUntil = props.out !== null && props.out < planned ? props.out : planned;
    return [
      { name: 'collect' as const, from: collectFrom, until: collectUntil },
      { name: 'validate' as const, from: collectUntil, until: validateUntil },
      { name: 'publish' as const, from: validateUntil, until: publishOn },
    ];
  });
  const weeks = createMemo(() => {
    const count = Math.floor((at(ends().until) - at(ends().from)) / (7 * DAY));
    return count > 120
      ? []
      : Array.from({ length: count + 1 }, (_, index) => place(utcDay(at(ends().from) + index * 7 * DAY)));
  });
  const where = () => {
    if (today() < ends().from) return 'before' as const;
    return today() > ends().until ? ('after' as const) : ('within' as const);
  };
  // Without today beside them, the ends would not say of which year they are.
  const formatEnd = (day: string) => (where() === 'within' ? formatShortDay : formatDay)(locale(), day);
  const label = () =>
    [
      ...parts().map(({ name, until }) =>
        t(`ideal.line.${name === 'publish' && props.out !== null ? 'out' : name}`, {
          day: formatDay(locale(), until),
        }),
      ),
      t(`ideal.line.${where()}`, { day: formatDay(locale(), today()) }),
    ].join(' ');
  return (
    <div class="edition-line" role="img" aria-label={label()}>
      <Show when={where() === 'within'}>
        <div class="edition-line-now" aria-hidden="true">
          <strong style={{ 'inset-inline-start': `${Math.max(14, Math.min(86, place(today())))}%` }}>
            {t('ideal.line.today', { day: formatShortDay(locale(), today()) })}
          </strong>
        </div>
      </Show>
      <svg viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
        <For each={parts()}>
          {({ name, from, until }) => (
            <rect
              class={`edition-line-${name}`}
              x={place(from)}
              y="14"
              width={Math.max(0, place(until) - place(from))}
              height="12"
            />
          )}
        </For>
        <For each={weeks()}>
          {(x) => <rect class="edition-line-tick" x={x - 0.06} y="28" width="0.12" height="6" />}
        </For>
        <Show when={where() === 'within'}>
          <rect class="edition-line-today" x={place(today()) - 0.25} y="4" width="0.5" height="32" />
        </Show>
      </svg>
      <div class="edition-line-words" aria-hidden="true">
        <span>{formatEnd(ends().from)}</span>
        <span>{formatEnd(ends().until)}</span>
      </div>
    </div>
  );
}
