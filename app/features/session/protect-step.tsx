import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { codeOfError } from '#app/kit/error-code.ts';
import type { ChosenProtection } from '#app/sync/enrol.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { PassphraseFields, passphraseErrors } from './passphrase-fields.tsx';
import { StepFrame } from './step-frame.tsx';

const WAY = 'protection';

/** How this phone is opened: by the finger, face or code of the phone, else by a passphrase. */
export function ProtectStep(props: {
  step: { at: number; of: number };
  isPasskeyPossible: () => Promise<boolean>;
  /** Filled in by a demonstration, so that nobody has to invent one. */
  demoPassphrase?: string | undefined;
  onBack: () => void;
  /** Rejects with what went wrong; resolves when keys and enrolment are done. */
  protect: (protection: ChosenProtection) => Promise<void>;
}): JSX.Element {
  const { t } = useI18n();
  const [hasPasskey, setHasPasskey] = createSignal(false);
  const [kind, setKind] = createSignal<ChosenProtection['kind']>('passphrase');
  const [text, setText] = createSignal('');
  const [repeated, setRepeated] = createSignal('');
  const [isShown, setIsShown] = createSignal(false);
  const [errors, setErrors] = createSignal<FieldError[]>([]);
  const [busy, setBusy] = createSignal<string | null>(null);

  onMount(async () => {
    if (!(await props.isPasskeyPossible())) return;
    setHasPasskey(true);
    if (text() === '') setKind('passkey');
  });

  async function protect() {
    const found =
      kind() === 'passkey'
        ? []
        : passphraseErrors({ t, text: text(), repeated: repeated(), isShown: isShown() });
    setErrors(found);
    if (found.length > 0) return;
    setBusy(kind() === 'passkey' ? t('session.protect.touch') : t('session.protect.working'));
    try {
      await props.protect(kind() === 'passkey' ? { kind: 'passkey' } : { kind: 'passphrase', text: text() });
    } catch (error) {
      const code = codeOfError(error);
      // The browser's dialog was closed, or this phone cannot: the passphrase always works.
      const isPasskeyGone = kind() === 'passkey' && (code === 'store.no_passkey_key' || !code.includes('.'));
      if (isPasskeyGone) setKind('passphrase');
      const message = isPasskeyGone ? errorText({ t, code: 'store.no_passkey_key' }) : errorText({ t, code });
      setErrors([{ fieldId: isPasskeyGone ? 'passphrase' : WAY, message }]);
    } finally {
      setBusy(null);
    }
  }

  function takeDemo(words: string) {
    setKind('passphrase');
    setText(words);
    setRepeated(words);
    setIsShown(true);
    setErrors([]);
  }

  return (
    <StepFrame
      title={t('session.protect.title')}
      step={props.step}
      onBack={props.onBack}
      onNext={() => void protect()}
      next={t('session.protect.action')}
      busy={busy()}
    >
      <ErrorSummary title={t('session.problem')} errors={errors()} />
      <p>{t('session.protect.why')}</p>
      <Show when={hasPasskey()}>
        <RadioList
          id={WAY}
          label={t('session.protect.how')}
          value={kind()}
          onChange={(value) => setKind(value === 'passkey' ? 'passkey' : 'passphrase')}
          options={[
            {
              value: 'passkey',
              label: t('session.protect.passkey'),
              hint: t('session.protect.passkey_hint'),
            },
            {
              value: 'passphrase',
              label: t('session.protect.passphrase'),
              hint: t('session.protect.passphrase_hint'),
            },
          ]}
        />
      </Show>
      <Show when={kind() === 'passphrase'}>
        <Show when={props.demoPassphrase}>
          {(words) => (
            <Button wide onClick={() => takeDemo(words())}>
              {t('session.protect.demo')}
            </Button>
          )}
        </Show>
        <PassphraseFields
          text={text()}
          repeated={repeated()}
          isShown={isShown()}
          errors={errors()}
          onText={(next) => {
            setText(next);
            setErrors([]);
          }}
          onRepeated={setRepeated}
          onShown={setIsShown}
        />
      </Show>
    </StepFrame>
  );
}
