import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Draft } from '#app/store/drafts.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { HERE } from './edit-case.fixtures.ts';
import { featureBook } from './features.ts';
import { expectLeftBelow, expectLeftInOutbox, type OutboxPage } from './left-words.fixtures.ts';

const modules = import.meta.glob<{ default: () => unknown }>('./features/**/*.page.tsx');
const sources = import.meta.glob<string>('./{features,kit}/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
});

interface KeptCase extends OutboxPage {
  /** Where the field is written, and which of its calls of `useKept` it is. */
  readonly source: string;
  readonly at: number;
  /** What opens the field. */
  readonly button: string;
  readonly area?: string;
  /** Id of the draft in earlier versions of the app, and what it stored. */
  readonly former: string;
  readonly formerly: (text: string) => unknown;
}

const ITEM = 'agi_opening';
const onItem = {
  file: 'meetings/agenda-item.page.tsx',
  route: '/meetings/:id/agenda/:item',
  path: `${HERE}/agenda/${ITEM}`,
};
const POINT: Doc = {
  ...docWith('talkingPoints', 'tlk_thanks', {
    item: ITEM,
    delegation: 'CL',
    text: 'Agradecer',
    order: 1024,
    by: 'Chile',
  }),
  audience: 'folder/CL',
};

/** Each field that is edited in place; a call of `useKept` without a case here fails the last test. */
const CASES: readonly KeptCase[] = [
  {
    ...onItem,
    source: 'folders/point-list.tsx',
    at: 0,
    button: 'Editar el punto 1',
    former: 'drf_tlk_thanks',
    formerly: (text) => text,
  },
  {
    ...onItem,
    source: 'folders/point-list.tsx',
    at: 1,
    button: 'Añadir punto para hablar',
    former: `drf_new-point-${ITEM}`,
    formerly: (text) => ({ point: 'tlk_other', text }),
  },
  {
    ...onItem,
    source: 'folders/position-part.tsx',
    at: 0,
    button: 'Escribir la posición',
    area: 'Límites',
    former: `drf_pos_${ITEM}_CL`,
    formerly: (text) => ({ stance: 'undecided', position: '', limits: text }),
  },
  {
    ...onItem,
    source: 'notes/note-field.tsx',
    at: 0,
    button: 'Escribir una nota',
    former: `drf_note-${ITEM}`,
    formerly: (text) => text,
  },
  {
    file: 'documents/paper.page.tsx',
    route: '/documents/:id',
    path: '/documents/doc_1',
    source: 'notes/note-field.tsx',
    at: 0,
    button: 'Escribir una nota',
    former: 'drf_note-doc_1',
    formerly: (text) => text,
  },
];
const TEXT = 'Nada antes de consultar';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

interface Opened {
  readonly drafts?: readonly Draft[];
  /** Ids of what is no longer on the phone. */
  readonly gone?: readonly (string | null | undefined)[];
}

/** A delegate reads the agenda as it was released, also what was withdrawn from it since. */
const isReleased = (collection: string) => collection === 'agendaReleases';

async function open({ file, route, path }: OutboxPage, { drafts = [], gone = [] }: Opened = {}) {
  await page.viewport(360, 740);
  const { default: component } = (await modules[`./features/${file}`]?.()) ?? {};
  if (component === undefined) throw new Error(`no page ${file}`);
  phone = await openPhone({
    docs: [...heldDocs, POINT].filter(({ id, collection }) => !gone.includes(id) && !isReleased(collection)),
    now: SECOND_DAY,
    pages: { [route]: component, '/away': () => <h1>Otra</h1>, '*': () => null },
    path,
    drafts,
  });
  return phone;
}
const drafts = (opened: Phone) => opened.client.drafts.list();
const typedAs = ({ raw }: Draft) => (raw as { readonly typed: JsonObject }).typed;
const area = ({ area: name }: KeptCase) =>
  name === undefined ? page.getByRole('textbox') : page.getByRole('textbox', { name });

/** What a phone has that was locked in the middle of writing. */
async function write(it: KeptCase): Promise<readonly Draft[]> {
  const opened = await open(it);
  await userEvent.click(page.getByRole('button', { name: it.button }));
  await userEvent.fill(area(it), TEXT);
  await expect.poll(async () => JSON.stringify(await drafts(opened))).toContain(TEXT);
  const kept = await drafts(opened);
  await opened.lock();
  return kept;
}

