import type { JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openScreen, type Screen } from '#app/kit/support.fixtures.tsx';
import '#app/ui/desk.css';
import { asPng } from './as-png.ts';
import { ChartFrame } from './chart-frame.tsx';
import { DisagreementStrip } from './disagreement-strip.tsx';
import { NETWORKS, networksOf, TILE_VALUES } from './gallery.fixtures.ts';
import { ConfidenceMark } from './marks.tsx';
import { NetworkGraph } from './network-graph.tsx';
import { marksOf } from './picture-marks.ts';
import { RankInterval } from './rank-interval.tsx';
import { ScoreInterval } from './score-interval.tsx';
import { Sheet } from './sheet.fixtures.tsx';
import { TileMap } from './tile-map.tsx';

let screen: Screen | undefined;
afterEach(() => {
  screen?.close();
  screen = undefined;
});

async function open(part: () => JSX.Element, width = 1280): Promise<Screen> {
  await page.viewport(width, 800);
  screen = openScreen(() => <Sheet>{part()}</Sheet>);
  await screen.find('main > *');
  return screen;
}
const drawn = (name: string) => page.getByRole('img', { name, exact: true }).elements();

test('a score with its interval and a spread are heard as one sentence each', async () => {
  await open(() => (
    <>
      <ScoreInterval label="Puntaje hasta ahora" score={{ value: 7.8, low: 6.7, high: 7.9 }} />
      <ScoreInterval label="Otro" score={null} />
      <DisagreementStrip label="Prisiones" values={[1, 1, 2, 3, 3, 3, 4, 4, 4, 4]} isContested hasScale />
      <DisagreementStrip label="Policía" values={[3, 3, 3]} isContested={false} />
      <DisagreementStrip label="Justicia" values={[]} isContested={false} />
      <ConfidenceMark whole confidence="low" />
    </>
  ));
  expect(drawn('Puntaje hasta ahora: 7,8, entre 6,7 y 7,9, de 10')).toHaveLength(1);
  expect(drawn('Otro: sin dato')).toHaveLength(1);
  expect(drawn('Prisiones: mediana 3; 2,3-4; n = 10; en disputa')).toHaveLength(1);
  expect(drawn('Policía: mediana 3; 3-3; n = 3')).toHaveLength(1);
  expect(drawn('Justicia: Nadie la valoró todavía')).toHaveLength(1);
  expect(screen?.text()).toContain('En disputa: RIC mayor que 1');
  expect(screen?.text()).toContain('confianza baja');
  // Only what is contested says so.
  expect(screen?.host.querySelectorAll('.strip-contested')).toHaveLength(1);
});

test('a figure ends where its scale ends, however wide the desk is', async () => {
  const { find } = await open(() => (
    <div class="shell-desk">
      <div class="main">
        <ScoreInterval label="Puntaje" score={{ value: 7.8, low: 6.7, high: 7.9 }} />
      </div>
    </div>
  ));
  const endOf = async (selector: string) => Math.round((await find(selector)).getBoundingClientRect().right);
  expect(await endOf('.printed-score')).toBe(await endOf('.score-scale'));
});

test('in high contrast an interval of ranks is no line of its scale', async () => {
  document.documentElement.dataset.theme = 'contrast';
  try {
    const { find } = await open(() => <RankInterval rank={{ value: 4, low: 2, high: 6 }} count={10} />);
    const inkOf = async (selector: string) => getComputedStyle(await find(selector)).stroke;
    expect(await inkOf('.chart-whisker')).toBe('rgb(0, 0, 0)');
    expect(await inkOf('.chart-grid')).not.toBe('rgb(0, 0, 0)');
  } finally {
    delete document.documentElement.dataset.theme;
  }
});

