import { useParams } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { METHODS } from '#shared/ideal/ideal.schemas.ts';
import { LEAST_SHEETS } from '#shared/panels/panels.schemas.ts';
import { type MethodVersion, methodOf } from '#shared/scoring/ideal-1.ts';
import { methodHash } from '#shared/scoring/method-hash.ts';
import { DIMENSIONS, HIGHEST_RATING, RATINGS } from '#shared/scoring/scoring.schemas.ts';
import { Indicators } from './method-indicators.tsx';
import { Paragraphs, Part } from './method-parts.tsx';
import { RegionSteps, Rounds, WhoSees } from './method-region.tsx';
import { Classes, ConfidenceChecks, ScoreSteps } from './method-steps.tsx';
import { Worked } from './method-worked.tsx';
import { useMethodWords } from './use-method-words.ts';
import './method.css';

/** How figures come about, for everybody who reads one: what is rated, how it is computed, and who sees what. */
export default function AboutMethodPage(): JSX.Element {
  const params = useParams<{ version: string }>();
  const { t } = useI18n();
  const { w } = useMethodWords();
  const back = () => ({ href: '/ideal', label: t('ideal.title') });
  const known = () => METHODS.find((version) => version === params.version);
  return (
    <Show
      when={known()}
      keyed
      fallback={
        <>
          <PageHeader back={back()} title={t('ideal.fields.method')} />
          <List>
            <ListRow
              note
              title={<strong>{w()('method.unknown')}</strong>}
              detail={w()('method.unknown_more')}
            />
          </List>
        </>
      }
    >
      {(version) => (
        <article class="method">
          <PageHeader
            back={back()}
            title={t(`ideal.method.${version}`)}
            detail={w()('method.detail')}
            aside={
              <Button icon="printer" onClick={() => window.print()}>
                {w()('method.print')}
              </Button>
            }
          />
          <Contents version={version} />
          <Who />
          <Scale />
          <Indicators version={version} />
          <ScoreSteps version={version} />
          <Classes />
          <ConfidenceChecks />
          <Rounds />
          <RegionSteps />
          <WhoSees version={version} />
          <Worked version={version} />
          <Again />
          <Versions version={version} />
        </article>
      )}
    </Show>
  );
}

/** The way to each part; on a phone behind one row. */
function Contents(props: { version: MethodVersion }): JSX.Element {
  const desk = useDesk();
  const { w, n } = useMethodWords();
  const parts = () => [
    { id: 'method-who', title: w()('method.who.title') },
    { id: 'method-scale', title: w()('method.scale.title') },
    {
      id: 'method-indicators',
      title: w()('method.indicators.title', {
        dimensions: n(DIMENSIONS.length),
        indicators: n(methodOf(props.version).indicators.length),
      }),
    },
    { id: 'method-score', title: w()('method.score.title') },
    { id: 'method-classes', title: w()('method.classes.title') },
    { id: 'method-confidence', title: w()('method.confidence.title') },
    { id: 'method-rounds', title: w()('method.rounds.title') },
    { id: 'method-region', title: w()('method.region.title') },
    { id: 'method-ranks', title: w()('method.ranks.title') },
    { id: 'method-agreement', title: w()('method.agreement.title') },
    { id: 'method-leaves', title: w()('method.leaves.title') },
    { id: 'method-members', title: w()('method.members.title') },
    { id: 'method-checks', title: w()('method.checks.title') },
    { id: 'method-again', title: w()('method.again.title') },
    { id: 'method-versions', title: w()('method.versions.title') },
  ];
  return (
    <nav class="no-print" aria-label={w()('method.contents')}>
      <Disclosure title={w()('method.contents')} open={desk.isDesk()}>
        <ol class="method-contents">
          <For each={parts()}>
            {({ id, title }) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            )}
          </For>
        </ol>
      </Disclosure>
    </nav>
  );
}

function Who(): JSX.Element {
  const { w, n } = useMethodWords();
  return (
    <Part id="method-who" title={w()('method.who.title')}>
      <Paragraphs
        of={[
          w()('method.who.panel'),
          w()('method.who.sheet'),
          w()('method.who.least', { n: n(LEAST_SHEETS) }),
          w()('method.who.not'),
        ]}
      />
    </Part>
  );
}

function Scale(): JSX.Element {
  const { t } = useI18n();
  const { w, n } = useMethodWords();
  const known = RATINGS.filter((rating) => rating !== 'U').toReversed();
  return (
    <Part id="method-scale" title={w()('method.scale.title')} class="method-scale">
      <Paragraphs of={[w()('method.scale.levels', { from: n(0), to: n(HIGHEST_RATING) })]} />
      <DataTable
        caption={w()('method.scale.caption')}
        compact
        rows={[...known, 'U' as const]}
        columns={[
          {
            key: 'sign',
            label: w()('method.scale.sign'),
            cell: (rating) => (rating === 'U' ? rating : n(rating)),
          },
          {
            key: 'meaning',
            label: w()('method.scale.meaning'),
            cell: (rating) => t(`panels.rating.${rating}`),
          },
        ]}
      />
      <Paragraphs of={[w()('method.scale.unknown')]} />
    </Part>
  );
}

function Again(): JSX.Element {
  const { w } = useMethodWords();
  return (
    <Part id="method-again" title={w()('method.again.title')}>
      <Paragraphs of={[w()('method.again.more')]} />
      <p class="method-command" translate="no">
        {w()('method.again.command')}
      </p>
      <Paragraphs of={[w()('method.again.result')]} />
    </Part>
  );
}

function Versions(props: { version: MethodVersion }): JSX.Element {
  const { w } = useMethodWords();
  return (
    <Part id="method-versions" title={w()('method.versions.title')}>
      <Paragraphs of={[w()('method.versions.more'), w()('method.versions.hash')]} />
      <p class="method-hash" translate="no">
        {methodHash(methodOf(props.version)).match(/.{8}/g)?.join(' ')}
      </p>
      <Paragraphs of={[w()('method.versions.compare')]} />
    </Part>
  );
}
