import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { readsOwnFigures } from '#app/features/ideal/figures-who.ts';
import { batches, regionalFigures, shownColumns } from '#shared/figures/figures.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { panelFigures, panelId } from '#shared/panels/panels.schemas.ts';
import { inPrecedence, orderLanguageOf } from './precedence.ts';
import { batchDays, lastMade, regionRows, waitingAreas } from './region-rows.ts';

/** What members read of the region, with their own state's figures beside it where they read these. */
export function useRegion(edition: Accessor<Doc<Edition>>) {
  const client = useClient();
  const { replica } = client;
  const hasNumbers = () => edition().body.display === 'scores';
  const regional = createMemo(() => replica.within(regionalFigures, edition().id).map(({ body }) => body));
  const readsOwn = () => readsOwnFigures(client.actor());
  const own = createMemo(() =>
    readsOwn()
      ? replica
          .within(panelFigures, panelId(edition().id))
          .map(({ body }) => body)
          // A panel that is to meet again has no figure of its own yet.
          .filter(({ isFinal }) => isFinal)
      : [],
  );
  const columns = createMemo(() => {
    const found = replica
      .within(shownColumns, edition().id)
      .map(({ body }) => body)
      .filter(({ state }) => state !== client.actor().state);
    const states = inPrecedence(
      found.map(({ state }) => state),
      orderLanguageOf(edition().body, replica),
    );
    return states.flatMap((state) => found.find((each) => each.state === state) ?? []);
  });
  const all = createMemo(() => replica.within(batches, edition().id).map(({ body }) => body));
  const days = createMemo(() => batchDays(all()));
  const last = createMemo(() => lastMade(all()));
  return {
    hasNumbers,
    hasOwn: () => own().length > 0,
    columns,
    days,
    rows: createMemo(() =>
      regionRows({ regional: regional(), own: own(), columns: columns(), hasNumbers: hasNumbers() }),
    ),
    waiting: createMemo(() => waitingAreas(regional(), last())),
  };
}
