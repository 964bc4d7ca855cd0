import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { clockText, spanText, tickOf } from '#app/features/floor/floor-time.ts';
import { SpeakingScale } from '#app/features/floor/speaker-panel.tsx';
import { useMinutes } from '#app/features/minutes/use-speeches.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { FloorRequest, Speaking } from '#shared/floor/floor.schemas.ts';
import { numbersOf } from '#shared/floor/list.rules.ts';
import { overrunMs, usedMs } from '#shared/floor/time.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { participants } from '#shared/participants/participants.schemas.ts';
import { AddRequest } from './add-request.tsx';
import { Key } from './key.tsx';
import { MoreTime } from './more-time.tsx';
import { SpeakerRow } from './speaker-row.tsx';
import type { Chair } from './use-chair.ts';

/** Who has the floor with the clock, and below it who waits. */
export function ChairSpeakers(props: { chair: Chair }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const chair = () => props.chair;
  const { floor } = props.chair;
  const minutes = useMinutes(() => props.chair.id);
  /** The head of the delegation, by office: who speaks is not recorded, whose word it is, is. */
  const office = createMemo(() => {
    const own = floor.delegations().find(({ body }) => body.code === chair().speaking()?.delegation);
    const head = client.replica
      .within(participants, props.chair.id)
      .find(({ body }) => body.delegation === own?.id && body.capacity === 'head');
    return head === undefined ? null : readText(head.body.office, locale()).value;
  });
  const words = () => {
    const kind = chair().speaking()?.kind;
    return kind === undefined ? [] : [t(`floor.kinds.${kind}`), office()].filter((part) => part !== null);
  };
  return (
    <>
      <section class="chair-speaker" aria-label={t('floor.has_floor')} ref={keepFocus}>
        <p class="label quiet">
          <span>{t('floor.has_floor')}</span>
          <Show when={words().length > 0}>
            {' · '}
            <span>{words().join(' · ')}</span>
          </Show>
        </p>
        <Show
          when={chair().speaking()}
          fallback={
            <>
              <p class="chair-nobody">{t(floor.isSitting() ? 'floor.nobody' : 'floor.not_in_session')}</p>
              <Show when={!floor.isSitting() && minutes() !== null}>
                <p>{errorText({ t, code: 'floor.minutes_sent' })}</p>
              </Show>
            </>
          }
        >
          {(speaking) => <Speaker chair={props.chair} speaking={speaking()} />}
        </Show>
        <SpeakerActs chair={props.chair} />
        <Show when={chair().asking()?.kind === 'time'}>
          <MoreTime chair={props.chair} />
        </Show>
      </section>
      <SpeakersHere chair={props.chair} />
    </>
  );
}

/**
 * A mouse does not take the focus: whoever pressed a button with it presses the space bar next, and means the clock.
 */
function keepFocus(element: HTMLElement): void {
  element.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button') !== null) event.preventDefault();
  });
}

function Speaker(props: { chair: Chair; speaking: Speaking }): JSX.Element {
  const { t } = useI18n();
  const { floor } = props.chair;
  const used = () => usedMs(props.speaking, props.chair.now());
  const limit = () => props.speaking.limitMs;
  const over = () => overrunMs({ used: used(), limit: limit() });
  return (
    <>
      <div class="chair-speaking">
        <p class="chair-name" title={floor.nameOf(props.speaking.delegation)}>
          {floor.nameOf(props.speaking.delegation)}
        </p>
        <p classList={{ 'chair-clock': true, 'chair-clock-over': over() > 0 }} role="timer">
          {clockText(used())}
        </p>
      </div>
      <Show when={limit()} fallback={<p class="label quiet">{t('floor.no_limit')}</p>}>
        {(known) => (
          <>
            <SpeakingScale used={used()} limit={known()} />
            <p class="chair-scale-words">
              <span>{t('chair.of_limit', { limit: spanText(known(), t) })}</span>
              <span>{t('chair.tick', { n: tickOf(known()) / 1000 })}</span>
            </p>
          </>
        )}
      </Show>
      <Show when={over() > 0}>
        <p class="chair-over">
          <Icon name="circle-alert" size={16} />
          <strong>{t('floor.overrun', { over: clockText(over()) })}</strong>
        </p>
      </Show>
      <Show when={props.speaking.added}>
        {(added) => (
          <p class="label quiet">
            {t('floor.added', { time: spanText(added().ms, t), reason: added().reason })}
          </p>
        )}
      </Show>
    </>
  );
}

