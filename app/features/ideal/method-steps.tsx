import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { CLASS_FROM, CLASSES, type ScoredClass } from '#shared/scoring/classes.ts';
import type { MethodVersion } from '#shared/scoring/ideal-1.ts';
import { HIGHEST_RATING } from '#shared/scoring/scoring.schemas.ts';
import { CONFIDENCE_LIMITS, CONTESTED_ABOVE, LEAST_COVERAGE } from '#shared/scoring/subject.rules.ts';
import { subjectCheck } from './method-checks.ts';
import { Formulas, Paragraphs, Part } from './method-parts.tsx';
import { printedFigure } from './method-worked.tsx';
import { useMethodWords } from './use-method-words.ts';

/** Steps 3 to 5: from what the seats rated to the score of one area of one state. */
export function ScoreSteps(props: { version: MethodVersion }): JSX.Element {
  const words = useMethodWords();
  const { w, n } = words;
  const most = () => ({ most: n(HIGHEST_RATING) });
  return (
    <Part id="method-score" title={w()('method.score.title')}>
      <SectionHeader level={3} title={w()('method.score.value')} />
      <Paragraphs of={[w()('method.score.value_more')]} />
      <Formulas of={[w()('method.score.value_formula')]} />
      <SectionHeader level={3} title={w()('method.score.range')} />
      <Paragraphs of={[w()('method.score.range_more', { limit: n(CONTESTED_ABOVE) })]} />
      <Formulas of={[w()('method.score.range_formula')]} />
      <SectionHeader level={3} title={w()('method.score.dimension')} />
      <Paragraphs of={[w()('method.score.dimension_more', most())]} />
      <Formulas
        of={[
          w()('method.score.dimension_formula', most()),
          w()('method.score.coverage_formula'),
          w()('method.score.bounds_formula', { least: n(0), ...most() }),
        ]}
      />
      <SectionHeader level={3} title={w()('method.score.score')} />
      <Paragraphs of={[w()('method.score.score_more')]} />
      <Formulas of={[w()('method.score.score_formula')]} />
      <Paragraphs
        of={[
          w()('method.score.printed', { example: printedFigure(subjectCheck(props.version).figure, words) }),
        ]}
      />
    </Part>
  );
}

/** Step 6. */
export function Classes(): JSX.Element {
  const { t } = useI18n();
  const { w, n } = useMethodWords();
  const from = (name: ScoredClass) => {
    const next = CLASSES[CLASSES.indexOf(name) - 1];
    return CLASS_FROM[name] === 0 && next !== undefined
      ? w()('method.classes.below', { n: n(CLASS_FROM[next]) })
      : w()('method.classes.at_least', { n: n(CLASS_FROM[name]) });
  };
  return (
    <Part id="method-classes" title={w()('method.classes.title')}>
      <Paragraphs of={[w()('method.classes.more')]} />
      <DataTable
        caption={w()('method.classes.caption')}
        compact
        rows={[...CLASSES, 'gap' as const]}
        columns={[
          { key: 'class', label: w()('method.classes.class'), cell: (name) => t(`panels.class.${name}`) },
          {
            key: 'from',
            label: w()('method.classes.from'),
            cell: (name) =>
              name === 'gap' ? w()('method.classes.gap', { n: n(LEAST_COVERAGE) }) : from(name),
          },
        ]}
      />
    </Part>
  );
}

/** Step 7. */
export function ConfidenceChecks(): JSX.Element {
  const { w, n } = useMethodWords();
  const { coverage, goodShare, spread } = CONFIDENCE_LIMITS;
  const rows = () => [
    { name: w()('method.confidence.coverage'), sign: '≥', limits: coverage },
    { name: w()('method.confidence.evidence'), sign: '≥', limits: goodShare },
    { name: w()('method.confidence.spread'), sign: '≤', limits: spread },
  ];
  return (
    <Part id="method-confidence" title={w()('method.confidence.title')}>
      <Paragraphs of={[w()('method.confidence.more')]} />
      <DataTable
        caption={w()('method.confidence.caption')}
        compact
        rows={rows()}
        columns={[
          { key: 'check', label: w()('method.confidence.check'), cell: ({ name }) => name },
          {
            key: 'high',
            label: w()('method.confidence.high'),
            cell: ({ sign, limits }) => <span class="method-limit">{`${sign} ${n(limits[0])}`}</span>,
          },
          {
            key: 'moderate',
            label: w()('method.confidence.moderate'),
            cell: ({ sign, limits }) => <span class="method-limit">{`${sign} ${n(limits[1])}`}</span>,
          },
        ]}
      />
      <Paragraphs of={[w()('method.confidence.none')]} />
    </Part>
  );
}
