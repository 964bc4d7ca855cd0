import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  demoWorld,
  FOUNDING,
  idFor,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import PersonPage from '#app/features/participants/person.page.tsx';
import { csvFile } from '#app/kit/sheets/csv.ts';
import { savedLines } from '#app/kit/sheets/saved-file.fixtures.ts';
import { workbookFile } from '#app/kit/sheets/workbook.ts';
import { needsOf, tripAt } from '#shared/board/board.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import AccreditationPage from './accreditation.page.tsx';
import ContactEditPage from './contact-edit.page.tsx';
import DelegationPage from './delegation.page.tsx';
import NeedsEditPage from './needs-edit.page.tsx';
import { nominationOf } from './nomination.fixtures.ts';
import NominationPage from './nomination.page.tsx';
import NominationEditPage from './nomination-edit.page.tsx';
import SheetPage from './sheet.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const CHILE = idFor('dlg', 'CL');
const pages = {
  '/meetings/:id/delegation': DelegationPage,
  '/meetings/:id/delegation/of/:delegation': DelegationPage,
  '/meetings/:id/delegation/of/:delegation/new': NominationEditPage,
  '/meetings/:id/delegation/of/:delegation/sheet': SheetPage,
  '/meetings/:id/delegation/nominations/:nomination': NominationEditPage,
  '/meetings/:id/accreditation': AccreditationPage,
  '/meetings/:id/accreditation/:nomination': NominationPage,
  '/meetings/:id/people/:person': PersonPage,
  '/meetings/:id/people/:person/needs': NeedsEditPage,
  '/meetings/:id/people/:person/contact': ContactEditPage,
};
const MEETING = `/meetings/${FOUNDING}`;
const world = demoWorld(NOW).all();
const chileans = world.filter(
  (doc) => doc.collection === 'participants' && (doc.body as { delegation?: string }).delegation === CHILE,
);
const minister = chileans[0]?.id ?? '';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** The demo's meeting, changed to one that people travel to. */
function docsWith(...more: Doc[]): Doc[] {
  const deadlines = { nominations: '2026-06-01', travel: '2026-06-30' };
  return [
    ...world.map((doc) =>
      doc.id === FOUNDING ? { ...doc, body: { ...doc.body, format: 'in_person', deadlines } } : doc,
    ),
    ...more,
  ];
}
async function open(path: string, as: string, docs = docsWith(), more: { files?: typeof fetch } = {}) {
  await page.viewport(360, 740);
  phone = await openPhone({ docs, now: NOW, pages, path: `${MEETING}${path}`, as, ...more });
  return phone.host;
}
const nomination = (change: Partial<Nomination> = {}, id = 'nom_a') => nominationOf(id, change);
const texts = (host: HTMLElement, selector: string) =>
  [...host.querySelectorAll(selector)].map((each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? '');
const press = (name: string | RegExp) =>
  userEvent.click(page.getByRole('button', { name, exact: true }).first());
const made = () => phone?.client.outbox().map((row) => [row.envelope.name, row.envelope.args]) ?? [];
const fill = (id: string, value: string) =>
  userEvent.fill(document.getElementById(id) as HTMLInputElement, value);
function choose(file: File) {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('no file can be chosen');
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

test('the liaison nominates; what is missing is asked for, a passed day is said and refuses nothing', async () => {
  const host = await open('/delegation', 'chile-liaison');
  expect(host.textContent).toContain('El plazo para nominar venció el 1 jun 2026.');
  phone?.go(`${MEETING}/delegation/of/${CHILE}/new`);
  await expect.poll(() => document.getElementById('nominee-name')).not.toBeNull();
  await press('Enviar la nominación');
  expect(texts(host, '.error-summary li')).toEqual([
    'Escriba el nombre',
    'Escriba el cargo en al menos un idioma',
  ]);
  await fill('nominee-name', 'Inés Núñez');
  await fill('nominee-office', 'Asesora jurídica');
  await press('Enviar la nominación');
  await expect.poll(() => phone?.path()).toBe(`${MEETING}/delegation`);
  expect(made()).toMatchObject([
    ['nominations.make', { name: 'Inés Núñez', delegation: CHILE, standsIn: null }],
  ]);
  await expect.poll(() => host.textContent).toContain('Inés Núñez');
  expect(host.textContent).toContain('Nominada');
});

test('a delegate reads the delegation and nominates nobody', async () => {
  const host = await open(
    '/delegation',
    'chile-delegate',
    docsWith(nomination({ state: 'returned', reason: { es: 'Falta la nota' } })),
  );
  expect(host.textContent).toContain('Devuelta: Falta la nota');
  expect(host.querySelector('a[href*="/new"]')).toBeNull();
  expect(host.querySelector('a[href*="/nominations/"]')).toBeNull();
  expect(host.textContent).toContain('¿Quién es usted en la lista?');
});

test('a nomination that was given back is sent again as it is', async () => {
  await open('/delegation/nominations/nom_a', 'chile-liaison', docsWith(nomination({ state: 'returned' })));
  await userEvent.click(page.getByRole('button', { name: 'Enviar la nominación' }));
  const made = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]);
  await expect.poll(made).toMatchObject([['nominations.edit', { fields: {} }]]);
});

