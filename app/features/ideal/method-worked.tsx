import { For, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { MethodVersion } from '#shared/scoring/ideal-1.ts';
import { HIGHEST_RATING, type Rating } from '#shared/scoring/scoring.schemas.ts';
import { CONTESTED_ABOVE } from '#shared/scoring/subject.rules.ts';
import { type DimensionCheck, indicatorCheck, type Quartile, subjectCheck } from './method-checks.ts';
import { Paragraphs, Part, type Step, Steps } from './method-parts.tsx';
import { type MethodPageWords, useMethodWords } from './use-method-words.ts';

/** Both checks of the method with every number in between, as the product's own code computes them now. */
export function Worked(props: { version: MethodVersion }): JSX.Element {
  const { w } = useMethodWords();
  return (
    <Part id="method-checks" title={w()('method.checks.title')}>
      <Paragraphs of={[w()('method.checks.more')]} />
      <OneIndicator />
      <OneSubject version={props.version} />
    </Part>
  );
}

function OneIndicator(): JSX.Element {
  const words = useMethodWords();
  const { w, n } = words;
  const check = indicatorCheck();
  const title = () => w()('method.checks.indicator', { n: n(check.given.length) });
  const quartile = (name: string, { place, share, between, value }: Quartile): Step => {
    const sum = `(${n(check.sorted.length)} − ${n(1)}) × ${n(share)} = ${n(place)}`;
    const [one, other] = [n(between[0]), n(between[1])];
    return {
      name,
      sum: Number.isInteger(place)
        ? w()('method.checks.place', { sum })
        : w()('method.checks.between', { sum, one, other }),
      sign: ': ',
      result: n(value),
    };
  };
  const verdict = () => {
    const of = { range: n(check.range), limit: n(CONTESTED_ABOVE) };
    return check.isContested ? w()('method.checks.contested', of) : w()('method.checks.agreed', of);
  };
  const steps = (): Step[] => [
    { name: w()('method.checks.given'), result: listOf(check.given, words) },
    { name: w()('method.checks.sorted'), result: listOf(check.sorted as readonly Rating[], words) },
    quartile(w()('method.checks.median'), check.median),
    quartile(w()('method.checks.first'), check.first),
    quartile(w()('method.checks.third'), check.third),
    {
      name: w()('method.checks.range'),
      sum: `${n(check.third.value)} − ${n(check.first.value)}`,
      result: n(check.range),
    },
    { name: w()('method.checks.verdict'), result: verdict() },
  ];
  return (
    <>
      <SectionHeader level={3} title={title()} />
      <Steps label={title()} steps={steps()} />
    </>
  );
}

/** "2, 3, U", with signs that do not meet the decimals. */
function listOf(ratings: readonly Rating[], { n }: MethodPageWords): string {
  return ratings.map((rating) => (rating === 'U' ? rating : n(rating))).join(' · ');
}

/** The steps of one dimension, of the ratings that are known. */
function dimensionSteps(check: DimensionCheck, { w, n, fixed }: MethodPageWords): Step[] {
  const { dimension, rated, sum, known, all } = check;
  const parts = rated.flatMap(({ rating, weight }) =>
    rating === 'U' ? [] : [`${n(weight)} × ${n(rating)}`],
  );
  const missing = all - known;
  return [
    {
      name: dimension,
      sum: `(${parts.join(' + ')}) ÷ (${n(HIGHEST_RATING)} × ${n(known)})`,
      result: fixed(check.value, 3),
    },
    {
      name: w()('method.checks.coverage'),
      sum: `${n(known)} ÷ ${n(all)}`,
      result: fixed(check.coverage, 2),
    },
    {
      name: w()('method.checks.low'),
      sum: `${n(sum)} ÷ ${n(all)}`,
      result: fixed(check.low, 3),
    },
    {
      name: w()('method.checks.high'),
      sum: `(${n(sum)} + ${n(missing)}) ÷ ${n(all)}`,
      result: fixed(check.high, 3),
    },
  ];
}

function OneSubject(props: { version: MethodVersion }): JSX.Element {
  const { t } = useI18n();
  const words = useMethodWords();
  const { w, n, fixed } = words;
  const check = () => subjectCheck(props.version);
  const product = (of: 'value' | 'low' | 'high') =>
    `${n(10)} × ∛(${check()
      .dimensions.map((each) => fixed(each[of], 3))
      .join(' × ')})`;
  const score = () => check().figure.score ?? 0;
  const whole = (): Step[] => {
    const { dimensions, figure } = check();
    return [
      { name: w()('method.checks.score'), sum: product('value'), result: fixed(score(), 1) },
      { name: w()('method.checks.low'), sum: product('low'), result: fixed(figure.low, 1) },
      { name: w()('method.checks.high'), sum: product('high'), result: fixed(figure.high, 1) },
      {
        name: w()('method.checks.coverage'),
        sum: `(${dimensions.map(({ coverage }) => fixed(coverage, 2)).join(' + ')}) ÷ ${n(dimensions.length)}`,
        result: fixed(figure.coverage, 2),
      },
      { name: w()('method.checks.class'), result: t(`panels.class.${figure.class}`) },
      { name: w()('method.checks.printed'), result: printedFigure(check().figure, words) },
    ];
  };
  return (
    <>
      <SectionHeader level={3} title={w()('method.checks.subject')} />
      <Paragraphs of={[w()('method.checks.turned')]} />
      <For each={check().dimensions}>
        {(each) => {
          const title = () => w()(`method.dimension.${each.dimension}`);
          return (
            <>
              <SectionHeader kind="band" level={3} title={title()} aside={<Given of={each} />} />
              <Steps label={title()} steps={dimensionSteps(each, words)} />
            </>
          );
        }}
      </For>
      <SectionHeader kind="band" level={3} title={w()('method.checks.verdict')} />
      <Steps label={w()('method.checks.verdict')} steps={whole()} />
      <Paragraphs
        of={[w()('method.checks.zero', { zero: fixed(check().ifZero, 1), unknown: fixed(score(), 1) })]}
      />
    </>
  );
}

function Given(props: { of: DimensionCheck }): JSX.Element {
  const words = useMethodWords();
  return (
    <>
      {words.w()('method.checks.values', {
        values: listOf(
          props.of.rated.map(({ rating }) => rating),
          words,
        ),
        weights: props.of.rated.map(({ weight }) => words.n(weight)).join(' · '),
      })}
    </>
  );
}

/** "7,8 [6,7–7,9]" */
export function printedFigure(
  of: { readonly score: number | null; readonly low: number; readonly high: number },
  { fixed }: MethodPageWords,
): string {
  return `${fixed(of.score ?? 0, 1)} [${fixed(of.low, 1)}–${fixed(of.high, 1)}]`;
}
