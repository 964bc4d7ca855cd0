import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { markTicks } from '#app/ui/scale-geometry.ts';
import { themes } from '#app/ui/tokens.ts';

/** Draws the app's icons from the same geometry and colours as its interface. */

const folder = join(import.meta.dirname, '..', '..', 'public', 'icons');

/**
 * `drawn` is the diameter of the drawing as a part of the side; a launcher may crop a maskable icon to a circle of 0.8.
 */
type Icon = { readonly name: string; readonly size: number; readonly drawn: number; readonly round: boolean };

const shapes: readonly Icon[] = [
  { name: 'icon-192', size: 192, drawn: 0.62, round: true },
  { name: 'icon-512', size: 512, drawn: 0.62, round: true },
  { name: 'maskable-512', size: 512, drawn: 0.58, round: false },
  { name: 'apple-touch-180', size: 180, drawn: 0.62, round: false },
];

function frame(input: { ground: string; round: boolean; drawn: number; drawing: string }): string {
  const scale = (input.drawn * 512) / 24;
  const offset = 256 - 12 * scale;
  const corner = input.round ? 72 : 0;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">',
    `<rect width="512" height="512" rx="${corner}" fill="${input.ground}"/>`,
    `<g transform="translate(${offset} ${offset}) scale(${scale})">${input.drawing}</g>`,
    '</svg>',
  ].join('');
}

function mark(colour: string): string {
  const lines = markTicks().map(
    (tick) => `<line x1="${tick.x1}" y1="${tick.y1}" x2="${tick.x2}" y2="${tick.y2}"/>`,
  );
  return `<g stroke="${colour}" stroke-width="1.9">${lines.join('')}</g>`;
}

/** A ruled sheet: it does not show whose app it is. */
function sheet(colour: string): string {
  const lines = [6, 12, 18].map((y) => `<line x1="3" y1="${y}" x2="${y === 18 ? 14 : 21}" y2="${y}"/>`);
  return `<g stroke="${colour}" stroke-width="2.4">${lines.join('')}</g>`;
}

async function render(browser: Browser, input: { svg: string; size: number; name: string; opaque: boolean }) {
  const page = await browser.newPage({ viewport: { width: input.size, height: input.size } });
  const source = Buffer.from(input.svg).toString('base64');
  await page.setContent(
    `<style>body{margin:0}img{display:block;width:100vw}</style><img src="data:image/svg+xml;base64,${source}">`,
  );
  await page.locator('img').evaluate((image) => (image as HTMLImageElement).decode());
  const png = await page.screenshot({ omitBackground: !input.opaque });
  await writeFile(join(folder, `${input.name}.png`), png);
  await page.close();
}

const path = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (candidate) => candidate !== undefined && existsSync(candidate),
);
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  ...(path === undefined ? {} : { executablePath: path }),
  args: ['--no-sandbox', '--disable-gpu'],
});
const looks = [
  { prefix: '', ground: themes.light.panel, drawing: mark(themes.light['on-panel']) },
  { prefix: 'discreet-', ground: themes.light['ink-2'], drawing: sheet(themes.light.paper) },
];
for (const look of looks) {
  for (const shape of shapes) {
    const svg = frame({ ...look, ...shape });
    const opaque = !shape.round;
    await render(browser, { svg, size: shape.size, name: `${look.prefix}${shape.name}`, opaque });
  }
}
await browser.close();
await writeFile(
  join(folder, 'mark.svg'),
  `${frame({ ground: themes.light.panel, round: true, drawn: 0.74, drawing: mark(themes.light['on-panel']) })}\n`,
);