test('what is owed is shown as on the board, and only to its readers', async () => {
  const owed = (host: HTMLElement) => texts(host, 'ul[aria-label="Qué falta y para cuándo"] > li');
  const waiting = docsWith(nomination({ noteVerbale: null }));
  const liaison = owed(await open('/delegation', 'chile-liaison', waiting));
  expect(liaison).toHaveLength(4);
  expect(liaison[0]).toContain('1 nota verbal (enlace)');
  expect(liaison[2]).toContain('Llegada y salida de');
  phone?.close();
  const delegate = owed(await open('/delegation', 'chile-delegate', waiting));
  expect(delegate).toEqual([liaison[0], expect.stringContaining('los ve su enlace')]);
  phone?.close();
  const contact = await open('/delegation', 'chile-contact', waiting);
  expect(contact.textContent).toContain('En la lista de participantes');
  expect(contact.textContent).not.toContain('Qué falta y para cuándo');
  expect(contact.textContent).not.toContain('No hay nominaciones pendientes');
});

test('the presidency accredits what it read, in the version that was on screen', async () => {
  const host = await open('/accreditation', 'presidency-delegate', docsWith(nomination()));
  expect(texts(host, '.section-header')).toContain('Chile1 espera');
  expect(host.textContent).toContain('Nota verbal NV 1. Sin carta de acreditación');
  phone?.go(`${MEETING}/accreditation/nom_a`);
  await expect.poll(() => host.textContent).toContain('No adjuntó carta de acreditación.');
  await press('Acreditar');
  await expect.poll(() => phone?.path()).toBe(`${MEETING}/accreditation`);
  expect(made()).toEqual([
    [
      'nominations.accredit',
      { nomination: 'nom_a', meeting: FOUNDING, rev: 3, participant: 'prt_nom_a', standsFor: null },
    ],
  ]);
  expect(host.textContent).toContain('Ninguna nominación espera.');
});

test('one’s own nomination shows why one may not decide, and has no buttons', async () => {
  const own = nomination({ nominatedBy: 'per_presidency-delegate' });
  const host = await open('/accreditation', 'presidency-delegate', docsWith(own));
  const why = 'Usted la nominó o la editó. La decide otra persona de la presidencia.';
  expect(host.textContent).toContain(why);
  phone?.go(`${MEETING}/accreditation/nom_a`);
  await expect.poll(() => host.textContent).toContain('Usted no decide sobre esta');
  expect(texts(host, 'button')).not.toContain('Acreditar');
});

