import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { Speaking } from '#shared/floor/floor.schemas.ts';
import { overrunMs, usedMs } from '#shared/floor/time.rules.ts';
import { clockText, scaleOf, spanText, tickOf } from './floor-time.ts';
import { useSecond } from './use-second.ts';
import './floor.css';

/** Who has the floor, and how long: the clock is the server's, the scale has a tick for each five seconds. */
export function SpeakerPanel(props: {
  speaking: Speaking | null;
  nameOf: (code: string) => string;
  /** Without a network: of when it is, and that in words. The clock stands still then. */
  asOf?: { readonly at: number; readonly words: string } | null;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Show
      when={props.speaking}
      fallback={
        <section class="panel floor-panel" aria-label={t('floor.has_floor')}>
          <Show when={props.asOf}>
            {(asOf) => <p class="body-2 quiet">{t('floor.as_of', { at: asOf().words })}</p>}
          </Show>
          <p class="title-3">{t('floor.nobody')}</p>
        </section>
      }
    >
      {(speaking) => (
        <Speaker speaking={speaking()} name={props.nameOf(speaking().delegation)} asOf={props.asOf ?? null} />
      )}
    </Show>
  );
}

function Speaker(props: {
  speaking: Speaking;
  name: string;
  asOf: { readonly at: number; readonly words: string } | null;
}): JSX.Element {
  const { t } = useI18n();
  const second = useSecond(() => props.speaking.runningSince !== null && props.asOf === null);
  const now = () => props.asOf?.at ?? second();
  const says = () =>
    props.asOf === null ? t('floor.has_floor') : t('floor.had_floor', { at: props.asOf.words });
  const used = () => usedMs(props.speaking, now());
  const limit = () => props.speaking.limitMs;
  const over = () => overrunMs({ used: used(), limit: limit() });
  return (
    <>
      <section class="panel floor-panel" aria-label={says()}>
        <p class="body-2 quiet">{says()}</p>
        <div class="floor-speaker">
          <p class="floor-name">{props.name}</p>
          <p class="floor-clock" role="timer">
            {clockText(used())}
          </p>
        </div>
        <Show when={limit()} fallback={<p class="body-2 quiet">{t('floor.no_limit')}</p>}>
          {(known) => (
            <>
              <SpeakingScale used={used()} limit={known()} />
              <p class="body-2 quiet">{t('floor.of_minutes', { limit: spanText(known(), t) })}</p>
            </>
          )}
        </Show>
        <Show when={props.speaking.runningSince === null}>
          <p class="label floor-stopped">
            <Icon name="pause" size={16} />
            <span>{t('floor.stopped')}</span>
          </p>
        </Show>
      </section>
      <Show when={over() > 0}>
        <p class="floor-over">
          <Icon name="circle-alert" size={20} />
          <strong>{t('floor.overrun', { over: clockText(over()) })}</strong>
        </p>
      </Show>
      <Show when={props.speaking.added}>
        {(added) => (
          <p class="block quiet floor-added">
            {t('floor.added', { time: spanText(added().ms, t), reason: added().reason })}
          </p>
        )}
      </Show>
    </>
  );
}

const HEIGHTS = { minute: 18, quarter: 12, small: 7 } as const;
const HIGHEST = HEIGHTS.minute;

/** The time that somebody has, and how much of it is over; also for screens without a panel. */
export function SpeakingScale(props: { used: number; limit: number }): JSX.Element {
  const { t } = useI18n();
  const words = () =>
    t(tickOf(props.limit) === 60_000 ? 'floor.clock_label_minutes' : 'floor.clock_label', {
      used: clockText(props.used),
      limit: spanText(props.limit, t),
    });
  return (
    <svg class="floor-scale" role="img" aria-label={words()}>
      <For each={scaleOf({ used: props.used, limit: props.limit })}>
        {(tick) => (
          <rect
            classList={{ 'floor-tick': true, 'floor-tick-reached': tick.isReached }}
            x={`${tick.at * 100}%`}
            y={HIGHEST - HEIGHTS[tick.size]}
            width={2}
            height={HEIGHTS[tick.size]}
          />
        )}
      </For>
    </svg>
  );
}
