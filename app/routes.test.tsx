import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { paper, version } from '#shared/documents/documents.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { loadDesk, openDesk } from './desk.fixtures.tsx';
import { demoWorld, FOUNDING, type Phone } from './features/meetings/meeting-pages.fixtures.tsx';
import { settingsFeature } from './features/settings/settings.feature.tsx';
import { es } from './i18n/locales/es.ts';
import { loadAhead } from './routes.tsx';

const NOW = Date.parse('2026-06-18T13:12:00Z');
const AGENDA = `/meetings/${FOUNDING}/agenda`;
const { pane } = es.shell;

beforeAll(loadDesk, 120_000);

let phone: Phone | undefined;
beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(path: string, more: readonly Doc[] = []): Promise<Phone> {
  const docs = [...demoWorld(NOW).all(), ...more];
  phone = await openDesk({ docs, now: NOW, as: 'presidency-delegate', path });
  return phone;
}

const rows = () => [...document.querySelectorAll<HTMLAnchorElement>('.pane:first-child a.row-target')];
const row = (at: number) => rows()[at] as HTMLAnchorElement;
const thing = () => page.getByRole('region', { name: pane.thing, exact: true });

/** The agenda as a table, with its first item beside it and the focus on that item's row. */
async function openTable(): Promise<Phone> {
  const own = await open(AGENDA);
  await expect.poll(() => rows().length).toBeGreaterThan(2);
  await userEvent.click(row(0));
  await expect.poll(own.path).toBe(row(0).pathname);
  await expect.element(thing().getByRole('heading').first()).toBeVisible();
  return own;
}

/** What `?` says that a key does here; null if it does not list it. */
async function listedOf(key: string): Promise<string | null> {
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('dialog', { name: es.kit.keys.title })).toBeVisible();
  const lines = [...document.querySelectorAll('dialog[open] .key-map > div')];
  const line = lines.find(
    (each) => [...each.querySelectorAll('kbd')].map((k) => k.textContent).join() === key,
  );
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('dialog[open]')).toBeNull();
  return line?.querySelector('dd')?.textContent ?? null;
}

const listedOfI = () => listedOf('I');

const hints = () => [...document.querySelectorAll('.key-hints kbd')].map((key) => key.textContent);

test('a page whose files came while the store was locked stands there at once', async () => {
  async function waited(path: string): Promise<boolean> {
    let isBusy = false;
    const isLoading = (node: Node) =>
      node instanceof Element && (node.matches('[aria-busy]') || node.querySelector('[aria-busy]') !== null);
    const observer = new MutationObserver((records) => {
      isBusy ||= records.some(({ addedNodes, removedNodes }) =>
        [...addedNodes, ...removedNodes].some(isLoading),
      );
    });
    observer.observe(document.body, { childList: true, subtree: true });
    await open(path);
    await expect.poll(() => document.querySelector('main h1')).not.toBeNull();
    observer.disconnect();
    phone?.close();
    return isBusy;
  }
  await loadAhead('/outbox');
  expect(await waited('/outbox')).toBe(false);
  expect(await waited('/more')).toBe(true);
});

