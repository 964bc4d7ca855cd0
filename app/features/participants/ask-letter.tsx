import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { actMany } from '#app/kit/act-many.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';

/** Asks for the letter in one tap: the rest of the journey may be told later. */
export function AskLetter(props: { meeting: string; participant: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const guard = createActGuard();
  const [refused, setRefused] = createSignal<string | null>(null);
  async function ask() {
    const { meeting, participant } = props;
    const wish = act('needs.set', { participant, meeting, fields: { visa: 'letter_wanted' } });
    const result = await actMany(client, [{ of: participant, act: wish }]);
    setRefused(result.refused[0]?.code ?? null);
  }
  return (
    <div>
      <Button kind="text" onClick={() => void guard.once(ask)}>
        {t('letters.ask')}
      </Button>
      <Show when={refused()}>
        {(code) => (
          <p class="field-error" role="alert">
            {errorText({ t, code: code() })}
          </p>
        )}
      </Show>
    </div>
  );
}
