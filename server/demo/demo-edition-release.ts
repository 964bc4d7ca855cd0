import { markOfReport } from '#shared/contributions/consent.rules.ts';
import {
  type Contribution,
  contributionId,
  type Link,
  type Material,
} from '#shared/contributions/contributions.schemas.ts';
import { releaseHash, releaseOf } from '#shared/contributions/release.rules.ts';
import type { AreaCode } from '#shared/ideal/subjects.ts';
import type { Institution } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { keyOf, type MakingEdition } from './demo-edition-made.ts';
import { demoContactOf, demoDay } from './demo-ideal.ts';
import { MADE_UP, madeUp } from './demo-ideal-texts.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';
import type { DemoReport } from './demo-report-texts.ts';
import { instanceOf } from './demo-reports.ts';

/** States of which the demo has people: what they released went all its way. */
export const REALLY_RELEASED: readonly string[] = ['CL', 'EC'];

/** A report that an officer of Ecuador sent for IDEAL 1, and that its text cites. Made up. */
const prisonReport: DemoReport = {
  key: 'wing-phones',
  by: 'ecuador-officer',
  daysAgo: 0,
  area: '0205',
  title: 'Teléfonos ocultos en un pabellón, Guayaquil',
  place: 'Guayaquil',
  narrative:
    'En una revisión se hallaron once teléfonos en un doble fondo. Las familias de dos internos dicen que pagan por semana (ejemplo).',
  stage: 'penitentiary',
  how: 'seen',
  code: 'H0',
  tlp: 'GREEN',
};
const reportId = (idFor: IdFor) => idFor('rep', prisonReport.key);

/** Ecuador's report as it was sent and approved. */
export function demoPrisonReport({
  now,
  daysAgo,
  idFor,
  ...form
}: {
  now: number;
  daysAgo: number;
  idFor: IdFor;
  formId: string;
  version: string;
}): DemoStep[] {
  const day = demoDay(now, -daysAgo - 1);
  const on = { report: reportId(idFor), state: 'EC' };
  const { title, area, place, code, tlp } = prisonReport;
  const step = (as: string, name: string, args: object): DemoStep => ({
    ...{ compartment: stateCompartment('EC'), name, args: args as Json, as, daysAgo },
  });
  return [
    step(prisonReport.by, 'reports.deliver', {
      ...{ ...on, form: idFor('frm', 'threat-report'), formId: form.formId, formVersion: form.version },
      instanceXml: instanceOf(prisonReport, { ...form, day, state: 'EC' }),
      ...{ instanceFile: null, files: [] },
      summary: {
        ...{ title, crimeArea: area, place, handlingCode: code, tlp, restrictions: null },
        ...{ grade: { source: 'A', information: '1' }, happenedOn: day },
      },
    }),
    {
      ...step('ecuador-contact', 'reports.grade', { ...on, source: 'A', information: '1' }),
      base: { [`reports/${on.report}`]: 1 },
    },
    step('ecuador-contact', 'reports.review', {
      ...{ ...on, entry: idFor('rvs', `${prisonReport.key}-approve`), step: 'approve' },
      ...{ reason: null, corrections: 0 },
    }),
  ];
}

interface Source {
  readonly area: AreaCode;
  readonly institution: Institution;
  readonly title: string;
  readonly said: readonly [es: string, pt: string, en: string];
}
const SOURCES: Readonly<Record<string, readonly Source[]>> = {
  CL: [
    {
      ...{ area: 'cocaine', institution: 'customs', title: 'Contenedores con fruta, memoria de ejemplo' },
      said: [
        'La droga se carga después de la revisión, en contenedores de fruta.',
        'A droga é carregada depois da inspeção, em contêineres de fruta.',
        'Drugs are loaded after inspection, into containers of fruit.',
      ],
    },
    {
      ...{ area: 'firearms', institution: 'police', title: 'Armas inscritas y perdidas, memoria de ejemplo' },
      said: [
        'Armas inscritas se declaran perdidas poco antes de aparecer en un delito.',
        'Armas registradas são declaradas perdidas pouco antes de aparecer em um crime.',
        'Registered firearms are reported lost shortly before they turn up in a crime.',
      ],
    },
  ],
  EC: [
    {
      ...{ area: 'extortion', institution: 'prison', title: 'Teléfonos en pabellones, memoria de ejemplo' },
      said: [
        'Los cobros se ordenan con teléfonos escondidos en pabellones.',
        'As cobranças são ordenadas com telefones escondidos em pavilhões.',
        'Payments are ordered with telephones that are hidden in prison wings.',
      ],
    },
    {
      ...{ area: 'cocaine', institution: 'customs', title: 'Patios de contenedores, memoria de ejemplo' },
      said: [
        'Se entra de noche en los patios de contenedores.',
        'Entra-se à noite nos pátios de contêineres.',
        'People enter container yards at night.',
      ],
    },
  ],
};

