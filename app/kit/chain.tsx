import { createEffect, createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { isSameJson } from '#shared/kernel/json.ts';
import { type ChainStep, type Computed, chainOf } from './chain-of.ts';
import { useFeatures } from './use-features.tsx';

/** Rows shown at first: a report may have led to hundreds of things. */
const FIRST = 5;
/** A shorter chain is read faster as rows than as a drawing. */
const DRAWN_FROM = 4;

/** Of one thing of the chain: what it rests on and what came of it, as far as this person may read. Nothing if nothing. */
export function Chain(props: {
  id: string;
  /** Ids that the page shows in a list of its own. */
  shown?: readonly string[];
}): JSX.Element {
  const { t } = useI18n();
  const up = useSteps(() => ({ of: props, way: 'up' }));
  const down = useSteps(() => ({ of: props, way: 'down' }));
  const others = createMemo(() => up().filter(({ id }) => props.shown?.includes(id) !== true));
  return (
    <>
      <Rows steps={others()} title={t('kit.chain.up')} />
      <Rows steps={down()} title={t('kit.chain.down')} />
      <Show when={up().length + down().length >= DRAWN_FROM}>
        <div class="block no-print">
          <LinkButton kind="text" href={`/chain/${props.id}`}>
            {t('kit.chain.draw')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}

/** What came of a figure, which may be computed and no entry itself: what rests on its id. */
export function CameOf(props: { id: string }): JSX.Element {
  const { t } = useI18n();
  const steps = useSteps(() => ({ of: props, way: 'down' }));
  return <Rows steps={steps()} title={t('kit.chain.down')} />;
}

/** What a figure rests on, which is computed and no entry itself: what is named here, and what that rests on. */
export function RestsOn(props: Computed): JSX.Element {
  const { t } = useI18n();
  const steps = useSteps(() => ({ of: props, way: 'up' }));
  return <Rows steps={steps()} title={t('kit.chain.up')} />;
}

function useSteps(
  asked: () => { readonly of: { readonly id: string } | Computed; readonly way: 'up' | 'down' },
): () => ChainStep[] {
  const client = useClient();
  const features = useFeatures();
  const { t, locale } = useI18n();
  return createMemo(() => {
    const { of, way } = asked();
    return chainOf({
      places: features.chain(),
      asker: { replica: client.replica, actor: client.actor(), t, locale: locale() },
      ...('id' in of ? { id: of.id } : { rests: of.rests }),
      way,
    });
  });
}

function Rows(props: { steps: readonly ChainStep[]; title: string }): JSX.Element {
  const { t } = useI18n();
  const [isWhole, setWhole] = createSignal(false);
  const shown = () => (isWhole() ? props.steps : props.steps.slice(0, FIRST));
  return (
    <Show when={props.steps.length > 0}>
      <SectionHeader kind="band" title={props.title} aside={props.steps.length} />
      <List label={props.title}>
        <For each={shown()}>{(step) => <ChainRow step={step} />}</For>
      </List>
      <Show when={props.steps.length > FIRST && !isWhole()}>
        <div class="block no-print">
          <Button kind="text" onClick={() => setWhole(true)}>
            {t('kit.chain.all', { n: props.steps.length })}
          </Button>
        </div>
      </Show>
    </Show>
  );
}

/** One thing of a chain. Seen here, it is not told as new again. */
export function ChainRow(props: {
  step: ChainStep;
  /** The one that its mark has in a drawing. */
  number?: number;
}): JSX.Element {
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
      {...(props.number === undefined ? { kicker: t(props.step.kind) } : { lead: props.number })}
      title={props.step.name}
      detail={props.step.detail}
      href={props.step.href ?? undefined}
      chevron={props.step.href !== null}
    />
  );
}