describe('J and K', () => {
  test('go only to what may stand beside the list', async () => {
    const stands = Object.entries(settingsFeature.pages).flatMap(([path, load]) =>
      typeof load === 'function' ? [] : [path],
    );
    const { path } = await open('/more');
    await expect.poll(() => rows().length).toBeGreaterThan(8);
    const below = rows().filter(({ pathname }) => stands.includes(pathname));
    expect(below.length).toBeGreaterThan(4);
    expect(below.length).toBeLessThan(rows().length);
    expect(hints()).toEqual(expect.arrayContaining(['J', 'K', '↵', 'Esc']));
    // A link that leaves the list stands between them.
    const some = below.slice(0, 4);
    expect(rows().indexOf(some.at(-1) as HTMLAnchorElement)).toBeGreaterThan(3);
    for (const link of some) {
      await userEvent.keyboard('j');
      await expect.poll(path).toBe(link.pathname);
    }
  });

  test('do nothing on a page with nothing to choose, which stands alone, and are not offered there', async () => {
    const note = `/meetings/${FOUNDING}/note`;
    const { path } = await open(note);
    await expect.poll(() => document.querySelector('a[href^="tel:"]')).not.toBeNull();
    await userEvent.keyboard('j');
    expect(path()).toBe(note);
    expect(document.activeElement?.closest('a')).toBeNull();
    expect(hints()).not.toContain('J');
    expect(await listedOf('J')).toBeNull();
    expect(await listedOf('Esc')).toBeNull();
    expect(document.querySelector('.pane-only')).not.toBeNull();
    expect(document.querySelectorAll('.pane')).toHaveLength(1);
    expect(document.body.textContent).not.toContain(es.shell.choose);
  });

  test('are offered once a row is unfolded', async () => {
    await open(`/meetings/${FOUNDING}/people`);
    await expect.poll(() => document.querySelectorAll('.disclosure').length).toBeGreaterThan(3);
    await expect.poll(() => document.querySelectorAll('details[open]').length).toBe(0);
    await expect.poll(hints).not.toContain('J');
    await userEvent.click(document.querySelector('.disclosure summary') as HTMLElement);
    await expect.poll(hints).toContain('J');
  });

  test('have the row stand out at once, and of several pressed quickly open only the last one', async () => {
    const { path } = await openTable();
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true }),
      );
    const open = () => rows().filter((each) => each.getAttribute('aria-current') === 'true');
    const first = row(0).pathname;
    await expect.poll(hints).toContain('J');
    const said = new Set<string | null>();
    const observer = new MutationObserver(() =>
      said.add(document.querySelector('.pane-thing h2')?.textContent ?? null),
    );
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    for (const at of [1, 2, 3]) {
      press('j');
      expect(document.activeElement).toBe(row(at));
      expect(open()).toEqual([row(at)]);
      expect(path()).toBe(first);
    }
    await expect.poll(path).toBe(row(3).pathname);
    await expect.poll(() => said.size).toBe(1);
    expect(open()).toEqual([row(3)]);
    observer.disconnect();
    // Back leads out of the list: no row on the way was an address of its own.
    press('k');
    press('j');
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    expect(path()).toBe(row(3).pathname);
    expect(open()).toEqual([row(3)]);
  });

  test('are not offered on a page that is no list', async () => {
    await open('/meetings');
    await expect.poll(() => document.querySelectorAll('.table-link').length).toBeGreaterThan(0);
    expect(hints()).toContain('F6');
    expect(hints()).not.toContain('J');
  });
});

describe('Back after J and K leads out of the list at once', () => {
  test('from a plain list', async () => {
    const { path, back } = await open('/more');
    await expect.poll(() => rows().length).toBeGreaterThan(8);
    await userEvent.keyboard('j');
    await expect.poll(path).not.toBe('/more');
    const first = path();
    await userEvent.keyboard('j');
    await expect.poll(path).not.toBe(first);
    back();
    await expect.poll(path).toBe('/more');
  });

  test('from a table, also where the row was chosen in it and J follows before its page has come', async () => {
    const { path, back } = await open(AGENDA);
    await expect.poll(() => rows().length).toBeGreaterThan(3);
    for (const at of [0, 1]) {
      await userEvent.keyboard('j');
      await expect.poll(path).toBe(row(at).pathname);
    }
    back();
    await expect.poll(path).toBe(AGENDA);
    const box = row(2).closest('tr')?.querySelector<HTMLElement>('input[type="checkbox"]');
    box?.focus();
    box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true }));
    expect(path()).toBe(AGENDA);
    await expect.poll(path).toBe(row(3).pathname);
    back();
    await expect.poll(path).toBe(AGENDA);
  });
});

test('N adds what the page has a button for, and is listed only where there is one', async () => {
  const { path, go } = await open(`/meetings/${FOUNDING}/people`);
  await expect.poll(() => document.querySelector('.footer-bar')).not.toBeNull();
  expect(await listedOf('N')).toBe(es.kit.keys.new);
  await userEvent.keyboard('n');
  await expect.poll(path).toBe(`/meetings/${FOUNDING}/people/new`);
  go('/more');
  await expect.poll(path).toBe('/more');
  await expect.poll(() => document.querySelector('.footer-bar')).toBeNull();
  expect(await listedOf('N')).toBeNull();
});

