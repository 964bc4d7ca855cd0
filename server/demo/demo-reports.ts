import type { Actor } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';
import { type DemoReport, demoReporters, demoReports } from './demo-report-texts.ts';

const STATE = 'CL';
const CONTACT = 'chile-contact';
const DAY_MS = 86_400_000;
const COMPARTMENT = stateCompartment(STATE);
const GRADES = { seen: ['A', '1'], document: ['B', '2'], hearsay: ['C', '3'] } as const;

/** Somebody who only documents, as the state's compartment sees them; null for a key that is none of them. */
export function demoReporter(key: string): { readonly actor: Actor; readonly label: string } | null {
  const found = demoReporters[key];
  if (found === undefined) return null;
  const { label, institution, unit } = found;
  const device = `dev_demo${key.replaceAll('-', '')}`;
  const person = `per_demo-${key}`;
  return {
    label,
    actor: { person, device, state: STATE, delegation: STATE, roles: ['fieldOfficer'], institution, unit },
  };
}

const dayOf = (now: number, daysAgo: number) => utcDay(now - daysAgo * DAY_MS);

/** The answers as the form's own instance. */
export function instanceOf(
  { area, place, narrative, stage, how, code, tlp, seized }: DemoReport,
  { formId, version, day, state = STATE }: { formId: string; version: string; day: string; state?: string },
): string {
  const [source, information] = GRADES[how];
  const amounts =
    seized === undefined
      ? '<has_quantities>no</has_quantities>'
      : `<has_quantities>yes</has_quantities><quantities><item>${seized.item}</item><item_other/><amount>${seized.amount}</amount><unit>${seized.unit}</unit><counting>seizure</counting><stage>${stage}</stage><kg/></quantities>`;
  const heard =
    how === 'hearsay' ? '<record>rarely</record><confirmed>yes</confirmed>' : '<record/><confirmed/>';
  const prison = stage === 'penitentiary' ? '<prison>control</prison>' : '<prison/>';
  return `<data id="${formId}" version="${version}"><crime><area>${area}</area><other_areas/><period_from>${day}</period_from><period_to>${day}</period_to></crime><place><country>${state}</country><place>${place}</place><subdivision/><locode/><accuracy>city</accuracy></place><observed><narrative>${narrative}</narrative><stage>${stage}</stage>${prison}<network_known>no</network_known><network_note/><network/><evidence/></observed><scale><scale>2</scale><reach>2</reach><trend>3</trend>${amounts}<quantity_count/><total_kg/><count_note/><total_note/><seizure>${seized === undefined ? '' : 'seized'}</seizure><concealment/></scale><source><note/><how>${how}</how>${heard}<source>${source}</source><information>${information}</information></source><handling><code>${code}</code><restrictions/><tlp>${tlp}</tlp></handling><remarks><remarks/><readers_note/></remarks><meta><instanceID>uuid:demo-${day}</instanceID></meta></data>`;
}

/**
 * What Chile's people documented in the last days and what its point of contact did with it: some in time, some late,
 * one sent back, one corrected, one accepted, and one seizure that two institutions report.
 *
 * @param now milliseconds since 1970
 */
