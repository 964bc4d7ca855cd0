import '#app/ui/styles.css';
import { render } from 'solid-js/web';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HallState } from '#shared/hall/hall.schemas.ts';
import { HallScreen, type HallScreenPorts } from './hall-screen.tsx';
import { hallStateOf, LONG, NOW } from './hall-state.fixtures.ts';

let dispose: (() => void) | undefined;
afterEach(() => {
  dispose?.();
  dispose = undefined;
  delete document.documentElement.dataset.theme;
});

type Answer = { readonly status: number; readonly body: object } | 'lost';

/** A screen in front of a server that a test makes. */
function openScreen({
  path = '/hall/dsp_1',
  hash = '',
  answers,
  theme = 'light',
}: {
  path?: string;
  hash?: string;
  answers: (path: string, body: unknown) => Answer;
  theme?: 'light' | 'dark' | 'contrast';
}) {
  const timers: (() => void)[] = [];
  const lines: Map<string, () => void>[] = [];
  const asked: { path: string; body: unknown }[] = [];
  const replaced: string[] = [];
  const kept = new Map<string, string>();
  let at = 1_000;
  const ports: HallScreenPorts = {
    async fetch(wanted, { body }) {
      const given = typeof body === 'string' ? (JSON.parse(body) as unknown) : null;
      asked.push({ path: wanted, body: given });
      const answer = answers(wanted, given);
      if (answer === 'lost') throw new TypeError('no network');
      return Response.json(answer.body, { status: answer.status });
    },
    open() {
      const heard = new Map<string, () => void>();
      lines.push(heard);
      return { readyState: 1, addEventListener: (type, run) => heard.set(type, run), close: () => undefined };
    },
    clock: () => at,
    later(run) {
      timers.push(run);
      return () => timers.splice(timers.indexOf(run), 1);
    },
    random: (length) => new Uint8Array(length).fill(7),
    tab: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) },
    address: { pathname: path, hash },
    replace: (next) => replaced.push(next),
  };
  document.documentElement.dataset.theme = theme;
  const host = document.createElement('div');
  document.body.append(host);
  const stop = render(() => <HallScreen ports={ports} />, host);
  dispose = () => {
    stop();
    host.remove();
  };
  return {
    host,
    asked,
    replaced,
    text: () => (host.textContent ?? '').replace(/\s+/g, ' '),
    /** What the server told it to look at. */
    poke: () => lines.at(-1)?.get('poke')?.(),
    tick() {
      for (const run of timers.splice(0)) run();
    },
    pass: (ms: number) => {
      at += ms;
    },
  };
}

const refused = (status: number, code: string, details: object = {}) => ({
  status,
  body: { kind: 'clasi.error', error: { code, details } },
});
const shows = (change: Partial<HallState> = {}) => ({ status: 200, body: hallStateOf(change) });

/** Nothing of the page is outside it, cut off, or larger than its box. */
function cutOff(host: HTMLElement): string[] {
  const outside = [...host.querySelectorAll<HTMLElement>('p, h1, li, dt, dd, time, button')].filter(
    (each) => {
      if (each.closest('.hall-in-parts') !== null || each.closest('.unseen') !== null) return false;
      const { left, right, top, bottom } = each.getBoundingClientRect();
      return left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
    },
  );
  const full = [...host.querySelectorAll<HTMLElement>('.hall-box')].filter((box) => {
    const inner = box.firstElementChild as HTMLElement;
    return !inner.classList.contains('hall-in-parts') && inner.scrollHeight > box.clientHeight + 1;
  });
  return [...outside, ...full].map((each) => `${each.className}: ${each.textContent}`);
}

