import { createSignal, For, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { localeNames, locales } from '#app/i18n/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';

function LanguageName(props: { value: keyof typeof localeNames }): JSX.Element {
  return <span lang={props.value === 'pt' ? 'pt-BR' : props.value}>{localeNames[props.value]}</span>;
}

/** Switches the language, small, at the top of a screen without a menu. */
export function LanguageSwitch(): JSX.Element {
  const { t, locale } = useI18n();
  const [isOpen, setIsOpen] = createSignal(false);
  return (
    <>
      <Button kind="text" icon="languages" onClick={() => setIsOpen(true)}>
        <span class="unseen">{t('session.language')}: </span>
        {localeNames[locale()]}
      </Button>
      <Dialog
        open={isOpen()}
        onClose={() => setIsOpen(false)}
        title={t('session.language')}
        actions={
          <Button kind="filled" onClick={() => setIsOpen(false)}>
            {t('session.done')}
          </Button>
        }
      >
        <LanguageChoice />
      </Dialog>
    </>
  );
}

/** The three languages, each by its own name. Choosing one changes the page at once. */
export function LanguageChoice(): JSX.Element {
  const { locale, setLocale } = useI18n();
  return (
    <ul class="plain-choices">
      <For each={locales}>
        {(value) => (
          <li>
            <Button
              kind="outlined"
              wide
              icon={locale() === value ? 'check' : undefined}
              aria-pressed={locale() === value}
              onClick={() => void setLocale(value)}
            >
              <LanguageName value={value} />
            </Button>
          </li>
        )}
      </For>
    </ul>
  );
}
