import { createMemo, For, type JSX, Show } from 'solid-js';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { useMedia } from '#app/ui/media.ts';
import { type Counter, counterRule } from '#shared/jointdays/counter-set.ts';

/** So many cells leave the keys their height on a phone, and so many on a low one. */
const [CELLS, FEW_CELLS] = [6, 4];
const LOW = '(max-height: 43rem)';
const GROUPS = ['checks', 'people', 'cases', 'seizures'] as const;

interface GridProps {
  readonly post: string;
  readonly counters: readonly Counter[];
  readonly sums: ReadonlyMap<Counter, number>;
  /** Null where none is filled by the keys. */
  readonly chosen: Counter | null;
  readonly onChoose: (counter: Counter) => void;
}

/**
 * The counters of the day with what they have come to. Of more than there is room for the last cell opens the rest, and shows which of
 * them is chosen: the others keep their places, so that a thumb finds them.
 */
export function CounterGrid(props: GridProps & { onOpen: () => void }): JSX.Element {
  const { t } = useI18n();
  const isLow = useMedia(LOW);
  const most = () => (isLow() ? FEW_CELLS : CELLS);
  const hasRest = () => props.counters.length > most();
  const shown = createMemo(() => (hasRest() ? props.counters.slice(0, most() - 1) : props.counters));
  const elsewhere = () => (props.chosen === null || shown().includes(props.chosen) ? null : props.chosen);
  const rest = () => props.counters.length - shown().length;
  return (
    <fieldset class="counter-grid" aria-label={t('counters.key.counters')}>
      <For each={shown()}>{(counter) => <Cell {...props} counter={counter} />}</For>
      <Show when={hasRest()}>
        <button
          type="button"
          classList={{ 'counter-cell': true, 'counter-chosen': elsewhere() !== null }}
          aria-expanded="false"
          onClick={() => props.onOpen()}
        >
          <Show
            when={elsewhere()}
            fallback={
              <>
                <span class="counter-name">{t('counters.key.others', { n: rest() })}</span>
                <Icon name="chevron-down" size={20} />
              </>
            }
          >
            {(counter) => (
              <>
                <span class="counter-name">{t(`jointdays.counter.${counter()}`)}</span>
                <Sum {...props} counter={counter()} />
              </>
            )}
          </Show>
        </button>
      </Show>
    </fieldset>
  );
}

/** All of them, by what they count. */
export function CounterList(props: GridProps & { onClose: () => void }): JSX.Element {
  const { t } = useI18n();
  const groups = createMemo(() =>
    GROUPS.map((group) => ({
      group,
      counters: props.counters.filter((counter) => counterRule(counter).group === group),
    })).filter(({ counters }) => counters.length > 0),
  );
  return (
    <div class="counter-list">
      <For each={groups()}>
        {({ group, counters }) => (
          <>
            <h2 class="counter-group">{t(`jointdays.group.${group}`)}</h2>
            <div class="counter-grid">
              <For each={counters}>{(counter) => <Cell {...props} counter={counter} />}</For>
            </div>
          </>
        )}
      </For>
      <div class="block">
        <Button kind="text" icon="chevron-up" onClick={() => props.onClose()}>
          {t('counters.key.fewer')}
        </Button>
      </div>
    </div>
  );
}

/** What is seized has more to be said of it than a number: its cell leads to the page for that. */
function Cell(props: GridProps & { counter: Counter }): JSX.Element {
  const { t } = useI18n();
  const isChosen = () => props.counter === props.chosen;
  return (
    <Show
      when={counterRule(props.counter).isSeizure}
      fallback={
        <button
          type="button"
          classList={{ 'counter-cell': true, 'counter-chosen': isChosen() }}
          aria-pressed={isChosen()}
          onClick={() => props.onChoose(props.counter)}
        >
          <span class="counter-name">{t(`jointdays.counter.${props.counter}`)}</span>
          <Sum {...props} />
        </button>
      }
    >
      <a class="counter-cell" href={`/posts/${props.post}/seizure?counter=${props.counter}`}>
        <span class="counter-name">{t(`jointdays.counter.${props.counter}`)}</span>
        <Sum {...props} />
      </a>
    </Show>
  );
}

function Sum(props: { sums: ReadonlyMap<Counter, number>; counter: Counter }): JSX.Element {
  const { t, locale } = useI18n();
  const value = () => props.sums.get(props.counter) ?? 0;
  const said = () => formatNumber(locale(), value());
  return (
    <span classList={{ 'counter-sum': true, 'counter-sum-long': said().length > 4 }}>
      {said()}
      {/* What is weighed or measured is not added up: its seizures are counted. */}
      <Show when={counterRule(props.counter).measure !== 'piece'}>
        <span class="unseen"> {t('counters.key.seizures', { n: value() })}</span>
      </Show>
    </span>
  );
}
