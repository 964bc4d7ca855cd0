import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setOn } from '#app/edit-case.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { OutboxRow } from '#app/store/store-port.ts';
import {
  countDoc,
  countedAt,
  DAY,
  dayDoc,
  HERE_POST,
  NOW,
  OFFICER,
  POST,
  POST_DOCS,
  shiftDoc,
} from './post-docs.fixtures.ts';
import { openPost } from './post-pages.fixtures.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const open = async (path: string, options: Parameters<typeof openPost>[0] = {}) => {
  phone = await openPost({ ...options, path: `${HERE_POST}${path}` });
  return phone;
};
const text = () => phone?.host.textContent?.replace(/\s+/g, ' ') ?? '';
const rows = () =>
  [...(phone?.host.querySelectorAll('.row') ?? [])].map(
    (row) => row.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
const made = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]) ?? [];
const wide = () => document.documentElement.scrollWidth;

const DRUGS = { ...dayDoc().body, counters: ['persons_checked', 'drugs', 'cash', 'documents'] as const };
const WITH_DRUGS = POST_DOCS.map((doc) =>
  doc.collection === 'stateDays' ? dayDoc({ counters: [...DRUGS.counters] }) : doc,
);

test('a seizure is entered by weight, with its place and reference, and its button says what it writes', async () => {
  const { host, path } = await open('/seizure?counter=drugs', { docs: WITH_DRUGS });
  await expect.poll(() => host.querySelector('#seizure-kind')).not.toBeNull();
  await expect
    .poll(() => host.querySelector<HTMLInputElement>('#seizure-subdivision')?.value)
    .toBe('Valparaíso, Chile');
  setOn(host, '#seizure-kind', 'cocaine');
  setOn(host, '#seizure-value', '1,250');
  await userEvent.click(page.getByRole('button', { name: 'Anotar la incautación' }));
  // A thousand to some and one to others; the error goes when it is mended.
  await expect.poll(text).toContain('1,250 se lee de dos maneras. Escriba 1250 si son miles, o 1,2500');
  expect(text()).toContain('Región');
  setOn(host, '#seizure-value', '2,5');
  await expect.poll(text).not.toContain('de dos maneras');
  setOn(host, '#seizure-reference', 'SIENA 77');
  expect(wide()).toBeLessThanOrEqual(360);
  await userEvent.click(page.getByRole('button', { name: /^Anotar 2,5 kg, Cocaína$/ }));
  await expect.poll(path).toBe(HERE_POST);
  expect(made()).toMatchObject([
    [
      'counters.count',
      {
        ...{ counter: 'drugs', kind: 'cocaine', value: 2500, shift: 'shf_2', isForPost: false },
        seizure: { subdivision: 'CL-VS', reference: 'SIENA 77' },
      },
    ],
  ]);
  // What is weighed is not added up on the key: its seizures are counted.
  const cell = [...host.querySelectorAll('.counter-cell')].find((each) =>
    each.textContent?.startsWith('Drogas'),
  );
  expect(cell?.querySelector('.counter-sum')?.textContent).toContain('1 incautación');
});

test('money is entered in hundredths, also in a currency that the list does not have', async () => {
  const { host } = await open('/seizure?counter=cash', { docs: WITH_DRUGS });
  await expect.poll(() => host.querySelector('#seizure-kind')).not.toBeNull();
  setOn(host, '#seizure-kind', 'other');
  await expect.poll(() => host.querySelector('#seizure-currency')).not.toBeNull();
  setOn(host, '#seizure-value', '1250,50');
  await userEvent.click(page.getByRole('button', { name: /^Anotar/ }));
  await expect.poll(text).toContain('Elija la moneda, o escriba su código');
  setOn(host, '#seizure-currency', 'chf');
  await userEvent.click(page.getByRole('button', { name: /^Anotar/ }));
  await expect
    .poll(made)
    .toMatchObject([['counters.count', { counter: 'cash', kind: 'CHF', value: 125_050 }]]);
});

const CORRECTED = [
  ...POST_DOCS,
  countDoc('fixed', {
    ...{ counter: 'documents', kind: 'passport', value: 2, corrects: 'cnt_passports' },
    ...{ reason: 'Uno era auténtico.', ...countedAt(NOW - 60_000) },
  }),
  countDoc('undone', { corrects: 'cnt_last', value: 0, reason: 'Doble', ...countedAt(NOW - 30_000) }),
];

