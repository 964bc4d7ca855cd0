import {
  type Consent,
  type Contribution,
  contributionId,
  type Link,
  type Material,
  type Section,
} from '#shared/contributions/contributions.schemas.ts';
import { releaseHash, releaseOf } from '#shared/contributions/release.rules.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  chileanAnswers,
  chileanLinks,
  chileanMaterials,
  chileanSections,
  chileanSummary,
  ecuadorianAnswers,
  ecuadorianLinks,
  ecuadorianMaterials,
  ecuadorianSections,
  ecuadorianSummary,
  reportLinks,
  SAID,
} from './demo-contribution-texts.ts';
import { demoDay } from './demo-ideal.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

interface Making {
  readonly now: number;
  readonly idFor: IdFor;
}

/** What one state does for its contribution, each step with the state in its arguments. */
function worker({ state, contact, idFor }: { state: string; contact: string; idFor: IdFor }) {
  const edition = idFor('edn', 'ideal-2');
  const act = (name: string, args: object, as = contact, daysAgo?: number): DemoStep => ({
    compartment: stateCompartment(state),
    name,
    args: { ...args, state } as Json,
    as,
    ...(daysAgo === undefined ? {} : { daysAgo }),
  });
  return { edition, act };
}

/** The step of somebody who had seen what others wrote before. */
function having(seen: Readonly<Record<string, number>>, step: DemoStep): DemoStep {
  return { ...step, base: seen };
}

const requirementIds = (keys: readonly string[], idFor: IdFor) => keys.map((key) => idFor('rqm', key));

/**
 * Chile's contribution in work: customs has answered and the police too, with another figure; prisons are late, borders
 * were asked once more, a port has still time. One consent waits, one was given.
 *
 * @param hasReports whether Chile's people have documented before the demo; else nothing rests on a report
 */
export function demoChileanWork({ now, idFor, hasReports }: Making & { hasReports: boolean }): DemoStep[] {
  const { edition, act } = worker({ state: 'CL', contact: 'chile-contact', idFor });
  const link = (key: string, from: object, fields: object) =>
    act('contributions.link', { link: idFor('lnc', key), edition, from, ...fields });
  const ask = (key: string, source: string, originator: object, use: string) =>
    act('contributions.ask_consent', {
      ...{ consent: idFor('cns', key), edition, link: idFor('lnc', key), source },
      ...{ originator, use },
    });
  const ofInstitution = (institution: string) => ({ kind: 'institution', institution });
  return [
    act('contributions.begin', { edition, startFrom: null }),
    act('contributions.write', { edition, summary: chileanSummary, readers: ['XA'] }),
    ...chileanSections.map(({ key, requirement, dueIn, ...asked }) =>
      act('contributions.ask_section', {
        ...{ section: idFor('sec', key), edition, requirement: idFor('rqm', requirement) },
        ...asked,
        due: demoDay(now, dueIn),
      }),
    ),
    ...chileanAnswers.map(({ key, by, ...said }) =>
      having(
        { [`sections/${idFor('sec', key)}`]: 1 },
        act('contributions.answer_section', { section: idFor('sec', key), ...said }, by),
      ),
    ),
    having(
      { [`sections/${idFor('sec', 'cl-border')}`]: 2 },
      act('contributions.return_section', {
        section: idFor('sec', 'cl-border'),
        reason: SAID.returned,
        due: demoDay(now, 6),
      }),
    ),
    ...chileanMaterials.map(({ key, ...fields }) =>
      act('contributions.add_material', { material: idFor('mtr', key), ...fields }),
    ),
    ...chileanLinks.map(({ key, material, paragraph, requirements, ...fields }) =>
      link(
        key,
        { kind: 'material', id: idFor('mtr', material), paragraph },
        { ...fields, requirements: requirementIds(requirements, idFor) },
      ),
    ),
    ask('cl-containers', idFor('mtr', 'cl-containers'), ofInstitution('customs'), SAID.customsUse),
    ...(hasReports
      ? [
          ...reportLinks.map(({ key, report, isToApprove: _, requirements, ...fields }) =>
            link(
              key,
              { kind: 'report', id: idFor('rep', report) },
              { ...fields, requirements: requirementIds(requirements, idFor) },
            ),
          ),
          ask('cl-parcels', idFor('rep', 'parcels'), ofInstitution('police'), SAID.policeUse),
          having(
            { [`consents/${idFor('cns', 'cl-parcels')}`]: 1 },
            act(
              'contributions.answer_consent',
              {
                ...{ consent: idFor('cns', 'cl-parcels'), source: idFor('rep', 'parcels'), given: 'granted' },
                ...{ expires: demoDay(now, 300), reference: null, reason: null },
              },
              'police-chile',
            ),
          ),
        ]
      : []),
  ];
}

