import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import type { BoundText } from '#app/kit/edit-plan.ts';
import { Banner } from '#app/ui/banner.tsx';
import { CheckList } from '#app/ui/choices.tsx';
import { languagesLeft } from '#shared/rules/languages.rules.ts';

type Of = Parameters<typeof languagesLeft>;

/** "portugués e inglés": where the article would still say what it said before; null where it would nowhere. */
export function useLanguagesLeft(): (amendment: Of[0], stands: Of[1]) => string | null {
  const { t, locale } = useI18n();
  return (amendment, stands) => {
    const left = languagesLeft(amendment, stands).map((each) => t(`kit.language.${each}`));
    return left.length === 0 ? null : new Intl.ListFormat(languageTags[locale()]).format(left);
  };
}

/** Said while the text is typed: the languages that it leaves as they are, and whether they say the same. */
export function LeftAsTyped(props: {
  /** Null for an article that is added, or deleted. */
  amendment: Of[0];
  stands: Of[1];
  field: Omit<BoundText<readonly string[]>, 'onInput'>;
  onChange: (isSame: string[]) => void;
}): JSX.Element {
  const { t } = useI18n();
  const left = useLanguagesLeft();
  return (
    <Show when={left(props.amendment, props.stands)}>
      {(languages) => (
        <>
          <Banner
            tone="change"
            icon="languages"
            fact={t('validation.corrections.old_languages', { languages: languages() })}
          >
            {t('deciding.left_typed')}
          </Banner>
          <CheckList
            {...props.field}
            optional={undefined}
            values={props.field.value}
            options={[{ value: 'yes', label: t('deciding.left_same', { languages: languages() }) }]}
            onChange={(isSame) => props.onChange(isSame)}
          />
        </>
      )}
    </Show>
  );
}