test('who speaks, how long they still have, who follows, the text, the last result, and the hour of the place', async () => {
  await page.viewport(1280, 720);
  const screen = openScreen({ answers: () => shows() });
  await expect.poll(screen.text).toContain('Perú');
  for (const said of [
    ...['Le quedan 0:46 de 3 minutos', 'Una marca: 3 segundos', 'Tiene la palabra'],
    ...['Paraguay, cuestión de orden', 'Brasil, en contra', 'Punto 3', 'Reglamento interno, tercera lectura'],
    ...[
      'Artículo 14. Enmienda de Chile y del Uruguay',
      'Enmienda 2',
      'Aprobado',
      'Se necesitaban 6',
      '2 sin respuesta',
      'Ciudad de Panamá',
      '10:36',
    ],
  ])
    expect(screen.text()).toContain(said);
  expect(screen.host.querySelector('del')?.textContent).toContain('simple de los presentes');
  expect(screen.host.querySelector('ins')?.textContent).toContain('dos tercios');
  expect(screen.host.querySelectorAll('.hall-ring line')).toHaveLength(60);
  expect(cutOff(screen.host)).toEqual([]);
});

test('the clock counts by the server, and says in words and on another ground that the time is over', async () => {
  const screen = openScreen({ answers: () => shows() });
  await expect.poll(screen.text).toContain('0:46');
  screen.pass(45_000);
  await expect.poll(screen.text).toContain('0:01');
  screen.pass(13_000);
  await expect.poll(screen.text).toContain('Excedido en 0:12');
  expect(screen.host.querySelector('.hall-over')).not.toBeNull();
});

test('a clock that the chair stopped stands', async () => {
  const speaking = { ...hallStateOf().speaking, usedMs: 60_000, runningSince: null } as HallState['speaking'];
  const screen = openScreen({ answers: () => shows({ speaking }) });
  await expect.poll(screen.text).toContain('En pausa. Le quedan 2:00');
  screen.pass(30_000);
  await expect.poll(screen.text).toContain('10:36');
  expect(screen.text()).toContain('2:00');
});

test('without a connection it says since when, and the speaker’s clock stands; the hour of the place goes on', async () => {
  let isLost = false;
  const screen = openScreen({ answers: () => (isLost ? 'lost' : shows()) });
  await expect.poll(screen.text).toContain('0:46');
  isLost = true;
  screen.tick();
  screen.pass(120_000);
  await expect.poll(screen.text).toContain('Sin conexión desde las 10:36');
  expect(screen.text()).toContain('A las 10:36 le quedaban 0:46');
  await expect.poll(screen.text).toContain('10:38');
  expect(screen.text()).toContain('Perú');
  isLost = false;
  screen.tick();
  await expect.poll(screen.text).not.toContain('Sin conexión');
});

test('at a poke it asks at once', async () => {
  let delegation = { es: 'Perú' };
  const screen = openScreen({
    answers: () => shows({ speaking: { ...hallStateOf().speaking, delegation } as HallState['speaking'] }),
  });
  await expect.poll(screen.text).toContain('Perú');
  delegation = { es: 'El Salvador' };
  screen.poke();
  await expect.poll(screen.text).toContain('El Salvador');
});

test('a vote says how many have voted, never how', async () => {
  const ballot = {
    ...{ question: { es: 'Enmienda 3' }, method: 'recorded' as const },
    ...{ state: 'open' as const, roll: 18, voted: 12, needed: 10, candidates: [], seats: 1 },
  };
  const screen = openScreen({ answers: () => shows({ ballot }) });
  await expect.poll(screen.text).toContain('Se vota');
  expect(screen.text()).toContain('Enmienda 3');
  expect(screen.text()).toContain('Han votado 12 de 18. Bastan 10 a favor');
  expect(screen.text()).not.toContain('A favor');
});

