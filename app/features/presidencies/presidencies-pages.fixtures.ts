import type { Doc } from '#shared/kernel/mutation.ts';
import {
  type PresidencyPass,
  type PresidencyTerm,
  passId,
  TERMS,
} from '#shared/presidencies/presidencies.schemas.ts';

const place = { parent: TERMS, audience: 'members/presidencies', rev: 1 } as const;

/** A term as the server has it. */
export function termDoc(id: string, change: Partial<PresidencyTerm> = {}): Doc<PresidencyTerm> {
  return {
    ...place,
    collection: 'presidencyTerms',
    id,
    body: {
      state: 'BR',
      number: 2,
      from: '2026-01-01',
      until: '2026-12-31',
      order: 'spanish_alphabetical',
      basis: 'Declaración',
      reason: null,
      programme: null,
      ...change,
    },
  };
}

export function passDoc(body: Omit<PresidencyPass, 'at'>): Doc<PresidencyPass> {
  return { ...place, collection: 'presidencyPasses', id: passId(body), body: { ...body, at: 1 } };
}

/** Argentina presided, Brazil presides, Chile is designated. */
export const THREE_TERMS: readonly Doc<PresidencyTerm>[] = [
  termDoc('prs_1', { state: 'AR', number: 1, from: '2025-01-01', until: '2025-12-31' }),
  termDoc('prs_2'),
  termDoc('prs_3', { state: 'CL', number: 3, from: '2027-01-01', until: '2027-12-31' }),
];

/** Brazil presides until the end of November 2026, and Chile is next. */
export const TWO_TERMS: readonly Doc<PresidencyTerm>[] = [
  termDoc('prs_2', { until: '2026-11-30' }),
  termDoc('prs_3', { state: 'CL', number: 3, from: '2026-12-01', until: '2027-11-30' }),
];
