import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ChainRow } from '#app/kit/chain.tsx';
import { type ChainStep, chainOf, chainThing } from '#app/kit/chain-of.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { Button } from '#app/ui/button.tsx';
import { List } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { ChainDrawing, useChainSentence } from './chain-drawing.tsx';
import { byKind, type KindGroup, MOST } from './chain-layout.ts';

/** Of one thing: all that it rests on and all that came of it, drawn and as a list, as far as this person may read. */
export default function ChainPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => <Whole id={id} />}
    </Show>
  );
}

function Whole(props: { id: string }): JSX.Element {
  const client = useClient();
  const features = useFeatures();
  const { t, locale } = useI18n();
  const sentence = useChainSentence();
  const asked = () => ({
    places: features.chain(),
    asker: { replica: client.replica, actor: client.actor(), t, locale: locale() },
    id: props.id,
  });
  const up = createMemo(() => chainOf({ ...asked(), way: 'up' }));
  const down = createMemo(() => chainOf({ ...asked(), way: 'down' }));
  /** What is computed is no entry: it has a name only in what came of it. */
  const thing = createMemo(
    () =>
      chainThing(asked()) ??
      (down().length === 0
        ? null
        : { id: props.id, kind: 'kit.chain.computed' as const, name: '', href: null }),
  );
  const groups = createMemo(() => ({ up: byKind(up()), down: byKind(down()) }));
  return (
    <Show
      when={thing()}
      fallback={<PageHeader title={t('kit.chain.unknown')} detail={t('kit.chain.unknown_more')} />}
    >
      {(known) => (
        <>
          <PageHeader
            back={known().href === null ? undefined : { href: known().href ?? '', label: t(known().kind) }}
            title={t('kit.chain.title')}
            detail={known().name || t(known().kind)}
          />
          <div class="split">
            <section aria-label={t('kit.chain.drawing')}>
              <ChainDrawing
                of={known()}
                up={up()}
                down={down()}
                sentence={sentence({ name: known().name || t(known().kind), ...groups() })}
              />
            </section>
            <section aria-label={t('kit.chain.list')}>
              <Way title={t('kit.chain.up')} all={up().length} groups={groups().up} />
              <Way title={t('kit.chain.down')} all={down().length} groups={groups().down} />
            </section>
          </div>
        </>
      )}
    </Show>
  );
}

function Way(props: { title: string; all: number; groups: readonly KindGroup<ChainStep>[] }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <SectionHeader kind="band" title={props.title} aside={props.all} />
      <For each={props.groups} fallback={<p class="block quiet">{t('kit.chain.nothing_here')}</p>}>
        {(group) => <Kind group={group} />}
      </For>
    </>
  );
}

/** The numbers are those of the marks. */
function Kind(props: { group: KindGroup<ChainStep> }): JSX.Element {
  const { t } = useI18n();
  const [isWhole, setWhole] = createSignal(false);
  const steps = () => props.group.steps;
  const shown = () => (isWhole() ? steps() : steps().slice(0, MOST));
  return (
    <>
      <SectionHeader level={3} title={t(props.group.kind)} aside={steps().length} />
      <List label={t(props.group.kind)} ordered>
        <For each={shown()}>{(step, index) => <ChainRow step={step} number={index() + 1} />}</For>
      </List>
      <Show when={shown().length < steps().length}>
        <div class="block no-print">
          <Button kind="text" onClick={() => setWhole(true)}>
            {t('kit.chain.all', { n: steps().length })}
          </Button>
        </div>
      </Show>
    </>
  );
}
