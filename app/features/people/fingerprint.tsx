import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** Groups of four, upper case, however it was typed; null if it is not a whole one. */
export function readFingerprint(text: string): string | null {
  const plain = text.toUpperCase().replace(/[^0-9A-F]/g, '');
  return plain.length === 20 ? plain.replace(/(.{4})(?=.)/g, '$1-') : null;
}

/** What to type, for one that is not whole: what is in none is another fault than too few. */
export function fingerprintFault(
  text: string,
): 'people.confirm.typed_other' | 'people.confirm.typed_missing' {
  return /(?![A-F])\p{L}/iu.test(text) ? 'people.confirm.typed_other' : 'people.confirm.typed_missing';
}

/** Where somebody types the fingerprint that was read to them: it is not shown, so that nobody copies it. */
export function FingerprintField(props: {
  id: string;
  value: string;
  error: string | undefined;
  onInput: (value: string) => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <TextField
      id={props.id}
      label={t('people.confirm.typed')}
      error={props.error}
      value={props.value}
      onInput={props.onInput}
      autocapitalize="characters"
      autocomplete="off"
      spellcheck={false}
    />
  );
}
