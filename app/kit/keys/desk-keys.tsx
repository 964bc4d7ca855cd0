import { useNavigate } from '@solidjs/router';
import { createEffect, createSignal, For, type JSX, onCleanup, Show } from 'solid-js';
import { tinykeys } from 'tinykeys';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { type KeyBinding, useKeyMap, useKeys } from './keys.tsx';
import { focusPane } from './panes.ts';

const PLACES = [
  ['h', 'H', '/', 'shell.today'],
  ['r', 'R', '/meetings', 'shell.meeting'],
  ['i', 'I', '/reports', 'shell.reports'],
  ['e', 'E', '/outbox', 'shell.outbox'],
  ['m', 'M', '/more', 'shell.more'],
] as const;

/** Where a letter is being typed, or a question waits for its answer. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, dialog') !== null)
  );
}

function search(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.pane input[type="search"]');
}

/** What opens the filter of a list; without one, its search is that. */
function filter(): HTMLElement | null {
  const opener = document.querySelector<HTMLElement>('.pane [data-key="filter"] button');
  return opener?.checkVisibility() === true ? opener : search();
}

/** What adds something to the page: of the pane with the focus first. */
function adder(): HTMLElement | undefined {
  const own = document.activeElement?.closest('.pane') ?? null;
  const all = [own, document].flatMap((place) => [
    ...(place?.querySelectorAll<HTMLElement>('.main [data-key="new"]') ?? []),
  ]);
  return all.find((each) => each.checkVisibility());
}

/** A button is pressed; in a row of fields it is typed where the name goes. */
function press(element: HTMLElement | undefined): void {
  const field = element?.matches('input') ? element : element?.querySelector<HTMLElement>('textarea');
  if (field != null) field.focus();
  else element?.click();
}

/** The keys of every screen of the desk, the list of all that act here, and the hints in the status line. */
export function DeskKeys(): JSX.Element {
  const { t } = useI18n();
  const navigate = useNavigate();
  const keys = useKeyMap();
  const [isShown, setShown] = createSignal(false);

  useKeys(() => [
    { press: 'F6', shown: ['F6'], words: t('kit.keys.next_pane'), isHint: true, run: () => focusPane(1) },
    { press: 'Shift+F6', shown: ['⇧', 'F6'], words: t('kit.keys.previous_pane'), run: () => focusPane(-1) },
    {
      press: '$mod+k',
      shown: ['Ctrl', 'K'],
      words: t('kit.keys.search'),
      run: () => navigate('/search'),
    },
    {
      press: 'f',
      shown: ['F'],
      words: t('kit.keys.filter'),
      isLetter: true,
      isThere: () => filter() !== null,
      run: () => press(filter() ?? undefined),
    },
    {
      press: 'n',
      shown: ['N'],
      words: t('kit.keys.new'),
      isLetter: true,
      isThere: () => adder() !== undefined,
      run: () => press(adder()),
    },
    {
      press: 'x',
      shown: ['X'],
      words: t('kit.keys.mark'),
      isLetter: true,
      isThere: () => document.querySelector(':is(tr, .row) input[type="checkbox"]') !== null,
      run: () =>
        document.activeElement
          ?.closest('tr, .row')
          ?.querySelector<HTMLInputElement>('input[type="checkbox"]')
          ?.click(),
    },
    ...PLACES.map(
      ([letter, shown, href, place]): KeyBinding => ({
        press: `g ${letter}`,
        shown: ['G', shown],
        words: t('kit.keys.go', { place: t(place) }),
        isLetter: true,
        run: () => navigate(href),
      }),
    ),
    {
      press: '?',
      shown: ['?'],
      words: t('kit.keys.all'),
      isLetter: true,
      isHint: true,
      run: () => setShown(true),
    },
  ]);

  createEffect(() => {
    const bindings = keys?.all() ?? [];
    const mayLetter = keys?.areLettersOn() === true;
    const map: Record<string, (event: KeyboardEvent) => void> = {};
    for (const { press, run, isLetter } of bindings) {
      if (run === undefined || (isLetter === true && !mayLetter) || map[press] !== undefined) continue;
      map[press] = (event) => {
        if (event.defaultPrevented || (isLetter === true && isTyping(event.target))) return;
        if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
        if (press !== 'Escape') event.preventDefault();
        run(event);
      };
    }
    // Some layouts need Shift for it, and others do not.
    const all = map['?'];
    // By itself it passes over every key pressed in a field; which of them act there is decided above.
    const ignore = ({ isComposing, repeat }: KeyboardEvent) => isComposing || repeat;
    onCleanup(tinykeys(window, all === undefined ? map : { ...map, 'Shift+?': all }, { ignore }));
  });

  const shown = () => (keys?.all() ?? []).filter(({ isLetter }) => isLetter !== true || keys?.areLettersOn());
  /** What the page has is asked each time that the list is opened. */
  const listed = () => (isShown() ? shown().filter(({ isThere }) => isThere?.() !== false) : []);
  const hints = () => shown().filter(({ isHint }) => isHint === true);
  return (
    <>
      <ul class="key-hints" aria-label={t('kit.keys.title')}>
        <For each={hints()}>{(binding) => <Hint binding={binding} />}</For>
      </ul>
      <Dialog
        open={isShown()}
        onClose={() => setShown(false)}
        title={t('kit.keys.title')}
        actions={<Button onClick={() => setShown(false)}>{t('kit.keys.close')}</Button>}
      >
        <Show when={keys?.areLettersOn() === false}>
          <p>{t('kit.keys.letters_off')}</p>
        </Show>
        <dl class="key-map">
          <For each={listed()}>
            {(binding) => (
              <div>
                <dt>
                  <For each={binding.shown}>{(key) => <kbd>{key}</kbd>}</For>
                </dt>
                <dd>{binding.words}</dd>
              </div>
            )}
          </For>
        </dl>
      </Dialog>
    </>
  );
}

function Hint(props: { binding: KeyBinding }): JSX.Element {
  return (
    <li data-press={props.binding.press}>
      <For each={props.binding.shown}>{(key) => <kbd>{key}</kbd>}</For> {props.binding.words}
    </li>
  );
}
