import { page, userEvent } from 'vitest/browser';
import { docWith, nominationOf } from '#shared/board/board.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';

const HERE = `/meetings/${MEETING}`;

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
  /** What opens the field that is typed in. */
  begin?(): Promise<void>;
  /** What else the page cannot do without. */
  also?(host: HTMLElement): Promise<void>;
  /** What its filled button says. */
  readonly save: string;
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
];
