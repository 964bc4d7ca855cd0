import { decisionOf } from '#app/features/decisions/outcome-pages.fixtures.ts';
import {
  membersAudience,
  openingAudience,
  progressAudience,
  releasedAudience,
} from '#shared/access/scopes.ts';
import type { Edition, Requirement } from '#shared/ideal/ideal.schemas.ts';
import type { Network, NetworkMerger, Profile } from '#shared/ideal/networks.schemas.ts';
import { mergerId } from '#shared/ideal/networks.schemas.ts';
import { openingId, progressId, releaseId } from '#shared/ideal/released.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { openingParent } from '#shared/kernel/openings.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';

export const EDITION = 'edn_three';
export const HERE_EDITION = `/ideal/${EDITION}`;

function docOf<B extends JsonObject>(
  collection: string,
  id: string,
  body: B,
  { parent = null, audience = membersAudience('ideal') }: { parent?: string | null; audience?: string } = {},
): Doc<B> {
  return { collection, id, parent, audience, rev: 1, body };
}

export const METHOD_DECISION = decisionOf('dcs_method', {
  text: { es: 'Se aprueba el método IDEAL 1.' },
  number: 5,
});

export function editionDoc(change: Partial<Edition> = {}): Doc<Edition> {
  return docOf('editions', EDITION, {
    number: 3,
    title: { es: 'IDEAL 3', pt: 'IDEAL 3', en: 'IDEAL 3' },
    periodFrom: '2025-01-01',
    periodUntil: '2025-12-31',
    collectFrom: '2026-09-01',
    collectUntil: '2026-11-30',
    validateUntil: '2027-01-31',
    publishOn: '2027-03-15',
    display: 'scores' as const,
    status: 'collecting' as const,
    method: { version: 'ideal-1' as const, meeting: MEETING, decision: 'dcs_method' },
    adoption: null,
    ...change,
  });
}

export function requirementDoc(id: string, change: Partial<Requirement> = {}): Doc<Requirement> {
  return docOf(
    'requirements',
    id,
    {
      question: { es: '¿Por qué puertos sale la cocaína?' },
      about: { kind: 'area' as const, code: 'cocaine' as const },
      priority: 2,
      askedOf: ['CL', 'EC'],
      due: '2026-11-01',
      withdrawn: false,
      ...change,
    },
    { parent: EDITION },
  );
}

export function progressDoc(requirement: string, state: string, status: 'begun' | 'answered' | 'gap'): Doc {
  return docOf(
    'progress',
    progressId({ requirement, state }),
    { edition: EDITION, state, status, at: Date.parse('2026-10-10T12:00:00Z') },
    { parent: requirement, audience: progressAudience(state) },
  );
}

export const PROFILE: Profile = {
  codeName: 'Los Choneros',
  aliases: ['Fénix'],
  type: 'prison_gang',
  operatesIn: ['EC', 'EC-G'],
  areas: ['cocaine', 'extortion'],
  traits: ['borderless'],
  prisons: 'Dirige pabellones desde dentro.',
  trend: 'growing',
  summary: { es: 'Controla rutas hacia los puertos.' },
};

export function networkDoc(id: string, change: Partial<Network> = {}): Doc<Network> {
  return docOf(
    'networks',
    id,
    {
      state: 'EC',
      ...PROFILE,
      status: 'confirmed' as const,
      mergers: [],
      proposed: [],
      at: Date.parse('2026-10-01T12:00:00Z'),
      ...change,
    },
    { audience: membersAudience('networks') },
  );
}

export function profileDoc(id: string, change: JsonObject = {}): Doc {
  return docOf(
    'networkProfiles',
    id,
    { ...PROFILE, status: 'confirmed', released: null, prepared: null, ...change } as JsonObject,
    { audience: 'national/ideal' },
  );
}

export function mergerDoc(
  left: string,
  right: string,
  change: Partial<NetworkMerger> = {},
): Doc<NetworkMerger> {
  const [one, other] = [left, right].sort() as [string, string];
  const by = {
    by: 'per_ecuador-contact',
    label: 'Punto de contacto, Ecuador',
    at: Date.parse('2026-10-05T12:00:00Z'),
  };
  return docOf(
    'networkMergers',
    mergerId(left, right),
    {
      one,
      other,
      states: { one: 'CL', other: 'EC' },
      status: 'proposed' as const,
      proposedBy: by,
      agreed: { one: null, other: by },
      ended: null,
      ...change,
    },
    { audience: membersAudience('networks') },
  );
}

/** That a state opened what it released to AMERIPOL; with `endedAt`, that it took it back. */
export function openingDoc(state: string, endedAt: number | null = null): Doc {
  return docOf(
    'openings',
    openingId({ edition: EDITION, state, body: 'XA' }),
    { edition: EDITION, state, body: 'XA', at: Date.parse('2026-10-10T12:00:00Z'), endedAt },
    { parent: openingParent('XA'), audience: openingAudience({ body: 'XA', state }) },
  );
}

export function releaseDocs(state: string): Doc[] {
  const id = releaseId({ edition: EDITION, state });
  const audience = releasedAudience({ state, edition: EDITION });
  return [
    docOf(
      'releases',
      id,
      {
        edition: EDITION,
        state,
        summary: { es: 'La cocaína sale por tres puertos.' },
        coveringNote: { number: 'Nota 12/2026', date: '2026-10-09' },
        number: 2,
        hash: Array(8).fill('aaaaaaaa').join('-'),
        at: Date.parse('2026-10-10T12:00:00Z'),
      },
      { audience },
    ),
    docOf(
      'releasedItems',
      `rli_${state}1`,
      {
        to: [{ kind: 'area', code: 'cocaine' }],
        requirements: ['rqm_ports'],
        statement: { es: 'Contenedores refrigerados hacia el norte.' },
        source: 'B',
        information: '2',
        originalGrade: { scheme: 'admiralty', source: 'B', information: '2' },
        handlingCode: 'H1',
        tlp: 'AMBER',
        restrictions: null,
        exchange: { system: 'sipa', number: 'S-77' },
        change: 'new',
        basis: 'report',
        cites: null,
      },
      { parent: id, audience },
    ),
    docOf(
      'releasedFigures',
      `rlf_${state}1`,
      {
        about: { kind: 'area', code: 'cocaine' },
        what: 'Cocaína incautada',
        counted: 'kilogram',
        stage: 'seized',
        place: 'CL-VS',
        amount: 1250,
        note: 'Peso bruto',
      },
      { parent: id, audience },
    ),
    docOf(
      'releasedFigures',
      `rlf_${state}2`,
      {
        about: { kind: 'area', code: 'homicide' },
        what: 'Homicidios por encargo',
        counted: 'victim',
        stage: 'detected',
        place: null,
        amount: null,
        note: 'Según la denuncia',
      },
      { parent: id, audience },
    ),
  ];
}