test.each([320, 1280])('at %i px each state has a tile of one size with words that fit', async (width) => {
  const { host } = await open(() => <TileMap label="Niveles" tiles={TILE_VALUES} />, width);
  const tiles = [...host.querySelectorAll<HTMLElement>('.tile')];
  expect(tiles).toHaveLength(16);
  const names = tiles.map((tile) => tile.querySelector('strong')?.textContent ?? '');
  expect(names).toEqual(names.toSorted(new Intl.Collator('es').compare));
  expect(tiles[0]?.textContent).toBe('Argentinasin dato');
  expect(tiles.find((tile) => tile.textContent.startsWith('Chile'))?.textContent).toBe('Chilebajo');
  for (const tile of tiles) expect(tile.scrollWidth).toBeLessThanOrEqual(tile.clientWidth);
  expect(new Set(tiles.map((tile) => Math.round(tile.offsetWidth))).size).toBeLessThanOrEqual(2);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('networks are drawn in a worker, reached by arrows, and listed with the same words', async () => {
  const chosen: string[] = [];
  const { host, find } = await open(() => (
    <NetworkGraph data={NETWORKS} seed={42} onChoose={(key) => chosen.push(key)} />
  ));
  const first = await find('.network-point[tabindex="0"]');
  expect(host.querySelectorAll('.network-point')).toHaveLength(NETWORKS.nodes.length);
  expect(host.querySelectorAll('.network-point[tabindex="0"]')).toHaveLength(1);
  first.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowLeft}{ArrowUp}');
  expect(chosen.length).toBeGreaterThan(1);
  const at = document.activeElement;
  expect(at?.getAttribute('data-node')).toBe(chosen.at(-1));
  expect(at?.getAttribute('aria-pressed')).toBe('true');
  expect(host.querySelector('.network-said')?.textContent).toBe(at?.getAttribute('aria-label'));
  const row = await find('.network-row', /Red 436|Armas/);
  row.click();
  expect(host.querySelector('.network-said')?.textContent).toMatch(/^Armas de fuego y municiones: Red \d/);
});

test.each([320, 1280])('at %i px names stand beside their nodes, and none over another', async (width) => {
  const { host, find } = await open(() => <NetworkGraph data={networksOf(20)} seed={42} />, width);
  await find('.network-label');
  await document.fonts.ready;
  const named = () => [...host.querySelectorAll<HTMLElement>('.network-point:has(.network-label)')];
  const isArea = (point: HTMLElement) => point.dataset.node?.startsWith('area-') === true;
  await expect.poll(() => named().filter(isArea).length).toBeGreaterThanOrEqual(width === 320 ? 2 : 9);
  const points = named();
  expect(points.filter((point) => !isArea(point)).length).toBeGreaterThan(0);
  const boxes = points.map(
    (point) => point.querySelector('.network-label')?.getBoundingClientRect() as DOMRect,
  );
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      expect(across > 4 && down > 4).toBe(false);
    }
  const plane = (await find('.network-plane')).getBoundingClientRect();
  for (const { left, right } of boxes) {
    expect(left).toBeGreaterThanOrEqual(plane.left - 24);
    expect(right).toBeLessThanOrEqual(plane.right + 24);
  }
});

test('of 5,000 networks a bounded number is drawn and the page says so; without a drawing the list stays', async () => {
  const { host, find, text } = await open(() => (
    <>
      <NetworkGraph data={networksOf(5000)} seed={42} />
      <NetworkGraph
        data={networksOf(5)}
        seed={42}
        ask={() => ({ picture: Promise.reject(new DOMException('no worker')), stop: () => {} })}
      />
    </>
  ));
  await find('.network-point');
  expect(text()).toContain(
    'Se dibujan 500 de 5.000 redes, las que tienen más vínculos. La lista las tiene todas.',
  );
  expect(host.querySelectorAll('.network-point')).toHaveLength(512);
  expect(text()).toContain('No se pudo calcular el dibujo. La lista dice lo mismo.');
  // Only rows near the screen are rendered.
  host.querySelectorAll('.network-lists')[1]?.lastElementChild?.scrollIntoView();
  expect(await find('.network-row', /Red 1/)).toBeDefined();
});

