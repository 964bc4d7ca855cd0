import { createSignal, type JSX } from 'solid-js';
import { PassphraseFields, passphraseErrors } from '#app/features/session/passphrase-fields.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { codeOfError } from '#app/kit/error-code.ts';
import { saveFile } from '#app/kit/save-file.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { utcDay } from '#shared/kernel/days.ts';
import '#app/kit/kit.css';

/** Makes the encrypted file of what is unsent, under a passphrase of its own. */
export function ExportForm(props: {
  makeFile: (passphrase: string) => Promise<Blob>;
  onDone: () => void;
  kind?: 'filled' | 'outlined';
}): JSX.Element {
  const { t } = useI18n();
  const [text, setText] = createSignal('');
  const [repeated, setRepeated] = createSignal('');
  const [isShown, setIsShown] = createSignal(false);
  const [errors, setErrors] = createSignal<FieldError[]>([]);
  const [note, setNote] = createSignal('');
  let isBusy = false;

  async function make() {
    if (isBusy) return;
    const found = passphraseErrors({ t, text: text(), repeated: repeated(), isShown: isShown() });
    setErrors(found);
    if (found.length > 0) return;
    isBusy = true;
    setNote(t('settings.export.working'));
    try {
      const day = utcDay(Date.now());
      saveFile({ file: await props.makeFile(text()), name: `clasi-${day}.json` });
      setNote(t('settings.export.done'));
      props.onDone();
    } catch (error) {
      setNote('');
      setErrors([{ fieldId: 'passphrase', message: errorText({ t, code: codeOfError(error) }) }]);
    } finally {
      isBusy = false;
    }
  }

  return (
    <form
      class="stack settings-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <ErrorSummary title={t('session.problem')} errors={errors()} />
      <PassphraseFields
        text={text()}
        repeated={repeated()}
        isShown={isShown()}
        errors={errors()}
        onText={setText}
        onRepeated={setRepeated}
        onShown={setIsShown}
      />
      <p class="body-2">{t('settings.export.passphrase_hint')}</p>
      <Button kind={props.kind ?? 'filled'} type="submit" wide icon="download">
        {t('settings.export.action')}
      </Button>
      <p role="status">{note()}</p>
    </form>
  );
}
