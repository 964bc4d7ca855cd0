import type { ReleasedItemBody } from '#shared/ideal/released.schemas.ts';
import { textHash } from '#shared/kernel/content-hash.ts';
import { sheetsOfNobody } from '#shared/panels/panels.rules.ts';
import type { PanelRelease } from '#shared/panels/release.schemas.ts';
import { sortedEvidence, sortedSheets } from '#shared/scoring/compute.ts';
import { type MethodVersion, methodOf } from '#shared/scoring/ideal-1.ts';
import {
  type Evidence,
  numberOfGrade,
  type ScoringInput,
  type Sheet,
} from '#shared/scoring/scoring.schemas.ts';
import { ofRegion } from './figures.schemas.ts';

/** Hex digits of a whole number that is still exact: 48 bits. */
const SEED_DIGITS = 12;

/**
 * The seed of all draws of an edition: the first 12 hex digits of the SHA-256 of its id, as a whole number. Nobody can
 * choose one that suits them, and anybody can compute it again.
 */
export function seedOf(edition: string): number {
  return Number.parseInt(textHash(edition).slice(0, SEED_DIGITS), 16);
}

/** An item that a state released, with whose it is. */
export interface OwnedItem {
  readonly state: string;
  readonly item: Pick<ReleasedItemBody, 'to' | 'source' | 'information'>;
}

/** Seats are called "1" to "n"; none of them is the seat of somebody (`sheetsOfNobody`). */
function sheetsOf({ state, areas }: Pick<PanelRelease, 'state' | 'areas'>): Sheet[] {
  return areas.flatMap(({ area, values }) =>
    sheetsOfNobody(values).map((ratings, at) => ({ state, area, seat: String(at + 1), ratings })),
  );
}

function evidenceOf({ state, item }: OwnedItem): Evidence[] {
  const areas = new Set(item.to.flatMap((subject) => (subject.kind === 'area' ? [subject.code] : [])));
  const { source } = item;
  return [...areas].map((area) => ({
    ...{ state, area, source },
    information: numberOfGrade(item.information),
  }));
}

/**
 * What the figures of an edition are computed from on an analyst's device: the panels and items of the releases that it
 * holds, of states alone. In an order that no arrival changes.
 */
export function analysisInput({
  edition,
  method,
  panels,
  items,
}: {
  edition: string;
  method: MethodVersion;
  panels: readonly Pick<PanelRelease, 'state' | 'areas'>[];
  items: readonly OwnedItem[];
}): ScoringInput {
  return {
    method,
    seed: seedOf(edition),
    indicators: methodOf(method).indicators.map(({ code, dimension, weight, inverted }) => ({
      ...{ code, dimension, weight, inverted },
    })),
    sheets: sortedSheets(ofRegion(panels).flatMap(sheetsOf)),
    evidence: sortedEvidence(ofRegion(items).flatMap(evidenceOf)),
  };
}
