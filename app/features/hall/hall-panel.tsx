import { For, type JSX, Show } from 'solid-js';
import { formatHour } from '#app/i18n/format.ts';
import type { HallTexts } from '#app/i18n/hall-texts.ts';
import { type Locale, languageTags, localeNames, locales } from '#app/i18n/locale.ts';
import { Mark } from '#app/ui/mark.tsx';
import type { HallState } from '#shared/hall/hall.schemas.ts';
import { Fitted } from './fitted.tsx';
import { clockAt, clockFigure, ringOf } from './hall-clock.ts';
import type { HallShown } from './hall-feed.ts';
import { HallRing } from './hall-ticks.tsx';
import { Said } from './said.tsx';

interface Part {
  readonly shown: HallShown;
  readonly t: HallTexts;
  readonly locale: Locale;
  /** The server's instant; while the connection is lost, that of the last answer. */
  readonly now: number;
}
type Speaking = NonNullable<HallState['speaking']>;

function timeIn(t: HallTexts, seconds: number): string {
  if (seconds < 60) return t('hall_screen.clock.seconds', { n: seconds });
  return seconds % 60 === 0 ? t('hall_screen.clock.minutes', { n: seconds / 60 }) : clockFigure(seconds);
}

/** What the figure of the clock is. While the connection is lost it is that of an hour, and says which. */
function clockWords({ t, shown, now }: Part, speaking: Speaking): string {
  const { kind, isPaused } = clockAt(speaking, now);
  if (shown.lostSince !== null) {
    const at = formatHour({ instant: shown.lostSince, timeZone: shown.state.meeting.timeZone });
    return t(`hall_screen.clock.${kind}_at`, { at });
  }
  if (!isPaused) return t(`hall_screen.clock.${kind}`);
  if (kind === 'left') return t('hall_screen.clock.paused');
  return t(`hall_screen.clock.paused_${kind}`);
}

function Clock(props: Part & { speaking: Speaking }): JSX.Element {
  const clock = () => clockAt(props.speaking, props.now);
  const limit = () => props.speaking.limitMs;
  const ring = () => {
    const limitMs = limit();
    const { kind, seconds } = clock();
    return limitMs === null ? null : ringOf({ limitMs, left: kind === 'left' ? seconds : 0 });
  };
  return (
    <div class="hall-clock" classList={{ 'hall-over': clock().kind === 'over' }}>
      <Show when={ring()}>{(known) => <HallRing ring={known()} />}</Show>
      <p class="hall-time">
        <span>{clockWords(props, props.speaking)}</span>{' '}
        <span class="hall-figure">{clockFigure(clock().seconds)}</span>{' '}
        <span>
          <Show when={limit()} fallback={props.t('hall_screen.clock.no_limit')}>
            {(ms) => (
              <>{props.t('hall_screen.clock.of', { time: timeIn(props.t, Math.round(ms() / 1000)) })}</>
            )}
          </Show>
        </span>
        <Show when={ring()}>
          {(known) => (
            <span class="hall-tick-unit">
              {props.t('hall_screen.clock.tick', { time: timeIn(props.t, known().seconds) })}
            </span>
          )}
        </Show>
      </p>
    </div>
  );
}

function kindIn(t: HallTexts, kind: Speaking['kind']): string | null {
  return kind === 'speech' ? null : t(`hall_screen.kinds.${kind}`);
}

function Speaker(props: Part & { speaking: Speaking }): JSX.Element {
  const kind = () => kindIn(props.t, props.speaking.kind);
  return (
    <Fitted
      class="hall-who"
      of={JSON.stringify([props.speaking.delegation, props.speaking.kind, props.locale])}
      t={props.t}
      most={4.6}
      least={2}
    >
      <p class="hall-label">
        {props.t('hall_screen.has_floor')}
        <Show when={kind()}>{(said) => <>, {said()}</>}</Show>
      </p>
      <p class="hall-name">
        <Said text={props.speaking.delegation} locale={props.locale} />
      </p>
    </Fitted>
  );
}

function Next(props: Part): JSX.Element {
  const state = () => props.shown.state;
  return (
    <Fitted
      class="hall-next"
      of={JSON.stringify([state().next, state().further, state().isListOpen, props.locale])}
      t={props.t}
      most={1.75}
      least={1.1}
    >
      <p class="hall-label">{props.t('hall_screen.next')}</p>
      <Show when={state().next.length > 0} fallback={<p>{props.t('hall_screen.none_next')}</p>}>
        <ol>
          <For each={state().next}>
            {(each) => (
              <li>
                <Said text={each.delegation} locale={props.locale} />
                <Show when={kindIn(props.t, each.kind)}>{(said) => <>, {said()}</>}</Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={state().further > 0}>
        <p class="hall-label">{props.t('hall_screen.further', { n: state().further })}</p>
      </Show>
      <Show when={!state().isListOpen}>
        <p class="hall-label">{props.t('hall_screen.list_closed')}</p>
      </Show>
    </Fitted>
  );
}

/** The only thing that can be pressed. */
export function HallLanguages(props: {
  t: HallTexts;
  locale: Locale;
  onChoose: (locale: Locale) => void;
}): JSX.Element {
  return (
    <fieldset class="hall-languages">
      <legend class="unseen">{props.t('hall_screen.language')}</legend>
      <For each={locales}>
        {(each) => (
          <button
            type="button"
            lang={languageTags[each]}
            aria-pressed={props.locale === each}
            onClick={() => props.onChoose(each)}
          >
            <span class="unseen">{localeNames[each]}</span>
            <span aria-hidden="true">{each.toUpperCase()}</span>
          </button>
        )}
      </For>
    </fieldset>
  );
}

/** Who has the floor and for how long, and who follows. */
export function HallPanel(props: Part & { onLocale: (locale: Locale) => void }): JSX.Element {
  const state = () => props.shown.state;
  return (
    <section class="hall-panel">
      <header class="hall-brand">
        <Mark />
        <span>{props.t('hall_screen.brand')}</span>
        <HallLanguages t={props.t} locale={props.locale} onChoose={props.onLocale} />
      </header>
      <Show
        when={state().speaking}
        fallback={<p class="hall-nobody">{state().isOpen ? props.t('hall_screen.nobody') : ''}</p>}
      >
        {(speaking) => (
          <>
            <Clock {...props} speaking={speaking()} />
            <Speaker {...props} speaking={speaking()} />
          </>
        )}
      </Show>
      <Show when={state().isOpen}>
        <Next {...props} />
      </Show>
    </section>
  );
}
