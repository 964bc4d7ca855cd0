import { createSignal, type JSX, Show } from 'solid-js';
import type { HallTexts } from '#app/i18n/hall-texts.ts';
import type { Locale } from '#app/i18n/locale.ts';
import { HallLanguages } from './hall-panel.tsx';
import type { HallProblem } from './hall-problem.ts';

function problemText(t: HallTexts, problem: HallProblem, hourOf: (instant: number) => string): string {
  return problem.kind === 'used'
    ? t('hall_screen.problem.used', { at: hourOf(problem.usedAt) })
    : t(`hall_screen.problem.${problem.kind}`);
}

/** Before a display is open, and when it is none any more: says what happened, and takes a code. */
export function HallDoor(props: {
  t: HallTexts;
  locale: Locale;
  problem: HallProblem | null;
  /** What was tried: after a lost connection it is tried again. */
  code: string;
  hourOf: (instant: number) => string;
  onLocale: (locale: Locale) => void;
  onOpen: (code: string) => void;
}): JSX.Element {
  // What a link brought is too long to correct; a typed code stays.
  const typed = props.code.length > 13 ? '' : props.code;
  const [code, setCode] = createSignal(typed);
  const [isEmpty, setEmpty] = createSignal(false);
  const isRepeatable = () => props.problem?.kind === 'offline' && props.code !== '';
  function submit(event: SubmitEvent) {
    event.preventDefault();
    setEmpty(code().trim() === '');
    if (code().trim() !== '') props.onOpen(code());
  }
  const said = () => {
    if (isEmpty()) return props.t('hall_screen.entry.empty');
    return props.problem === null ? null : problemText(props.t, props.problem, props.hourOf);
  };
  return (
    <main class="hall-door">
      <HallLanguages t={props.t} locale={props.locale} onChoose={props.onLocale} />
      <h1 class="title-1">{props.t('hall_screen.title')}</h1>
      <Show when={said()} fallback={<p>{props.t('hall_screen.entry.intro')}</p>}>
        {(text) => (
          <p class="hall-problem" role="alert">
            {text()}
          </p>
        )}
      </Show>
      <Show when={isRepeatable()}>
        <p>
          <button type="button" class="hall-button" onClick={() => props.onOpen(props.code)}>
            {props.t('hall_screen.entry.again')}
          </button>
        </p>
      </Show>
      <form onSubmit={submit} novalidate>
        <label for="hall-code">{props.t('hall_screen.entry.code')}</label>
        <p id="hall-code-hint" class="hall-hint">
          {props.t('hall_screen.entry.hint')}
        </p>
        <input
          id="hall-code"
          type="text"
          value={code()}
          onInput={(event) => setCode(event.currentTarget.value)}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="hall-code-hint"
        />
        <button type="submit" class="hall-button hall-button-first">
          {props.t('hall_screen.entry.open')}
        </button>
      </form>
    </main>
  );
}
