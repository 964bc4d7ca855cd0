import { createMemo, For, type JSX, Show, untrack } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useSettled } from '#app/kit/use-settled.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { useCounterWords } from './counter-amount.ts';
import { useHeldCounts } from './held-counts.ts';
import { operationDoubleHref, operationHref, operationPostHref } from './operation-address.ts';
import type { Operation } from './use-operation.ts';

/** So many totals are named that moved after they were verified. */
const MOST_MOVED = 3;

/**
 * What a coordinator looks at before figures go out: silent posts, those with an incident or in need of support, totals that moved after they were verified,
 * possible doubles, one reference in two units, several corrections of one entry.
 */
export function ToDecide(props: { operation: Operation }): JSX.Element {
  const { t } = useI18n();
  const words = useCounterWords();
  const { day } = props.operation;
  const followed = () => props.operation.followed();
  const isSettled = useSettled(followed);
  /** Comparing all seizures takes its time: the totals stand there before. */
  const open = createMemo<ReturnType<Operation['doubles']>>(
    (before) => (isSettled() ? untrack(() => props.operation.doubles()) : before),
    [],
  );
  const otherUnits = createMemo<ReturnType<Operation['otherUnits']>>(
    (before) => (isSettled() ? untrack(() => props.operation.otherUnits()) : before),
    [],
  );
  const hasMore = createMemo<boolean>(
    (before) => (isSettled() ? untrack(() => props.operation.hasMoreDoubles()) : before),
    false,
  );
  const several = createMemo(() => props.operation.several());
  const silent = () => props.operation.silent();
  const lost = useHeldCounts(day);
  const calling = createMemo(() => props.operation.calling());
  const moved = createMemo(() => props.operation.moved());
  const count = () =>
    [calling(), open(), several(), silent()].reduce((sum, { length }) => sum + length, 0) +
    Math.min(lost().length, 1) +
    Math.min(moved().length, 1);
  return (
    <Show when={count() + otherUnits().length > 0}>
      <SectionHeader kind="band" title={t('operations.decide.title')} aside={count()} />
      <List label={t('operations.decide.title')}>
        <For each={calling()}>
          {({ post, said }) => (
            <ListRow
              kicker={t(`counters.situation.${said.situation}`)}
              title={post.body.name}
              detail={
                [said.note, said.isLate ? t('counters.fields.isLate') : null].filter(Boolean).join(' · ') ||
                undefined
              }
              tone="act"
              href={operationPostHref({ day, post: post.id })}
              chevron
            />
          )}
        </For>
        <Show when={moved().length > 0}>
          <ListRow
            kicker={t('operations.decide.moved')}
            title={moved()
              .slice(0, MOST_MOVED)
              .map((line) =>
                t('operations.decide.moved_line', {
                  what: words.counterOf(line),
                  now: words.amountOf(line),
                  given: line.given === null ? '–' : words.amountOf({ ...line, value: line.given }),
                }),
              )
              .join('; ')}
            detail={
              moved().length > MOST_MOVED
                ? t('operations.decide.moved_more', { n: moved().length - MOST_MOVED })
                : undefined
            }
            tone="decide"
            href={operationHref(day, '/release')}
            chevron
          />
        </Show>
        <For each={open()}>
          {({ one, other }) => (
            <ListRow
              kicker={t('operations.decide.double')}
              title={`${words.counterOf(one.body)}: ${words.amountOf(one.body)} · ${words.amountOf(other.body)}`}
              detail={`${props.operation.postName(one.parent)} · ${props.operation.postName(other.parent)}`}
              tone="decide"
              href={operationDoubleHref({ day, one: one.id, other: other.id })}
              chevron
            />
          )}
        </For>
        <For each={several()}>
          {(entry) => (
            <ListRow
              kicker={t('operations.decide.several')}
              title={`${words.counterOf(entry.body)}: ${words.amountOf({ ...entry.body, value: props.operation.valueNow(entry) })}`}
              detail={props.operation.postName(entry.parent)}
              tone="decide"
              href={operationPostHref({ day, post: entry.parent ?? '' }, `/entries/${entry.id}`)}
              chevron
            />
          )}
        </For>
        <Show when={lost().length > 0}>
          <ListRow
            title={t('operations.lost.title')}
            detail={t('operations.lost.row', { n: lost().length })}
            tone="decide"
            href={operationHref(day, '/lost')}
            chevron
          />
        </Show>
        <For each={silent()}>
          {({ post, words: said }) => (
            <ListRow
              kicker={t('operations.decide.silent')}
              title={post.body.name}
              detail={said}
              tone="act"
              href={operationPostHref({ day, post: post.id })}
              chevron
            />
          )}
        </For>
        {/* Last, and not counted: if they are two, nothing is left to do, and nobody can say so. */}
        <For each={otherUnits()}>
          {({ one, other }) => (
            <ListRow
              kicker={t('operations.decide.other_units')}
              title={[one, other]
                .map(
                  (entry) =>
                    `${words.counterOf(entry.body)}: ${words.amountOf({ ...entry.body, value: props.operation.valueNow(entry) })}`,
                )
                .join(' · ')}
              detail={`${props.operation.postName(one.parent)} · ${props.operation.postName(other.parent)}`}
              href={operationDoubleHref({ day, one: one.id, other: other.id })}
              chevron
            />
          )}
        </For>
      </List>
      <Show when={hasMore()}>
        <p class="block quiet">{t('operations.decide.doubles_more')}</p>
      </Show>
    </Show>
  );
}

/** What was decided about possible doubles; each can be decided otherwise. */
export function Decided(props: { operation: Operation }): JSX.Element {
  const { t } = useI18n();
  const words = useCounterWords();
  const { day } = props.operation;
  const list = createMemo(() => props.operation.decided());
  return (
    <Show when={list().length > 0}>
      <SectionHeader kind="band" title={t('operations.decide.decided')} aside={list().length} />
      <List label={t('operations.decide.decided')}>
        <For each={list()}>
          {({ one, other, judgement }) => (
            <ListRow
              quiet
              kicker={`${props.operation.postName(one.parent)} · ${props.operation.postName(other.parent)}`}
              title={`${words.counterOf(one.body)}: ${words.amountOf(one.body)} · ${words.amountOf(other.body)}`}
              detail={[
                judgement.isSame
                  ? t('operations.doubles.same', {
                      post: props.operation.postName((judgement.keeps === one.id ? one : other).parent),
                    })
                  : t('operations.doubles.different'),
                judgement.reason,
              ].join(' · ')}
              href={operationDoubleHref({ day, one: one.id, other: other.id })}
              chevron
            />
          )}
        </For>
      </List>
    </Show>
  );
}
