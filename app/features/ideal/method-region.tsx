import type { JSX } from 'solid-js';
import { DataTable } from '#app/ui/data-table.tsx';
import { LEAST_CHANGED, LEAST_HIDDEN, LEAST_STATES } from '#shared/figures/figures.schemas.ts';
import { AGREEMENT_FROM } from '#shared/scoring/agreement.rules.ts';
import type { MethodVersion } from '#shared/scoring/ideal-1.ts';
import { NOISE } from '#shared/scoring/numbers.ts';
import { DRAWN_FACTOR, DRAWS, RANK_PERCENTILES, STREAM } from '#shared/scoring/region.rules.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { LEAST_COVERAGE } from '#shared/scoring/subject.rules.ts';
import { seatsCheck } from './method-checks.ts';
import { Formulas, Paragraphs, Part } from './method-parts.tsx';
import { useMethodWords } from './use-method-words.ts';

export function Rounds(): JSX.Element {
  const { w } = useMethodWords();
  return (
    <Part id="method-rounds" title={w()('method.rounds.title')}>
      <Paragraphs
        of={[
          w()('method.rounds.blind'),
          w()('method.rounds.second'),
          w()('method.rounds.answer'),
          w()('method.rounds.three'),
        ]}
      />
    </Part>
  );
}

/** Steps 8 to 10. */
export function RegionSteps(): JSX.Element {
  const { w, n, fixed } = useMethodWords();
  const readings = () => [
    { alpha: `≥ ${fixed(AGREEMENT_FROM.reliable, 3)}`, reading: w()('method.agreement.reliable') },
    { alpha: `≥ ${fixed(AGREEMENT_FROM.tentative, 3)}`, reading: w()('method.agreement.tentative') },
    { alpha: `< ${fixed(AGREEMENT_FROM.tentative, 3)}`, reading: w()('method.agreement.weak') },
  ];
  return (
    <>
      <Part id="method-region" title={w()('method.region.title')}>
        <Paragraphs
          of={[w()('method.region.more', { coverage: n(LEAST_COVERAGE) }), w()('method.region.equal')]}
        />
      </Part>
      <Part id="method-ranks" title={w()('method.ranks.title')}>
        <Paragraphs
          of={[
            w()('method.ranks.more'),
            w()('method.ranks.draws', {
              ...{ draws: n(DRAWS), from: n(DRAWN_FACTOR.from), to: n(DRAWN_FACTOR.to) },
              ...{ low: n(RANK_PERCENTILES.low), high: n(RANK_PERCENTILES.high) },
            }),
            w()('method.ranks.exactly', {
              ...{ least: n(DRAWN_FACTOR.from), width: n(DRAWN_FACTOR.to - DRAWN_FACTOR.from) },
              ...{ stream: n(Number(STREAM)), equal: NOISE.toExponential() },
            }),
          ]}
        />
      </Part>
      <Part id="method-agreement" title={w()('method.agreement.title')}>
        <Paragraphs of={[w()('method.agreement.more')]} />
        <Formulas of={[w()('method.agreement.formula')]} />
        <DataTable
          caption={w()('method.agreement.caption')}
          compact
          rows={readings()}
          columns={[
            {
              key: 'alpha',
              label: w()('method.agreement.alpha'),
              cell: ({ alpha }) => <span class="method-limit">{alpha}</span>,
            },
            { key: 'reading', label: w()('method.agreement.reading'), cell: ({ reading }) => reading },
          ]}
        />
        <Paragraphs of={[w()('method.agreement.none')]} />
      </Part>
    </>
  );
}

/** What leaves a state, and what the other members read of it. */
export function WhoSees(props: { version: MethodVersion }): JSX.Element {
  const { w, n } = useMethodWords();
  const row = (ratings: readonly Rating[]) =>
    ratings.map((rating) => (rating === 'U' ? rating : n(rating))).join(' · ');
  return (
    <>
      <Part id="method-leaves" title={w()('method.leaves.title')}>
        <Paragraphs of={[w()('method.leaves.sorted')]} />
        <DataTable
          caption={w()('method.leaves.caption')}
          compact
          rows={seatsCheck(props.version)}
          columns={[
            { key: 'code', label: w()('method.indicators.name'), cell: ({ code }) => code },
            { key: 'rated', label: w()('method.leaves.rated'), cell: ({ rated }) => row(rated) },
            { key: 'out', label: w()('method.leaves.out'), cell: ({ out }) => <strong>{row(out)}</strong> },
          ]}
        />
        <Paragraphs of={[w()('method.leaves.same'), w()('method.leaves.also')]} />
      </Part>
      <Part id="method-members" title={w()('method.members.title')}>
        <Paragraphs
          of={[
            w()('method.members.batches'),
            w()('method.members.least', { states: n(LEAST_STATES), changed: n(LEAST_CHANGED) }),
            w()('method.members.hidden', { n: n(LEAST_HIDDEN) }),
            w()('method.members.columns'),
            w()('method.members.display'),
          ]}
        />
      </Part>
    </>
  );
}
