import { createEffect, createSignal, type JSX, onCleanup } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { PAPER_SIZES, type PaperSize } from './page-boxes.ts';

/** On which paper a document is printed, for as long as it is on the page. */
export function PaperSizes(): JSX.Element {
  const { t } = useI18n();
  const [size, setSize] = createSignal<PaperSize>('a4');
  createEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${PAPER_SIZES[size()]} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    onCleanup(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    });
  });
  return (
    <RadioList
      id="paper-size"
      label={t('kit.paper')}
      optional={false}
      value={size()}
      options={(Object.keys(PAPER_SIZES) as PaperSize[]).map((value) => ({
        value,
        label: t(`kit.papers.${value}`),
      }))}
      onChange={(value) => setSize(value as PaperSize)}
    />
  );
}
