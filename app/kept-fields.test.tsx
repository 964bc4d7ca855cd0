import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { demoActor, openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Draft } from '#app/store/drafts.ts';
import type { OutboxRow } from '#app/store/store-port.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { positionId } from '#shared/folders/folders.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { noteId } from '#shared/notes/notes.schemas.ts';
import { setText } from '#test/support/set-text.ts';
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
  /** Id of what has the focus when it opens, if not of what is typed in. */
  readonly focus?: string;
  /** Id of the draft in earlier versions of the app, and what it stored. */
  readonly former: string;
  /** What such a draft is about. */
  readonly entry: string;
  readonly formerly: (text: string) => unknown;
}

const PERSON = demoActor('chile-delegate').person;
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
    button: 'Editar el punto de intervención 1',
    former: 'drf_tlk_thanks',
    entry: 'tlk_thanks',
    formerly: (text) => text,
  },
  {
    ...onItem,
    source: 'folders/point-list.tsx',
    at: 1,
    button: 'Añadir un punto de intervención',
    former: `drf_new-point-${ITEM}`,
    entry: 'tlk_other',
    formerly: (text) => ({ point: 'tlk_other', text }),
  },
  {
    ...onItem,
    source: 'folders/position-part.tsx',
    at: 0,
    button: 'Escribir la posición',
    area: 'Límites',
    focus: `pos_${ITEM}_CL-stance`,
    former: `drf_pos_${ITEM}_CL`,
    entry: positionId({ item: ITEM, delegation: 'CL' }),
    formerly: (text) => ({ stance: 'undecided', position: '', limits: text }),
  },
  {
    ...onItem,
    source: 'notes/note-field.tsx',
    at: 0,
    button: 'Escribir una nota',
    former: `drf_note-${ITEM}`,
    entry: noteId({ about: ITEM, person: PERSON }),
    formerly: (text) => text,
  },
  {
    file: 'documents/paper.page.tsx',
    route: '/documents/:paper',
    path: '/documents/doc_1',
    source: 'notes/note-field.tsx',
    at: 0,
    button: 'Escribir una nota',
    former: 'drf_note-doc_1',
    entry: noteId({ about: 'doc_1', person: PERSON }),
    formerly: (text) => text,
  },
];
const TEXT = 'Nada antes de consultar';
const MORE = `${TEXT} con la capital`;

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

interface Opened {
  readonly drafts?: readonly Draft[];
  readonly outbox?: readonly OutboxRow[];
  readonly beforeDraft?: (id: string) => Promise<unknown>;
  /** Ids of what is no longer on the phone. */
  readonly gone?: readonly (string | null | undefined)[];
}

/** A delegate reads the agenda as it was released, also what was withdrawn from it since. */
const isReleased = (collection: string) => collection === 'agendaReleases';

async function open({ file, route, path }: OutboxPage, { drafts = [], gone = [], ...reading }: Opened = {}) {
  await page.viewport(360, 740);
  const { default: component } = (await modules[`./features/${file}`]?.()) ?? {};
  if (component === undefined) throw new Error(`no page ${file}`);
  phone = await openPhone({
    docs: [...heldDocs, POINT].filter(({ id, collection }) => !gone.includes(id) && !isReleased(collection)),
    now: SECOND_DAY,
    pages: { [route]: component, '/away': () => <h1>Otra</h1>, '*': () => null },
    path,
    drafts,
    ...reading,
  });
  return phone;
}
const drafts = (opened: Phone) => opened.client.drafts.list();
const typedAs = ({ raw }: Draft) => (raw as { readonly typed: JsonObject }).typed;
const area = ({ area: name }: KeptCase) =>
  name === undefined ? page.getByRole('textbox') : page.getByRole('textbox', { name });

async function typeIn(it: KeptCase, text: string): Promise<void> {
  await expect.poll(() => area(it).query()).not.toBeNull();
  setText(area(it).element() as HTMLElement, text);
}