test('entries stand with what was made of them: what was written is struck, and what holds is beside it', async () => {
  const { host } = await open('/entries', { docs: CORRECTED });
  await expect.poll(() => rows().length).toBe(7);
  expect(host.querySelector('del')?.textContent).toContain('3 vehículos');
  expect(rows()[0]).toContain('Deshecha');
  const passports = rows().find((row) => row.includes('Pasaporte'));
  expect(passports).toContain('antes 3 documentos falsos, Pasaporte');
  expect(passports).toContain('ahora 2');
  expect(passports).toContain('Uno era auténtico.');
  expect(passports).toContain('Referencia SIPA 2026/114');
  expect(wide()).toBeLessThanOrEqual(360);
});

test('what somebody took back at once says so in the language of whoever reads it', async () => {
  const undone = countDoc('undone', { corrects: 'cnt_last', value: 0, reason: 'undone', ...countedAt(NOW) });
  await open('/entries', { docs: [...POST_DOCS, undone], locale: 'pt' });
  await expect.poll(text).toContain('Desfeita por quem a anotou');
});

test('where the phone and the server differ by more than ten minutes both hours stand there', async () => {
  const late = { by: OFFICER, label: 'Turno', at: NOW - 3_600_000, takenAt: NOW };
  const soon = { by: OFFICER, label: 'Turno', at: NOW - 3_600_000, takenAt: NOW - 3_590_000 };
  await open('/entries', { docs: [...POST_DOCS.slice(0, 7), countDoc('a', { counted: late })] });
  await expect.poll(text).toMatch(/en el dispositivo; recibida \d\d:\d\d/);
  phone?.close();
  await open('/entries', { docs: [...POST_DOCS.slice(0, 7), countDoc('a', { counted: soon })] });
  await expect.poll(() => rows().length).toBe(1);
  expect(text()).not.toContain('en el dispositivo');
});

test('a correction that the server took later says so where it was corrected, without the page being opened anew', async () => {
  const counted = { by: OFFICER, label: 'Turno', at: NOW - 3_600_000, takenAt: null };
  const made = countDoc('fixed', {
    corrects: 'cnt_vehicles',
    value: 200,
    reason: 'Uno pasó dos veces.',
    counted,
  });
  await open('/entries', { docs: [...POST_DOCS, made] });
  await expect.poll(text).toContain('Uno pasó dos veces.');
  expect(text()).not.toContain('en el dispositivo; recibida');
  const taken = { ...made.body, counted: { ...counted, takenAt: NOW } };
  await phone?.receive({ ...made, rev: 2, body: taken });
  await expect.poll(text).toMatch(/en el dispositivo; recibida \d\d:\d\d.*Uno pasó dos veces/);
});

test('a correction says what the entry is to say, and is refused where it changes nothing', async () => {
  const { host, path } = await open('/entries/cnt_passports');
  await expect.poll(() => host.querySelector('#correction-value')).not.toBeNull();
  setOn(host, '#correction-value', '3');
  setOn(host, '#correction-reason', 'Uno era auténtico.');
  await userEvent.click(page.getByRole('button', { name: 'Corregir la anotación' }));
  await expect.poll(text).toContain('Es lo mismo que ya dice.');
  setOn(host, '#correction-value', '2');
  await userEvent.click(page.getByRole('button', { name: 'Corregir la anotación' }));
  await expect.poll(path).toBe(`${HERE_POST}/entries`);
  expect(made()).toMatchObject([['counters.correct', { count: 'cnt_passports', value: 2 }]]);
  await expect.poll(text).toContain('ahora 2');
});

