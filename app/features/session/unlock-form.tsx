import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { codeOfError } from '#app/kit/error-code.ts';
import type { Profile } from '#app/store/profiles.ts';
import type { UnlockWay } from '#app/sync/unlock.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { DemoUnlock } from './session.ports.ts';
import { createUnlockDelay } from './unlock-delay.ts';

/** `closed`: a passphrase is needed, and its field is not shown yet. */
export type UnlockMode = 'closed' | 'passkey' | 'passphrase' | 'recovery';

const FIELD = 'unlock-secret';

/** The ways to open one person's store, all of them without a network. */
export function UnlockForm(props: {
  profile: Profile;
  mode: UnlockMode;
  /** Only in the demo. */
  demo?: DemoUnlock | undefined;
  onMode: (mode: UnlockMode) => void;
  unlock: (way: UnlockWay) => Promise<void>;
  /** The keys are gone: only a new code helps. */
  onEnrol: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const [text, setText] = createSignal('');
  const [isShown, setIsShown] = createSignal(false);
  const [error, setError] = createSignal<string | undefined>();
  const [isLost, setIsLost] = createSignal(false);
  const [isBusy, setIsBusy] = createSignal(false);
  const delay = createUnlockDelay({ profile: props.profile.id, storage: localStorage, clock: Date.now });
  const [wait, setWait] = createSignal(Math.ceil(delay.left() / 1000));
  const timer = setInterval(() => setWait(Math.ceil(delay.left() / 1000)), 500);
  onCleanup(() => clearInterval(timer));

  async function attempt(way: UnlockWay) {
    if (isBusy()) return;
    if (way.kind !== 'passkey' && delay.left() > 0) return;
    if (way.kind === 'passphrase' && way.text.trim() === '') return setError(t('session.unlock.empty'));
    if (way.kind === 'recovery' && way.code.trim() === '') return setError(t('session.unlock.empty'));
    setError(undefined);
    setIsBusy(true);
    try {
      await props.unlock(way);
      delay.clear();
    } catch (problem) {
      fail(codeOfError(problem), way);
    } finally {
      setIsBusy(false);
    }
  }

  function fail(code: string, way: UnlockWay) {
    if (code === 'store.no_keyring') setIsLost(true);
    if (code === 'store.wrong_secret' && way.kind !== 'passkey') {
      delay.miss();
      setWait(Math.ceil(delay.left() / 1000));
      return setError(way.kind === 'recovery' ? t('session.unlock.wrong_code') : t('session.unlock.wrong'));
    }
    // The browser's dialog was closed or timed out: no error.
    const isDismissed = way.kind === 'passkey' && !code.includes('.');
    setError(isDismissed ? t('session.unlock.no_passkey') : errorText({ t, code }));
  }

  function change(mode: UnlockMode) {
    setText('');
    setError(undefined);
    props.onMode(mode);
    if (mode !== 'passkey') document.getElementById(FIELD)?.focus();
  }

  function submit() {
    const way = {
      passphrase: { kind: 'passphrase', text: text() },
      recovery: { kind: 'recovery', code: text() },
    } as const;
    void attempt(props.mode === 'recovery' ? way.recovery : way.passphrase);
  }

  /** A phone protected by a passkey has no passphrase, only the recovery code as well. */
  const main = () => (props.profile.hasPasskey ? 'passkey' : 'passphrase');

  /** The passphrase that nobody gave this person, who came in with one tap. */
  const oneTap = () => (props.demo?.isOneTap === true ? props.demo.passphrase : null);
  const hasField = () => props.mode === 'recovery' || (props.mode === 'passphrase' && oneTap() === null);

  function press() {
    const text = oneTap();
    if (props.mode === 'passkey') void attempt({ kind: 'passkey' });
    else if (text !== null) void attempt({ kind: 'passphrase', text });
    else change('passphrase');
  }

  const isMain = () => props.mode === main() || props.mode === 'closed';

  const hint = () => {
    if (props.mode === 'recovery') return t('session.unlock.recovery_hint');
    return props.demo === undefined
      ? undefined
      : t('session.unlock.demo_phrase', { phrase: props.demo.passphrase });
  };

  const note = () => {
    if (isBusy()) return t('session.unlock.opening');
    return wait() > 0 ? t('session.unlock.wait', { seconds: wait() }) : '';
  };

  return (
    <div class="unlock-form">
      <Show
        when={hasField()}
        fallback={
          <>
            <Show when={error()}>
              <p class="unlock-error" role="alert">
                {error()}
              </p>
            </Show>
            <Button
              kind="filled"
              wide
              icon={props.mode === 'passkey' ? 'fingerprint-pattern' : 'lock-open'}
              onClick={press}
            >
              {t('session.unlock.action')}
            </Button>
            <Show when={oneTap() !== null && props.mode !== 'passkey'}>
              <p class="body-2 unlock-demo">{t('session.unlock.demo_tap')}</p>
            </Show>
          </>
        }
      >
        <form
          class="card unlock-secret"
          novalidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <TextField
            id={FIELD}
            label={
              props.mode === 'recovery'
                ? t('session.unlock.recovery_label')
                : t('session.unlock.passphrase_label')
            }
            hint={hint()}
            error={error()}
            type={isShown() || props.mode === 'recovery' ? 'text' : 'password'}
            value={text()}
            onInput={setText}
            autocomplete={props.mode === 'recovery' ? 'off' : 'current-password'}
            autocapitalize="none"
            spellcheck={false}
            enterkeyhint="go"
          />
          <Button kind="filled" type="submit" wide icon="lock-open">
            {t('session.unlock.action')}
          </Button>
          <Show when={props.mode === 'passphrase'}>
            <Button kind="text" icon="eye" aria-pressed={isShown()} onClick={() => setIsShown(!isShown())}>
              {isShown() ? t('session.unlock.hide') : t('session.unlock.show')}
            </Button>
          </Show>
        </form>
      </Show>
      <p class="unlock-note" role="status">
        {note()}
      </p>
      <Show when={isLost()}>
        <Button wide icon="key-round" onClick={() => props.onEnrol()}>
          {t('session.unlock.enrol_again')}
        </Button>
      </Show>
      <div class="unlock-ways">
        <Show when={!isMain()}>
          <Button kind="text" wide onClick={() => change(main())}>
            {props.profile.hasPasskey ? t('session.unlock.use_passkey') : t('session.unlock.use_passphrase')}
          </Button>
        </Show>
        <Show when={isMain()}>
          <Button kind="text" wide onClick={() => change('recovery')}>
            {t('session.unlock.use_recovery')}
          </Button>
        </Show>
      </div>
    </div>
  );
}