test('for an unavailable file it says whether the network or the server lacks it', async () => {
  const credentials = { hash: 'c'.repeat(64), name: 'carta.pdf', mediaType: 'application/pdf', size: 9 };
  const host = await open(
    '/accreditation/nom_a',
    'presidency-delegate',
    docsWith(nomination({ credentials })),
  );
  await press('Guardar el archivo');
  await expect.poll(() => host.textContent).toContain('Ábralo otra vez cuando haya conexión');
  phone?.close();
  const error = { code: 'attachments.not_found', details: {} };
  const files = async () => Response.json({ kind: 'clasi.error', error }, { status: 404 });
  const docs = docsWith(nomination({ credentials }));
  const online = await open('/accreditation/nom_a', 'presidency-delegate', docs, { files });
  await press('Guardar el archivo');
  await expect.poll(() => online.textContent).toContain('El servidor no tiene ese archivo');
});

test('the sheet includes the journeys of the delegation', async () => {
  const needs = needsOf(minister, 'CL', { diet: 'Vegetariana', arrival: tripAt('2026-06-24T18:40') });
  await open(`/delegation/of/${CHILE}/sheet`, 'chile-liaison', docsWith({ ...needs, parent: FOUNDING }));
  const [header, first] = await savedLines(() => press('Descargar CSV'));
  expect(header).toContain('"Situación"\t"Llegada"\t"Llegada: Hora de"');
  expect(first).toContain('"2026-06-24 18:40"\t"Panamá"\t"CM 112"\t"PTY"');
  expect(first).toContain('"Vegetariana"');
});

test('a nomination is returned with a reason, never without', async () => {
  const host = await open('/accreditation/nom_a', 'presidency-delegate', docsWith(nomination()));
  await press('Devolver');
  await press('Devolver');
  expect(texts(host, '.error-summary li')).toEqual(['Escriba la razón']);
  await fill('return-reason', 'Falta la nota verbal');
  await press('Devolver');
  await expect
    .poll(() => made()[0])
    .toMatchObject(['nominations.return', { reason: { es: 'Falta la nota verbal' } }]);
});

test('nobody but the presidency sees the queue', async () => {
  const host = await open('/accreditation', 'chile-liaison', docsWith(nomination()));
  expect(host.textContent).not.toContain('Inés Núñez');
});

function link(rev = 2): Doc {
  return {
    collection: 'participantLinks',
    id: `lnk_${minister}`,
    parent: FOUNDING,
    audience: 'attendance/CL/per_chile-delegate',
    rev,
    body: { participant: minister, person: 'per_chile-delegate', delegation: 'CL' },
  };
}

test('"Soy yo" is asked once; until the server knows of it, what it holds is not guessed', async () => {
  const host = await open(`/people/${minister}`, 'chile-delegate');
  expect(host.textContent).not.toContain('Viaje y necesidades');
  await press('Soy yo');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Soy yo' }));
  await expect.poll(() => host.textContent).toContain('Es usted');
  expect(made()).toEqual([['participants.claim', { participant: minister, meeting: FOUNDING }]]);
  expect(host.textContent).toContain('Aún no se recibió que usted es esta persona.');
  expect(host.querySelector('a[href$="/needs"]')).toBeNull();
});

test('only the changed needs are sent, a flight with its zone', async () => {
  const host = await open(`/people/${minister}/needs`, 'chile-delegate', docsWith(link()));
  expect(document.getElementById('needs-budget')).toBeNull();
  expect(document.getElementById('needs-hotel')).toBeNull();
  expect(host.textContent).toContain('La información práctica todavía no tiene hoteles');
  await fill('trip-arrival-number', 'IB 6844');
  await press('Guardar');
  expect(texts(host, '.error-summary li')).toEqual([
    'Indique el día y la hora, o borre los demás datos del viaje',
  ]);
  await fill('trip-arrival', '2026-06-24T18:30');
  await fill('needs-diet', 'Sin gluten');
  await press('Guardar');
  await expect.poll(() => phone?.path()).toBe(`${MEETING}/people/${minister}`);
  const target = { participant: minister, meeting: FOUNDING };
  expect(made()).toEqual([
    ['needs.set', { ...target, fields: { diet: 'Sin gluten' } }],
    [
      'needs.set_trip',
      {
        ...target,
        direction: 'arrival',
        trip: { at: '2026-06-24T18:30', timeZone: 'Europe/Madrid', number: 'IB 6844', place: null },
      },
    ],
  ]);
  expect(host.textContent).toContain('18:30');
  expect(host.textContent).toContain('24 jun 2026, Madrid');
});

