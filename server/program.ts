import { decisionsSettlings } from '#shared/decisions/decisions.settlings.ts';
import { documentsSettlings } from '#shared/documents/documents.settlings.ts';
import type { SettlingsOf } from '#shared/kernel/feature.ts';
import { mandatesSettlings } from '#shared/mandates/mandates.settlings.ts';
import { participantsSettlings } from '#shared/participants/participants.settlings.ts';
import { allFeatures } from '#shared/sync/all-features.ts';
import { createProgram } from '#shared/sync/registry.ts';

type AnyFeature = (typeof allFeatures)[number];

const SETTLINGS: SettlingsOf<AnyFeature> = {
  decisions: decisionsSettlings,
  documents: documentsSettlings,
  mandates: mandatesSettlings,
  participants: participantsSettlings,
};

/** Everything that a server of this version can decide, and what it must do by itself. */
export const program = createProgram(allFeatures, Object.values(SETTLINGS).flat());
