import { formerPresidencyAudience, handoverAudience } from '#shared/access/scopes.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dossierHash } from '#shared/presidencies/handover.rules.ts';
import {
  type Dossier,
  HANDOVER_CHECKS,
  HANDOVER_SECTIONS,
  type Handover,
  handoverId,
  keptHandoverId,
} from '#shared/presidencies/handover.schemas.ts';
import { TERMS } from '#shared/presidencies/presidencies.schemas.ts';
import type { DeviceSignature } from '#shared/session/signatures.schemas.ts';

const line = { number: null, of: null, day: null } as const;
const empty = Object.fromEntries(
  HANDOVER_SECTIONS.map((section) => [section, { lines: [], more: 0, note: null }]),
) as unknown as Dossier['sections'];

/** What Brazil hands over to Chile. */
export const DOSSIER: Dossier = {
  ...{ kind: 'clasi.handover', v: 1, on: '2026-11-15' },
  from: { term: 'prs_2', state: 'BR', number: 2, from: '2026-01-01', until: '2026-11-30' },
  to: { term: 'prs_3', state: 'CL', number: 3, from: '2026-12-01', until: '2027-11-30' },
  sections: {
    ...empty,
    actions: {
      lines: [{ ...line, id: 'act_ports', title: { es: 'Lista de puertos' }, of: 'PE', day: '2027-02-01' }],
      more: 0,
      note: { es: 'Perú pidió dos semanas más.' },
    },
    keys: { lines: [{ ...line, id: 'key_one', title: null, day: '2026-03-01' }], more: 0, note: null },
  },
  drafts: [{ collection: 'decisions', id: 'dec_passes', title: { es: 'Calendario de 2027' } }],
};
export const HASH = dossierHash(DOSSIER);

/** Of one device, over this very dossier as the side that hands over; it was made once and stays. */
export const OUTGOING_SIGNATURE: DeviceSignature = {
  key: {
    kty: 'EC',
    crv: 'P-256',
    x: 'wiAbfOz6LL6QiO1qxFE2F0fXE8z2z43Ka5CZ69nRMTg',
    y: 'mfb7oeEF-VewfoupgjipiaxfmexxyQc_gmsEFoAW5Do',
  },
  jws: 'eyJhbGciOiJFUzI1NiJ9.eyJwdXJwb3NlIjoiY2xhc2kuaGFuZG92ZXIiLCJoYXNoIjoiYzI1MzYyZDEtOWFhOGVhM2ItYWI3MGM5Y2ItYmNiZmIwNmYtYTQzMDljMzMtY2NlMDViMjgtMjI2MDNmNjgtNWE5ZjQ0NTgiLCJ0byI6InByc18zIiwic2lkZSI6Im91dGdvaW5nIn0.eLQmFUvvyJVhG90eGoaks3HfWprulGYO-ixLWQT6VQIEaG7lrqPR-taq1yC-XSY4TC8OdnmhqzGtzTRNxTCR-g',
};

export function handoverDoc(change: Partial<Handover> = {}): Doc<Handover> {
  return {
    ...{ collection: 'handovers', id: handoverId(3), parent: TERMS, rev: 1 },
    audience: handoverAudience('CL'),
    body: {
      ...{ from: 'prs_2', to: 'prs_3', state: 'CL', dossier: DOSSIER, hash: HASH, status: 'signed' },
      outgoing: {
        ...{ by: 'per_presidency-admin', label: 'Administración, Presidencia', at: 1, takenAt: 2 },
        ...{ checked: [...HANDOVER_CHECKS], ...OUTGOING_SIGNATURE },
      },
      incoming: null,
      ...change,
    },
  };
}

/** Chile took over; its signature is only that of another thing. */
export function acceptedDoc(takenAt: number | null): Doc<Handover> {
  const { outgoing } = handoverDoc().body;
  const incoming = { ...outgoing, by: 'per_chile-admin', label: 'Administración nacional, Chile', takenAt };
  return handoverDoc({ status: 'accepted', incoming });
}

/** The copy that the side that went keeps. */
export function keptDoc(): Doc<Handover> {
  const audience = formerPresidencyAudience({ state: 'BR', number: 2 });
  return { ...acceptedDoc(3), id: keptHandoverId(3), audience };
}
