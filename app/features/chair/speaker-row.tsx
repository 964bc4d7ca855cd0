import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { spanText } from '#app/features/floor/floor-time.ts';
import { useRequestWords } from '#app/features/floor/speakers-list.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { TickRow } from '#app/ui/tick-row.tsx';
import type { FloorRequest } from '#shared/floor/floor.schemas.ts';
import { numbered } from '#shared/floor/list.rules.ts';
import { budgetOf } from '#shared/floor/time.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MoveRequest } from './move-request.tsx';
import type { Chair } from './use-chair.ts';

const MINUTE = 60_000;

/** One who waits. What can be done with the request stands below its name once it is pressed. */
export function SpeakerRow(props: {
  chair: Chair;
  request: Doc<FloorRequest>;
  number: number | null;
  /** The server has not taken it: it has no place. */
  isWaiting?: boolean;
  isStop: boolean;
  onStop: () => void;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const words = useRequestWords();
  const chair = () => props.chair;
  const { floor } = props.chair;
  const body = () => props.request.body;
  const isOrder = () => body().kind === 'order';
  const name = () => floor.nameOf(body().delegation);
  const asking = () => {
    const known = chair().asking();
    return known !== null && 'request' in known && known.request === props.request.id ? known : null;
  };
  const budget = () =>
    budgetOf({
      ...{ rule: floor.rule(), delegation: body().delegation, item: body().item },
      ...{ interventions: floor.spoken(), speaking: chair().speaking(), now: chair().now() },
    });
  const ticks = () => {
    const { usedMs, budgetMs } = budget();
    if (budgetMs === null || isOrder()) return null;
    const total = Math.ceil(budgetMs / MINUTE);
    return { done: Math.min(total, Math.ceil(usedMs / MINUTE)), total, isOver: usedMs > budgetMs };
  };
  const moved = () => floor.moveOf(props.request.id);
  /** Put elsewhere here, and not yet by the server. */
  const isMoving = () =>
    client
      .outbox()
      .some(
        ({ envelope, state }) =>
          envelope.name === 'floor.move' &&
          state !== 'refused' &&
          (envelope.args as { request?: string }).request === props.request.id,
      );
  /** The number in the list that another would have to be put before it. */
  const movable = () => numbered(floor.list());
  const isFirst = () => movable()[0]?.id === props.request.id;
  return (
    <li
      data-request={props.request.id}
      classList={{
        'chair-row': true,
        'chair-row-order': isOrder(),
        'chair-row-waiting': props.isWaiting === true,
      }}
    >
      <button
        type="button"
        class="chair-row-name"
        tabindex={props.isStop ? 0 : -1}
        aria-expanded={asking() !== null}
        onFocus={() => props.onStop()}
        onClick={() => chair().ask(asking() === null ? { kind: 'row', request: props.request.id } : null)}
      >
        <span class="chair-row-lead">
          <Show when={isOrder()} fallback={<span class="tabular">{props.number ?? ''}</span>}>
            <Icon name="circle-alert" size={20} />
          </Show>
        </span>
        <span class="chair-row-who" title={name()}>
          {name()}
        </span>
        <span class="chair-row-kind">
          {props.isWaiting === true ? t('floor.asked_not_listed') : words(body())}
        </span>
        <Show when={ticks()}>
          {(known) => (
            <span class="chair-row-ticks">
              <TickRow done={known().done} total={known().total} tone={known().isOver ? 'red' : 'ink'} />
              <span class="unseen">
                {t('floor.budget', {
                  used: spanText(budget().usedMs, t),
                  budget: spanText(budget().budgetMs ?? 0, t),
                })}
              </span>
            </span>
          )}
        </Show>
      </button>
      <Show when={moved()}>
        {(move) => <p class="chair-row-note">{t('floor.moved', { reason: move().reason })}</p>}
      </Show>
      <Show when={isMoving()}>
        <p class="chair-row-note">{t('chair.moving')}</p>
      </Show>
      <Show when={asking()?.kind === 'row'}>
        <div class="button-row chair-row-acts">
          <Show when={props.isWaiting !== true}>
            <Button onClick={() => chair().call(props.request.id)}>
              {t('floor.chair.call_to', { name: name() })}
            </Button>
          </Show>
          <Show when={props.isWaiting !== true && !isOrder() && !isFirst()}>
            <Button
              kind="text"
              onClick={() =>
                chair().ask({
                  kind: 'move',
                  request: props.request.id,
                  before: movable()[0]?.id ?? null,
                })
              }
            >
              {t('chair.bring')}
            </Button>
          </Show>
          <Show when={props.isWaiting !== true && !isOrder() && movable().length > 1}>
            <Button
              kind="text"
              onClick={() => chair().ask({ kind: 'move', request: props.request.id, before: null })}
            >
              {t('floor.chair.move')}
            </Button>
          </Show>
          <AskedButton
            act="floor.withdraw"
            kind="text"
            label={t('floor.chair.remove')}
            title={t('floor.chair.remove_title', { name: name() })}
            onYes={() => {
              chair().ask(null);
              return chair().run(
                act('floor.withdraw', { request: props.request.id, meeting: props.chair.id }),
                props.request.id,
              );
            }}
          >
            {t('floor.withdraw_text')}
          </AskedButton>
        </div>
      </Show>
      <Show when={asking()?.kind === 'move'}>
        <MoveRequest chair={props.chair} request={props.request} />
      </Show>
    </li>
  );
}
