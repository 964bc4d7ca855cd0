import { EDITION } from '#app/features/ideal/ideal-pages.fixtures.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import {
  type Consent,
  type Contribution,
  contributionId,
  type Link,
  type Material,
  type Section,
} from '#shared/contributions/contributions.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

export const HERE_WORK = `/ideal/${EDITION}/work`;
const CONTRIBUTION = contributionId(EDITION);

function national<B extends JsonObject>(
  collection: string,
  id: string,
  body: B,
  parent: string | null = CONTRIBUTION,
): Doc<B> {
  return { ...docWith(collection, id, body, parent), audience: 'national/ideal' } as Doc<B>;
}

export function contributionDoc(
  change: Partial<Contribution> = {},
  edition: string = EDITION,
): Doc<Contribution> {
  return national<Contribution>(
    'contributions',
    contributionId(edition),
    {
      edition,
      status: 'in_progress',
      summary: { es: 'La cocaína sale por puertos menores.' },
      coveringNote: { number: 'Oficio 12', date: '2026-10-01', file: null },
      readers: ['XA'],
      startedFrom: null,
      prepared: null,
      authorised: null,
      returned: null,
      answer: null,
      releases: 0,
      standing: null,
      ...change,
    },
    null,
  );
}

export const COUNT: Section['counts'][number] = {
  what: 'Clorhidrato de cocaína',
  counted: 'kilogram',
  stage: 'seized',
  place: null,
  amount: 1200,
  note: 'Peso neto en laboratorio',
};

export function sectionDoc(id: string, change: Partial<Section> = {}): Doc<Section> {
  const body: Section = {
    requirement: 'rqm_ports',
    question: { es: '¿Qué documentó Aduanas en los puertos?' },
    about: { kind: 'area', code: 'cocaine' },
    institution: 'customs',
    unit: null,
    due: '2026-10-25',
    answer: null,
    counts: [],
    status: 'asked',
    answeredBy: null,
    returnedFor: null,
    ...change,
  };
  const doc = docWith('sections', id, body as unknown as JsonObject, CONTRIBUTION);
  return { ...doc, audience: `sections/${body.institution}/none` } as unknown as Doc<Section>;
}

export function answeredDoc(id: string, change: Partial<Section> = {}): Doc<Section> {
  return sectionDoc(id, {
    status: 'answered',
    answer: 'Contenedores refrigerados.',
    answeredBy: { by: 'per_chile-institution', label: 'Jefatura de Aduanas', at: 1, takenAt: 1 },
    counts: [COUNT],
    ...change,
  });
}

export function materialDoc(id: string, change: Partial<Material> = {}): Doc<Material> {
  return national<Material>(
    'materials',
    id,
    {
      kind: 'study',
      title: 'Puertos menores',
      publisher: 'Universidad de Chile',
      date: '2026-03-01',
      url: null,
      handlingCode: 'H0',
      tlp: 'GREEN',
      originator: { kind: 'elsewhere', name: 'Universidad de Chile' },
      withdrawn: false,
      ...change,
    },
    null,
  );
}

export function linkDoc(id: string, change: Partial<Link> = {}): Doc<Link> {
  return national<Link>('links', id, {
    from: { kind: 'material', id: 'mtr_study', paragraph: 'p. 40' },
    to: [{ kind: 'area', code: 'cocaine' }],
    requirements: ['rqm_ports'],
    source: 'B',
    information: '2',
    originalGrade: null,
    handlingCode: 'H0',
    tlp: 'AMBER',
    restrictions: null,
    statement: { es: 'Se usan contenedores refrigerados.' },
    exchange: null,
    hasPersonalData: false,
    change: null,
    leftOut: null,
    follows: null,
    ...change,
  });
}

const SHOWN: Consent['shown'] = {
  title: 'CL-0007 · Encomiendas',
  paragraph: null,
  statement: { es: 'Se usan contenedores refrigerados.', en: 'Refrigerated containers are used.' },
  handlingCode: 'H1',
  tlp: 'AMBER',
  restrictions: null,
  readers: ['XA'],
  edition: EDITION,
  label: 'Punto de contacto, Chile',
};
export function consentDoc(
  id: string,
  change: Partial<Consent> = {},
  source: string = 'mtr_study',
): Doc<Consent> {
  const body: Consent = {
    link: 'lnc_parcels',
    originator: { kind: 'institution', institution: 'customs' },
    use: 'Para el aporte a IDEAL 3, en forma general.',
    shown: SHOWN,
    askedAt: 1,
    askedBy: 'per_chile-contact',
    answer: null,
    ...change,
  };
  return national<Consent>('consents', id, body, source);
}
