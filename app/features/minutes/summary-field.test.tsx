import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SECOND_DAY, tidy } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { summaries, summaryId } from '#shared/minutes/minutes.schemas.ts';
import { setText } from '#test/support/set-text.ts';
import {
  CHILE,
  HERE_MINUTES,
  minutesDoc,
  speakingDocs,
  spokeDocs,
  spokenDocs,
  summaryDoc,
} from './minutes-pages.fixtures.ts';
import NotesPage from './notes.page.tsx';
import SummaryEditPage from './summary-edit.page.tsx';

const BRAZIL = 'spk_brazil';
const NOTES = `${HERE_MINUTES}/notes`;
const TEXT = 'Brasil acepta si las abstenciones constan en acta.';
const pages = {
  '/meetings/:id/minutes/notes': NotesPage,
  '/meetings/:id/minutes/notes/:request': SummaryEditPage,
  '/away': () => <h1>Otra</h1>,
};
const inSession: readonly Doc[] = [...spokenDocs, ...speakingDocs(BRAZIL, 'BR')];

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(input: Partial<Parameters<typeof openPhone>[0]> = {}): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs: inSession, now: SECOND_DAY, pages, path: NOTES, as: 'presidency-admin', ...input },
  });
  return phone;
}
const area = () => page.getByRole('textbox', { name: 'Resumen para el acta, intervención de Brasil' });
const drafts = (opened: Phone) => opened.client.drafts.list();
const said = (opened: Phone) => opened.client.replica.one(summaries, summaryId(BRAZIL))?.body.text;

/** Begins as a person does, and waits until it is on the disk. */
async function type(opened: Phone, text: string): Promise<void> {
  await expect.poll(() => area().query()).not.toBeNull();
  await userEvent.click(area());
  await expect.poll(() => (area().element() as HTMLTextAreaElement).readOnly).toBe(false);
  setText(area().element() as HTMLElement, text);
  await expect.poll(async () => JSON.stringify(await drafts(opened))).toContain(text);
}

test('what is typed while somebody speaks is on the disk at once, and an act when the field is left', async () => {
  const opened = await open();
  await type(opened, TEXT);
  expect(opened.client.outbox()).toEqual([]);
  (document.activeElement as HTMLElement).blur();
  await expect.poll(() => said(opened)).toEqual({ es: TEXT });
  await expect.poll(() => drafts(opened)).toEqual([]);
  await expect.element(page.getByText(/^En cola desde/)).toBeVisible();
  expect(tidy(opened.host.querySelector('.summary-foot'))).toContain(
    'lo corrige Brasil hasta el 22 oct 2026, si el acta se envía el 15 oct 2026',
  );
});

test('what the server did not take stands at the field, with the way to choose', async () => {
  const made = await open();
  await type(made, TEXT);
  (document.activeElement as HTMLElement).blur();
  await expect.poll(() => made.client.outbox().length).toBe(1);
  const [row] = made.client.outbox();
  made.close();
  if (row === undefined) throw new Error('nothing was made');
  const verdict = {
    ...{ id: row.id, status: 'refused' as const, seq: 1, receivedAt: 1 },
    ...{ code: 'sync.changed_meanwhile', details: {} },
  };
  const theirs = summaryDoc(BRAZIL, 'BR', 'Brasil acepta.');
  const here = await open({ docs: [...inSession, theirs], outbox: [{ ...row, state: 'refused', verdict }] });
  await expect.element(area()).toHaveValue('Brasil acepta.');
  expect(tidy(here.host.querySelector('.summary-field'))).toContain(`Usted escribió: «${TEXT}»`);
  expect(here.host.querySelector(`a[href="/outbox/${row.id}"]`)).not.toBeNull();
});

test('a lock in the middle of a word takes nothing away, and the field is open again with it', async () => {
  const opened = await open();
  await type(opened, TEXT);
  const [draft] = await drafts(opened);
  await opened.lock();
  if (draft === undefined) throw new Error('no draft');
  const again = await open({ drafts: [draft] });
  await expect.element(area()).toHaveValue(TEXT);
  expect(again.host.querySelector('.left-typed')).toBeNull();
  expect((area().element() as HTMLTextAreaElement).readOnly).toBe(false);
  await type(again, `${TEXT} Nada más.`);
  again.go('/away');
  await expect.poll(() => said(again)).toEqual({ es: `${TEXT} Nada más.` });
});

test('when somebody else has the floor, what was typed of the one before is an act, and the field is empty', async () => {
  const opened = await open();
  await type(opened, TEXT);
  await opened.receive(...spokeDocs(BRAZIL, 'BR'), ...speakingDocs('spk_paraguay', 'PY'));
  await expect.poll(() => said(opened)).toEqual({ es: TEXT });
  const next = page.getByRole('textbox', { name: 'Resumen para el acta, intervención del Paraguay' });
  await expect.element(next).toHaveValue('');
  expect(tidy(opened.host.querySelector(`a[href="${NOTES}/${BRAZIL}"]`)?.closest('li'))).toContain(TEXT);
});

test('a draft of a speech that is over meanwhile is marked in the list, and its page opens with it', async () => {
  const opened = await open();
  await type(opened, TEXT);
  const [draft] = await drafts(opened);
  await opened.lock();
  if (draft === undefined) throw new Error('no draft');
  const again = await open({ docs: [...spokenDocs, ...spokeDocs(BRAZIL, 'BR')], drafts: [draft] });
  await expect
    .poll(() => tidy(again.host.querySelector(`a[href="${NOTES}/${BRAZIL}"]`)?.closest('li')))
    .toContain('Sin terminar');
  again.go(`${NOTES}/${BRAZIL}`);
  await expect.poll(() => again.host.querySelector<HTMLTextAreaElement>('#summary-text')?.value).toBe(TEXT);
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => said(again)).toEqual({ es: TEXT });
  await expect.poll(() => drafts(again)).toEqual([]);
});

test('the page of a summary writes it in three languages, and says when the minutes are out', async () => {
  const opened = await open({ path: `${NOTES}/${CHILE}` });
  expect(tidy(opened.host.querySelector('.page-header'))).toContain(
    'Chile. 11:00 (Ciudad de Panamá), 2 min 14 s',
  );
  setText(opened.host.querySelector('#summary-text') as HTMLElement, 'Chile apoya.');
  setText(opened.host.querySelector('#summary-text-pt') as HTMLElement, 'O Chile apoia.');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect
    .poll(() => opened.client.replica.one(summaries, summaryId(CHILE))?.body.text)
    .toEqual({ es: 'Chile apoya.', pt: 'O Chile apoia.' });
  opened.close();
  const sent = await open({ path: `${NOTES}/${CHILE}`, docs: [...spokenDocs, minutesDoc()] });
  expect(tidy(sent.host)).toContain(
    'El acta ya se envió: un resumen se añade o cambia solo por una corrección',
  );
  expect(sent.host.querySelector('textarea')).toBeNull();
});

test('once the minutes are out no summary is offered, and what was typed and not saved can be read', async () => {
  const opened = await open();
  await type(opened, TEXT);
  const [draft] = await drafts(opened);
  await opened.lock();
  if (draft === undefined) throw new Error('no draft');
  const sent = await open({
    docs: [...spokenDocs, ...spokeDocs(BRAZIL, 'BR'), minutesDoc()],
    drafts: [draft],
  });
  expect(tidy(sent.host.querySelector('.page-header'))).toContain('El acta ya se envió');
  expect(sent.host.querySelector(`a[href^="${NOTES}/"]`)).toBeNull();
  await expect.poll(() => tidy(sent.host.querySelector('.left-typed'))).toContain(TEXT);
});
