import { panelAudience, seatAudience, seatingAudience, sheetAudience } from '#shared/access/scopes.ts';
import { defineFeature } from '#shared/kernel/feature.ts';
import { widensPerson } from '#shared/kernel/state-rights.ts';
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
  seatings,
  sheetHandIns,
} from './panels.schemas.ts';

export const panelsFeature = defineFeature({
  name: 'panels',
  collections: [
    panels,
    panelSeats,
    seatings,
    seatHolders,
    panelAreas,
    ratingSheets,
    sheetHandIns,
    panelEvidence,
    evidenceUses,
    panelFigures,
  ],
  mutations: panelsMutations,
  widening: [
    widensPerson(seatings, {
      rightsOf({ edition, seat, person, endedAt }, actor) {
        const own = { edition, seat, person };
        // What they wrote stays theirs when the seat passes on; what the panel reads does not.
        const kept = [seatingAudience(own), sheetAudience(own)];
        const held = endedAt === null ? [panelAudience(edition), seatAudience(own)] : [];
        return { reads: [], isDeputy: false, audiences: person === actor.person ? [...kept, ...held] : [] };
      },
    }),
  ],
  due: [evidenceDue],
  /** What the panel was given to read goes from its phones when it is taken away. */
  retracted: [{ collection: panelEvidence.name, replaced: true }],
});
