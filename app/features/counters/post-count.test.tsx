import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { counts } from '#shared/counters/counters.schemas.ts';
import {
  countDoc,
  DAY,
  dayDoc,
  HERE_POST,
  NOW,
  POST,
  POST_DOCS,
  postDoc,
  postingDoc,
} from './post-docs.fixtures.ts';
import { openPost } from './post-pages.fixtures.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
  document.body.classList.remove('shell', 'shell-bare');
});
const open = async (...options: Parameters<typeof openPost>) => {
  phone = await openPost(...options);
  await expect.poll(() => phone?.host.querySelector('.keypad')).not.toBeNull();
  return phone;
};
const text = () => phone?.host.textContent?.replace(/\s+/g, ' ') ?? '';
const typed = () => phone?.host.querySelector('.post-amount-typed')?.textContent ?? '';
const sumOf = (name: string) =>
  [...(phone?.host.querySelectorAll('.counter-cell') ?? [])]
    .find((cell) => cell.textContent?.startsWith(name))
    ?.querySelector('.counter-sum')?.textContent ?? '';
const key = (name: string) => page.getByRole('button', { name, exact: true });
const press = async (...names: readonly string[]) => {
  for (const name of names) await userEvent.click(key(name));
};
const made = () => phone?.client.outbox().map(({ envelope }) => envelope) ?? [];
const drafts = () => phone?.client.drafts.list();

test('what is keyed is written down by one button that says what it writes', async () => {
  await open();
  expect(text()).toContain('Días de Acción Conjunta, turno 2');
  expect(text()).toContain('Sin conexión desde');
  expect(sumOf('Vehículos')).toBe('204');
  await userEvent.click(page.getByRole('button', { name: /^Vehículos/ }));
  await press('1', '2');
  expect(typed()).toBe('+12');
  await userEvent.click(key('Anotar 12 vehículos'));
  expect(sumOf('Vehículos')).toBe('216');
  expect(typed()).toBe('+0');
  expect(made().map(({ name, args }) => [name, args])).toMatchObject([
    ['counters.count', { post: POST, shift: 'shf_2', counter: 'vehicles_checked', value: 12 }],
  ]);
  await expect.poll(text).toContain('1 envío en cola');
  await expect.poll(text).toContain('Última: 12 a las');
  await expect.poll(drafts).toEqual([]);
});

test('the second tap of a double tap writes nothing down', async () => {
  await open();
  await press('7');
  await userEvent.dblClick(key('Anotar 7 personas'));
  expect(made()).toHaveLength(1);
  expect(text()).not.toContain('Marque primero');
  await userEvent.click(key('Anotar'));
  await expect.poll(text).toContain('Marque primero un número.');
  expect(made()).toHaveLength(1);
});

test('the last entry is undone by a correction, once, and stays in view', async () => {
  await open();
  await userEvent.click(page.getByRole('button', { name: /^Vehículos/ }));
  expect(text()).toContain('Última: 3 a las');
  await userEvent.dblClick(key('Deshacer'));
  await expect.poll(() => sumOf('Vehículos')).toBe('201');
  expect(made().map(({ name, args }) => [name, args])).toMatchObject([
    // A code: each reads it in their language.
    ['counters.correct', { count: 'cnt_last', value: 0, reason: 'undone' }],
  ]);
  await expect.poll(text).toContain('Deshecha: 3 de las');
  expect(key('Deshacer').query()).toBeNull();
});

test('taking away says so on the button, and never takes more than there is', async () => {
  await open();
  await press('Corregir', '4', '0', '0');
  expect(typed()).toBe('−400');
  await userEvent.click(key('Restar 400 personas'));
  await expect.poll(text).toContain('No se puede restar más de lo anotado: 318.');
  await userEvent.click(key('Borrar el último dígito'));
  await userEvent.click(key('Restar 40 personas'));
  expect(sumOf('Personas')).toBe('278');
  // One correction is no habit: the next entry is added.
  expect(typed()).toBe('+0');
});

