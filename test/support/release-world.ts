import { expect } from 'vitest';
import { markOfReport } from '#shared/contributions/consent.rules.ts';
import type {
  Consent,
  Contribution,
  Link,
  Material,
  Section,
} from '#shared/contributions/contributions.schemas.ts';
import { contributionId } from '#shared/contributions/contributions.schemas.ts';
import { releaseHash, releaseOf } from '#shared/contributions/release.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { actorWith, codeOf } from './deciding.ts';
import { createRuleWorld, type RuleWorld } from './rule-world.ts';

export const NOW = Date.UTC(2027, 2, 1);
export const EDITION = 'edn_3';
const of = (state: string | null, person: string) => ({
  state,
  delegation: state,
  person,
  institution: null,
  unit: null,
});
export const presidency = actorWith(['presidencyAdmin'], { ...of(null, 'per_pres'), delegation: null });
export const contact = actorWith(['pointOfContact'], of('CL', 'per_poc'));
export const authoriser = actorWith(['nationalAuthoriser'], of('CL', 'per_auth'));
export const bothRoles = actorWith(['pointOfContact', 'nationalAuthoriser'], of('CL', 'per_both'));
export const officer = actorWith(['fieldOfficer'], { person: 'per_off' });
export const customsHead = actorWith(['institutionHead'], { person: 'per_cust', unit: null });
export const policeHead = actorWith(['institutionHead'], {
  person: 'per_pol',
  institution: 'police',
  unit: null,
});
export const otherContact = actorWith(['pointOfContact'], of('EC', 'per_ec'));
export const ameripol = actorWith(['partnerAnalyst'], { ...of('XA', 'per_xa'), delegation: 'ameripol' });
export const analyst = actorWith(['agencyAnalyst'], { ...of(null, 'per_an'), delegation: null });

export let world: RuleWorld;
export const made = (actor: Actor, name: string, args: object) => codeOf(world.act(actor, name, args));

const edition = {
  edition: EDITION,
  number: 3,
  title: { es: 'IDEAL 3' },
  periodFrom: '2026-01-01',
  periodUntil: '2026-12-31',
  collectFrom: '2027-01-10',
  collectUntil: '2027-06-30',
  validateUntil: '2027-09-30',
  publishOn: '2027-11-01',
  display: 'scores',
};
export const SECRET = 'Pedro-el-informante';

export function sourcesOf(state = 'CL') {
  const docs = world.docs(state === 'XA' ? 'body:ameripol' : `state:${state}`);
  const bodies = <B>(collection: string) =>
    docs.filter((doc) => doc.collection === collection) as unknown as Doc<B & Doc['body']>[];
  const contribution = bodies<Contribution>('contributions').find(({ id }) => id === contributionId(EDITION));
  const links = bodies<Link>('links');
  const sources = [...new Set(links.map(({ body }) => body.from.id))];
  const content = releaseOf({
    state,
    contribution: contribution?.body as Contribution,
    links,
    consents: bodies<Consent>('consents'),
    materials: new Map(bodies<Material>('materials').map(({ id, body }) => [id, body])),
    reports: new Map(
      bodies<object>('reports').map(({ id }) => [
        id,
        docs.some(
          (doc) => doc.collection === 'reviewSteps' && doc.parent === id && doc.body.status === 'approved',
        )
          ? ('approved' as const)
          : ('received' as const),
      ]),
    ),
    marks: new Map(bodies<Report>('reports').map(({ id, body }) => [id, markOfReport(body)])),
    sections: bodies<Section>('sections'),
    choices: [],
    now: world.now,
  });
  return { sources, ...content, hash: releaseHash(content.content) };
}
export function seen(state = 'CL') {
  const { sources, hash } = sourcesOf(state);
  return { state, edition: EDITION, sources, hash };
}

/** What becomes of a preparation of just that: accepted, or what is in its way. */
export function prepared() {
  const decision = world.act(contact, 'contributions.prepare', seen());
  return decision.accepted ? 'accepted' : (decision.details?.what ?? decision.code);
}

