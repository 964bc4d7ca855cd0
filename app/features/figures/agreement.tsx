import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { readingOf } from '#shared/scoring/agreement.rules.ts';
import type { ComputedFigures } from '#shared/scoring/compute.ts';
import { DIMENSIONS } from '#shared/scoring/scoring.schemas.ts';
import { useFigureWords } from './use-figure-words.ts';

/** How far raters agree, by dimension, and what that allows to conclude. */
export function Agreement(props: { alpha: ComputedFigures['alpha'] }): JSX.Element {
  const { t } = useI18n();
  const words = useFigureWords();
  const facts = () =>
    DIMENSIONS.map((key) => {
      const alpha = props.alpha[key];
      const label = t(`seen.dimension.${key}`);
      return alpha === null
        ? { label, place: t('seen.agreement.none') }
        : { label, value: words.figure(alpha, 3), place: t(`seen.agreement.${readingOf(alpha)}`) };
    });
  return (
    <section class="figures-agreement">
      <SectionHeader kind="band" title={t('seen.agreement.title')} />
      <FactList facts={facts()} />
    </section>
  );
}