async function pixelsOf(blob: Blob) {
  const picture = await createImageBitmap(blob);
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  pen?.drawImage(picture, 0, 0);
  const { data } = pen?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
  const colours = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `${data[at]} ${data[at + 1]} ${data[at + 2]}`;
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  return { width: picture.width, height: picture.height, colours };
}

test('a drawing becomes a picture of its size, with the colours of the theme and its figures', async () => {
  const { find } = await open(() => (
    <ScoreInterval label="Puntaje" score={{ value: 7.8, low: 6.7, high: 7.9 }} />
  ));
  await document.fonts.ready;
  const svg = await find('svg');
  const { width, height } = svg.getBoundingClientRect();
  const whole = await pixelsOf(await asPng(svg, { scale: 2, ground: '#fffdf8' }));
  expect([whole.width, whole.height]).toEqual([Math.round(width * 2), Math.round(height * 2)]);
  // The needle, #0b4a54, and the interval, #15191a.
  expect(whole.colours.get('11 74 84')).toBeGreaterThan(50);
  expect(whole.colours.get('21 25 26')).toBeGreaterThan(50);
  for (const text of svg.querySelectorAll('text')) text.remove();
  const bare = await pixelsOf(await asPng(svg, { scale: 2, ground: '#fffdf8' }));
  expect(bare.colours.get('255 253 248')).toBeGreaterThan(whole.colours.get('255 253 248') ?? 0);
});

test('a picture has each line of a long word, and a first letter of its own look is no word', async () => {
  const { find } = await open(() => (
    <div style={{ 'inline-size': '10rem' }}>
      <style>{'.first-is-large::first-letter { text-transform: uppercase }'}</style>
      <p class="first-is-large">región</p>
      <p style={{ 'overflow-wrap': 'anywhere' }}>{'41e93dff'.repeat(8)}</p>
    </div>
  ));
  const texts = marksOf(await find('main > div')).filter((mark) => mark.kind === 'text');
  const [first, ...rest] = texts.filter(({ text }) => !text.startsWith('.first'));
  expect(first?.text).toBe('región');
  expect(first?.width).toBeGreaterThan(35);
  expect(rest.length).toBeGreaterThan(2);
  expect(rest.map(({ text }) => text).join('')).toBe('41e93dff'.repeat(8));
});

interface Saved {
  readonly name: string;
  readonly file: Blob;
}
/** What a chart saves while it is on the page. */
async function savedWhile(run: (saved: readonly Saved[]) => Promise<void>): Promise<void> {
  const saved: Saved[] = [];
  const onClick = (event: MouseEvent) => {
    const link = event.target;
    if (!(link instanceof HTMLAnchorElement) || link.download === '') return;
    event.preventDefault();
    const { download: name } = link;
    void fetch(link.href)
      .then((answer) => answer.blob())
      .then((file) => saved.push({ name, file }));
  };
  document.addEventListener('click', onClick);
  try {
    await run(saved);
  } finally {
    document.removeEventListener('click', onClick);
  }
}

const FRAME = {
  title: 'Tres Estados tienen un nivel muy alto',
  measure: 'Clase por Estado',
  period: '2026',
  n: 15,
  table: {
    name: 'Clases',
    columns: ['Estado', 'Clase', 'Puntaje'],
    rows: [
      ['Chile', 'bajo', { figure: 8, decimals: 1 }],
      ['=1+1', 'alto', { figure: 0.5, decimals: 2 }],
    ],
  },
  sources: [
    { label: 'Edición', value: 'Tercera' },
    { label: 'Semilla', value: '81' },
  ],
  fileName: 'clases',
} as const;