export const link = {
  link: 'lnc_1',
  state: 'CL',
  edition: EDITION,
  from: { kind: 'report', id: 'rep_1' },
  to: [{ kind: 'area', code: 'cocaine' }],
  requirements: [],
  source: 'B',
  information: '2',
  originalGrade: null,
  handlingCode: 'H1',
  tlp: 'AMBER',
  restrictions: null,
  statement: { es: 'Se usan contenedores refrigerados.' },
  exchange: { system: 'sipa', number: 'SIPA-22/2027' },
  hasPersonalData: false,
};

export function begin(): void {
  world = createRuleWorld({ now: NOW });
  expect(made(presidency, 'editions.begin', edition)).toBe('accepted');
}

export function begunCollection() {
  const decision = {
    collection: 'decisions',
    id: 'dcs_1',
    parent: 'mtg_1',
    audience: 'members/decisions',
    rev: 1,
    body: { state: 'adopted' },
  };

  world.plant('committee', decision);
  const decided = { meeting: 'mtg_1', decision: 'dcs_1' };
  expect(
    made(presidency, 'editions.adopt_method', { edition: EDITION, version: 'ideal-1', ...decided }),
  ).toBe('accepted');
  expect(
    made(presidency, 'editions.move_on', {
      entry: 'eds_1',
      edition: EDITION,
      step: 'begin_collection',
      reason: null,
      adoption: null,
    }),
  ).toBe('accepted');
}

/** A report that its state approved, and a contribution that rests on it. */
export function linked(change: object = {}) {
  begunCollection();
  world.plant('state:CL', {
    collection: 'reports',
    id: 'rep_1',
    parent: null,
    audience: 'reports/customs/port-7/per_off',
    rev: 1,
    body: { state: 'CL', institution: 'customs', unit: 'port-7', author: 'per_off', title: SECRET },
  });
  world.plant('state:CL', {
    collection: 'reviewSteps',
    id: 'rvs_1',
    parent: 'rep_1',
    audience: 'reports/customs/port-7/per_off',
    rev: 1,
    body: { number: 1, step: 'approve', status: 'approved', desk: 'national', author: 'per_poc', at: NOW },
  });
  expect(made(contact, 'contributions.begin', { state: 'CL', edition: EDITION, startFrom: null })).toBe(
    'accepted',
  );
  expect(
    made(contact, 'contributions.write', {
      state: 'CL',
      edition: EDITION,
      summary: { es: 'Aumenta el uso de puertos menores.' },
      coveringNote: { number: 'Oficio 12', date: '2027-02-20', file: null },
      readers: ['XA'],
    }),
  ).toBe('accepted');
  expect(made(contact, 'contributions.link', { ...link, ...change })).toBe('accepted');
}
export function consented(change: object = {}) {
  const asked = {
    consent: 'cns_1',
    state: 'CL',
    edition: EDITION,
    link: 'lnc_1',
    source: 'rep_1',
    originator: { kind: 'institution', institution: 'customs' },
    use: 'Para la evaluación IDEAL 3',
  };
  expect(made(contact, 'contributions.ask_consent', asked)).toBe('accepted');
  const answer = {
    consent: 'cns_1',
    state: 'CL',
    source: 'rep_1',
    given: 'granted',
    expires: null,
    reference: null,
    reason: null,
  };
  expect(made(policeHead, 'contributions.answer_consent', answer)).toBe('contributions.consent_unknown');
  expect(made(customsHead, 'contributions.answer_consent', { ...answer, ...change })).toBe('accepted');
}
export function released() {
  linked();
  consented();
  expect(made(contact, 'contributions.prepare', seen())).toBe('accepted');
  expect(made(authoriser, 'contributions.authorise', seen())).toBe('accepted');
}
export const textOf = (actor: Actor) => JSON.stringify(world.readBy(actor, 'committee'));