/** What one state of the demo released for an edition: prepared by one, authorised by another, exactly so. */
export function releasedByPeople(making: MakingEdition, state: string, daysAgo: number): DemoStep[] {
  const { now, idFor, hasReports } = making;
  const edition = idFor('edn', making.edition);
  const id = contributionId(edition);
  const at = now - daysAgo * 86_400_000;
  const written = {
    summary: madeUp(
      'Lo que el Estado aporta a la edición.',
      'A contribuição do Estado à edição.',
      'What the State brings to the edition.',
    ),
    coveringNote: { number: `EJEMPLO-${state}-${making.edition}`, date: demoDay(at, 0), file: null },
    readers: ['XA' as const],
  };
  const sources = (SOURCES[state] ?? []).map(({ area, institution, title, said }, place) => {
    const isReport = hasReports && state === 'EC' && place === 0 && making.edition === 'ideal-0';
    const material = idFor('mtr', keyOf(making.edition, state, area));
    return {
      material,
      from: isReport
        ? { kind: 'report' as const, id: reportId(idFor) }
        : { kind: 'material' as const, id: material, paragraph: null },
      body: {
        ...{
          kind: 'national_assessment' as const,
          title: `${title} (${MADE_UP})`,
          publisher: null,
          date: null,
        },
        ...{ url: null, handlingCode: 'H0' as const, tlp: 'GREEN' as const },
        originator: { kind: 'institution' as const, institution },
      },
      link: {
        ...{ to: [{ kind: 'area' as const, code: area }], requirements: [], originalGrade: null },
        ...{ source: 'A' as const, information: place === 0 ? ('1' as const) : ('2' as const) },
        ...{ handlingCode: 'H0' as const, tlp: 'GREEN' as const, restrictions: null, exchange: null },
        ...{ statement: madeUp(...said), hasPersonalData: false },
      },
      linkId: idFor('lnc', keyOf(making.edition, state, area)),
    };
  });
  const ofMaterial = sources.filter(({ from }) => from.kind === 'material');
  const marked = { handlingCode: prisonReport.code, tlp: prisonReport.tlp, institution: 'prison' } as const;
  const { content } = releaseOf({
    state,
    contribution: { edition, ...written } as Contribution,
    links: sources.map(({ linkId, link, from }) => ({
      ...({ collection: 'links', id: linkId, parent: id, audience: 'national/ideal', rev: 1 } as const),
      body: { ...link, from, change: null, follows: null, leftOut: null } as unknown as Link & JsonObject,
    })) as unknown as Doc<Link>[],
    consents: [],
    materials: new Map(
      ofMaterial.map(({ material, body }) => [material, { ...body, withdrawn: false } as Material]),
    ),
    reports: new Map([[reportId(idFor), 'approved' as const]]),
    marks: new Map([[reportId(idFor), markOfReport(marked)]]),
    ...{ sections: [], choices: [], now: at },
  });
  const seen = { sources: sources.map(({ from }) => from.id), hash: releaseHash(content) };
  const act = (name: string, args: object, as = demoContactOf(state)): DemoStep => ({
    ...{ compartment: stateCompartment(state), name, as, daysAgo },
    args: { state, edition, ...args } as Json,
  });
  return [
    act('contributions.begin', { startFrom: null }),
    act('contributions.write', written),
    ...ofMaterial.map(({ material, body }) => ({
      ...act('contributions.add_material', {}),
      args: { state, material, ...body } as unknown as Json,
    })),
    ...sources.map(({ linkId, link, from }) => act('contributions.link', { link: linkId, from, ...link })),
    act('contributions.prepare', seen),
    { ...act('contributions.authorise', seen, `authoriser-${state}`), base: { [`contributions/${id}`]: 3 } },
  ];
}
