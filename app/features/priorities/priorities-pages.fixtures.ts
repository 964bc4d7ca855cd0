import { issuedDocs } from '#app/features/assessment/report-pages.fixtures.ts';
import { decisionOf } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { EDITION, editionDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import { textAudience } from '#shared/access/scopes.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { hashOfPriority } from '#shared/priorities/priorities.rules.ts';
import {
  type Choice,
  type NationalPolicy,
  POLICIES,
  PRIORITIES,
  type Priority,
  type PriorityPosition,
  type PriorityStance,
  priorityPositionId,
} from '#shared/priorities/priorities.schemas.ts';

export const CHOICE = 'cho_cycle';
export const COCAINE = 'pri_cocaine';
export const ARMS = 'pri_arms';
export const HERE_CHOICE = `/priorities/choices/${CHOICE}`;
const AT = Date.parse('2026-06-20T12:00:00Z');
const signed = { by: 'per_presidency-admin', label: 'Presidencia', at: AT, takenAt: AT };

const docOf = <B extends JsonObject>(
  collection: string,
  id: string,
  { parent, body, audience = PRIORITIES }: { parent: string | null; body: B; audience?: string },
): Doc<B> => ({ collection, id, parent, audience, rev: 1, body });

export function choiceDoc(change: Partial<Choice> = {}, id = CHOICE): Doc<Choice> {
  const body: Choice = {
    title: { es: 'Prioridades del ciclo', pt: 'Prioridades do ciclo', en: 'Priorities of the cycle' },
    edition: EDITION,
    from: '2027-01-01',
    until: '2029-12-31',
    method: { es: 'El Grupo de Apoyo pone los puntajes y los ministros deciden.' },
    criteria: [
      { code: 'c1', text: { es: 'Daño a las personas', en: 'Harm to people' }, weight: 5 },
      { code: 'c2', text: { es: 'Lo que añade actuar juntos' }, weight: 3 },
    ],
    state: 'open',
    opened: signed,
    closed: null,
    leftOut: [],
    ...change,
  };
  return docOf('priorityChoices', id, { parent: null, body });
}

export function priorityDoc(id = COCAINE, change: Partial<Priority> = {}): Doc<Priority> {
  const body: Priority = {
    title: { es: 'Cocaína por puertos medianos', en: 'Cocaine through medium-sized ports' },
    area: 'cocaine',
    reason: { es: 'Los puertos medianos crecen y nadie los controla a la misma hora.' },
    rests: ['pgf_priority', 'pgf_ports'],
    edition: EDITION,
    state: 'proposed',
    proposedBy: 'CL',
    proposed: signed,
    scores: { c1: 4, c2: 3 },
    scored: signed,
    leftOut: null,
    adopted: null,
    from: null,
    until: null,
    outcome: null,
    ...change,
  };
  return docOf('priorities', id, { parent: CHOICE, body });
}

export const ARMS_DOC = priorityDoc(ARMS, {
  title: { es: 'Armas de fuego desviadas' },
  area: 'firearms',
  rests: [],
  proposedBy: 'EC',
  scores: { c1: 3 },
});

/** Adopted, active or closed, each with what goes with it. */
export function adoptedDoc(id = COCAINE, change: Partial<Priority> = {}): Doc<Priority> {
  return priorityDoc(id, {
    state: 'active',
    adopted: { decision: 'dcs_roadmap', done: signed },
    from: '2027-01-01',
    until: '2029-12-31',
    ...change,
  });
}

export function positionDoc(
  delegation: string,
  stance: PriorityStance,
  of: Doc<Priority> = priorityDoc(),
): Doc<PriorityPosition> {
  return docOf('priorityPositions', priorityPositionId({ priority: of.id, delegation }), {
    parent: of.id,
    body: {
      ...{ delegation, stance, said: signed, seen: hashOfPriority(of.body) },
      text: { es: 'Con esta redacción.' },
    },
  });
}

export function policyDoc(
  id: string,
  change: Partial<NationalPolicy> = {},
  priority = COCAINE,
): Doc<NationalPolicy> {
  const body: NationalPolicy = {
    ...{ state: 'CL', kind: 'law', title: { es: 'Ley de puertos' }, reference: 'Ley 1' },
    ...{ institution: null, money: null, link: null, from: null, until: null, entered: signed },
    ...change,
  };
  return docOf('nationalPolicies', id, { parent: priority, body, audience: POLICIES });
}

/** What Chile has for one priority: all but a budget. */
export const CHILE_POLICIES = [
  policyDoc('pol_law'),
  policyDoc('pol_plan', { kind: 'plan', title: { es: 'Plan de puertos' }, reference: null }),
  policyDoc('pol_old', {
    ...{ kind: 'budget', title: { es: 'Presupuesto vencido' }, until: '2020-12-31' },
    money: { amount: 1500000, currency: 'USD' },
  }),
  policyDoc('pol_office', {
    ...{ kind: 'institution', title: { es: 'Unidad portuaria' } },
    institution: { es: 'Servicio Nacional de Aduanas' },
  }),
];

/** Published: what it recommends is marked for all. */
export const EDITION_DOCS: readonly Doc[] = [
  editionDoc({ status: 'published' }),
  ...issuedDocs().map((doc) =>
    doc.body.detail.kind === 'priority'
      ? {
          ...doc,
          audience: textAudience({ level: 'public', edition: EDITION }),
          body: { ...doc.body, marking: 'public' },
        }
      : doc,
  ),
];
/** While states read the draft, all of it lies with the members. */
export const DRAFT_DOCS: readonly Doc[] = [editionDoc({ status: 'adopted' }), ...issuedDocs()];
export const OPEN_DOCS: readonly Doc[] = [
  ...EDITION_DOCS,
  choiceDoc(),
  priorityDoc(),
  ARMS_DOC,
  positionDoc('EC', 'support'),
  decisionOf('dcs_roadmap'),
];
export const ACTIVE_DOCS: readonly Doc[] = [
  ...EDITION_DOCS,
  choiceDoc(),
  adoptedDoc(),
  decisionOf('dcs_roadmap'),
  ...CHILE_POLICIES,
];
