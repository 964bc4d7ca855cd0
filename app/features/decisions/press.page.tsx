import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PaperPage } from './paper-page.tsx';
import { pressPaper } from './press-paper.ts';

/** A first draft for the press. */
export default function PressPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <PaperPage
      kind="press"
      action="decisions.edit"
      note={t('decisions.paper.press_unmarked')}
      build={pressPaper}
    />
  );
}
