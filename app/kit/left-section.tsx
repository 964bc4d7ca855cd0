import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Unfinished } from './edit-draft.ts';
import { TypedTexts } from './typed-texts.tsx';

/** Below a page that has no field any more for what was typed there. */
export function LeftSection(props: { draft: Unfinished; onDiscarded: () => void }): JSX.Element {
  const { t } = useI18n();
  return (
    <section class="left-typed" aria-label={t('kit.typed.here')}>
      <SectionHeader kind="band" title={t('kit.typed.here')} />
      <p class="block">{t('kit.typed.here_text')}</p>
      <TypedTexts draft={props.draft} onDiscarded={() => props.onDiscarded()} />
    </section>
  );
}
