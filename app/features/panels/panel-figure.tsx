import { createMemo, For, type JSX, Show } from 'solid-js';
import { shortHash } from '#app/features/figures/use-figure-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { indicatorTexts } from '#app/i18n/indicator-texts.ts';
import { ClassMark, ConfidenceMark } from '#app/kit/charts/marks.tsx';
import { printFigure } from '#app/kit/charts/print-figure.ts';
import { PrintedScore, ScoreInterval } from '#app/kit/charts/score-interval.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { StatusNote } from '#app/ui/status-note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { PanelFigure } from '#shared/panels/panels.schemas.ts';
import { INDICATOR_CODES } from '#shared/scoring/ideal-1.ts';

type Shown = Pick<PanelFigure, 'score' | 'low' | 'high' | 'coverage' | 'class' | 'confidence' | 'contested'>;

/** A figure of the state in one line: score with its interval, class, and beside it how sure that is. */
export function FigureLine(props: { figure: Shown }): JSX.Element {
  const { t } = useI18n();
  return (
    <p class="row-detail row-marked">
      <Show when={props.figure.score !== null} fallback={<span>{t('rating.preview.none')}</span>}>
        <PrintedScore
          score={{ value: props.figure.score ?? 0, low: props.figure.low, high: props.figure.high }}
        />
      </Show>{' '}
      <span>
        <ClassMark level={props.figure.class} /> ·{' '}
        <ConfidenceMark confidence={props.figure.confidence} whole />
      </span>{' '}
      <Show when={props.figure.contested.length > 0}>
        <Tag tone="amber">{t('rating.figure.contested', { n: props.figure.contested.length })}</Tag>
      </Show>
    </p>
  );
}

/** Of each indicator, what the panel said in the order of the scale: no place in it is a seat's. */
export function ValuesList(props: {
  values: PanelFigure['values'];
  contested: readonly string[];
  dissent?: PanelFigure['dissent'];
}): JSX.Element {
  const { t, locale } = useI18n();
  const texts = createMemo(() => indicatorTexts(locale()));
  const rows = () => INDICATOR_CODES.filter((code) => Object.hasOwn(props.values, code));
  const dissent = (code: string) => props.dissent?.[code] ?? 0;
  return (
    <List label={t('rating.figure.values')}>
      <For each={rows()}>
        {(code) => (
          <ListRow
            title={texts()(code).name}
            detail={
              <Show when={props.contested.includes(code) || dissent(code) > 0}>
                <Show when={props.contested.includes(code)}>
                  <Tag tone="amber">{t('rating.figure.contested_one')}</Tag>{' '}
                </Show>
                <Show when={dissent(code) > 0}>{t('rating.figure.dissent', { n: dissent(code) })}</Show>
              </Show>
            }
            tone={props.contested.includes(code) ? 'decide' : undefined}
            trail={<span class="rating-values">{(props.values[code] ?? []).join('  ')}</span>}
          />
        )}
      </For>
    </List>
  );
}

/** All of one figure. */
export function FigurePart(props: {
  figure: PanelFigure;
  /** How much of its evidence the panel may read. */
  read: number;
}): JSX.Element {
  const { t, locale } = useI18n();
  const evidence = () => props.figure.evidence.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <SectionHeader kind="band" title={t('rating.figure.title')} />
      <div class="block">
        <Show when={props.figure.score !== null}>
          <ScoreInterval
            label={t('rating.figure.title')}
            score={{ value: props.figure.score ?? 0, low: props.figure.low, high: props.figure.high }}
          />
        </Show>
        <p>
          <strong>{t(`panels.class.${props.figure.class}`)}</strong>
          {' · '}
          {t(`panels.confidence.${props.figure.confidence}`)}
        </p>
        <p class="quiet">
          {t('rating.figure.rests', {
            sheets: props.figure.sheets,
            coverage: printFigure(locale(), props.figure.coverage, 2),
            evidence: evidence(),
            read: Math.min(props.read, evidence()),
          })}
        </p>
      </div>
      <StatusNote>
        {t('seen.method_of_panel', {
          method: t(`ideal.method.${props.figure.method}`),
          hash: shortHash(props.figure.inputHash),
        })}
      </StatusNote>
      <SectionHeader kind="band" level={3} title={t('rating.figure.values')} />
      <ValuesList
        values={props.figure.values}
        contested={props.figure.contested}
        dissent={props.figure.dissent}
      />
    </>
  );
}
