import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { untilServedOffline } from './pages/unlock.ts';

test('the app can be installed, in each language as the same app', async ({ openPhone, dist }) => {
  const { page, context } = await openPhone();
  await page.goto('/');
  await untilServedOffline(page);
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { url } = await devtools.send('Page.getAppManifest');
  expect(new URL(url).pathname).toBe('/manifest.es.webmanifest');

  const manifests = ['es', 'pt', 'en'].map(
    (language) =>
      JSON.parse(readFileSync(join(dist, `manifest.${language}.webmanifest`), 'utf8')) as {
        id: string;
        icons: { src: string; sizes: string; purpose?: string }[];
        screenshots: { src: string; sizes: string; form_factor: string }[];
        shortcuts: { url: string }[];
      },
  );
  expect(new Set(manifests.map(({ id }) => id)).size).toBe(1);
  for (const { icons, screenshots, shortcuts } of manifests) {
    expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
    expect(shortcuts.length).toBeGreaterThanOrEqual(3);
    for (const { src, sizes } of [...icons, ...screenshots]) {
      if (!src.endsWith('.png')) continue;
      const png = readFileSync(join(dist, src));
      // A PNG's header has width and height at fixed positions.
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
    }
  }
});

test('the page of a first visit is served by the worker, without being opened again', async ({
  openPhone,
}) => {
  const { page } = await openPhone();
  await page.goto('/');
  await untilServedOffline(page);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
});
