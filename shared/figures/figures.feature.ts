import { fallsDue } from '#shared/kernel/due.ts';
import { defineFeature } from '#shared/kernel/feature.ts';
import { batchHour, makeBatch } from './batch.mutations.ts';
import { figuresMutations } from './figures.mutations.ts';
import { batchBases, batches, ratedPanels, regionalFigures, shownColumns } from './figures.schemas.ts';

export const figuresFeature = defineFeature({
  name: 'figures',
  collections: [ratedPanels, batches, regionalFigures, shownColumns, batchBases],
  mutations: figuresMutations,
  traced: [{ collection: ratedPanels.name, under: 'ideal/of/' }],
  due: [
    fallsDue(batches, {
      at: ({ body }) => batchHour(body),
      act: makeBatch,
      args: ({ body: { edition, on } }) => ({ edition, on }),
    }),
  ],
  /** What a state took back, or shows no longer by its name. */
  retracted: [
    { collection: ratedPanels.name, replaced: true },
    { collection: shownColumns.name, replaced: false },
  ],
});
