import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { UnknownPaper } from './paper.page.tsx';
import { usePaperPlace } from './paper-place.ts';
import { type PaperView, usePaper } from './use-papers.ts';

/** A page that changes the paper in the address: it gets that paper as it was when the page opened. */
export function PaperToEdit(props: { children: (view: PaperView) => JSX.Element }): JSX.Element {
  const { t } = useI18n();
  const place = usePaperPlace();
  const paper = () => place().paper ?? '';
  const view = usePaper(paper);
  return (
    <Allowed to="documents.edit" back={place().hrefOf(paper())} says={t('documents.edit.not_allowed')}>
      <Show when={view()?.doc.id} keyed fallback={<UnknownPaper />}>
        {(_id) => props.children(view() as PaperView)}
      </Show>
    </Allowed>
  );
}