/** Reports that its point of contact approved before, so that a contribution can rest on them. */
export function demoApprovals({ idFor }: Pick<Making, 'idFor'>): DemoStep[] {
  const { act } = worker({ state: 'CL', contact: 'chile-contact', idFor });
  return reportLinks
    .filter(({ isToApprove }) => isToApprove)
    .map(({ report }) =>
      act('reports.review', {
        ...{ report: idFor('rep', report), entry: idFor('rvs', `${report}-approve`) },
        ...{ step: 'approve', reason: null, corrections: 0 },
      }),
    );
}

/** What Ecuador released, and opened to AMERIPOL: prepared by one, authorised by another, exactly so. */
export function demoEcuadorianRelease({ now, idFor }: Making): DemoStep[] {
  const { edition, act } = worker({ state: 'EC', contact: 'ecuador-contact', idFor });
  const parent = contributionId(edition);
  const written = {
    summary: ecuadorianSummary,
    coveringNote: { number: 'EJEMPLO-EC-014', date: demoDay(now, -3), file: null },
    readers: ['XA' as const],
  };
  const sections = ecuadorianSections.map(({ key, requirement, dueIn, ...asked }) => ({
    id: idFor('sec', key),
    key,
    body: { requirement: idFor('rqm', requirement), ...asked, due: demoDay(now, dueIn) },
  }));
  const materials = ecuadorianMaterials.map(({ key, ...body }) => ({ id: idFor('mtr', key), body }));
  const links = ecuadorianLinks.map(({ key, material, paragraph, requirements, ...fields }) => ({
    id: idFor('lnc', key),
    body: {
      from: { kind: 'material' as const, id: idFor('mtr', material), paragraph },
      ...fields,
      requirements: requirementIds(requirements, idFor),
    },
  }));
  const yards = links.find(({ id }) => id === idFor('lnc', 'ec-yards'))?.body;
  const consent = {
    id: idFor('cns', 'ec-yards'),
    asked: {
      link: idFor('lnc', 'ec-yards'),
      source: idFor('mtr', 'ec-yards'),
      originator: { kind: 'elsewhere' as const, name: SAID.originator },
      use: SAID.originatorUse,
    },
    said: { given: 'granted' as const, expires: null, reference: 'EJEMPLO-CARTA-7', reason: null },
  };
  const doc = <B extends JsonObject>(collection: string, id: string, body: object): Doc<B> =>
    ({ collection, id, parent, audience: 'national/ideal', rev: 1, body }) as unknown as Doc<B>;
  // The same content as both pairs of eyes see: the server works it out anew, and refuses any other.
  const { content } = releaseOf({
    state: 'EC',
    contribution: { edition, ...written } as Contribution,
    links: links.map(({ id, body }) =>
      doc<Link>('links', id, { ...body, change: null, follows: null, leftOut: null }),
    ),
    consents: [
      {
        ...doc<Consent>('consents', consent.id, {
          ...{ ...consent.asked, shown: { ...yards, readers: written.readers } },
          answer: { ...consent.said, at: now },
        }),
        parent: consent.asked.source,
      },
    ],
    materials: new Map(materials.map(({ id, body }) => [id, { ...body, withdrawn: false } as Material])),
    reports: new Map(),
    marks: new Map(),
    sections: sections.map(({ id, key, body }) =>
      doc<Section>('sections', id, {
        ...body,
        ...ecuadorianAnswers.find((answer) => answer.key === key),
        status: 'answered',
      }),
    ),
    choices: [],
    now,
  });
  const seen = { edition, sources: materials.map(({ id }) => id), hash: releaseHash(content) };
  return [
    act('contributions.begin', { edition, startFrom: null }),
    act('contributions.write', { edition, ...written }),
    ...sections.map(({ id, body }) => act('contributions.ask_section', { section: id, edition, ...body })),
    ...ecuadorianAnswers.map(({ key, by, ...said }) =>
      having(
        { [`sections/${idFor('sec', key)}`]: 1 },
        act('contributions.answer_section', { section: idFor('sec', key), ...said }, by),
      ),
    ),
    ...materials.map(({ id, body }) => act('contributions.add_material', { material: id, ...body })),
    ...links.map(({ id, body }) => act('contributions.link', { link: id, edition, ...body })),
    act('contributions.ask_consent', { consent: consent.id, edition, ...consent.asked }),
    act('contributions.answer_consent', {
      ...{ consent: consent.id, source: consent.asked.source },
      ...consent.said,
    }),
    act('contributions.prepare', seen),
    // Begun, written and prepared by somebody else.
    having({ [`contributions/${parent}`]: 3 }, act('contributions.authorise', seen, 'authoriser-EC')),
  ];
}