test.each(['lock', 'kill'] as const)('what was keyed and not written down survives a %s', async (end) => {
  let opened = await open();
  await userEvent.click(page.getByRole('button', { name: /^Bultos/ }));
  await press('4', '5');
  if (end === 'lock') await opened.lock();
  else await expect.poll(async () => JSON.stringify(await drafts())).toContain('"value":"45"');
  const kept = (await drafts()) ?? [];
  expect(kept).toHaveLength(1);
  expect(made()).toEqual([]);
  opened.close();

  opened = await open({ drafts: kept });
  expect(typed()).toBe('+45');
  expect(text()).toContain('Sigue lo que había marcado y no anotó.');
  await userEvent.click(key('Anotar 45 bultos'));
  expect(sumOf('Bultos')).toBe('102');
  await expect.poll(drafts).toEqual([]);
});

test('killed after the entry and before its draft is gone, it counts once', async () => {
  let opened = await open();
  await press('9');
  await expect.poll(async () => (await drafts())?.length).toBe(1);
  const kept = (await drafts()) ?? [];
  await userEvent.click(key('Anotar 9 personas'));
  await expect.poll(() => opened.client.outbox()).toHaveLength(1);
  const outbox = JSON.parse(JSON.stringify(opened.client.outbox()));
  opened.close();

  opened = await open({ drafts: kept, outbox });
  expect(typed()).toBe('+0');
  expect(sumOf('Personas')).toBe('327');
  await expect.poll(drafts).toEqual([]);
  expect(opened.client.replica.within(counts, POST).filter(({ body }) => body.value === 9)).toHaveLength(1);
});

test('what could not be stored stands in the keys again', async () => {
  const opened = await open();
  await press('8');
  opened.failCommits(1);
  await userEvent.click(key('Anotar 8 personas'));
  await expect.poll(text).toContain('La anotación no se guardó: 8 personas.');
  expect(typed()).toBe('+8');
  expect(sumOf('Personas')).toBe('318');
  await userEvent.click(key('Anotar 8 personas'));
  await expect.poll(() => sumOf('Personas')).toBe('326');
  expect(made()).toHaveLength(1);
});

test('leaving the page writes nothing down, and what was keyed waits there', async () => {
  const opened = await open();
  await press('6');
  opened.go(`${HERE_POST}/entries`);
  await expect.poll(() => opened.host.querySelector('.keypad')).toBeNull();
  expect(made()).toEqual([]);
  opened.go(HERE_POST);
  await expect.poll(typed).toBe('+6');
});

test('a keyboard types while the focus is on the keys', async () => {
  await open();
  (key('5').element() as HTMLElement).focus();
  await userEvent.keyboard('12{Backspace}3');
  expect(typed()).toBe('+13');
});

test('Enter writes down what a keyboard typed, once', async () => {
  await open();
  (key('5').element() as HTMLElement).focus();
  await userEvent.keyboard('12{Enter}');
  await expect.poll(made).toMatchObject([{ args: { value: 12 } }]);
  expect(typed()).toBe('+0');
  // Enter by itself is of the button that has the focus.
  await userEvent.keyboard('{Enter}');
  expect(typed()).toBe('+5');
  expect(made()).toHaveLength(1);
});

test('of more than six counters the last cell opens the rest, and shows which one is chosen', async () => {
  const counters = [
    ...(['persons_checked', 'vehicles_checked', 'parcels_checked', 'containers_checked'] as const),
    ...(['vessels_checked', 'premises_checked', 'detentions', 'victims', 'drugs', 'cash'] as const),
  ];
  await open({ docs: POST_DOCS.map((doc) => (doc.collection === 'stateDays' ? dayDoc({ counters }) : doc)) });
  expect(phone?.host.querySelectorAll('.counter-cell')).toHaveLength(6);
  await userEvent.click(page.getByRole('button', { name: /^Otros contadores \(5\)/ }));
  await userEvent.click(page.getByRole('button', { name: /^Víctimas/ }));
  await press('2');
  await userEvent.click(key('Anotar 2 víctimas'));
  expect(sumOf('Víctimas')).toBe('2');
});

