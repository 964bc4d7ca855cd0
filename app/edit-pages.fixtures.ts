import { vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { agenda, decisionOf } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { docWith, nominationOf } from '#shared/board/board.fixtures.ts';
import { paper } from '#shared/documents/documents.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';

const HERE = `/meetings/${MEETING}`;

const FORM = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Lanchas</h:title>
  <model><instance><data id="boats" version="3"><q/></data></instance></model></h:head><h:body/></h:html>`;

function giveFile(host: HTMLElement, name: string, content = '%PDF') {
  const input = host.querySelector<HTMLInputElement>('input[type="file"]');
  const files = new DataTransfer();
  files.items.add(new File([content], name, { type: 'application/pdf' }));
  if (input === null) throw new Error('no file can be chosen');
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** One page that adds or edits something, as a person meets it. */
export interface EditCase {
  /** Of its file, under `features/`. */
  readonly file: string;
  readonly route: string;
  readonly path: string;
  readonly as?: string;
  /** What saving it does. */
  readonly act: string;
  /** Id of the field that is typed in, and what. Typing it again is the correction. */
  readonly field: string;
  readonly text: string;
  readonly other: string;
  /** What is there besides the meeting in Panama City. */
  readonly docs?: readonly Doc[];
  /** How it is given and read where it is no field of text. */
  write?(host: HTMLElement, text: string): void;
  read?(host: HTMLElement): string | null | undefined;
  /** What opens the field that is typed in. */
  begin?(): Promise<void>;
  /** What else the page cannot do without. */
  also?(host: HTMLElement): Promise<void>;
  /** What its filled button says. */
  readonly save: string;
  /** What the question says that is asked before, if any. */
  readonly sure?: string;
}

/** Every page that uses `createEdit`; a page without a case here fails the last test. */
export const EDIT_CASES: readonly EditCase[] = [
  {
    file: 'logistics/venue-edit.page.tsx',
    route: '/meetings/:id/venues/new',
    path: `${HERE}/venues/new`,
    act: 'venues.add',
    field: 'place-name',
    text: 'Hotel Centro',
    other: 'Hotel Central',
    save: 'Guardar',
  },
  {
    file: 'participants/participant-edit.page.tsx',
    route: '/meetings/:id/people/new',
    path: `${HERE}/people/new`,
    act: 'participants.add',
    field: 'participant-office',
    text: 'Asesoría jurídica',
    other: 'Asesoría legal',
    also: () => userEvent.click(page.getByLabelText('Ecuador')),
    save: 'Guardar',
  },
  {
    file: 'participants/delegation-new.page.tsx',
    route: '/meetings/:id/people/delegations/new',
    path: `${HERE}/people/delegations/new`,
    act: 'participants.add_delegation',
    field: 'delegation-code',
    text: 'MX',
    other: 'CR',
    save: 'Guardar',
  },
  {
    file: 'participants/nomination-edit.page.tsx',
    route: '/meetings/:id/delegation/of/:delegation/new',
    path: `${HERE}/delegation/of/dlg_CL/new`,
    as: 'chile-liaison',
    act: 'nominations.make',
    field: 'nominee-name',
    text: 'Ana Soto',
    other: 'Ana María Soto',
    also: (host) => userEvent.fill(host.querySelector('#nominee-office') as HTMLElement, 'Asesora'),
    save: 'Enviar la nominación',
  },
  {
    file: 'logistics/running-edit.page.tsx',
    route: '/meetings/:id/running/new',
    path: `${HERE}/running/new`,
    act: 'running.add',
    field: 'step-what',
    text: 'Abrir la sala',
    other: 'Abrir las dos salas',
    save: 'Guardar',
  },
  {
    file: 'logistics/note-item-edit.page.tsx',
    route: '/meetings/:id/note/new',
    path: `${HERE}/note/new?section=wifi`,
    act: 'note.add_item',
    field: 'note-label',
    text: 'Red del hotel',
    other: 'Red de la sede',
    save: 'Guardar',
  },
  {
    file: 'logistics/deadlines.page.tsx',
    route: '/meetings/:id/deadlines',
    path: `${HERE}/deadlines`,
    act: 'meetings.set_deadlines',
    field: 'deadline-papers',
    text: '2026-10-01',
    other: '2026-10-02',
    save: 'Guardar',
  },
  {
    file: 'logistics/deadlines.page.tsx',
    route: '/meetings/:id/deadlines',
    path: `${HERE}/deadlines`,
    act: 'meetings.set_quorum',
    field: 'quorum-of',
    // In no id and no moment of a draft.
    text: '131',
    other: '133',
    also: (host) => userEvent.fill(host.querySelector('#quorum-present') as HTMLElement, '9'),
    save: 'Guardar',
  },
  {
    file: 'meetings/meeting-new.page.tsx',
    route: '/meetings/new',
    path: '/meetings/new',
    act: 'meetings.schedule',
    field: 'meeting-title',
    text: 'Reunión técnica',
    other: 'Reunión de trabajo',
    also: (host) => userEvent.fill(host.querySelector('#meeting-starts-on') as HTMLElement, '2027-02-01'),
    save: 'Convocar',
  },
  {
    file: 'meetings/meeting-edit.page.tsx',
    route: '/meetings/:id/edit',
    path: `${HERE}/edit`,
    act: 'meetings.edit',
    field: 'meeting-title',
    text: 'Reunión técnica',
    other: 'Reunión plenaria',
    save: 'Guardar',
  },
  {
    file: 'meetings/attendance.page.tsx',
    route: '/meetings/:id/attendance',
    path: `${HERE}/attendance`,
    as: 'chile-delegate',
    act: 'attendance.answer',
    field: 'attendance-note',
    text: 'Llego el segundo día',
    other: 'Llego el segundo día por la tarde',
    also: (host) => userEvent.click(host.querySelector('#attendance-answer') as HTMLElement),
    save: 'Guardar respuesta',
  },
  {
    file: 'meetings/agenda-release.page.tsx',
    route: '/meetings/:id/agenda/release',
    path: `${HERE}/agenda/release`,
    docs: [docWith('agendaItems', 'agi_photo', { ...agenda.agi_closing, title: { es: 'Foto' } })],
    act: 'agenda.release',
    field: 'release-note',
    text: 'Cambió la sala',
    other: 'Cambió el orden',
    save: 'Publicar la versión 2',
  },
  {
    file: 'meetings/agenda-item-edit.page.tsx',
    route: '/meetings/:id/agenda/new',
    path: `${HERE}/agenda/new`,
    act: 'agenda.add_item',
    field: 'item-title',
    text: 'Otros asuntos',
    other: 'Asuntos varios',
    save: 'Guardar',
  },
  {
    file: 'meetings/agenda-item-edit.page.tsx',
    route: '/meetings/:id/agenda/:item/edit',
    path: `${HERE}/agenda/agi_roadmap/edit`,
    act: 'agenda.edit_item',
    field: 'item-title',
    text: 'Hoja de ruta',
    other: 'Hoja de ruta hasta 2028',
    save: 'Guardar',
  },
  {
    file: 'participants/contact-edit.page.tsx',
    route: '/meetings/:id/people/:person/contact',
    path: `${HERE}/people/prt_CL0/contact`,
    as: 'chile-delegate',
    docs: [
      docWith('participantLinks', 'lnk_prt_CL0', {
        participant: 'prt_CL0',
        person: 'per_chile-delegate',
        delegation: 'CL',
      }),
    ],
    act: 'contacts.share',
    field: 'contact-phone',
    text: '+56 2 2345 6789',
    other: '+56 2 2345 6700',
    also: (host) => userEvent.click(host.querySelector('#contact-consent') as HTMLElement),
    save: 'Compartir',
  },
  {
    file: 'participants/needs-edit.page.tsx',
    route: '/meetings/:id/people/:person/needs',
    path: `${HERE}/people/prt_CL0/needs`,
    act: 'needs.set',
    field: 'needs-diet',
    text: 'Sin gluten',
    other: 'Sin gluten ni frutos secos',
    save: 'Guardar',
  },
  {
    file: 'participants/needs-edit.page.tsx',
    route: '/meetings/:id/people/:person/needs',
    path: `${HERE}/people/prt_CL0/needs`,
    act: 'needs.set_trip',
    field: 'trip-departure',
    text: '2026-10-16T07:00',
    other: '2026-10-16T18:00',
    save: 'Guardar',
  },
  {
    file: 'participants/nomination.page.tsx',
    route: '/meetings/:id/accreditation/:nomination',
    path: `${HERE}/accreditation/nom_INES`,
    docs: [nominationOf('INES', 'CL')],
    begin: () => userEvent.click(page.getByRole('button', { name: 'Devolver', exact: true })),
    act: 'nominations.return',
    field: 'return-reason',
    text: 'Falta la nota verbal',
    other: 'Falta la carta credencial',
    save: 'Devolver',
  },
  {
    file: 'decisions/action-edit.page.tsx',
    route: '/meetings/:id/outcomes/actions/new',
    path: `${HERE}/outcomes/actions/new?item=agi_opening`,
    act: 'actions.add',
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
    act: 'actions.edit',
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
    route: '/documents/:id/edit',
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
    route: '/documents/:id/later',
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
    route: '/documents/:id/withdraw',
    path: '/documents/doc_out/withdraw',
    docs: [paper('doc_out')],
    act: 'documents.withdraw',
    field: 'withdraw-reason',
    text: 'Texto equivocado',
    other: 'Duplicado',
    save: 'Retirar',
  },
  {
    file: 'documents/version-new.page.tsx',
    route: '/documents/:id/versions/new',
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
    act: 'forms.publish',
    field: 'publish-title',
    text: 'Informe de amenaza',
    other: 'Informe de una amenaza',
    save: 'Publicar',
    sure: 'Publicar',
  },
];
