import { expect, test } from './fixtures.ts';
import { findInStores, findOnDisk, recordTraffic } from './leaks.ts';
import { keptFiles } from './pages/kept-files.ts';
import { expectNothingWaits, goToOutbox, sendNow } from './pages/outbox.ts';
import { inSpanish } from './pages/presidency.ts';
import { goInside } from './pages/routes.ts';
import { openAt, untilServedOffline } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { documents, folders, search } = es;
const FOUNDING = '/meetings/mtg_demo-founding';
const IDEAL = '/documents/doc_demo-ideal/versions/dvr_demo-ideal-es';
const RED = '/documents/doc_demo-speakers/versions/dvr_demo-speakers-es';
const INITIATIVE = '/documents/doc_demo-initiative';
/** Released, in force, and with a marking that a phone may keep. */
const KEPT = 6;
/** Words that occur nowhere else in these tests. */
const NOTE = 'Preguntar por el calendario, TUCUQUERE-8813';
const POSITION = 'Se acepta con plazo, LOICA-4417';
const POINT = 'Recordar el acuerdo, CHERCAN-9062';
const FOLDER_TOKENS = ['LOICA-4417', 'CHERCAN-9062'];

test('the title of a red paper is read by who unlocked, and stands nowhere beside', async ({ openPhone }) => {
  const title = 'Ponentes de la apertura';
  const phone = await openPhone({ as: 'chile-delegate' });
  const { page } = phone;
  const titles: string[] = [];
  async function visit(path: string) {
    await goInside(page, path);
    await expect(page.locator('#main')).toContainText(title);
    titles.push(await page.title());
  }
  await openAt(page, `${FOUNDING}/papers`);
  for (const path of [`${FOUNDING}/papers`, '/documents', '/documents/doc_demo-speakers', RED])
    await visit(path);
  await goInside(page, '/search');
  await page.getByRole('searchbox', { name: search.label }).fill('ponentes apertura');
  await expect(page.locator('main a[href="/documents/doc_demo-speakers"]')).toBeVisible();
  titles.push(await page.title());
  expect(titles.join()).not.toContain(title);
  expect(titles).toHaveLength(5);

  const stores = await findInStores(page, [title]);
  expect(stores.found).toEqual([]);
  expect(stores.rows).toBeGreaterThan(0);
  const open = await page.evaluate(async () => {
    const paths = ['es', 'pt', 'en'].flatMap((lang) => [
      `/api/documents.atom?lang=${lang}`,
      `/api/meetings/mtg_demo-founding/schedule.xml?lang=${lang}`,
    ]);
    const answers = await Promise.all(paths.map((path) => fetch(path, { credentials: 'omit' })));
    return (await Promise.all(answers.map((answer) => answer.text()))).join();
  });
  expect(open).toContain('CLASI');
  expect(open).not.toContain(title);
  await phone.kill();
  expect(findOnDisk(phone.profile, [title])).toEqual([]);
});

