import type { Doc } from '#shared/kernel/mutation.ts';
import type { DeviceSignature } from '#shared/session/signatures.schemas.ts';
import { dossierOf } from './dossier.rules.ts';
import type { DossierSource } from './dossier-line.rules.ts';
import { dossierHash } from './handover.rules.ts';
import { type Dossier, type DraftLine, HANDOVER_CHECKS } from './handover.schemas.ts';
import type { PresidencyTerm } from './presidencies.schemas.ts';

/** Of the right shape; whether a device made it the server checks, and tests of the server do. */
export const SIGNATURE: DeviceSignature = {
  key: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
  jws: `a.b.${'c'.repeat(86)}`,
};
/** The same of another device. */
const OTHER_SIGNATURE: DeviceSignature = { ...SIGNATURE, key: { ...SIGNATURE.key, y: 'z'.repeat(43) } };
export const ALL_CHECKED = [...HANDOVER_CHECKS];

const term = (state: string, number: number, year: number) => ({
  ...{ state, number, from: `${year}-01-01`, until: `${year}-12-31` },
  ...{ order: 'spanish_alphabetical' as const, basis: 'Declaración', reason: null },
});
/** Chile presides over 2026, and Ecuador over 2027. */
export const OF_CHILE = { term: 'prs_3', ...term('CL', 3, 2026) };
export const OF_ECUADOR = { term: 'prs_4', ...term('EC', 4, 2027) };

export function termDoc({ term: id, ...body }: typeof OF_CHILE): Doc<PresidencyTerm> {
  const whole = { ...body, programme: null };
  return { collection: 'presidencyTerms', id, parent: 'bdy_committee', audience: 'x', rev: 1, body: whole };
}

const NOTHING: DossierSource = { all: () => [] };

/** The arguments of whoever signs for the side that goes. */
export function signedArgs({
  drafts = [],
  source = NOTHING,
  on = '2026-12-01',
  from = OF_CHILE,
  to = OF_ECUADOR,
}: {
  drafts?: readonly DraftLine[];
  source?: DossierSource;
  on?: string;
  from?: typeof OF_CHILE;
  to?: typeof OF_CHILE;
} = {}) {
  const dossier: Dossier = dossierOf({
    ...{ source, from: termDoc(from), to: termDoc(to), on, notes: {}, drafts },
  });
  return {
    ...{ from: from.term, to: to.term, dossier, hash: dossierHash(dossier) },
    ...{ checked: ALL_CHECKED, signature: SIGNATURE },
  };
}

/** The arguments of whoever accepts it. */
export function acceptedArgs({ hash }: { hash: string }) {
  return {
    ...{ handover: 'hov_4', to: OF_ECUADOR.term, label: 'Administración de Ecuador', hash },
    ...{ checked: ALL_CHECKED, signature: OTHER_SIGNATURE },
  };
}