test('a chart stands with its finding, and can be read and saved as a table', () =>
  savedWhile(async (saved) => {
    await open(() => (
      <ChartFrame {...FRAME}>
        <TileMap label="Niveles" tiles={TILE_VALUES} />
      </ChartFrame>
    ));
    expect(
      page.getByRole('region', { name: 'Tres Estados tienen un nivel muy alto' }).elements(),
    ).toHaveLength(1);
    expect(screen?.text()).toContain('Clase por Estado · 2026 · n = 15');
    await userEvent.click(page.getByRole('button', { name: 'Descargar como PNG' }));
    await expect.poll(() => saved.map(({ name }) => name)).toEqual(['clases.png']);
    const picture = await pixelsOf(saved[0]?.file as Blob);
    // The tiles of a very high level, #5c0a2e, three of sixteen.
    expect(picture.colours.get('92 10 46')).toBeGreaterThan(5000);
    await userEvent.click(page.getByRole('button', { name: 'Como tabla' }));
    expect(
      page
        .getByRole('row')
        .elements()
        .map((row) => row.textContent),
    ).toEqual(['EstadoClasePuntaje', 'Chilebajo8,0', '=1+1alto0,50']);
    await userEvent.click(page.getByRole('button', { name: 'Como gráfico' }));
    expect(page.getByRole('listitem').elements()).toHaveLength(16);
    await userEvent.click(page.getByRole('button', { name: 'Descargar como CSV' }));
    await expect.poll(() => saved.length).toBe(2);
    await userEvent.click(page.getByRole('button', { name: 'Descargar como Excel' }));
    await expect.poll(() => saved.map(({ name }) => name).slice(1)).toEqual(['clases.csv', 'clases.xlsx']);
    expect(new TextDecoder('utf-16le').decode(await saved[1]?.file.arrayBuffer())).toBe(
      [
        ['Estado', 'Clase', 'Puntaje', 'Edición', 'Semilla'],
        ['Chile', 'bajo', '80E-1', 'Tercera', '81'],
        ["'=1+1", 'alto', '50E-2', 'Tercera', '81'],
      ]
        .map((row) => `${row.map((cell) => `"${cell}"`).join('\t')}\r\n`)
        .join(''),
    );
  }));

test.each([320, 1280])(
  'at %i px the picture has the whole table, what it comes from, and no buttons',
  (width) =>
    savedWhile(async (saved) => {
      const columns = Array.from({ length: 24 }, (_, at) => `Columna número ${at}`);
      const { host } = await open(
        () => (
          <ChartFrame {...FRAME} table={{ name: 'Ancha', columns, rows: [columns] }}>
            <TileMap label="Niveles" tiles={TILE_VALUES} />
          </ChartFrame>
        ),
        width,
      );
      await userEvent.click(page.getByRole('button', { name: 'Como tabla' }));
      await userEvent.click(page.getByRole('button', { name: 'Descargar como PNG' }));
      await expect.poll(() => saved.length).toBe(1);
      const picture = await createImageBitmap(saved[0]?.file as Blob);
      const table = host.querySelector('table')?.getBoundingClientRect();
      const head = host.querySelector('.chart-frame-head')?.getBoundingClientRect();
      const frame = host.querySelector<HTMLElement>('.chart-frame');
      expect(table?.width).toBeGreaterThan(width);
      expect(picture.width).toBeGreaterThanOrEqual(2 * (table?.width ?? 0));
      const source = host.querySelector<HTMLElement>('.chart-frame-source');
      expect(source?.checkVisibility()).toBe(false);
      frame?.setAttribute('data-picture', '');
      expect(source?.checkVisibility()).toBe(true);
      expect(host.querySelector('.button-row')?.checkVisibility()).toBe(false);
      expect(host.querySelector('.chart-frame-head')?.getBoundingClientRect().height).toBeLessThanOrEqual(
        head?.height ?? 0,
      );
      expect(picture.height).toBe(Math.round(2 * (frame?.getBoundingClientRect().height ?? 0)));
    }),
);