/** What a phone has that was locked in the middle of writing. */
async function write(it: KeptCase): Promise<readonly Draft[]> {
  const opened = await open(it);
  await userEvent.click(page.getByRole('button', { name: it.button }));
  await typeIn(it, TEXT);
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
    await typeIn(it, `${TEXT} mañana`);
    await expect.poll(async () => JSON.stringify(await drafts(opened))).toContain(`${TEXT} mañana`);
    expect(opened.host.querySelector('.left-typed')).toBeNull();
  });

  test('it opens only when it is known what an earlier visit has left', async () => {
    const kept = await write(it);
    const isRead = Promise.withResolvers<void>();
    const opened = await open(it, { drafts: kept, beforeDraft: () => isRead.promise });
    await userEvent.click(page.getByRole('button', { name: it.button }));
    expect(area(it).query()).toBeNull();
    isRead.resolve();
    await expect.element(area(it)).toHaveValue(TEXT);
    await opened.lock();
    expect((await drafts(opened)).map(typedAs)).toEqual(kept.map(typedAs));
  });

  test('one that is asked for before opens as soon as nothing was left', async () => {
    const isRead = Promise.withResolvers<void>();
    await open(it, { beforeDraft: () => isRead.promise });
    await userEvent.click(page.getByRole('button', { name: it.button }));
    isRead.resolve();
    await expect.poll(() => area(it).query()).not.toBeNull();
    expect(document.activeElement?.id).toBe(it.focus ?? area(it).element().id);
  });

  test('what cannot be read now is said, stays on disk and is read again', async () => {
    const kept = await write(it);
    const keys = kept.map(({ id }) => id);
    let isBroken = true;
    const opened = await open(it, {
      drafts: kept,
      beforeDraft: async (id) => {
        if (isBroken && keys.includes(id)) throw new Error('the disk does not answer');
      },
    });
    await expect.element(page.getByText('No se pudo leer lo que escribió aquí antes.')).toBeVisible();
    expect(page.getByRole('button', { name: it.button }).query()).toBeNull();
    expect(area(it).query()).toBeNull();
    expect(await drafts(opened)).toEqual(kept);
    isBroken = false;
    await userEvent.click(page.getByRole('button', { name: 'Leer otra vez' }));
    await expect.element(area(it)).toHaveValue(TEXT);
  });

  test('what is typed on while its act is stored is saved like everything else, and survives a lock', async () => {
    const opened = await open(it);
    await userEvent.click(page.getByRole('button', { name: it.button }));
    await typeIn(it, TEXT);
    const store = opened.holdCommits();
    await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
    await expect.poll(() => opened.client.outbox()).toHaveLength(1);
    await typeIn(it, MORE);
    await opened.lock();
    const kept = await drafts(opened);
    store();
    expect(JSON.stringify(kept)).toContain(MORE);
    const again = await open(it, { drafts: kept, outbox: opened.client.outbox() });
    await expect.poll(() => area(it).query()).not.toBeNull();
    await expect.element(area(it)).toHaveValue(MORE);
    expect(await drafts(again)).toHaveLength(1);
  });

  test.each(['Guardar', 'the page is left'])(
    'what is typed on while its act is stored becomes an act of its own: %s',
    async (how) => {
      const opened = await open(it);
      const words = () => opened.client.outbox().map(({ envelope }) => JSON.stringify(envelope.args));
      await userEvent.click(page.getByRole('button', { name: it.button }));
      await typeIn(it, TEXT);
      const store = opened.holdCommits();
      await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
      await expect.poll(words).toHaveLength(1);
      await typeIn(it, MORE);
      if (how !== 'Guardar') opened.go('/away');
      store();
      if (how === 'Guardar') {
        await expect.poll(async () => JSON.stringify(await drafts(opened))).toContain(MORE);
        await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
      }
      await expect.poll(words).toHaveLength(2);
      expect(words().map((said) => said.includes(MORE))).toEqual([false, true]);
      await expect.poll(() => drafts(opened)).toEqual([]);
    },
  );

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
    await typeIn(it, `${TEXT} mañana`);
    await expect.poll(async () => (await drafts(opened)).map(({ step }) => step)).toEqual([it.path]);
    expect((await drafts(opened)).map(({ about }) => about?.entry)).toEqual([it.entry]);
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
  await typeIn(POINT_CASE, TEXT);
  await opened.receive({ ...POINT, body: null });
  await expectLeftBelow(opened, { shown: TEXT, typed: [] });
  expect(await drafts(opened)).toHaveLength(1);
});

test('what is removed while it is written leaves no words behind', async () => {
  const opened = await open(POINT_CASE);
  await userEvent.click(page.getByRole('button', { name: POINT_CASE.button }));
  await typeIn(POINT_CASE, TEXT);
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

/** Those that open only where something was answered before, with the tests that lock and kill the app while they are written. */
const OF_THEIR_OWN = {
  'minutes/summary-field.tsx 0': './features/minutes/summary-field.test.tsx',
  'panels/rating-reason.tsx 0': './features/panels/rating-kept.test.tsx',
} as const;

test('every field that uses useKept has a case above, or tests of its own', async () => {
  const texts = await Promise.all(
    Object.entries(sources)
      .filter(([path]) => !/\.(test|fixtures)\.|\/use-kept\.ts$/.test(path))
      .map(async ([path, load]) => [path.replace('./features/', ''), await load()] as const),
  );
  const calls = texts.flatMap(([path, text]) =>
    [...text.matchAll(/(?<!function )useKept\b[^;]*?\(/g)].map((_, at) => `${path} ${at}`),
  );
  expect(calls.length).toBeGreaterThan(2);
  const own = Object.keys(OF_THEIR_OWN);
  expect([...new Set(CASES.map(({ source, at }) => `${source} ${at}`)), ...own].sort()).toEqual(calls.sort());
  for (const path of Object.values(OF_THEIR_OWN))
    expect(await sources[path]?.(), path).toContain('drafts: [draft]');
});
