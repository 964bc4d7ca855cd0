import { defineFeature } from '#shared/kernel/feature.ts';
import { evidenceDue } from './evidence.mutations.ts';
import { panelsMutations } from './panels.mutations.ts';
import {
  evidenceUses,
  panelAreas,
  panelEvidence,
  panelFigures,
  panelSeats,
  panels,
  ratingSheets,
  seatHolders,
  sheetHandIns,
} from './panels.schemas.ts';

export const panelsFeature = defineFeature({
  name: 'panels',
  collections: [
    panels,
    panelSeats,
    seatHolders,
    panelAreas,
    ratingSheets,
    sheetHandIns,
    panelEvidence,
    evidenceUses,
    panelFigures,
  ],
  mutations: panelsMutations,
  due: [evidenceDue],
});