test('an election shows its candidates while it is open, and then who has the majority, with the votes', async () => {
  await page.viewport(1280, 720);
  const names = ['Ana Ríos', 'Bruno Sá', 'Carla Díaz'].map((es) => ({ es }));
  const question = { es: 'Presidencia de la mesa' };
  const ballot = {
    ...{ question, method: 'paper' as const, state: 'open' as const, roll: 10, voted: null, needed: null },
    ...{ candidates: names, seats: 1 },
  };
  const came = ['elected', 'none', 'none'] as const;
  const candidates = names.map((name, place) => ({
    ...{ name, votes: [6, 3, 1][place] ?? 0, came: came[place] ?? 'none' },
  }));
  let isOpen = true;
  const screen = openScreen({
    answers: () =>
      shows(isOpen ? { ballot } : { ballot: null, result: { kind: 'election', question, candidates } }),
  });
  await expect.poll(screen.text).toContain('Ana Ríos');
  expect(screen.text()).toContain('Se elige 1');
  expect(screen.text()).toContain('Carla Díaz');
  await expect.poll(() => cutOff(screen.host)).toEqual([]);
  isOpen = false;
  screen.poke();
  await expect.poll(screen.text).toContain('Con mayoría: Ana Ríos');
  expect(screen.text()).toContain('Bruno Sá: 3 votos');
  expect(screen.text()).not.toContain('En secreto');
  await expect.poll(() => cutOff(screen.host)).toEqual([]);
});

test('a long text takes turns and says that it goes on; nothing is cut off', async () => {
  await page.viewport(1280, 720);
  const text = { kind: 'article' as const, number: '9', title: { es: 'Deberes' }, text: { es: LONG } };
  const screen = openScreen({ answers: () => shows({ text }) });
  await expect.poll(screen.text).toMatch(/Parte 1 de \d+, continúa/);
  expect(cutOff(screen.host)).toEqual([]);
  const inner = screen.host.querySelector<HTMLElement>('.hall-text .hall-inner');
  const parts = Number(/Parte 1 de (\d+)/.exec(screen.text())?.[1]);
  if (inner === null || inner.parentElement === null) throw new Error('no text');
  const gap = Number.parseFloat(getComputedStyle(inner).columnGap);
  // All of it stands in the parts: as wide as they are together.
  expect((inner.scrollWidth + gap) / (inner.parentElement.clientWidth + gap)).toBeCloseTo(parts, 1);
});

test.each([
  [1920, 1080],
  [3840, 2160],
  [1280, 800],
  [1024, 768],
  [1080, 1920],
])('long names, titles and questions fit at %i × %i', async (width, height) => {
  await page.viewport(width, height);
  const name = {
    es: 'Organización Internacional de Policía Criminal, Oficina Regional para América del Sur',
  };
  const title = { es: 'Informe de la presidencia sobre la aplicación del plan plurianual. '.repeat(6) };
  const screen = openScreen({
    answers: () =>
      shows({
        item: { number: '12 bis', title },
        speaking: { ...hallStateOf().speaking, delegation: name, kind: 'reply' } as HallState['speaking'],
        next: Array.from({ length: 6 }, () => ({ delegation: name, kind: 'order' as const })),
        further: 9,
        isListOpen: false,
        result: {
          ...hallStateOf().result,
          question: title,
          isCarried: false,
          yes: 42,
          no: 17,
        } as HallState['result'],
      }),
  });
  await expect.poll(() => screen.host.querySelector('.hall-name')).not.toBeNull();
  await expect.poll(() => cutOff(screen.host)).toEqual([]);
});

test.each([0, 8])('a result with %i in favour has one tick for each on the roll', async (yes) => {
  const result = { ...hallStateOf().result, yes, no: 0, abstain: 0, roll: 10 } as HallState['result'];
  const screen = openScreen({ answers: () => shows({ result }) });
  await expect.poll(screen.text).toContain(`${yes} a favor, de 10 en la lista`);
  expect(screen.host.querySelectorAll('.hall-counts .hall-ticks rect')).toHaveLength(10);
  expect(screen.host.querySelectorAll('.hall-counts .hall-tick-done')).toHaveLength(yes);
});

