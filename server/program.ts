import { decisionsUpgrades } from '#shared/decisions/decisions.upgrades.ts';
import { documentsUpgrades } from '#shared/documents/documents.upgrades.ts';
import type { UpgradesOf } from '#shared/kernel/feature.ts';
import { mandatesUpgrades } from '#shared/mandates/mandates.upgrades.ts';
import { participantsUpgrades } from '#shared/participants/participants.upgrades.ts';
import { publicationUpgrades } from '#shared/publication/publication.upgrades.ts';
import { reportsUpgrades } from '#shared/reports/reports.upgrades.ts';
import { allFeatures } from '#shared/sync/all-features.ts';
import { createProgram } from '#shared/sync/registry.ts';
import { setAsidesUpgrades } from './session/set-asides.upgrades.ts';

type AnyFeature = (typeof allFeatures)[number];

const UPGRADES: UpgradesOf<AnyFeature> = {
  decisions: decisionsUpgrades,
  documents: documentsUpgrades,
  mandates: mandatesUpgrades,
  participants: participantsUpgrades,
  publication: publicationUpgrades,
  reports: reportsUpgrades,
  states: setAsidesUpgrades,
};

/** Everything that a server of this version can decide, and what it must do by itself. */
export const program = createProgram(allFeatures, Object.values(UPGRADES).flat());
