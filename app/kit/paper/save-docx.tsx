import { createSignal, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { saveFile } from '#app/kit/save-file.ts';
import { Button } from '#app/ui/button.tsx';
import { fileNameOf, type Paper } from './paper.ts';

/** The button that saves a paper as a file of word processors. What writes it is loaded when somebody asks for it. */
export function SaveDocx(props: {
  paper: () => Paper;
  language: () => Locale;
  /** Beside the buttons of other formats, which only their names tell apart. */
  beside?: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const [hasFailed, setHasFailed] = createSignal(false);
  async function save() {
    const paper = props.paper();
    const language = props.language();
    try {
      const { paperAsDocx } = await import('./docx.ts');
      const file = await paperAsDocx({ paper, language });
      setHasFailed(false);
      saveFile({ file, name: `${fileNameOf(paper)}.docx` });
    } catch {
      setHasFailed(true);
    }
  }
  return (
    <>
      <Button icon="download" onClick={() => void save()}>
        <Show when={props.beside} fallback={t('kit.download')}>
          <span>
            <span class="unseen">{t('kit.download_as')} </span>
            {t('kit.sheet.docx')}
          </span>
        </Show>
      </Button>
      <Show when={hasFailed()}>
        <p class="field-error" role="alert">
          {t('kit.unwritable')}
        </p>
      </Show>
    </>
  );
}
