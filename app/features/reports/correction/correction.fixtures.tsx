import { loadFormEngine } from '#app/features/forms/form-engine.ts';
import { demoActor, openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { formActivationId } from '#shared/forms/forms.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report, UnansweredReason } from '#shared/reports/reports.schemas.ts';
import BeginCorrectionPage from '../correction-begin.page.tsx';
import CorrectionConflictPage from '../correction-conflict.page.tsx';
import ReportFormPage from '../report-form.page.tsx';
import { portReport, REPORT } from '../reports.fixtures.ts';
import { DEFINITION, SENT } from './seizure-form.fixtures.ts';

export const NOW = Date.parse('2026-06-25T13:12:00Z');
export const FORM = 'frm_incautacion';
export { REPORT };

export const PHOTO = { hash: 'a'.repeat(64), name: 'muelle.jpg', mediaType: 'image/jpeg', size: 7 };

/** A report as its state has it. */
export function sentReport(change: Partial<Report> = {}): Doc<Report> {
  return portReport({
    title: 'Incautación',
    crimeArea: null,
    place: null,
    tlp: 'GREEN',
    restrictions: null,
    form: FORM,
    formId: 'incautacion',
    instanceXml: SENT,
    instanceFile: null,
    files: [PHOTO],
    ...change,
  });
}

/** Below the report, as the server has it. */
export function belowReport(collection: string, id: string, body: object): Doc {
  const { audience } = sentReport();
  return { ...docWith(collection, id, body as Doc['body'], REPORT), audience, rev: 1 };
}

export function commentAt(reference: string, text: string): Doc {
  const author = demoActor('chile-contact').person;
  return belowReport('reportNotes', 'rep_note', {
    author,
    label: 'Punto de contacto',
    text,
    at: NOW - 86_400_000,
    reference,
  });
}

/** What somebody else corrected. */
export function otherEdit({
  id,
  number = 1,
  ...change
}: {
  id: string;
  reference: string;
  before: string | null;
  after: string | null;
  kind?: 'answer' | 'add' | 'remove';
  unanswered?: UnansweredReason;
  number?: number;
}): Doc[] {
  const author = demoActor('chile-contact').person;
  const by = { author, label: 'Punto de contacto', at: NOW - 3_600_000, number };
  const correction = `cor_${id}`;
  const { label: _, ...unnamed } = by;
  return [
    belowReport('corrections', correction, { ...by, formVersion: '1', note: null, files: [] }),
    belowReport('reportEdits', `edt_${id}`, { ...unnamed, kind: 'answer', ...change, correction }),
  ];
}

export async function openCorrection(
  path: string,
  {
    docs = [],
    report = sentReport(),
    isUpdated = false,
    definitions = [],
    ...more
  }: Partial<Parameters<typeof openPhone>[0]> & {
    report?: Doc<Report>;
    /** The presidency proposes another version since. */
    isUpdated?: boolean;
    /** Of other forms, which this device has as well. */
    definitions?: readonly string[];
  } = {},
): Promise<Phone> {
  await loadFormEngine();
  const bytes = new TextEncoder().encode(DEFINITION);
  const definition = await sha256Hex(bytes);
  const files = new Map([[definition, bytes]]);
  for (const other of definitions) {
    const own = new TextEncoder().encode(other);
    files.set(await sha256Hex(own), own);
  }
  const attachments = {
    has: async (hash: string) => files.has(hash),
    get: async (hash: string) => {
      const found = files.get(hash);
      return found === undefined ? null : { bytes: found };
    },
    async put({ bytes: given }: { bytes: Uint8Array<ArrayBuffer> }) {
      const hash = await sha256Hex(given);
      files.set(hash, given);
      return hash;
    },
  } as unknown as Attachments;
  const form = {
    formId: 'incautacion',
    version: '1',
    title: { es: 'Incautación' },
    definition,
    files: [],
    attachments: [definition],
    retired: false,
  };
  const newer = new TextEncoder().encode(
    DEFINITION.replace('version="1"', 'version="2"').replaceAll('Lugar', 'Puerto'),
  );
  const next = await sha256Hex(newer);
  files.set(next, newer);
  const updated = {
    ...form,
    version: '2',
    definition: next,
    attachments: [definition, next],
    earlier: [{ version: '1', definition, files: [] }],
  };
  return openPhone({
    docs: [
      docWith('forms', FORM, isUpdated ? updated : form, null),
      docWith(
        'formActivations',
        formActivationId({ state: 'CL', form: FORM }),
        { form: FORM, active: true, versions: ['1'] },
        FORM,
      ),
      report,
      ...docs,
    ],
    now: NOW,
    pages: {
      '/reports/drafts/:id/:step?': ReportFormPage,
      '/reports/:id/correction/:mutation': CorrectionConflictPage,
      '/reports/:id/correction': BeginCorrectionPage,
      '/reports/:id': () => <h1>…</h1>,
      '/reports/sent/:mutation': () => <h1>…</h1>,
    },
    path,
    as: 'chile-officer',
    attachments,
    ...more,
  });
}
