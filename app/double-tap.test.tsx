import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ActionEditPage from '#app/features/decisions/action-edit.page.tsx';
import DecisionEditPage from '#app/features/decisions/decision-edit.page.tsx';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import PaperEditPage from '#app/features/documents/paper-edit.page.tsx';
import NoteItemEditPage from '#app/features/logistics/note-item-edit.page.tsx';
import RunningEditPage from '#app/features/logistics/running-edit.page.tsx';
import VenueEditPage from '#app/features/logistics/venue-edit.page.tsx';
import AgendaItemEditPage from '#app/features/meetings/agenda-item-edit.page.tsx';
import MeetingNewPage from '#app/features/meetings/meeting-new.page.tsx';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import DelegationNewPage from '#app/features/participants/delegation-new.page.tsx';
import NominationEditPage from '#app/features/participants/nomination-edit.page.tsx';
import ParticipantEditPage from '#app/features/participants/participant-edit.page.tsx';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';

const HERE = `/meetings/${MEETING}`;
interface Adding {
  readonly route: string;
  readonly path: string;
  readonly component: () => unknown;
  readonly as?: string;
  /** Types what the page cannot do without. */
  fill(host: HTMLElement): Promise<void>;
  /** What its filled button says. */
  readonly save: string;
}

const type = (host: HTMLElement, id: string, text: string) =>
  userEvent.fill(host.querySelector(`#${id}`) as HTMLElement, text);

/** Each page that adds something, by the act that adds it. */
const ADDING: Readonly<Record<string, Adding>> = {
  'meetings.schedule': {
    route: '/meetings/new',
    path: '/meetings/new',
    component: MeetingNewPage,
    async fill(host) {
      await type(host, 'meeting-title', 'Reunión técnica');
      await type(host, 'meeting-starts-on', '2027-02-01');
    },
    save: 'Convocar',
  },
  'agenda.add_item': {
    route: '/meetings/:id/agenda/new',
    path: `${HERE}/agenda/new`,
    component: AgendaItemEditPage,
    fill: (host) => type(host, 'item-title', 'Otros asuntos'),
    save: 'Guardar',
  },
  'running.add': {
    route: '/meetings/:id/running/new',
    path: `${HERE}/running/new`,
    component: RunningEditPage,
    fill: (host) => type(host, 'step-what', 'Abrir las puertas'),
    save: 'Guardar',
  },
  'venues.add': {
    route: '/meetings/:id/venues/new',
    path: `${HERE}/venues/new`,
    component: VenueEditPage,
    fill: (host) => type(host, 'place-name', 'Hotel Centro'),
    save: 'Guardar',
  },
  'note.add_item': {
    route: '/meetings/:id/note/new',
    path: `${HERE}/note/new`,
    component: NoteItemEditPage,
    fill: (host) => type(host, 'note-text', 'Lleve pasaporte'),
    save: 'Guardar',
  },
  'participants.add': {
    route: '/meetings/:id/people/new',
    path: `${HERE}/people/new`,
    component: ParticipantEditPage,
    async fill(host) {
      await type(host, 'participant-office', 'Asesoría jurídica');
      await userEvent.click(page.getByLabelText('Ecuador'));
    },
    save: 'Guardar',
  },
  'participants.add_delegation': {
    route: '/meetings/:id/people/delegations/new',
    path: `${HERE}/people/delegations/new`,
    component: DelegationNewPage,
    fill: (host) => userEvent.selectOptions(host.querySelector('#delegation-code') as HTMLElement, 'MX'),
    save: 'Guardar',
  },
  'nominations.make': {
    route: '/meetings/:id/delegation/of/:delegation/new',
    path: `${HERE}/delegation/of/dlg_CL/new`,
    component: NominationEditPage,
    as: 'chile-liaison',
    async fill(host) {
      await type(host, 'nominee-name', 'Ana Soto');
      await type(host, 'nominee-office', 'Asesora');
    },
    save: 'Enviar la nominación',
  },
  'decisions.draft': {
    route: '/meetings/:id/outcomes/decisions/new',
    path: `${HERE}/outcomes/decisions/new?item=agi_opening`,
    component: DecisionEditPage,
    fill: (host) => type(host, 'decision-text', 'Se crea un grupo.'),
    save: 'Guardar',
  },
  'actions.add_owned': {
    route: '/meetings/:id/outcomes/actions/new',
    path: `${HERE}/outcomes/actions/new?item=agi_opening`,
    component: ActionEditPage,
    async fill(host) {
      await type(host, 'action-text', 'Designar especialista.');
      await userEvent.click(page.getByLabelText('Ecuador'));
    },
    save: 'Guardar',
  },
  'documents.register': {
    route: '/documents/new',
    path: '/documents/new',
    component: PaperEditPage,
    fill: (host) => type(host, 'paper-title', 'Nota de concepto'),
    save: 'Registrar',
  },
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

test.each(Object.entries(ADDING))('a double tap is one act: %s', async (name, adding) => {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: heldDocs,
    now: SECOND_DAY,
    pages: { [adding.route]: adding.component, '*': () => null },
    path: adding.path,
    as: adding.as ?? 'presidency-admin',
  });
  await adding.fill(phone.host);
  const release = phone.holdCommits();
  const button = page.getByRole('button', { name: adding.save, exact: true }).element() as HTMLElement;
  // Both taps are there before the phone has written anything down.
  button.click();
  button.click();
  await new Promise((resolve) => setTimeout(resolve));
  button.click();
  release();
  const before = phone.path();
  expect(before).toBe(adding.path);
  await expect.poll(() => phone?.path()).not.toBe(before);
  expect(phone.client.outbox().filter(({ envelope }) => envelope.name === name)).toHaveLength(1);
});