test('the situation is said by one tap on its page, with the note that stands there', async () => {
  const { host, path } = await open('/situation');
  await expect.poll(() => host.querySelector('#situation-note')).not.toBeNull();
  setOn(host, '#situation-note', 'Hay una fila larga.');
  for (const each of host.querySelectorAll('.situation-choice'))
    expect(each.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
  await userEvent.dblClick(page.getByRole('button', { name: /^Mucho movimiento/ }));
  await expect.poll(path).toBe(HERE_POST);
  expect(made()).toMatchObject([
    ['counters.say_situation', { situation: 'busy', note: 'Hay una fila larga.', shift: 'shf_2' }],
  ]);
});

test('a shift is handed over by one tap, and the next one works', async () => {
  const { host, path } = await open('/hand-over', { now: shiftDoc(2).body.until - 1_800_000 });
  await userEvent.click(page.getByRole('button', { name: 'Entregar el turno 2' }));
  await expect.poll(path).toBe(HERE_POST);
  expect(made()).toMatchObject([
    ['counters.hand_over', { post: POST, shift: 'shf_2', next: 'shf_3', officers: null, note: null }],
  ]);
  await expect.poll(() => host.querySelector('.post-bar-kicker')?.textContent).toContain('turno 3');
});

test('all hours of a post are those of the operation, also on a phone of another zone', async () => {
  await open('/hand-over');
  // It was handed over at six in Santiago, which is nine in UTC.
  await expect.poll(text).toContain('Entregado a las 06:00');
  phone?.close();
  await open('/entries');
  await expect.poll(() => rows()[0]).toContain('09:52');
});

test('a shift with more than an hour left is handed over only after a question', async () => {
  await open('/hand-over');
  await userEvent.click(page.getByRole('button', { name: 'Entregar el turno 2' }));
  const asked = page.getByRole('dialog');
  await expect.poll(() => asked.query()?.textContent).toContain('¿Entregar ya el turno 2?');
  expect(asked.element().textContent).toContain('Termina a las 14:00');
  expect(made()).toEqual([]);
  await userEvent.click(asked.getByRole('button', { name: 'Entregar el turno 2' }));
  await expect.poll(made).toMatchObject([['counters.hand_over', { shift: 'shf_2', next: 'shf_3' }]]);
});

test('the note of a hand-over that somebody else had done stands in the report to which it leads', async () => {
  const [row] = refusedAtClosing('handed');
  const args = { state: 'CL', day: DAY, post: POST, shift: 'shf_1', next: 'shf_2', officers: null };
  const envelope = {
    ...row?.envelope,
    name: 'counters.hand_over',
    args: { ...args, note: 'Falta el escáner' },
  };
  const verdict = { ...row?.verdict, code: 'counters.handed_already', details: {} };
  const outbox = [{ ...row, envelope, verdict } as unknown as OutboxRow];
  const { host } = await open('/situation?of=mut_handed', { outbox });
  await expect
    .poll(() => host.querySelector<HTMLTextAreaElement>('#situation-note')?.value)
    .toBe('Falta el escáner');
});

test('the page of the post has its instructions, whom to call, and what is not written here', async () => {
  const { host } = await open('/hand-over');
  await expect.poll(text).toContain('Controle por muestreo.');
  expect(host.querySelector('a[href="tel:+56200000000"]')).not.toBeNull();
  expect(text()).toContain('Lo operativo va en SIPA, SIENA o I-24/7');
  expect(text()).toContain('Entregado a las');
  expect(wide()).toBeLessThanOrEqual(360);
});

test('somebody’s posts stand by when they are, and a post that is not here says so', async () => {
  const opened = await openPost({ path: '/posts' });
  phone = opened;
  await expect.poll(text).toContain('Ahora');
  expect(rows()[0]).toContain('Puesto Peñas Blancas');
  opened.go('/posts/pto_none');
  await expect.poll(text).toContain('Este puesto no está en este dispositivo');
});

/** As the server leaves them when it takes nothing more, since the day was closed. */
const refusedAtClosing = (...ids: readonly string[]) =>
  ids.map((id, at) => {
    const args = { state: 'CL', day: DAY, post: POST, shift: 'shf_2', count: `cnt_${id}` };
    const counted = { counter: 'persons_checked', kind: null, value: 9, seizure: null, isForPost: false };
    const envelope = { id: `mut_${id}`, name: 'counters.count', args: { ...args, ...counted }, madeAt: NOW };
    const details = { call: 'Centro de coordinación nacional', phone: '+56 2 0000 0000' };
    const verdict = { status: 'refused', seq: at + 1, receivedAt: NOW, code: 'counters.day_closed', details };
    return {
      ...{ id: envelope.id, counter: at + 1, state: 'refused', attempts: 1, retryAt: null, lastError: null },
      envelope: { ...envelope, v: 1, counter: at + 1, base: {}, after: [], replaces: null },
      verdict: { id: envelope.id, ...verdict },
    } as unknown as OutboxRow;
  });

test('who stood at a post when its day was closed learns so, whom to call and what of theirs waits', async () => {
  const docs = POST_DOCS.filter(({ collection }) => collection === 'postings');
  const outbox = refusedAtClosing('a', 'b');
  const { host } = await open('', { docs, outbox });
  await expect.poll(text).toContain('La jornada está cerrada en su Estado');
  expect(text()).not.toContain('no está en este dispositivo');
  expect(host.querySelector('a[href="tel:+56200000000"]')).not.toBeNull();
  expect(text()).toContain('2 envíos suyos de este puesto esperan.');
  expect(host.querySelector('a[href="/outbox"]')).not.toBeNull();
  phone?.close();

  phone = await openPost({ docs, outbox, path: '/posts' });
  await expect.poll(() => rows().length).toBe(1);
  expect(rows()[0]).toContain('La jornada está cerrada en este Estado');
  expect(phone.host.querySelector(`a[href="${HERE_POST}"]`)).not.toBeNull();
});

test('a shift that nobody handed over in time can still be', async () => {
  const docs = POST_DOCS.map((doc) => (doc.id === 'shf_1' ? shiftDoc(1) : doc));
  await open('/hand-over', { docs });
  await expect.poll(() => page.getByRole('button', { name: 'Entregar el turno 1' }).query()).not.toBeNull();
  expect(phone?.host.querySelector('.post-bar-kicker')?.textContent).toContain('turno 2');
});

test('what waits in the queue has an author: whoever holds the phone', async () => {
  const own = { by: OFFICER, at: NOW - 60_000, takenAt: null };
  const docs = [
    ...POST_DOCS.slice(0, 7),
    countDoc('a', { counted: own }),
    countDoc('b', { corrects: 'cnt_a', value: 0, reason: 'Doble', counted: own }),
  ];
  await open('/entries', { docs });
  await expect.poll(() => rows().length).toBe(1);
  expect(rows()[0]).toMatch(/\d\d:\d\d, [^ ,]/);
  expect(rows()[0]).toMatch(/por [^:]+: Doble/);
  phone?.close();
  const { host } = await open('/situation');
  await userEvent.click(page.getByRole('button', { name: /^Sin novedad/ }));
  phone?.go(`${HERE_POST}/situation`);
  await expect.poll(() => host.querySelector('.situation-choices')).not.toBeNull();
  await expect.poll(() => rows()[0]).toMatch(/Sin novedad.*\d\d:\d\d, \S/);
});

test('an incident is asked about before it is sent, and support says what is needed', async () => {
  const { host, path } = await open('/situation');
  await expect.poll(() => host.querySelector('.situation-choices')).not.toBeNull();
  await userEvent.click(page.getByRole('button', { name: /^Hay un incidente/ }));
  await expect.poll(text).toContain('Todavía no se informó');
  expect(made()).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'No informarlo' }));
  await expect.poll(() => host.querySelector('.footer-bar')).toBeNull();
  await userEvent.click(page.getByRole('button', { name: /^Necesita apoyo/ }));
  await userEvent.click(page.getByRole('button', { name: 'Informar: Necesita apoyo' }));
  await expect.poll(() => text()).toContain('Escriba en la nota qué hace falta');
  expect(made()).toEqual([]);
  setOn(host, '#situation-note', 'Dos personas y un perro.');
  await userEvent.click(page.getByRole('button', { name: 'Informar: Necesita apoyo' }));
  await expect.poll(path).toBe(HERE_POST);
  expect(made()).toMatchObject([
    ['counters.say_situation', { situation: 'support', note: 'Dos personas y un perro.' }],
  ]);
});

