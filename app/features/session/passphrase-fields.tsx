import { type JSX, Show } from 'solid-js';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { CheckList } from '#app/ui/choices.tsx';
import type { FieldError } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { gradePassphrase, isPassphraseEnough } from './passphrase.ts';

/** What is wrong with a new passphrase, by field. */
export function passphraseErrors(input: {
  t: Translate;
  text: string;
  repeated: string;
  isShown: boolean;
}): FieldError[] {
  const { t, text, repeated, isShown } = input;
  if (!isPassphraseEnough(text)) {
    return [{ fieldId: 'passphrase', message: t(`session.passphrase.${gradePassphrase(text)}`) }];
  }
  // A passphrase that is shown need not be typed twice.
  if (isShown || text === repeated) return [];
  return [{ fieldId: 'passphrase-again', message: t('session.passphrase.differs') }];
}

/** A new passphrase of four words or more, how strong it is in words, and the same once more unless it is shown. */
export function PassphraseFields(props: {
  text: string;
  repeated: string;
  isShown: boolean;
  errors: readonly FieldError[];
  onText: (text: string) => void;
  onRepeated: (text: string) => void;
  onShown: (isShown: boolean) => void;
}): JSX.Element {
  const { t } = useI18n();
  const errorAt = (id: string) => props.errors.find((error) => error.fieldId === id)?.message;
  const grade = () => gradePassphrase(props.text);
  const type = () => (props.isShown ? 'text' : 'password');
  return (
    <div class="stack">
      <TextField
        id="passphrase"
        label={t('session.passphrase.label')}
        hint={t('session.passphrase.hint')}
        error={errorAt('passphrase')}
        type={type()}
        value={props.text}
        onInput={props.onText}
        autocomplete="new-password"
        autocapitalize="none"
        spellcheck={false}
      />
      <p class="body-2" role="status">
        <Show when={grade() !== 'empty' && errorAt('passphrase') === undefined}>
          {t(`session.passphrase.${grade()}`)}
        </Show>
      </p>
      <Show when={!props.isShown}>
        <TextField
          id="passphrase-again"
          label={t('session.passphrase.again')}
          error={errorAt('passphrase-again')}
          type="password"
          value={props.repeated}
          onInput={props.onRepeated}
          autocomplete="new-password"
          autocapitalize="none"
          spellcheck={false}
        />
      </Show>
      <CheckList
        id="passphrase-shown"
        label={<span class="unseen">{t('session.passphrase.label')}</span>}
        values={props.isShown ? ['shown'] : []}
        onChange={(values) => props.onShown(values.length > 0)}
        options={[{ value: 'shown', label: t('session.passphrase.show') }]}
      />
    </div>
  );
}