export function demoReportSteps({
  now,
  form,
  formId,
  version,
  idFor,
}: {
  now: number;
  form: string;
  formId: string;
  version: string;
  idFor: IdFor;
}): DemoStep[] {
  const step = (as: string, daysAgo: number, name: string, args: Json): DemoStep => ({
    compartment: COMPARTMENT,
    name,
    args,
    as,
    daysAgo,
  });
  const reportOf = (key: string) => idFor('rep', key);
  const on = (key: string) => ({ report: reportOf(key), state: STATE });

  function sent(report: DemoReport): DemoStep {
    const { key, by, daysAgo, area, title, place, how, code, tlp, seized } = report;
    const day = dayOf(now, daysAgo + 1);
    const [source, information] = GRADES[how];
    return step(by, daysAgo, 'reports.deliver', {
      ...on(key),
      ...{ form, formId, formVersion: version },
      instanceXml: instanceOf(report, { formId, version, day }),
      instanceFile: null,
      files: [],
      summary: {
        ...{ title, crimeArea: area, place, handlingCode: code, tlp, restrictions: null },
        grade: { source, information },
        happenedOn: day,
        ...(seized === undefined ? {} : { seized: [seized] }),
      },
    });
  }
  function review(
    key: string,
    {
      as = CONTACT,
      daysAgo,
      take,
      reason = null,
      corrections = 0,
    }: {
      as?: string;
      daysAgo: number;
      take: string;
      reason?: string | null;
      corrections?: number;
    },
  ): DemoStep {
    const entry = idFor('rvs', `${key}-${take}`);
    return step(as, daysAgo, 'reports.review', { ...on(key), entry, step: take, reason, corrections });
  }
  function comment(key: string, as: string, daysAgo: number, text: string): DemoStep {
    const note = idFor('rep', `note-${key}-${as}`);
    return step(as, daysAgo, 'reports.comment', { ...on(key), note, reference: null, text });
  }
  const opened = (key: string, daysAgo: number) =>
    step(CONTACT, daysAgo, 'reports.note_opened', { ...on(key), corrections: 0 });

  const first = [
    step(CONTACT, 14, 'forms.activate', { state: STATE, form, formId, version, active: true }),
    step(CONTACT, 14, 'reports.set_rules', {
      state: STATE,
      unit: ['customs'],
      institution: ['customs'],
      days: 10,
    }),
  ];
  const reviews = [
    // The head of customs has passed two of the port's reports on; the third still lies before them.
    review('reefer', { as: 'chile-head', daysAgo: 11, take: 'pass' }),
    opened('reefer', 10),
    opened('reefer-police', 10),
    {
      ...step(CONTACT, 10, 'reports.grade', { ...on('reefer'), source: 'A', information: '1' }),
      base: { [`reports/${reportOf('reefer')}`]: 1 },
    },
    comment('prison-payments', CONTACT, 8, '¿De qué proveedor se habla? ¿Consta en el registro de visitas?'),
    opened('prison-payments', 8),
    comment(
      'prison-payments',
      'prison-santiago',
      6,
      'Consta: es el de la cantina. Se adjunta en el próximo parte.',
    ),
    opened('crossing', 7),
    review('crossing', { daysAgo: 7, take: 'take' }),
    opened('parcels', 6),
    review('parcels', { daysAgo: 6, take: 'approve' }),
    opened('hauliers', 5),
    review('hauliers', {
      daysAgo: 5,
      take: 'ask',
      reason: 'Diga en qué tramo de la ruta y desde cuándo se cobra.',
    }),
    step('police-arica', 4, 'reports.correct', {
      ...on('hauliers'),
      correction: idFor('cor', 'hauliers'),
      entry: idFor('rvs', 'hauliers-correct'),
      formVersion: version,
      changes: [
        {
          edit: idFor('edt', 'hauliers-narrative'),
          on: null,
          reference: '/data/observed/narrative',
          kind: 'answer',
          before: demoReports.find(({ key }) => key === 'hauliers')?.narrative ?? null,
          after:
            'Desde marzo se cobra un pago por viaje entre Arica y Pozo Almonte; quien no paga encuentra el camión quemado.',
        },
      ],
      files: [],
      summary: {},
      note: 'Se añaden el tramo y la fecha.',
    }),
    review('labels', { as: 'chile-head', daysAgo: 4, take: 'pass' }),
    opened('labels', 2),
    review('labels', {
      daysAgo: 2,
      take: 'ask',
      reason: '¿5200 pares o 5200 zapatillas? Corrija la cantidad o dígalo en lo observado.',
    }),
  ];
  // As they would have come: a server's clock goes forward only.
  return [...first, ...demoReports.map(sent), ...reviews].sort(
    (left, right) => (right.daysAgo ?? 0) - (left.daysAgo ?? 0),
  );
}
