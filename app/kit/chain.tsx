import { createEffect, createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { isSameJson } from '#shared/kernel/json.ts';
import { type ChainStep, type Computed, chainOf } from './chain-of.ts';
import { useFeatures } from './use-features.tsx';

/** Rows shown at first: a report may have led to hundreds of things. */
const FIRST = 5;

/** Of one thing of the chain: what it rests on and what came of it, as far as this person may read. Nothing if nothing. */
export function Chain(props: {
  id: string;
  /** Ids that the page shows in a list of its own. */
  shown?: readonly string[];
}): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <Way of={props} shown={props.shown} way="up" title={t('kit.chain.up')} />
      <Way of={props} way="down" title={t('kit.chain.down')} />
    </>
  );
}

/** What came of a figure, which may be computed and no entry itself: what rests on its id. */
export function CameOf(props: { id: string }): JSX.Element {
  const { t } = useI18n();
  return <Way of={props} way="down" title={t('kit.chain.down')} />;
}

/** What a figure rests on, which is computed and no entry itself: what is named here, and what that rests on. */
export function RestsOn(props: Computed): JSX.Element {
  const { t } = useI18n();
  return <Way of={props} way="up" title={t('kit.chain.up')} />;
}

function Way(props: {
  of: { readonly id: string } | Computed;
  shown?: readonly string[] | undefined;
  way: 'up' | 'down';
  title: string;
}): JSX.Element {
  const client = useClient();
  const features = useFeatures();
  const { t, locale } = useI18n();
  const [isWhole, setWhole] = createSignal(false);
  const steps = createMemo(() =>
    chainOf({
      places: features.chain(),
      asker: { replica: client.replica, actor: client.actor(), t, locale: locale() },
      ...('id' in props.of ? { id: props.of.id } : { rests: props.of.rests }),
      way: props.way,
    }).filter(({ id }) => props.shown?.includes(id) !== true),
  );
  const shown = () => (isWhole() ? steps() : steps().slice(0, FIRST));
  return (
    <Show when={steps().length > 0}>
      <SectionHeader kind="band" title={props.title} aside={steps().length} />
      <List label={props.title}>
        <For each={shown()}>{(step) => <Row step={step} />}</For>
      </List>
      <Show when={steps().length > FIRST && !isWhole()}>
        <div class="block no-print">
          <Button kind="text" onClick={() => setWhole(true)}>
            {t('kit.chain.all', { n: steps().length })}
          </Button>
        </div>
      </Show>
    </Show>
  );
}

function Row(props: { step: ChainStep }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  createEffect(() => {
    const { seen } = props.step;
    if (seen === undefined || isSameJson(client.remembered(seen.key), seen.value)) return;
    // If this fails, it is told as new once more.
    void client.remember(seen.key, seen.value).catch(() => undefined);
  });
  return (
    <ListRow
      kicker={t(props.step.kind)}
      title={props.step.name}
      detail={props.step.detail}
      href={props.step.href ?? undefined}
      chevron={props.step.href !== null}
    />
  );
}
