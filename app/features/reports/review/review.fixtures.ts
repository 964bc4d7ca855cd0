import { demoActor } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report, ReportNote } from '#shared/reports/reports.schemas.ts';
import type { Correction, ReportEdit, ReportReading, ReviewStep } from '#shared/reports/review.schemas.ts';
import { portReport, REPORT } from '../reports.fixtures.ts';

export const NOW = Date.parse('2026-11-25T10:42:00Z');
const HOUR = 3_600_000;
export const CONTACT = 'Punto de contacto, Chile';
export const CUSTOMS = 'Aduana, terminal 2';
const contact = demoActor('chile-contact').person;
const officer = demoActor('chile-officer').person;

/** A form with a choice, items, a rule, a masked answer, and a question that does not always apply. */
const DEFINITION = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
  <h:head><h:title>Hallazgo</h:title><model><instance><data id="find" version="1">
    <crime/><where/><found><what/><amount/></found><how/><plate/><more/></data></instance>
    <bind nodeset="/data/crime" type="string"/><bind nodeset="/data/where" type="string"/>
    <bind nodeset="/data/found/what" type="string"/>
    <bind nodeset="/data/found/amount" type="decimal" constraint=". &lt; 100000" jr:constraintMsg="Menos de cien mil"/>
    <bind nodeset="/data/how" type="string"/><bind nodeset="/data/plate" type="string"/>
    <bind nodeset="/data/more" type="string" relevant="/data/crime = 'other'"/></model></h:head>
  <h:body>
    <select1 ref="/data/crime"><label>¿Qué delito se observó?</label>
      <item><label>Tráfico de drogas: cocaína</label><value>drugs</value></item>
      <item><label>Otro</label><value>other</value></item></select1>
    <input ref="/data/where"><label>¿Dónde?</label></input>
    <group ref="/data/found"><label>Hallazgo</label><repeat nodeset="/data/found">
      <input ref="/data/found/what"><label>¿Qué se halló?</label></input>
      <input ref="/data/found/amount"><label>¿Cuánto, en kilos?</label></input></repeat></group>
    <input ref="/data/how" appearance="multiline"><label>¿Cómo se ocultó?</label></input>
    <input ref="/data/plate" appearance="masked"><label>¿Qué matrícula?</label></input>
    <input ref="/data/more"><label>¿Desea añadir algo?</label></input></h:body></h:html>`;
const BYTES = new TextEncoder().encode(DEFINITION);
const hash = await sha256Hex(BYTES);

/** The definition lies on the device. */
export const attachments = {
  has: async () => true,
  get: async (wanted: string) => (wanted === hash ? { bytes: BYTES } : null),
} as unknown as Attachments;

export const form = docWith(
  'forms',
  'frm_find',
  {
    ...{ formId: 'find', version: '1', title: { es: 'Hallazgo' } },
    ...{ definition: hash, files: [], attachments: [hash], retired: false },
  },
  null,
);

const ANSWERS = `<data id="find" version="1"><crime>drugs</crime><where>San Antonio, terminal 2</where>
  <found><what>Cocaína</what><amount>312</amount></found><found><what>Contenedores</what><amount>1</amount></found>
  <how>En el falso techo del equipo de frío, con precintos copiados. Tercera vez este año en la misma línea.</how>
  <plate>ZX-4411</plate></data>`;

export function findReport(change: Partial<Report> = {}): Doc<Report> {
  return portReport({
    ...{ title: 'Cocaína en equipo de frío', form: 'frm_find', formId: 'find', instanceXml: ANSWERS },
    ...{ tlp: 'AMBER', grade: { source: 'B', information: '2', by: null } },
    ...{ happenedOn: '2026-11-09', seized: [{ item: 'Cocaína', amount: 321, unit: 'kg' }] },
    ...{ finishedAt: NOW - 300 * HOUR, receivedAt: NOW - 298 * HOUR },
    ...change,
  });
}
/** What another unit reported of what may be the same. */
export function otherReport(): Doc<Report> {
  const folio = 'CL-0118';
  const seized = [{ item: 'Cocaína', amount: 300, unit: 'kg' }];
  return {
    ...findReport({ folio, title: 'Droga en contenedor', happenedOn: '2026-11-11', seized }),
    id: 'rep_other',
  };
}

/** An entry below the report. */
export function below<B extends JsonObject>(collection: string, id: string, body: B, rev = 1): Doc<B> {
  return { collection, id, parent: REPORT, audience: findReport().audience, rev, body };
}
export function correctionOf(number: number, change: Partial<Correction> = {}): Doc<Correction> {
  const at = NOW - (60 - number) * HOUR;
  const body = { number, formVersion: '1', author: officer, label: CUSTOMS, note: null, files: [], at };
  return below('corrections', `cor_${number}`, { ...body, ...change });
}
export function editOf(id: string, number: number, change: Partial<ReportEdit>): Doc<ReportEdit> {
  const at = NOW - (60 - number) * HOUR;
  const body = { reference: '/data/found/amount', kind: 'answer', before: null, after: null } as const;
  return below('reportEdits', id, {
    ...{ ...body, correction: `cor_${number}`, number, author: officer, at },
    ...change,
  });
}
export function stepOf(number: number, change: Partial<ReviewStep> = {}): Doc<ReviewStep> {
  const body = {
    step: 'ask',
    status: 'has_issues',
    desk: 'national',
    author: contact,
    label: CONTACT,
  } as const;
  return below('reviewSteps', `rvs_${number}`, {
    ...{ ...body, number, reason: null, corrections: 0, at: NOW - (70 - number) * HOUR },
    ...change,
  });
}
export function noteOf(id: string, change: Partial<ReportNote> = {}): Doc<ReportNote> {
  const text = 'El parte dice 321 paquetes y aquí hay 312 kg. ¿Cuál es?';
  return below('reportNotes', id, { author: contact, label: CONTACT, text, at: NOW - 65 * HOUR, ...change });
}
export function readingOf(id: string, change: Partial<ReportReading> = {}): Doc<ReportReading> {
  return below('reportReadings', id, {
    ...{ person: 'per_head', label: 'Jefatura, terminal 2', corrections: 0, at: NOW - 200 * HOUR },
    ...change,
  });
}

/** The server took each at its hour: in that order a device has them. */
function hourOf({ body }: Doc): number {
  return typeof body.at === 'number' ? body.at : 0;
}

/** Sent, asked about, and corrected twice: an amount in both, an item taken out, another put in. */
export function correctedReport(): readonly Doc[] {
  return [
    form,
    findReport(),
    stepOf(1, { reason: 'Aclare la cantidad.' }),
    stepOf(2, {
      step: 'correct',
      status: 'edited',
      desk: null,
      author: officer,
      label: CUSTOMS,
      corrections: 1,
    }),
    stepOf(3, {
      step: 'correct',
      status: 'edited',
      desk: null,
      author: officer,
      label: CUSTOMS,
      corrections: 2,
    }),
    correctionOf(1, { note: 'Pesados en presencia fiscal.' }),
    correctionOf(2),
    editOf('edt_a', 1, { before: '312', after: '320' }),
    editOf('edt_b', 1, {
      reference: '/data/found[2]',
      kind: 'remove',
      before: '<found><what>Contenedores</what><amount>1</amount></found>',
    }),
    editOf('edt_c', 2, { before: '320', after: '321' }),
    editOf('edt_d', 2, {
      reference: '/data/found[edt_d]',
      kind: 'add',
      after: '<found><what>Personas</what><amount>2</amount></found>',
    }),
    editOf('edt_e', 2, { reference: '/data/plate', before: 'ZX-4411', after: 'ZX-4412' }),
    noteOf('rep_note-1', { reference: '/data/found/amount' }),
    noteOf('rep_note-2', {
      ...{ reference: '/data/found/amount', author: officer, label: CUSTOMS, at: NOW - 57 * HOUR },
      text: 'Son 321 kg, pesados en presencia fiscal. Corregido.',
    }),
    readingOf('rdg_1'),
  ].sort((left, right) => hourOf(left) - hourOf(right));
}