test('a reference that reads like a person and an amount beyond belief are asked about', async () => {
  const { host } = await open('/seizure?counter=drugs', { docs: WITH_DRUGS });
  await expect.poll(() => host.querySelector('#seizure-kind')).not.toBeNull();
  expect(text()).toContain('Sin nombres');
  setOn(host, '#seizure-kind', 'cocaine');
  setOn(host, '#seizure-value', '99999');
  setOn(host, '#seizure-reference', 'ref Juan Pérez 12.345.678-9');
  await userEvent.click(page.getByRole('button', { name: /^Anotar 99/ }));
  await expect.poll(text).toContain('Confirme que es un número de referencia');
  expect(text()).toContain('Confirme la cantidad');
  expect(made()).toEqual([]);
  await userEvent.click(page.getByText('Es un número de referencia'));
  await userEvent.click(page.getByText('La cantidad es correcta'));
  await userEvent.click(page.getByRole('button', { name: /^Anotar 99/ }));
  await expect.poll(made).toHaveLength(1);
});

test('drugs are also entered in grams', async () => {
  const { host } = await open('/seizure?counter=drugs', { docs: WITH_DRUGS });
  await expect.poll(() => host.querySelector('#seizure-unit')).not.toBeNull();
  setOn(host, '#seizure-kind', 'mdma');
  setOn(host, '#seizure-unit', 'g');
  setOn(host, '#seizure-value', '35');
  await userEvent.click(page.getByRole('button', { name: /^Anotar/ }));
  await expect.poll(made).toMatchObject([['counters.count', { kind: 'mdma', value: 35 }]]);
});