test('N in the table of the agenda goes to the row for the next item', async () => {
  await open(AGENDA);
  await expect.poll(() => rows().length).toBeGreaterThan(2);
  await userEvent.keyboard('n');
  await expect.poll(() => document.activeElement?.closest('.grid-new')).not.toBeNull();
});

test('a paper of a meeting stands beside the papers of that meeting, and closes to them', async () => {
  const papers = `/meetings/${FOUNDING}/papers`;
  const of = (id: string) => [paper(id, { meeting: FOUNDING }), version(`dvr_${id}`, id)];
  const { path } = await open(papers, ['doc_1', 'doc_2'].flatMap(of));
  const own = () => rows().filter(({ pathname }) => pathname.startsWith(`${papers}/doc_`));
  await expect.poll(() => own().length).toBeGreaterThan(1);
  await userEvent.click(own()[0] as HTMLElement);
  await expect.poll(path).toMatch(new RegExp(`^${papers}/doc_`));
  await expect.element(thing()).toBeVisible();
  expect(own()[0]?.getAttribute('aria-current')).toBe('true');
  await userEvent.keyboard('j');
  await expect.poll(path).toBe(own()[1]?.pathname);
  const file = () => document.querySelector<HTMLAnchorElement>('.pane-thing a[href*="/versions/dvr_"]');
  await expect.poll(file).not.toBeNull();
  expect(file()?.pathname.startsWith(`${path()}/versions/`)).toBe(true);
  await userEvent.click(thing().getByRole('link', { name: es.documents.back }));
  await expect.poll(path).toBe(papers);
});

test.each([1024, 1280, 1600])('at %i px the board stays a table beside a delegation', async (width) => {
  await page.viewport(width, 800);
  const board = `/meetings/${FOUNDING}/board`;
  const { go } = await open(board);
  const link = () => document.querySelector<HTMLAnchorElement>('.table-wide .table-link');
  const heads = () =>
    [...document.querySelectorAll<HTMLElement>('.table-wide thead th')].filter((th) => th.checkVisibility());
  await expect.poll(() => link()?.checkVisibility()).toBe(true);
  const alone = heads().length;
  go(link()?.pathname ?? '');
  await expect.element(thing()).toBeVisible();
  expect(link()?.checkVisibility()).toBe(true);
  expect(heads().length).toBeLessThan(alone + 1);
  expect(heads().map(({ dataset }) => dataset.column)).toEqual(
    expect.arrayContaining(['delegation', 'nominated', 'accredited', 'owes', 'due']),
  );
  // No head is broken: each is as high as one line.
  for (const head of heads()) expect(head.scrollWidth).toBeLessThanOrEqual(head.clientWidth);
  expect(new Set(heads().map((head) => Math.round(head.getBoundingClientRect().height)))).toEqual(
    new Set([36]),
  );
  const frame = document.querySelector('.table-frame');
  expect(frame?.scrollWidth).toBeLessThanOrEqual(frame?.clientWidth ?? 0);
});

test('who is opened by an address is unfolded in the list, and in sight', async () => {
  await open(`/meetings/${FOUNDING}/people/prt_demo-AR-head`);
  const own = () => document.querySelector<HTMLElement>('.delegation-people .row-target[aria-current]');
  await expect.poll(() => own()?.checkVisibility()).toBe(true);
  const pane = document.querySelector('.pane-list')?.getBoundingClientRect();
  await expect.poll(() => own()?.getBoundingClientRect().bottom).toBeLessThanOrEqual(pane?.bottom ?? 0);
});

