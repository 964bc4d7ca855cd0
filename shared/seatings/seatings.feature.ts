import { panelAudience, seatAudience, seatingAudience, sheetAudience } from '#shared/access/scopes.ts';
import { defineFeature } from '#shared/kernel/feature.ts';
import { widensPerson } from '#shared/kernel/state-rights.ts';
import { PANEL_EVIDENCE, seatings } from './seatings.schemas.ts';

/** Apart from what a panel does (`shared/panels`): a device needs what gives rights and what it forgets before its first page. */
export const seatingsFeature = defineFeature({
  name: 'seatings',
  collections: [seatings],
  mutations: [],
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
  /** What the panel was given to read goes from its phones when it is taken away. */
  retracted: [{ collection: PANEL_EVIDENCE, replaced: true }],
});