test('a substance is entered in the units that it comes in', async () => {
  const counters = ['drugs', 'drug_tablets', 'drug_plants'] as const;
  const docs = POST_DOCS.map((doc) =>
    doc.collection === 'stateDays' ? dayDoc({ counters: [...counters] }) : doc,
  );
  const { host } = await open('/seizure?counter=drug_tablets', { docs });
  await expect.poll(() => host.querySelector<HTMLSelectElement>('#seizure-unit')?.value).toBe('tablet');
  setOn(host, '#seizure-kind', 'cannabis');
  const units = () => [...host.querySelectorAll('#seizure-unit option')].map((each) => each.textContent);
  await expect.poll(units).toEqual(['kilogramos', 'gramos', 'plantas']);
  setOn(host, '#seizure-unit', 'plant');
  setOn(host, '#seizure-value', '40');
  await userEvent.click(page.getByRole('button', { name: 'Anotar 40 plantas, Cannabis' }));
  await expect
    .poll(made)
    .toMatchObject([['counters.count', { counter: 'drug_plants', kind: 'cannabis', value: 40 }]]);
});

test('a seizure of some hours ago says when it was, and belongs to the shift of that hour', async () => {
  const docs = WITH_DRUGS.map((doc) => (doc.id === 'shf_1' ? shiftDoc(1) : doc));
  const { host } = await open('/seizure?counter=drugs', { docs });
  await expect.poll(() => host.querySelector('#seizure-kind')).not.toBeNull();
  setOn(host, '#seizure-kind', 'cocaine');
  setOn(host, '#seizure-value', '2');
  setOn(host, '#seizure-at', '2026-11-12T23:30');
  await userEvent.click(page.getByRole('button', { name: /^Anotar 2 kg/ }));
  await expect.poll(text).toContain('Todavía no es esa hora.');
  setOn(host, '#seizure-at', '2026-11-12T05:30');
  await userEvent.click(page.getByRole('button', { name: /^Anotar 2 kg/ }));
  await expect
    .poll(made)
    .toMatchObject([
      ['counters.count', { value: 2000, shift: 'shf_1', at: Date.parse('2026-11-12T08:30:00Z') }],
    ]);
});

test('orders and telephone stand before what is asked about the hand-over', async () => {
  const { host } = await open('/hand-over');
  await expect.poll(() => host.querySelector('textarea')).not.toBeNull();
  const isBefore = (one: Element | null, other: Element | null) =>
    one !== null && other !== null && one.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING;
  const note = host.querySelector('textarea');
  expect(isBefore(host.querySelector('a[href^="tel:"]'), note)).toBe(true);
  expect(isBefore(host.querySelector('.post-briefing'), note)).toBe(true);
});

test('shifts of several days say their day', async () => {
  const next = shiftDoc(4, { from: NOW + 24 * 3_600_000, until: NOW + 26 * 3_600_000 });
  await open('/hand-over', { docs: [...POST_DOCS, next] });
  await expect.poll(text).toContain('13 nov');
});