describe('the key I', () => {
  test('closes what stands beside a table, and opens it again', async () => {
    await openTable();
    await userEvent.keyboard('i');
    await expect.element(thing()).not.toBeInTheDocument();
    expect(page.getByRole('separator', { name: pane.border }).elements()).toEqual([]);
    expect(document.activeElement).toBe(row(0));
    await userEvent.keyboard('i');
    await expect.element(thing()).toBeVisible();
    await expect.element(page.getByRole('separator', { name: pane.border })).toBeInTheDocument();
  });

  test('pressed in the pane that it closes, gives the focus to its row', async () => {
    await openTable();
    await userEvent.keyboard('{F6}');
    await expect.poll(() => document.activeElement?.closest('.pane-thing')).not.toBeNull();
    await userEvent.keyboard('i');
    await expect.element(thing()).not.toBeInTheDocument();
    expect(document.activeElement).toBe(row(0));
  });

  test('closed it stays while J and K go from row to row, and a link that is followed opens it', async () => {
    const { path } = await openTable();
    await userEvent.keyboard('i');
    await expect.element(thing()).not.toBeInTheDocument();
    await userEvent.keyboard('jj');
    await expect.poll(path).toBe(row(2).pathname);
    expect(thing().elements()).toEqual([]);
    await userEvent.keyboard('k');
    await expect.poll(path).toBe(row(1).pathname);
    expect(document.activeElement).toBe(row(1));
    expect(thing().elements()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.element(thing()).toBeVisible();
    expect(path()).toBe(row(1).pathname);
  });

  test('is a letter where a cell is typed into', async () => {
    await openTable();
    // Text until it has the focus, then a field in its place.
    document.querySelector<HTMLElement>('.cell-title')?.focus();
    const title = document.querySelector<HTMLTextAreaElement>('textarea.cell-title');
    await userEvent.keyboard('i');
    expect(title?.value).toContain('i');
    await expect.element(thing()).toBeVisible();
    await userEvent.keyboard('{Escape}');
  });

  test('is listed by ? where something stands beside a table, and nowhere else', async () => {
    const { go } = await open(AGENDA);
    await expect.poll(() => rows().length).toBeGreaterThan(2);
    expect(await listedOfI()).toBeNull();
    go(row(0).pathname);
    await expect.element(thing()).toBeVisible();
    await expect.poll(listedOfI).toBe(pane.close_thing);
    go(`/meetings/${FOUNDING}/people/prt_demo-AR-head`);
    await expect.poll(() => document.querySelector('.pane-list')).not.toBeNull();
    await expect.element(thing()).toBeVisible();
    expect(await listedOfI()).toBeNull();
  });
});

test('F6, Esc and Ctrl K act in a field too, and J on a box that marks a row', async () => {
  const { path } = await openTable();
  await userEvent.click(document.querySelector('.cell-title') as HTMLElement);
  await userEvent.keyboard('{F6}');
  await expect.poll(() => document.activeElement?.closest('.pane-thing')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.activeElement).toBe(row(0));
  (document.querySelector('[data-item] input[type="checkbox"]') as HTMLElement).focus();
  await userEvent.keyboard('j');
  await expect.poll(() => document.activeElement).toBe(row(1));
  await userEvent.click(document.querySelector('.cell-title') as HTMLElement);
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.poll(path).toBe('/search');
});

test('what is typed beside the table and not saved is there again after J and K', async () => {
  const { path } = await openTable();
  const number = () => document.querySelector<HTMLInputElement>('.pane-thing #item-number');
  const first = row(0).pathname;
  await expect.poll(number).not.toBeNull();
  await userEvent.fill(number() as HTMLElement, '70');
  await userEvent.keyboard('{Escape}j');
  await expect.poll(path).toBe(row(1).pathname);
  await expect.poll(() => number()?.value).not.toBe('70');
  await userEvent.keyboard('k');
  await expect.poll(path).toBe(first);
  await expect.poll(() => number()?.value).toBe('70');
});

test('what is edited beside the table stays when a cell of its row is focused, and what is written beside it is not taken away', async () => {
  const { go, path } = await openTable();
  const form = `${row(0).pathname}/edit`;
  go(form);
  await expect.poll(() => document.querySelector('.pane-thing form, .pane-thing textarea')).not.toBeNull();
  const cellOf = (at: number) => row(at).closest('tr')?.querySelector<HTMLElement>('.cell-title');
  const passed = async () => {
    const began = performance.now();
    // Longer than the rest after which the row that was focused would be opened.
    await expect.poll(() => performance.now() - began).toBeGreaterThan(800);
  };
  cellOf(0)?.focus();
  await passed();
  expect(path()).toBe(form);
  cellOf(1)?.focus();
  document.querySelector<HTMLElement>('.pane-thing textarea, .pane-thing input')?.focus();
  await passed();
  expect(path()).toBe(form);
  cellOf(1)?.focus();
  await expect.poll(path).toBe(row(1).pathname);
});
