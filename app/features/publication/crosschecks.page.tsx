import { useParams } from '@solidjs/router';
import { type Accessor, createEffect, createMemo, createSignal, type JSX, on, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useAnalysis } from '#app/features/figures/use-analysis.ts';
import { computesFigures } from '#app/features/ideal/figures-who.ts';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { usePane } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { inputOf } from '#shared/publication/frozen.rules.ts';
import type { ScoringInput } from '#shared/scoring/scoring.schemas.ts';
import { CrossRanks } from './cross-ranks.tsx';
import { useCrossChecks } from './use-cross-checks.ts';
import { usePublished } from './use-published.ts';
import './publication.css';

/** For analysts: how firmly each area stands where it stands. Never part of the figures. */
export default function CrossChecksPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string }>();
  usePane()?.asTable();
  return (
    <Allowed
      to={computesFigures(client.actor())}
      back={`/ideal/${params.edition}`}
      says={t('publication.cross.who')}
      reads
    >
      <Show when={params.edition} keyed>
        {(id) => <OfEdition id={id}>{(edition) => <Whole edition={edition} />}</OfEdition>}
      </Show>
    </Allowed>
  );
}

type From = 'published' | 'own';

function Whole(props: { edition: Accessor<Doc<Edition>> }): JSX.Element {
  const { t } = useI18n();
  const { analysis } = useAnalysis(props.edition);
  const published = usePublished(props.edition);
  const { state, run, stop } = useCrossChecks();
  const [chosen, setChosen] = createSignal<From | null>(null);
  const frozenInput = createMemo((): ScoringInput | null => {
    const manifest = published.publication()?.body.manifest ?? null;
    if (manifest === null || !published.hasAll()) return null;
    const { edition, method } = manifest;
    return inputOf({ edition, method, states: published.states().map(({ body }) => body.rows) });
  });
  const ownInput = createMemo(() => (analysis().states.length > 0 ? analysis().input : null));
  const has = (from: From) => (from === 'published' ? frozenInput() : ownInput()) !== null;
  const from = (): From => chosen() ?? (has('published') ? 'published' : 'own');
  const input = createMemo(() => (from() === 'published' ? frozenInput() : ownInput()));
  createEffect(on(input, (known) => (known === null ? stop() : void run(known))));
  const share = () => {
    const known = state();
    return known.state === 'checking' ? known.share : null;
  };
  const checks = () => {
    const known = state();
    return known.state === 'done' ? known.checks : null;
  };
  return (
    <>
      <PageHeader
        back={{ href: `/ideal/${props.edition().id}`, label: t('ideal.things.edition') }}
        title={t('publication.cross.title')}
        detail={<LocalText text={props.edition().body.title} />}
      />
      <Banner icon="info" fact={t('publication.cross.label')}>
        {t('publication.cross.label_more')}
      </Banner>
      <Show when={has('published') && has('own')}>
        <RadioList
          id="cross-from"
          label={t('publication.cross.from')}
          value={from()}
          options={(['published', 'own'] as const).map((value) => ({
            value,
            label: t(`publication.cross.of.${value}`),
          }))}
          onChange={(value) => setChosen(value === 'own' ? 'own' : 'published')}
        />
      </Show>
      <Show
        when={input()}
        fallback={
          <List>
            <ListRow note title={t('seen.matrix.none')} detail={t('seen.matrix.none_more')} />
          </List>
        }
      >
        {(known) => (
          <>
            <Show when={share() !== null}>
              <div class="block check-progress">
                <p role="status">
                  <progress aria-label={t('publication.cross.running')} max={1} value={share() ?? 0} />{' '}
                  {t('publication.cross.running')}
                </p>
                <Button kind="text" onClick={stop}>
                  {t('checking.stop')}
                </Button>
              </div>
            </Show>
            <Show when={state().state === 'idle' || state().state === 'failed'}>
              <Show when={state().state === 'failed'}>
                <Banner tone="act" icon="circle-alert" fact={t('publication.cross.failed')} />
              </Show>
              <div class="block">
                <Button icon="refresh-cw" onClick={() => void run(known())}>
                  {t('publication.cross.run')}
                </Button>
              </div>
            </Show>
            <Show when={checks()}>
              {(found) => <CrossRanks edition={props.edition()} checks={found()} input={known()} />}
            </Show>
          </>
        )}
      </Show>
    </>
  );
}