test('the papers of a meeting are kept, read and found in a plane; a red one stays out, a withdrawn one goes', async ({
  openPhone,
}) => {
  const phone = await openPhone({ as: 'chile-delegate' });
  /** Version of a paper → hash of its bytes, for those that this phone has requested. */
  const fetched = new Map<string, string>();
  phone.context.on('request', (request) => {
    const [, hash, version] = /([0-9a-f]{64})\?via=documentVersions\/(.+)$/.exec(request.url()) ?? [];
    if (hash !== undefined && version !== undefined) fetched.set(version, hash);
  });
  async function papersHere(): Promise<string[]> {
    const files = await keptFiles(phone.page);
    return [...fetched].flatMap(([version, hash]) => (files.includes(hash) ? [version] : []));
  }
  await openAt(phone.page, `${FOUNDING}/papers/keep`);

  await test.step('kept, all of them that may be', async () => {
    const { page } = phone;
    const forbidden = page.getByRole('list', { name: documents.keep.forbidden });
    await expect(forbidden).toContainText('Ponentes de la apertura');
    await page.getByRole('button', { name: documents.keep.action }).click();
    await expect(page.getByText(/^Completo a las/)).toBeVisible({ timeout: 30_000 });
    await goInside(page, `${FOUNDING}/papers`);
    await expect(page.getByText(documents.keep.progress({ done: KEPT, total: KEPT }))).toBeVisible();
    expect(await papersHere()).toHaveLength(KEPT);

    await goInside(page, RED);
    await expect(page.locator('.paper-text')).toContainText('Anna Terrón');
    await expect(page.getByText(documents.view.online_only)).toBeVisible();
    expect([...fetched.keys()]).toContain('dvr_demo-speakers-es');
    expect(await papersHere()).not.toContain('dvr_demo-speakers-es');

    await goInside(page, `${FOUNDING}/agenda/agi_demo-founding-2`);
    await page.getByRole('button', { name: folders.note.write }).click();
    await page.getByRole('textbox', { name: folders.note.title }).fill(NOTE);
    const note = page.getByRole('region', { name: folders.note.title });
    await note.getByRole('button', { name: es.kit.save }).click();
    await expect(note.getByRole('textbox')).toHaveCount(0);
    await expect(note.getByText(NOTE)).toBeVisible();
  });

  await test.step('opened and found from a cold start without a network', async () => {
    await untilServedOffline(phone.page);
    await phone.kill();
    await phone.reopen({ offline: true });
    const { page } = phone;
    await openAt(page, IDEAL);
    await expect(page.locator('.paper-text')).toContainText('Supone colaborar activamente con AMERIPOL.');
    await goInside(page, RED);
    await expect(page.getByText(documents.keep.forbidden_text)).toBeVisible();
    await expect(page.locator('.paper-text')).toHaveCount(0);

    await goInside(page, '/search');
    const field = page.getByRole('searchbox', { name: search.label });
    await field.fill('iniciativa clasi');
    await expect(page.locator(`main a[href="${INITIATIVE}"]`)).toBeVisible();
    await field.fill('tucuquere');
    await expect(page.getByRole('heading', { name: search.groups.notes })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'TUCUQUERE-8813' })).toHaveCount(1);
  });

  await test.step('withdrawn, its bytes leave the phone at the next contact', async () => {
    const presidency = await openPhone({ as: 'presidency-admin' });
    await openAt(presidency.page, `${INITIATIVE}/withdraw`);
    await presidency.page
      .getByRole('textbox', { name: inSpanish(documents.act.reason) })
      .fill('Contenía un error.');
    await presidency.page.getByRole('button', { name: documents.act.withdraw, exact: true }).click();
    await expect(presidency.page).toHaveURL(new RegExp(`${INITIATIVE}$`));
    await expectNothingWaits(presidency.page);
    await presidency.context.close();

    const { page } = phone;
    expect(await papersHere()).toContain('dvr_demo-initiative-es');
    await phone.context.setOffline(false);
    await expect.poll(papersHere, { timeout: 30_000 }).not.toContain('dvr_demo-initiative-es');
    expect(await papersHere()).toHaveLength(KEPT - 1);
    await goInside(page, INITIATIVE);
    await expect(page.getByRole('main')).toContainText('Contenía un error.');
  });
});

test('what a delegation prepares in its folder is read by its own, and by no other state nor the presidency', async ({
  openPhone,
}) => {
  const MEETING = '/meetings/mtg_demo-week';
  const author = await openPhone({ as: 'chile-delegate' });
  const { page } = author;
  await openAt(page, `${MEETING}/agenda/agi_demo-week-3`);
  const folder = page.getByRole('region', { name: folders.title });
  await folder.getByRole('button', { name: folders.write_position }).click();
  await folder.getByRole('textbox', { name: folders.position }).fill(POSITION);
  await folder.getByRole('button', { name: es.kit.save }).click();
  await expect(folder.getByRole('textbox')).toHaveCount(0);
  await folder.getByRole('button', { name: folders.add_point }).click();
  await folder.getByRole('textbox', { name: folders.point }).fill(POINT);
  await folder.getByRole('button', { name: es.kit.save }).click();
  await expect(folder.getByText(POINT)).toBeVisible();
  await expectNothingWaits(page);
  await author.context.close();

  const colleague = await openPhone({ as: 'chile-contact' });
  await openAt(colleague.page, `${MEETING}/folder`);
  for (const words of [POSITION, POINT])
    await expect(colleague.page.getByText(words)).toBeVisible({ timeout: 30_000 });
  await colleague.context.close();

  for (const as of ['ecuador-contact', 'presidency-admin'] as const) {
    await test.step(as, async () => {
      const other = await openPhone({ as });
      const traffic = recordTraffic(other.context);
      const answered = other.page.waitForResponse('**/api/pull');
      await openAt(other.page, `${MEETING}/folder`);
      await answered;
      await goToOutbox(other.page);
      const again = other.page.waitForResponse('**/api/pull');
      await sendNow(other.page);
      await again;
      await openAt(other.page, `${MEETING}/folder`);
      await expect(other.page.getByRole('heading', { level: 1, name: folders.title })).toBeVisible();
      for (const token of FOLDER_TOKENS) await expect(other.page.getByText(token)).toHaveCount(0);
      const heard = await traffic();
      expect(heard).toContain('/api/pull');
      for (const token of FOLDER_TOKENS) expect(heard).not.toContain(token);
      const stores = await findInStores(other.page, FOLDER_TOKENS);
      expect(stores.found).toEqual([]);
      expect(stores.rows).toBeGreaterThan(0);
      await other.context.close();
      expect(findOnDisk(other.profile, FOLDER_TOKENS)).toEqual([]);
    });
  }
});
