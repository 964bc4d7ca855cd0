import { createSignal, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isLocale, type Locale, localeNames, locales } from '#app/i18n/locale.ts';
import { chooseLetters, useKeyMap } from '#app/kit/keys/keys.tsx';
import { chooseTheme, readTheme, THEMES, type Theme } from '#app/theme.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { SubPage } from './sub-page.tsx';
import '#app/kit/kit.css';

/** Language and theme: both take effect at once. */
export default function DisplayPage(): JSX.Element {
  const { t, locale, setLocale } = useI18n();
  const keys = useKeyMap();
  const [theme, setTheme] = createSignal<Theme>(readTheme(localStorage));

  function choose(value: string) {
    const chosen = THEMES.find((each) => each === value) ?? 'system';
    setTheme(chosen);
    chooseTheme({ theme: chosen, storage: localStorage, page: document });
  }

  const languageTag = (value: Locale) => (value === 'pt' ? 'pt-BR' : value);
  return (
    <SubPage title={t('settings.display.title')}>
      <div class="block stack settings-form">
        <RadioList
          id="language"
          label={t('settings.display.language')}
          value={locale()}
          onChange={(value) => {
            if (isLocale(value)) void setLocale(value);
          }}
          options={locales.map((value) => ({
            value,
            label: <span lang={languageTag(value)}>{localeNames[value]}</span>,
          }))}
        />
        <RadioList
          id="theme"
          label={t('settings.display.theme')}
          value={theme()}
          onChange={choose}
          options={THEMES.map((value) => ({
            value,
            label: t(`settings.display.${value}`),
            hint: t(`settings.display.${value}_hint`),
          }))}
        />
        <RadioList
          id="letters"
          label={t('kit.keys.letters')}
          hint={t('kit.keys.letters_hint')}
          value={keys?.areLettersOn() === false ? 'off' : 'on'}
          onChange={(value) => chooseLetters(value === 'on', localStorage)}
          options={[
            { value: 'on', label: t('kit.keys.on') },
            { value: 'off', label: t('kit.keys.off') },
          ]}
        />
      </div>
    </SubPage>
  );
}
