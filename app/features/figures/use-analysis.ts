import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { codeOfError } from '#app/kit/error-code.ts';
import type { Client } from '#app/sync/app-client.ts';
import { analysisInput, type OwnedItem } from '#shared/figures/analysis.ts';
import { ofRegion, ratedPanels } from '#shared/figures/figures.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import { releasedItems, releases } from '#shared/ideal/released.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { ComputedFigures } from '#shared/scoring/compute.ts';
import type { ScoringInput } from '#shared/scoring/scoring.schemas.ts';
import { type AreaView, areaViewsOf } from './area-views.ts';
import { inPrecedence, orderLanguageOf } from './precedence.ts';

export interface Analysis {
  readonly views: readonly AreaView[];
  /** States whose panels this person reads, in order of precedence. */
  readonly states: readonly string[];
  readonly input: ScoringInput;
}
export type Progress =
  | { readonly state: 'computing'; readonly share: number }
  | { readonly state: 'done'; readonly figures: ComputedFigures }
  | { readonly state: 'failed'; readonly code: string };

/** As it is kept on the device: nothing is computed again while what it rests on, and the app, is the same. */
interface KeptFigures {
  readonly of: string;
  readonly figures: ComputedFigures;
}
const keptKey = (edition: string) => `figures.computed.${edition}`;

export type Compute = (
  input: ScoringInput,
  options: { onProgress: (share: number) => void; signal: AbortSignal },
) => Promise<ComputedFigures>;
const computeBeside: Compute = async (input, options) =>
  (await import('./compute-in-worker.ts')).computeInWorker(input, options);

function readKept(client: Pick<Client, 'remembered'>, edition: string, of: string): ComputedFigures | null {
  const kept = client.remembered(keptKey(edition)) as unknown as KeptFigures | null;
  return kept?.of === of ? kept.figures : null;
}

/** Everything that an analyst's figures rest on: the panels and releases that states opened to them. */
export function useAnalysis(edition: Accessor<Doc<Edition>>): {
  analysis: Accessor<Analysis>;
  /** Names what the analysis rests on, and what computes it: the same text, the same figures. */
  basis: Accessor<string>;
} {
  const client = useClient();
  const { replica } = client;
  const panels = createMemo(() =>
    ofRegion(replica.within(ratedPanels, edition().id).map(({ body }) => body)),
  );
  const released = createMemo(() =>
    replica.all(releases).filter(({ body }) => body.edition === edition().id),
  );
  const items = createMemo(() =>
    released().flatMap(({ id, body: { state } }) =>
      replica.within(releasedItems, id).map(({ body }): OwnedItem => ({ state, item: body })),
    ),
  );
  const version = () => edition().body.method?.version ?? 'ideal-1';
  const basis = createMemo(() => {
    const parts = [
      ...panels().map(({ state, hash }) => `${state} ${hash}`),
      ...released().map(
        ({ id, body }) => `${body.state} ${body.hash} ${replica.within(releasedItems, id).length}`,
      ),
    ];
    return [__BUILD__, version(), ...parts.sort()].join('\n');
  });
  const analysis = createMemo(
    on([basis, () => orderLanguageOf(edition().body, replica)], ([, language]): Analysis => {
      const input = analysisInput({
        edition: edition().id,
        method: version(),
        panels: panels(),
        items: items(),
      });
      const order = (states: readonly string[]) => inPrecedence(states, language);
      return {
        views: areaViewsOf(input, order),
        states: order(panels().map(({ state }) => state)),
        input,
      };
    }),
  );
  return { analysis, basis };
}

/** What this device has computed of it already; null until it has. */
export function useKeptFigures(of: { edition: Accessor<string>; basis: Accessor<string> }) {
  const client = useClient();
  return () => readKept(client, of.edition(), of.basis());
}

/** Ranks, draws and agreement, which take a moment: computed beside the page, and kept until what they rest on changes. */
export function useComputed({
  edition,
  analysis,
  basis,
  compute = computeBeside,
}: {
  edition: Accessor<string>;
  analysis: Accessor<Analysis>;
  basis: Accessor<string>;
  compute?: Compute | undefined;
}): Accessor<Progress> {
  const client = useClient();
  const [progress, setProgress] = createSignal<Progress>({ state: 'computing', share: 0 });
  createEffect(
    on([edition, basis], ([id, of]) => {
      const kept = readKept(client, id, of);
      if (kept !== null) {
        setProgress({ state: 'done', figures: kept });
        return;
      }
      const stop = new AbortController();
      setProgress({ state: 'computing', share: 0 });
      compute(analysis().input, {
        signal: stop.signal,
        onProgress: (share) => setProgress({ state: 'computing', share }),
      }).then(
        (figures) => {
          if (stop.signal.aborted) return;
          setProgress({ state: 'done', figures });
          void client.remember(keptKey(id), { of, figures } as never);
        },
        (error: unknown) => {
          if (!stop.signal.aborted) setProgress({ state: 'failed', code: codeOfError(error) });
        },
      );
      onCleanup(() => stop.abort());
    }),
  );
  return progress;
}
