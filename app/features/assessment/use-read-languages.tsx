import { createMemo, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { useMedia } from '#app/ui/media.ts';
import { Tabs } from '#app/ui/tabs.tsx';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';

/** Where there is room for three columns of text beside the list. */
const WIDE = '(min-width: 100rem)';

/** In which languages a text is shown: one, the reader's own at first; where there is room, all beside each other. */
export function useReadLanguages(address: () => string) {
  const { t, locale } = useI18n();
  const query = useQuery<{ in: string }>();
  const isWide = useMedia(WIDE);
  const isAll = () => query.in === 'all' && isWide();
  const one = (): Language => LANGUAGES.find((each) => each === query.in) ?? locale();
  const languages = createMemo((): readonly Language[] => (isAll() ? LANGUAGES : [one()]));
  const tabs = () => [
    ...LANGUAGES.map((language) => ({
      href: language === locale() ? address() : `${address()}?in=${language}`,
      label: t(`kit.language_own.${language}`),
      current: !isAll() && language === one(),
    })),
    ...(isWide()
      ? [{ href: `${address()}?in=all`, label: t('report.all_languages'), current: isAll() }]
      : []),
  ];
  return {
    languages,
    Choice: (): JSX.Element => (
      <div class="report-languages no-print">
        <Tabs label={t('report.languages')} tabs={tabs()} />
      </div>
    ),
  };
}