test('on a phone that does not know the venue’s zone yet, the delegation opens all the same', async () => {
  const elsewhere = docsWith(link()).map((doc) =>
    doc.id === FOUNDING ? { ...doc, body: { ...doc.body, timeZone: 'America/Nowhere' } } : doc,
  );
  const host = await open('/delegation', 'chile-liaison', elsewhere);
  await expect.poll(() => texts(host, 'a[href*="/delegation/of/"][href$="/new"]')).toHaveLength(1);
});

test('a departure before the arrival is said on the page, and of a journey put off the departure is sent first', async () => {
  const trip = (at: string) => ({ at, timeZone: 'Europe/Madrid', number: null, place: null, offset: 120 });
  const known = { arrival: trip('2026-06-24T18:30'), departure: trip('2026-06-27T07:00') };
  const place = { parent: FOUNDING, audience: 'personal/CL/x', rev: 1 };
  const needs = { collection: 'travelNeeds', id: `trv_${minister}`, ...place, body: known };
  const host = await open(`/people/${minister}/needs`, 'chile-delegate', [...docsWith(link()), needs as Doc]);
  await fill('trip-arrival', '2026-07-24T18:30');
  await press('Guardar');
  expect(texts(host, '.error-summary li')).toEqual([
    'La salida es anterior a la llegada. Corrija el día o la hora.',
  ]);
  await fill('trip-departure', '2026-07-27T07:00');
  await press('Guardar');
  await expect.poll(() => phone?.path()).toBe(`${MEETING}/people/${minister}`);
  expect(made()).toMatchObject([
    ['needs.set_trip', { direction: 'departure' }],
    ['needs.set_trip', { direction: 'arrival' }],
  ]);
});

test('contact is shared with a consent that was chosen, and its end is said', async () => {
  const host = await open(`/people/${minister}/contact`, 'chile-delegate', docsWith(link()));
  expect(host.textContent).toContain('Se comparte hasta el 25 jul 2026');
  await fill('contact-phone', 'tel:+56-2-2345-6789');
  await press('Compartir');
  expect(texts(host, '.error-summary li')).toEqual(['Elija con quién los comparte']);
  document.getElementById('contact-consent-1')?.click();
  await press('Compartir');
  await expect.poll(() => made()[0]?.[1]).toMatchObject({ consent: 'delegation', email: null });
  await expect
    .poll(() => host.querySelector('a[href^="tel:"]')?.getAttribute('href'))
    .toBe('tel:+56223456789');
  await expect.poll(() => host.querySelector('.qr-code')).not.toBeNull();
});

test('where nothing of one’s own is shared, the page leads to where it can be', async () => {
  const unnamed = await open(`/people/${minister}/contact`, 'chile-delegate');
  expect(unnamed.querySelector('h1')?.textContent).toBe('Indique antes quién es usted en la lista.');
  expect(unnamed.querySelector('.block a')?.getAttribute('href')).toMatch(/\/who$/);
  phone?.close();
  const other = await open('/people/prt_other/contact', 'chile-delegate', docsWith(link()));
  expect(other.querySelector('h1')?.textContent).toBe('Cada persona comparte solo sus propios datos.');
  expect(other.querySelector('.block a')?.getAttribute('href')).toContain(`/people/${minister}/contact`);
});

test('without consent there is no number, no card and no code', async () => {
  const host = await open(`/people/${minister}`, 'ecuador-delegate');
  expect(host.textContent).toContain('No comparte sus datos de contacto.');
  expect(host.querySelector('.qr-code, a[href^="tel:"], a[href^="mailto:"]')).toBeNull();
  expect(host.textContent).not.toContain('Viaje y necesidades');
});