test.each([
  ['the day is closed', [dayDoc({ state: 'closed' }), postDoc(), postingDoc()], 'ya no se anota'],
  ['the post has ended', [dayDoc(), postDoc({ endedAt: NOW - 1 }), postingDoc()], 'Este puesto terminó'],
  ['they do not work there', [dayDoc(), postDoc()], 'no trabaja en él'],
] as const)('nothing is written down once %s', async (_why, docs, says) => {
  phone = await openPost({ docs });
  await expect.poll(text).toContain(says);
  expect(phone.host.querySelector('.keypad')).toBeNull();
  expect(phone.host.querySelector('.counter-cell')).not.toBeNull();
});

test.each(['es', 'pt', 'en'] as const)('the keys fit a phone in %s without scrolling', async (locale) => {
  const opened = await open({ locale });
  document.body.classList.add('shell', 'shell-bare');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(740);
  for (const each of opened.host.querySelectorAll('.keypad-key'))
    expect(each.getBoundingClientRect().height).toBeGreaterThanOrEqual(56);
  for (const each of opened.host.querySelectorAll('button, a'))
    expect(each.getBoundingClientRect().height, each.textContent ?? '').toBeGreaterThanOrEqual(48);
});

const LONG = {
  es: 'Días de Acción Conjunta en puertos, aeropuertos y pasos de frontera de la región',
};
const CROWDED = POST_DOCS.map((doc) => {
  if (doc.collection === 'stateDays') return dayDoc({ title: LONG });
  if (doc.collection === 'posts')
    return postDoc({ name: 'Puerto de San Antonio, terminal de contenedores 2' });
  return doc.id === 'cnt_parcels'
    ? countDoc('parcels', { counter: 'parcels_checked', value: 100_000_011 })
    : doc;
});

test('all keys and the button stand on a phone, with two lines of name, no network, and what was left in the keys', async () => {
  let opened = await open({ docs: CROWDED });
  await press('4', '7');
  await expect.poll(async () => (await drafts())?.length).toBe(1);
  const kept = (await drafts()) ?? [];
  opened.close();
  opened = await open({ docs: CROWDED, drafts: kept });
  document.body.classList.add('shell', 'shell-bare');
  await expect.poll(text).toContain('Sigue lo que había marcado y no anotó.');
  expect(text()).toContain('Sin conexión desde');
  const bar = opened.host.querySelector('.footer-bar')?.getBoundingClientRect();
  for (const each of opened.host.querySelectorAll('.keypad-key')) {
    const { bottom, height } = each.getBoundingClientRect();
    expect(bottom, each.textContent ?? '').toBeLessThanOrEqual((bar?.top ?? 0) + 1);
    expect(height).toBeGreaterThanOrEqual(48);
  }
  expect(bar?.bottom).toBeLessThanOrEqual(741);
  // The shift is said however long the name of the day is.
  expect(opened.host.querySelector('.post-bar-kicker')?.textContent).toContain('turno 2');
});

test('all keys stand after a seizure with a long name, written down without a network since another day', async () => {
  const opened = await open({ docs: CROWDED, lastAnswerAt: NOW - 26 * 3_600_000 });
  document.body.classList.add('shell', 'shell-bare');
  for (const n of [1, 2, 3]) {
    void opened.client.act('counters.count', {
      ...{ state: 'CL', day: DAY, post: POST, shift: 'shf_2', count: `cnt_arms${n}`, counter: 'firearms' },
      ...{ kind: 'homemade', value: 2, seizure: { subdivision: 'CL-VS', reference: null }, isForPost: false },
    }).saved;
  }
  await expect.poll(text).toContain('Última: 2 armas de fuego');
  await expect.poll(text).toContain('3 envíos en cola');
  const bar = opened.host.querySelector('.footer-bar')?.getBoundingClientRect();
  for (const each of opened.host.querySelectorAll('.keypad-key')) {
    const { bottom, height } = each.getBoundingClientRect();
    expect(bottom, each.textContent ?? '').toBeLessThanOrEqual((bar?.top ?? 0) + 1);
    expect(height).toBeGreaterThanOrEqual(48);
  }
  expect(bar?.bottom).toBeLessThanOrEqual(741);
  expect(opened.host.querySelector('.post-last')?.getBoundingClientRect().height).toBeLessThanOrEqual(28);
});

