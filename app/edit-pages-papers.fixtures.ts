import { vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { decisionOf } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { portReport } from '#app/features/reports/reports.fixtures.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { paper } from '#shared/documents/documents.fixtures.ts';
import { FIRST_RULES } from '#shared/reports/review.schemas.ts';
import { chosenIn, type EditCase, HERE, setOn } from './edit-case.fixtures.ts';

const FORM = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Lanchas</h:title>
  <model><instance><data id="boats" version="3"><q/></data></instance></model></h:head><h:body/></h:html>`;

/** A form is tried before it can be published. */
function wasTried() {
  if (document.body.textContent?.includes('Probado: se abrió') !== true) throw new Error('not tried yet');
}

function giveFile(host: HTMLElement, name: string, content = '%PDF') {
  const input = host.querySelector<HTMLInputElement>('input[type="file"]');
  const files = new DataTransfer();
  files.items.add(new File([content], name, { type: 'application/pdf' }));
  if (input === null) throw new Error('no file can be chosen');
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const DEPUTIES = ['Ana', 'Berta', 'Carla'].map((label) => ({ person: `per_${label}`, label }));
const firstDeputy = (host: HTMLElement) => host.querySelector('#deputies-deputies .row-title')?.textContent;
function removeDeputiesBefore(host: HTMLElement, label: string) {
  for (let left = DEPUTIES.length; left > 0 && firstDeputy(host) !== label; left -= 1)
    host.querySelector<HTMLElement>('#deputies-deputies button')?.click();
}

const OTHERS = { prison: 'Sistema penitenciario', prosecution: 'Fiscalía' };
const sharingOf = (host: HTMLElement) => host.querySelector<HTMLSelectElement>('#sharing-of');
/** What is being added, or, once it was sent, the line of the list. */
function readSharing(host: HTMLElement) {
  const chosen = sharingOf(host)?.value ?? '';
  if (chosen !== '') return chosen;
  const found = Object.entries(OTHERS).find(([, name]) =>
    host.textContent?.includes(`Las jefaturas de Aduanas leen lo que documenta ${name}`),
  );
  return found?.[0] ?? '';
}
function writeSharing(host: HTMLElement, value: string) {
  for (const name of Object.values(OTHERS))
    host
      .querySelector<HTMLElement>(
        `[aria-label="Quitar: Las jefaturas de Aduanas leen lo que documenta ${name}"]`,
      )
      ?.click();
  setOn(host, '#sharing-reader', 'customs');
  setOn(host, '#sharing-of', value);
  [...host.querySelectorAll('button')]
    .find(({ textContent }) => textContent?.trim() === 'Añadir a la lista')
    ?.click();
}

const FORM_DOC = docWith(
  'forms',
  'frm_port',
  {
    formId: 'port',
    version: '1',
    title: { es: 'Documentar una amenaza' },
    definition: 'a'.repeat(64),
    attachments: ['a'.repeat(64)],
    files: [],
    retired: false,
  },
  null,
);

const FORM_IN_USE = docWith(
  'formActivations',
  'act_CL-frm_port',
  { state: 'CL', form: 'frm_port', formId: 'port', versions: ['1'], active: true },
  null,
);

/** Pages of decisions, documents and reports. */
export const PAPER_CASES: readonly EditCase[] = [
  {
    file: 'decisions/action-edit.page.tsx',
    route: '/meetings/:id/outcomes/actions/new',
    path: `${HERE}/outcomes/actions/new?item=agi_opening`,
    act: 'actions.add_owned',
    field: 'action-text',
    text: 'Designar especialista.',
    other: 'Designar dos especialistas.',
    also: () => userEvent.click(page.getByLabelText('Ecuador')),
    save: 'Guardar',
  },
  {
    file: 'decisions/action-edit.page.tsx',
    route: '/meetings/:id/outcomes/actions/:action/edit',
    path: `${HERE}/outcomes/actions/acp_plan/edit`,
    act: 'actions.edit_owned',
    field: 'action-text',
    text: 'Enviar el plan.',
    other: 'Enviar el plan nacional.',
    save: 'Guardar',
  },
  {
    file: 'decisions/decision-edit.page.tsx',
    route: '/meetings/:id/outcomes/decisions/new',
    path: `${HERE}/outcomes/decisions/new?item=agi_opening`,
    act: 'decisions.draft',
    field: 'decision-text',
    text: 'Se crea un grupo.',
    other: 'Se crea un grupo de trabajo.',
    save: 'Guardar',
  },
  {
    file: 'decisions/decision-edit.page.tsx',
    route: '/meetings/:id/outcomes/decisions/:decision/edit',
    path: `${HERE}/outcomes/decisions/dcs_draft/edit`,
    docs: [decisionOf('dcs_draft', { state: 'draft', number: null, year: null, decidedOn: null })],
    act: 'decisions.edit',
    field: 'decision-text',
    text: 'Se aprueba.',
    other: 'Se aprueba con cambios.',
    save: 'Guardar',
  },
  {
    file: 'decisions/decision-edit.page.tsx',
    route: '/meetings/:id/outcomes/decisions/:decision/edit',
    path: `${HERE}/outcomes/decisions/dcs_draft/edit`,
    docs: [decisionOf('dcs_draft', { state: 'draft', number: null, year: null, decidedOn: null })],
    act: 'decisions.take_effect',
    field: 'decision-effective-on',
    text: '2027-01-05',
    shown: '5 ene 2027',
    other: '2027-02-05',
    save: 'Guardar',
  },
  {
    file: 'decisions/action.page.tsx',
    route: '/meetings/:id/outcomes/actions/:action',
    path: `${HERE}/outcomes/actions/acp_plan`,
    as: 'chile-delegate',
    act: 'actions.report',
    field: 'action-evidence',
    text: 'Nota 31/2026.',
    other: 'Nota 32/2026.',
    save: 'Guardar el avance',
  },
  {
    file: 'decisions/action.page.tsx',
    route: '/meetings/:id/outcomes/actions/:action',
    path: `${HERE}/outcomes/actions/acp_plan`,
    begin: () => userEvent.click(page.getByText('Retirar el punto de acción').first()),
    act: 'actions.drop',
    field: 'action-reason',
    text: 'Ya no hace falta.',
    other: 'Lo hace otra delegación.',
    save: 'Retirar el punto de acción',
    sure: 'Retirar el punto de acción',
  },
  {
    file: 'decisions/decision-edit.page.tsx',
    route: '/meetings/:id/outcomes/decisions/:decision/edit',
    path: `${HERE}/outcomes/decisions/dcs_draft/edit`,
    docs: [decisionOf('dcs_draft', { state: 'draft', number: null, year: null, decidedOn: null })],
    act: 'decisions.adopt_text',
    field: 'decision-decided-on',
    text: '2026-10-14',
    other: '2026-10-13',
    shown: '14 oct 2026',
    save: 'Adoptar',
    sure: 'Adoptar',
  },
  {
    file: 'documents/paper-edit.page.tsx',
    route: '/documents/new',
    path: '/documents/new',
    act: 'documents.register',
    field: 'paper-title',
    text: 'Nota de concepto',
    other: 'Nota conceptual',
    save: 'Registrar',
  },
  {
    file: 'documents/paper-edit.page.tsx',
    route: '/documents/:paper/edit',
    path: '/documents/doc_draft/edit',
    docs: [paper('doc_draft', { state: 'draft', releasedAt: null })],
    act: 'documents.edit',
    field: 'paper-author',
    text: 'Secretaría',
    other: 'Presidencia pro tempore',
    save: 'Guardar cambios',
  },
  {
    file: 'documents/paper-edit.page.tsx',
    route: '/documents/:paper/later',
    path: '/documents/doc_out/later',
    docs: [paper('doc_out')],
    act: 'documents.register',
    field: 'paper-title',
    text: 'Nota, revisada',
    other: 'Nota, revisada otra vez',
    save: 'Registrar',
  },
  {
    file: 'documents/paper-step.page.tsx',
    route: '/documents/:paper/withdraw',
    path: '/documents/doc_out/withdraw',
    docs: [paper('doc_out')],
    act: 'documents.withdraw',
    field: 'withdraw-reason',
    text: 'Texto equivocado',
    other: 'Duplicado',
    save: 'Retirar',
  },
  {
    file: 'documents/paper-step.page.tsx',
    route: '/documents/:paper/marking',
    path: '/documents/doc_out/marking',
    docs: [paper('doc_out')],
    act: 'documents.change_marking',
    field: 'paper-marking',
    text: 'green',
    other: 'red',
    shown: 'TLP:GREEN',
    ...chosenIn('paper-marking'),
    save: 'Cambiar el marcado',
  },
  {
    file: 'documents/version-new.page.tsx',
    route: '/documents/:paper/versions/new',
    path: '/documents/doc_out/versions/new',
    docs: [paper('doc_out')],
    act: 'documents.add_version',
    field: 'version-file',
    text: 'nota.pdf',
    other: 'nota-corregida.pdf',
    write: giveFile,
    read: (host) => [...host.querySelectorAll('strong')].at(-1)?.textContent,
    save: 'Añadir versión',
  },
  {
    file: 'reports/form-publish.page.tsx',
    route: '/reports/publish',
    path: '/reports/publish',
    begin: () => vi.waitFor(() => giveFile(document.body, 'lanchas.xml', FORM)),
    ready: () => vi.waitFor(wasTried, { timeout: 30_000 }),
    act: 'forms.propose',
    field: 'publish-title',
    text: 'Informe de amenaza',
    other: 'Informe de una amenaza',
    save: 'Publicar',
    sure: 'Publicar',
  },
  {
    file: 'reports/state-forms.page.tsx',
    route: '/reports/state',
    path: '/reports/state',
    as: 'chile-contact',
    act: 'states.configure',
    field: 'duty-phone',
    text: '+56 2 2345 6789',
    other: '+56 2 2345 6700',
    save: 'Guardar el teléfono de guardia',
    stays: true,
  },
  {
    file: 'reports/review-rules.page.tsx',
    route: '/reports/state/review',
    path: '/reports/state/review',
    as: 'chile-contact',
    act: 'reports.set_rules',
    field: 'rules-days',
    text: '12',
    other: '14',
    save: 'Guardar las reglas',
    sure: 'Guardar las reglas',
    stays: true,
  },
  {
    file: 'reports/review-rules.page.tsx',
    form: 'reports/sharing-form.tsx',
    route: '/reports/state/review',
    path: '/reports/state/review',
    as: 'chile-contact',
    act: 'reports.share',
    field: 'sharing-of',
    text: 'prison',
    other: 'prosecution',
    shown: 'Sistema penitenciario',
    write: writeSharing,
    read: readSharing,
    save: 'Guardar quién lee a quién',
    sure: 'Guardar quién lee a quién',
    stays: true,
  },
  {
    file: 'reports/deputies.page.tsx',
    route: '/reports/state/deputies',
    path: '/reports/state/deputies',
    as: 'chile-admin',
    docs: [docWith('reviewRules', 'rvr_CL', { state: 'CL', ...FIRST_RULES, deputies: DEPUTIES }, null)],
    act: 'reports.name_deputies',
    field: 'deputies-deputies',
    text: 'Berta',
    other: 'Carla',
    write: removeDeputiesBefore,
    read: firstDeputy,
    isTyped: ({ deputies }, label) => (deputies as typeof DEPUTIES)[0]?.label === label,
    save: 'Guardar los suplentes',
    sure: 'Guardar los suplentes',
    stays: true,
  },
  {
    file: 'reports/questions-publish.page.tsx',
    route: '/reports/state/questions/:form',
    path: '/reports/state/questions/frm_port',
    as: 'chile-contact',
    docs: [FORM_DOC, FORM_IN_USE],
    begin: () => vi.waitFor(() => giveFile(document.body, 'lanchas.xml', FORM)),
    ready: () => vi.waitFor(wasTried, { timeout: 30_000 }),
    act: 'forms.add_questions',
    field: 'questions-title',
    text: 'Informe de amenaza',
    other: 'Informe de una amenaza',
    save: 'Usar estas preguntas',
    sure: 'Usar estas preguntas',
  },
  {
    file: 'reports/report.page.tsx',
    form: 'reports/review/review-steps.tsx',
    route: '/reports/:id',
    path: '/reports/rep_port-1',
    as: 'chile-contact',
    docs: [portReport()],
    act: 'reports.review',
    field: 'review-reason',
    text: '¿Cuántos kilos?',
    other: '¿Cuántas cajas?',
    begin: () => userEvent.click(page.getByRole('button', { name: 'Devolver' })),
    goOn: () => userEvent.click(page.getByRole('button', { name: 'Seguir' })),
    save: 'Devolver',
    stays: true,
  },
  {
    file: 'reports/report.page.tsx',
    form: 'reports/review/grade-form.tsx',
    route: '/reports/:id',
    path: '/reports/rep_port-1',
    as: 'chile-contact',
    docs: [portReport({ grade: { source: 'B', information: '2', by: null } })],
    act: 'reports.grade',
    field: 'grade-grade',
    text: 'C',
    other: 'A',
    save: 'Guardar la evaluación',
    stays: true,
  },
  {
    file: 'reports/report.page.tsx',
    form: 'reports/review/comments.tsx',
    route: '/reports/:id',
    path: '/reports/rep_port-1',
    as: 'chile-officer',
    docs: [portReport()],
    act: 'reports.comment',
    field: 'report-note',
    text: 'Matrícula roja',
    other: 'Matrícula azul',
    save: 'Añadir comentario',
    stays: true,
  },
];