const HEADER = ['Nombre', 'Cargo (español)', 'Calidad', 'Nota verbal'];
test.each([
  ['xlsx', (rows: string[][]) => workbookFile({ name: 'Chile', columns: HEADER, rows })],
  ['csv', async (rows: string[][]) => csvFile({ columns: HEADER, rows })],
])(
  'a %s is shown with its errors by row and column, and nothing is done before it is confirmed',
  async (kind, write) => {
    const host = await open(`/delegation/of/${CHILE}/sheet`, 'chile-liaison');
    const blob = await write([
      ['Inés Núñez', 'Asesora', 'Asesor/a', 'NV 1'],
      ['Luis Peña', '', 'Ministro', ''],
    ]);
    choose(new File([blob], `lista.${kind}`));
    await expect.poll(() => texts(host, '.row-kicker')).toEqual(['Fila 2', 'Fila 3']);
    expect(texts(host, '.sheet-problem')).toEqual([
      'Cargo (español): falta el cargo: escríbalo en al menos un idioma',
      expect.stringMatching(
        /^Calidad: «Ministro» no es una calidad\. Use una de estas: Jefe\/a de delegación, /,
      ),
    ]);
    expect(made()).toEqual([]);
    await press('Nominar a 1 persona');
    expect(host.textContent).toContain('1 fila con errores queda fuera.');
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Nominar a 1 persona' }));
    await expect.poll(() => host.textContent).toContain('1 nominación guardada en este dispositivo.');
    expect(made()).toMatchObject([['nominations.make', { name: 'Inés Núñez', noteVerbale: 'NV 1' }]]);
  },
);

test('a file that is none of ours is refused with what to do', async () => {
  const host = await open(`/delegation/of/${CHILE}/sheet`, 'chile-liaison');
  const said = () => texts(host, '.error-summary li').join();
  for (const [text, wanted] of [
    ['Apellido;Cargo\r\nX;Y', /^Ninguna fila tiene los títulos «Nombre» y «Calidad»\. .* «Apellido, Cargo»/],
    ['Chile, octubre\r\nNombre;Nota verbal\r\nX;Y', /^La fila 2 parece la .* le falta «Calidad»\./],
    ['%PDF-1.7', /^Es un PDF, no una hoja de cálculo\./],
    ['Chile, octubre\r\nNombre;Calidad;Cargo;Correo\r\nX;Asesoría;Y;', /^$/],
  ] as const) {
    choose(new File([text], 'lista.xlsx'));
    await expect.poll(said).toMatch(wanted);
  }
  await expect.poll(() => host.textContent).toContain('Los títulos están en la fila 2.');
  expect(host.textContent).toContain('No se lee la columna «Correo».');
});

test('a state can withdraw an accredited person, after a question that says what that means', async () => {
  const accredited = nomination({ state: 'accredited', participant: minister });
  const host = await open('/delegation/nominations/nom_a', 'chile-liaison', docsWith(accredited));
  await press('Retirar la nominación');
  expect(host.textContent).toContain('dejará la lista de participantes');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Retirar la nominación' }));
  await expect.poll(() => phone?.path()).toBe(`${MEETING}/delegation`);
  expect(made()).toEqual([['nominations.withdraw', { nomination: 'nom_a', meeting: FOUNDING }]]);
});

test('beside the list, the nomination on the screen is edited, not the one opened before', async () => {
  await open(
    '/delegation/nominations/nom_a',
    'chile-liaison',
    docsWith(nomination({ name: 'Ana Uno' }), nomination({ name: 'Berta Dos' }, 'nom_b')),
  );
  const name = () => document.querySelector<HTMLInputElement>('#nominee-name')?.value;
  await expect.poll(name).toBe('Ana Uno');
  phone?.go(`${MEETING}/delegation/nominations/nom_b`);
  await expect.poll(name).toBe('Berta Dos');
});
