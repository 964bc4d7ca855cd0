import { createEffect, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { shownName } from './person-words.ts';
import { sayWho } from './say-who.ts';
import { useWho } from './use-who.ts';

/** Asks, where it is needed, which of the delegation one is: the people stand right there, and a tap says it. */
export function WhoButton(props: {
  meeting: string;
  /** What it is needed for. */
  label: string;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const who = useWho(() => props.meeting);
  const guard = createActGuard();
  const [isOpen, setOpen] = createSignal(false);
  const [problem, setProblem] = createSignal<string | null>(null);
  createEffect(() => {
    if (isOpen()) setProblem(null);
  });
  async function claim(event: MouseEvent, participant: string) {
    // The second click of the double click that opened the dialog.
    if (event.detail > 1) return;
    const { meeting } = props;
    const code = await sayWho({ client, guard, act: 'claim', participant, meeting });
    if (code === null) setOpen(false);
    else setProblem(code);
  }
  return (
    <>
      <Button kind="filled" wide icon="user" onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      <Dialog
        open={isOpen()}
        onClose={() => setOpen(false)}
        title={t('meetings.home.who')}
        actions={
          <>
            <For each={who.candidates()}>
              {(person) => (
                <Button onClick={(event) => void claim(event, person.id)}>
                  {shownName(person.body, locale())}
                </Button>
              )}
            </For>
            <Button kind="text" autofocus onClick={() => setOpen(false)}>
              {t('kit.back')}
            </Button>
          </>
        }
      >
        <Show
          when={who.candidates().length > 0}
          fallback={
            <p>
              <strong>{t('delegation.who.nobody')}</strong> {t('delegation.who.nobody_text')}
            </p>
          }
        >
          <p>{t('delegation.person.claim_text')}</p>
        </Show>
        <Show when={problem()} keyed>
          {(code) => (
            <p class="field-error" role="alert">
              {errorText({ t, code })}
            </p>
          )}
        </Show>
      </Dialog>
    </>
  );
}
