import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PAPER_SIZES, type PaperSize } from '#app/kit/paper/page-boxes.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import './printed.css';

/** On which paper, and the button that prints. */
export function PrintOptions(props: { size: PaperSize; onSize: (size: PaperSize) => void }): JSX.Element {
  const { t } = useI18n();
  const sizes = Object.keys(PAPER_SIZES) as PaperSize[];
  return (
    <div class="block printed-options no-print">
      <RadioList
        id="print-size"
        label={t('kit.paper')}
        optional={false}
        value={props.size}
        options={sizes.map((value) => ({ value, label: t(`kit.papers.${value}`) }))}
        onChange={(value) => props.onSize(value as PaperSize)}
      />
      <Button kind="filled" icon="printer" onClick={() => window.print()}>
        {t('printing.print')}
      </Button>
    </div>
  );
}