test('with a clock that was set back the last entry is still what this device wrote down last', async () => {
  const opened = await open();
  opened.setNow(NOW - 3 * 3_600_000);
  await press('1', '1');
  await userEvent.click(key('Anotar 11 personas'));
  await expect.poll(text).toContain('Última: 11 a las');
  await userEvent.click(key('Deshacer'));
  await expect.poll(() => made().at(-1)?.name).toBe('counters.correct');
  const [first, last] = made().map(({ args }) => args as { count?: string });
  expect(last?.count).toBe(first?.count);
});

test('on a low phone all keys stand too, without a network', async () => {
  const opened = await open({ docs: CROWDED });
  await page.viewport(320, 640);
  document.body.classList.add('shell', 'shell-bare');
  await expect.poll(() => opened.host.querySelectorAll('.counter-cell').length).toBe(4);
  const bar = opened.host.querySelector('.footer-bar')?.getBoundingClientRect();
  for (const each of opened.host.querySelectorAll('.keypad-key')) {
    const { bottom, height } = each.getBoundingClientRect();
    expect(bottom, each.textContent ?? '').toBeLessThanOrEqual((bar?.top ?? 0) + 1);
    expect(height).toBeGreaterThanOrEqual(48);
  }
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test.each(['', '/seizure?counter=documents', '/entries', '/situation', '/hand-over'])(
  'with text twice as large nothing of the post%s goes out at the side, and counters stand one below the other',
  async (path) => {
    phone = await openPost({ docs: CROWDED, path: `${HERE_POST}${path}` });
    document.documentElement.style.fontSize = '200%';
    try {
      await expect.poll(() => phone?.host.querySelector('h1')).not.toBeNull();
      await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
      for (const cell of phone.host.querySelectorAll('.counter-cell'))
        expect(cell.scrollWidth, cell.textContent ?? '').toBeLessThanOrEqual(cell.clientWidth);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  },
);

test('a large sum goes below the name of its counter and does not break it', async () => {
  await open({ docs: CROWDED });
  await expect.poll(() => sumOf('Bultos')).toBe('100.000.011');
  const name = phone?.host.querySelectorAll('.counter-name')[2];
  expect(name?.textContent).toContain('Bultos');
  expect(name?.getBoundingClientRect().height).toBeLessThanOrEqual(20);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('a day that counts only seizures has no keys: its cells lead to their page', async () => {
  const docs = POST_DOCS.map((doc) =>
    doc.collection === 'stateDays' ? dayDoc({ counters: ['drugs', 'firearms'] }) : doc,
  );
  phone = await openPost({ docs });
  await expect.poll(text).toContain('Toque lo que se incautó');
  expect(phone.host.querySelector('.keypad')).toBeNull();
  expect(phone.host.querySelectorAll('a.counter-cell')).toHaveLength(2);
  expect(text()).not.toContain('Personas controladas');
});

test('a very large figure is asked about before it is written down', async () => {
  await open();
  await press('9', '9', '9', '9', '9');
  await userEvent.click(key('Anotar 99.999 personas'));
  await expect.poll(text).toContain('¿Son 99.999 personas? Toque otra vez para anotarlo.');
  expect(made()).toEqual([]);
  await press('Borrar el último dígito', '9');
  await userEvent.click(key('Anotar 99.999 personas'));
  expect(made()).toEqual([]);
  await userEvent.click(key('Anotar 99.999 personas'));
  await expect.poll(made).toHaveLength(1);
});

test('what was keyed for one counter does not follow to another, and a tap on its own keeps it', async () => {
  await open();
  await press('Corregir', '5', '0');
  await userEvent.click(page.getByRole('button', { name: /^Bultos/ }));
  expect(typed()).toBe('+0');
  await press('5', '0');
  await userEvent.click(page.getByRole('button', { name: /^Bultos/ }));
  expect(typed()).toBe('+50');
  await userEvent.click(page.getByRole('button', { name: /^Vehículos/ }));
  expect(typed()).toBe('+0');
});