describe.each(CASES)('$source $at ($file)', (it) => {
  test('it is open again where its draft leads, and stands nowhere else', async () => {
    const kept = await write(it);
    expect(kept.map(({ step }) => step)).toEqual([it.path]);
    const opened = await open(it, { drafts: kept });
    await expect.poll(() => area(it).query()).not.toBeNull();
    await expect.element(area(it)).toHaveValue(TEXT);
    await userEvent.fill(area(it), `${TEXT} mañana`);
    await expect.poll(async () => JSON.stringify(await drafts(opened))).toContain(`${TEXT} mañana`);
    expect(opened.host.querySelector('.left-typed')).toBeNull();
  });

  test('what was typed about something that is gone stands on its page and in Envíos, in words, to be copied and thrown away', async () => {
    const kept = await write(it);
    const [about] = kept.map((draft) => draft.about);
    expect(about?.parent).not.toBeNull();
    expect(featureBook.kind(about?.collection ?? '')).not.toBeNull();
    const gone = [about?.entry, about?.parent];
    const opened = await open(it, { drafts: kept, gone });
    await expectLeftBelow(opened, { shown: TEXT, typed: kept.map(typedAs) });
    opened.close();
    await expectLeftInOutbox((at) => open(at, { drafts: kept, gone }), { shown: TEXT });
  });

  test('what an earlier version kept is open again and becomes a draft of now; if the thing is gone, it stands in Envíos', async () => {
    const stored = { title: '', formId: null, version: null, xml: null, step: null, updatedAt: SECOND_DAY };
    const { formerly } = it;
    const raw = { begun: formerly(''), value: formerly(TEXT), rev: 0 } as JsonObject;
    const former: Draft = { ...stored, id: it.former, kind: 'note', raw };
    let opened = await open(it, { drafts: [former] });
    await expect.poll(() => area(it).query()).not.toBeNull();
    await expect.element(area(it)).toHaveValue(TEXT);
    await userEvent.fill(area(it), `${TEXT} mañana`);
    await expect.poll(async () => (await drafts(opened)).map(({ step }) => step)).toEqual([it.path]);
    opened.close();

    const gone = [ITEM, 'doc_1', POINT.id];
    opened = await open(it, { drafts: [former], gone });
    expect(area(it).query()).toBeNull();
    opened.close();
    await expectLeftInOutbox((at) => open(at, { drafts: [former], gone }), { shown: TEXT });
  });
});

const [POINT_CASE] = CASES as readonly [KeptCase];

test('what others remove while it is written stands below the page at once, and is not lost', async () => {
  const opened = await open(POINT_CASE);
  await userEvent.click(page.getByRole('button', { name: POINT_CASE.button }));
  await userEvent.fill(area(POINT_CASE), TEXT);
  await opened.receive({ ...POINT, body: null });
  await expectLeftBelow(opened, { shown: TEXT, typed: [] });
  expect(await drafts(opened)).toHaveLength(1);
});

test('what is removed while it is written leaves no words behind', async () => {
  const opened = await open(POINT_CASE);
  await userEvent.click(page.getByRole('button', { name: POINT_CASE.button }));
  await userEvent.fill(area(POINT_CASE), TEXT);
  await expect.poll(() => drafts(opened)).toHaveLength(1);
  await userEvent.click(page.getByRole('button', { name: 'Quitar' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Quitar' }));
  await expect.poll(() => drafts(opened)).toEqual([]);
  await expect.poll(() => opened.host.querySelector('.left-typed')).toBeNull();
});

test('notes that are not finished are told apart by what they say', async () => {
  const [note] = CASES.filter(({ source }) => source.startsWith('notes/')) as [KeptCase];
  const kept = await write(note);
  const opened = await open(
    { file: 'outbox/outbox.page.tsx', route: '/outbox', path: '/outbox' },
    { drafts: kept },
  );
  await expect.poll(() => opened.host.querySelector('.row-title')?.textContent).toBe(`Mi nota · ${TEXT}`);
});

test('every field that uses useKept has a case above', async () => {
  const texts = await Promise.all(
    Object.entries(sources)
      .filter(([path]) => !/\.(test|fixtures)\.|\/use-kept\.ts$/.test(path))
      .map(async ([path, load]) => [path.replace('./features/', ''), await load()] as const),
  );
  const calls = texts.flatMap(([path, text]) =>
    [...text.matchAll(/(?<!function )useKept\b[^;]*?\(/g)].map((_, at) => `${path} ${at}`),
  );
  expect(calls.length).toBeGreaterThan(2);
  expect([...new Set(CASES.map(({ source, at }) => `${source} ${at}`))].sort()).toEqual(calls.sort());
});