test('the only control is the language; the first is that of the meeting, and a choice stays', async () => {
  await page.viewport(1280, 720);
  const screen = openScreen({
    answers: () => shows({ meeting: { ...hallStateOf().meeting, languages: ['pt', 'es'] } }),
  });
  await expect.poll(screen.text).toContain('Tem a palavra');
  expect(screen.host.querySelectorAll('button, a, input')).toHaveLength(3);
  await userEvent.click(page.getByRole('button', { name: 'English' }));
  await expect.poll(screen.text).toContain('Has the floor');
  expect(document.documentElement.lang).toBe('en-GB');
  expect(screen.text()).toContain('Item 3');
});

test('a code from a link is taken out of the address, opened once, and leads to the display', async () => {
  const screen = openScreen({
    ...{ path: '/hall', hash: '#ABCDE' },
    answers: (path) =>
      path === '/api/hall/open'
        ? { status: 200, body: { kind: 'clasi.hall_opened', display: 'dsp_2', endsAt: NOW } }
        : shows(),
  });
  await expect.poll(screen.text).toContain('Perú');
  expect(screen.replaced).toEqual(['/hall', '/hall/dsp_2']);
  expect(screen.asked[0]).toEqual({ path: '/api/hall/open', body: { code: 'ABCDE', key: '07'.repeat(32) } });
  expect(screen.asked[1]?.path).toBe('/api/hall/state?display=dsp_2');
});

test('whoever types nothing is told what to type', async () => {
  const screen = openScreen({ path: '/hall', answers: () => 'lost' });
  await userEvent.click(page.getByRole('button', { name: 'Español' }));
  await userEvent.click(page.getByRole('button', { name: 'Abrir la pantalla' }));
  await expect.poll(screen.text).toContain('Escriba el código.');
  expect(screen.asked).toEqual([]);
});

test.each([
  ['hall.unknown', 404, 'Ese código no existe'],
  ['hall.used', 409, 'ya abrió otra pantalla'],
  ['hall.expired', 409, 'ya no vale'],
  ['session.too_many_attempts', 429, 'Espere unos minutos'],
  ['http.server_fault', 500, 'No hay conexión con el servidor'],
])('a code that opens nothing is told with what to do: %s', async (code, status, said) => {
  const screen = openScreen({ path: '/hall', answers: () => refused(status, code, { usedAt: NOW }) });
  await userEvent.click(page.getByRole('button', { name: 'Español' }));
  await userEvent.type(page.getByRole('textbox'), 'abcde-12345');
  await userEvent.click(page.getByRole('button', { name: 'Abrir la pantalla' }));
  await expect.poll(screen.text).toContain(said);
  expect(document.querySelector('input')?.value).toBe('abcde-12345');
});

test.each([
  [410, 'hall.ended', 'Esta pantalla se detuvo'],
  [401, 'hall.not_open', 'no tiene abierta esa pantalla'],
  [404, 'http.not_found', 'ya no existe'],
])('a display that is none any more shows nothing of the room: %i', async (status, code, said) => {
  let isOver = false;
  const screen = openScreen({ answers: () => (isOver ? refused(status, code) : shows()) });
  await expect.poll(screen.text).toContain('Perú');
  isOver = true;
  screen.poke();
  await userEvent.click(page.getByRole('button', { name: 'Español' }));
  await expect.poll(screen.text).toContain(said);
  expect(screen.text()).not.toContain('Perú');
});

test('before the first answer it says that there is no connection, and goes on trying', async () => {
  let isLost = true;
  const screen = openScreen({ answers: () => (isLost ? 'lost' : shows()) });
  await expect.poll(screen.text).toMatch(/No hay conexión|no connection/);
  isLost = false;
  screen.tick();
  await expect.poll(screen.text).toContain('Perú');
});

test('a network that asks for a password is no server', async () => {
  const screen = openScreen({ answers: () => ({ status: 200, body: { login: true } }) });
  await expect.poll(screen.text).toMatch(/No hay conexión|no connection/);
});
