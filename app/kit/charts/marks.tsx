import type { JSX } from 'solid-js';
import { TickRow } from '#app/ui/tick-row.tsx';
import type { Coverage } from './chart-data.ts';
import { useChartWords } from './chart-words.ts';
import { type Confidence, type Level, stepOf } from './heat.ts';
import './charts.css';

/** Of how many of all states a figure is, one tick for each, and in words. Of few, it is hatched. */
export function CoverageTicks(props: {
  coverage: Coverage;
  isFew: boolean;
  /** Outside a column of that name: `1 de 8 Estados`. */
  whole?: boolean;
}): JSX.Element {
  const { t } = useChartWords();
  return (
    <span class="coverage-ticks">
      <TickRow done={props.coverage.done} total={props.coverage.total} />
      <span classList={{ 'no-data': props.isFew }}>
        {t(props.whole === true ? 'charts.of_states' : 'charts.of', props.coverage)}
      </span>
    </span>
  );
}

/** How far a figure can be trusted: a word, beside the level and never in its colour. */
export function ConfidenceMark(props: {
  confidence: Confidence | null;
  /** In a sentence or beside a class: `confianza alta`; in a column of that name only `Alta`. */
  whole?: boolean;
}): JSX.Element {
  const { t } = useChartWords();
  const said = () => {
    if (props.confidence === null) return t('charts.no_data');
    return props.whole === true
      ? t(`charts.confidence_of.${props.confidence}`)
      : t(`charts.confidence.${props.confidence}`);
  };
  return <span classList={{ confidence: true, 'confidence-none': props.confidence === null }}>{said()}</span>;
}

/** The classes of a heat cell. */
export function heatClass(level: Level | 'gap' | null): string {
  return level === null || level === 'gap' ? 'heat heat-none' : `heat heat-${stepOf(level)}`;
}

/** A class as a colour and its word; a knowledge gap is hatched. */
export function ClassMark(props: { level: Level | 'gap' }): JSX.Element {
  const { t } = useChartWords();
  return (
    <span class="class-mark">
      <span class={`class-mark-colour ${heatClass(props.level)}`} aria-hidden="true" />
      <span>{props.level === 'gap' ? t('charts.gap') : t(`charts.level.${props.level}`)}</span>
    </span>
  );
}