function SpeakerActs(props: { chair: Chair }): JSX.Element {
  const { t } = useI18n();
  const chair = () => props.chair;
  const nextWords = ({ body }: Doc<FloorRequest>) =>
    t('floor.chair.next', { name: chair().floor.nameOf(body.delegation) });
  const isRunning = () => chair().speaking()?.runningSince != null;
  return (
    <div class="button-row chair-acts">
      <Show when={chair().speaking()}>
        <Button onClick={() => chair().switchClock()}>
          {t(isRunning() ? 'floor.chair.stop' : 'floor.chair.resume')} <Key name={t('chair.key.space')} />
        </Button>
      </Show>
      <Show when={chair().next()}>
        {(next) => (
          <Button onClick={() => chair().callNext()}>
            <span class="chair-next" title={nextWords(next())}>
              {nextWords(next())}
            </span>{' '}
            <Key name="→" />
          </Button>
        )}
      </Show>
      <Show when={chair().speaking()}>
        <Button kind="text" onClick={() => chair().endSpeech()}>
          {t('chair.end')}
        </Button>
        <Show when={chair().speaking()?.limitMs !== null}>
          <Button kind="text" onClick={() => chair().ask({ kind: 'time' })}>
            {t('floor.chair.more_time')}
          </Button>
        </Show>
      </Show>
    </div>
  );
}

function SpeakersHere(props: { chair: Chair }): JSX.Element {
  const { t } = useI18n();
  const chair = () => props.chair;
  const { floor } = props.chair;
  const isOpen = () => floor.sitting()?.body.isListOpen === true;
  const hasItem = () => floor.isSitting() && floor.item() !== null;
  const numbers = createMemo(() => numbersOf(floor.list()));
  const hasBudget = () => floor.rule()?.budget != null;
  /** One stop for Tab; arrows go from row to row. */
  const [stop, setStop] = createSignal<string | null>(null);
  const stopNow = () => {
    const all = [...floor.list(), ...floor.asked()];
    return all.find(({ id }) => id === stop())?.id ?? all[0]?.id ?? null;
  };
  let list: HTMLOListElement | undefined;
  function walk(event: KeyboardEvent) {
    if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const rows = [...(list?.querySelectorAll<HTMLElement>('.chair-row-name') ?? [])];
    const at = rows.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    rows[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  }
  return (
    <section
      class="chair-list"
      style={{ '--waiting': Math.max(1, floor.list().length + floor.asked().length) }}
      aria-label={t('floor.acts.list')}
    >
      <div class="chair-list-head">
        <h2 class="title-3">
          {hasItem() ? t(isOpen() ? 'chair.list_is_open' : 'chair.list_is_closed') : t('floor.no_item')}
        </h2>
        <Show when={hasItem()}>
          <div class="button-row">
            <Button kind="text" onClick={() => chair().ask({ kind: 'add' })}>
              {t('chair.add')} <Key name="O" />
            </Button>
            <Button kind="text" onClick={() => chair().switchList()}>
              {t(isOpen() ? 'chair.close_list' : 'chair.open_list')} <Key name="L" />
            </Button>
          </div>
        </Show>
      </div>
      <Show when={chair().asking()?.kind === 'add' && hasItem()}>
        <AddRequest chair={props.chair} />
      </Show>
      <ol class="chair-rows" ref={list} onKeyDown={walk}>
        <For each={floor.list()}>
          {(request) => (
            <SpeakerRow
              chair={props.chair}
              request={request}
              number={numbers().get(request.id) ?? null}
              isStop={stopNow() === request.id}
              onStop={() => setStop(request.id)}
            />
          )}
        </For>
        <For each={floor.asked()}>
          {(request) => (
            <SpeakerRow
              chair={props.chair}
              request={request}
              number={null}
              isWaiting
              isStop={stopNow() === request.id}
              onStop={() => setStop(request.id)}
            />
          )}
        </For>
      </ol>
      <Show when={hasItem() && floor.list().length === 0 && floor.asked().length === 0}>
        <p class="block quiet">{t('floor.chair.nobody_next')}</p>
      </Show>
      <Show when={hasBudget() && floor.list().length > 0}>
        <p class="block quiet chair-note">{t('chair.budget_tick')}</p>
      </Show>
    </section>
  );
}
