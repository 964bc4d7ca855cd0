import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { errorsCommittee } from '#app/i18n/locales/es/errors-committee.ts';
import { textVotesId } from '#shared/ballots/text-votes.schemas.ts';
import { hashOfVoted } from '#shared/ballots/voted-kinds.rules.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { actionPoints, decisions } from '#shared/decisions/decisions.schemas.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import ActionPage from './action.page.tsx';
import ActionEditPage from './action-edit.page.tsx';
import DecisionPage from './decision.page.tsx';
import DecisionEditPage from './decision-edit.page.tsx';
import {
  actionOf,
  decisionOf,
  heldDocs,
  OUTCOMES,
  SECOND_DAY,
  texts,
  tidy,
} from './outcome-pages.fixtures.ts';
import OutcomesPage from './outcomes.page.tsx';
import RegisterPage from './register.page.tsx';

const pages = {
  '/meetings/:id/outcomes': OutcomesPage,
  '/meetings/:id/outcomes/decisions/new': DecisionEditPage,
  '/meetings/:id/outcomes/decisions/:decision/edit': DecisionEditPage,
  '/meetings/:id/outcomes/actions/new': ActionEditPage,
  '/meetings/:id/outcomes/actions/:action': ActionPage,
  '/meetings/:id/outcomes/actions/:action/edit': ActionEditPage,
  '/decisions': RegisterPage,
  '/decisions/:decision': DecisionPage,
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(path: string, input: Partial<Parameters<typeof openPhone>[0]> = {}): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: heldDocs,
    now: SECOND_DAY,
    pages,
    path,
    as: 'presidency-admin',
    ...input,
  });
  return phone;
}

test('a reader sees the outcomes at their items, and nothing to edit', async () => {
  const { host } = await open(OUTCOMES, { as: 'chile-delegate' });
  expect(texts(host, '.section-header-title')).toEqual(['2. Hoja de ruta 2027']);
  expect(texts(host, '.row-kicker')).toEqual(['CLASI/2026/DEC/004']);
  expect(tidy(host)).toContain('Chile, a más tardar el 30 nov 2026');
  expect(host.querySelector('a[href*="/new"]')).toBeNull();
});

test('a field officer reads why there is nothing here for them', async () => {
  const docs = heldDocs.filter(({ collection }) => !['decisions', 'actionPoints'].includes(collection));
  const { host, go } = await open(OUTCOMES, { as: 'chile-officer', docs });
  expect(tidy(host)).toContain('Lo leen quienes participan en las reuniones.');
  go('/decisions');
  await expect.poll(() => tidy(host)).toContain('Esto lo leen otras personas');
  expect(tidy(host)).toContain('Lo leen quienes participan en las reuniones.');
  expect(tidy(host)).not.toContain('Todavía no hay');
});

test('the presidency drafts a decision, and adopts it after a question; its number comes with the receipt', async () => {
  const { host, client, go, path } = await open(`${OUTCOMES}/decisions/new?item=agi_opening`);
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => tidy(host.querySelector('.error-summary'))).toContain('Escriba el texto');
  await userEvent.fill(host.querySelector('#decision-text') as HTMLTextAreaElement, 'Se crea un grupo.');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(path).toBe(OUTCOMES);
  const drafted = client.replica.all(decisions).find(({ body }) => body.item === 'agi_opening');
  expect(drafted).toMatchObject({ audience: 'presidency/drafts', body: { state: 'draft' } });

  go(`${OUTCOMES}/decisions/${drafted?.id}/edit`);
  await userEvent.click(page.getByRole('button', { name: 'Adoptar' }).first());
  await expect.poll(() => host.querySelector('dialog[open]')).not.toBeNull();
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Adoptar' }));
  await expect.poll(path).toBe(OUTCOMES);
  expect(client.replica.one(decisions, drafted?.id ?? '')?.body).toMatchObject({
    state: 'adopted',
    number: null,
    decidedOn: '2026-10-15',
  });
  expect(tidy(host)).toContain('Número al recibirse en el servidor');
});

test('the typed text is adopted, after a question that shows it in the three languages', async () => {
  const docs = [...heldDocs, decisionOf('dcs_draft', { state: 'draft', number: null, year: null })];
  const { host, client, path } = await open(`${OUTCOMES}/decisions/dcs_draft/edit`, { docs });
  const typed = host.querySelector('#decision-text') as HTMLTextAreaElement;
  await userEvent.fill(typed, 'Se aprueba con cambios.');
  await userEvent.click(page.getByLabelText('Por votación'));
  await userEvent.click(page.getByRole('button', { name: 'Adoptar' }).first());
  const dialog = page.getByRole('dialog');
  await expect.poll(() => tidy(dialog.element())).toContain('Se aprueba con cambios.');
  expect(tidy(dialog.element())).toContain('Aprova-se o roteiro 2027.');
  expect(tidy(dialog.element())).toContain('Sin texto en inglés');
  expect(tidy(dialog.element())).toContain('Número al recibirse en el servidor');
  // Escape changes nothing and leaves the focus where it was.
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => host.querySelector('dialog[open]')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Adoptar');
  expect([typed.value, client.outbox().length]).toEqual(['Se aprueba con cambios.', 0]);
  await userEvent.click(page.getByRole('button', { name: 'Adoptar' }).first());
  await userEvent.click(dialog.getByRole('button', { name: 'Adoptar', exact: true }));
  await expect.poll(path).toBe(OUTCOMES);
  expect(client.replica.one(decisions, 'dcs_draft')?.body).toMatchObject({
    state: 'adopted',
    mode: 'vote',
    text: { es: 'Se aprueba con cambios.', pt: 'Aprova-se o roteiro 2027.' },
  });
});

test.each([
  [true, false],
  [false, true],
])(
  'of a draft that was voted on (carried: %s) only what can be recorded is offered',
  async (isCarried, is) => {
    const draft = decisionOf('dcs_draft', { state: 'draft', number: null, year: null });
    const about = { kind: 'decision', id: draft.id } as const;
    const words = hashOfVoted({ kind: 'decision', body: draft.body });
    const result = { isCarried, yes: 9, no: 0, abstain: 0, members: 11, present: 9 };
    const votes = [{ ballot: 'blt_1', words, day: '2026-10-15', result }];
    const voted = docWith(
      'textVotes',
      textVotesId(about),
      { kind: about.kind, text: about.id, votes },
      MEETING,
    );
    const { host } = await open(`${OUTCOMES}/decisions/dcs_draft/edit`, {
      docs: [...heldDocs, draft, voted],
    });
    await expect.element(page.getByRole('button', { name: 'Adoptar' }).first()).toBeVisible();
    expect(tidy(host).includes(errorsCommittee.ballots.carried_words)).toBe(isCarried);
    expect(tidy(host).includes('No se adopta')).toBe(is);
  },
);

test('the day from which it has effect is read in the question, and adopted with the text', async () => {
  const docs = [...heldDocs, decisionOf('dcs_draft', { state: 'draft', number: null, year: null })];
  const { host, client, path } = await open(`${OUTCOMES}/decisions/dcs_draft/edit`, { docs });
  // In silence only a silence procedure decides.
  expect(host.querySelector('input[type="radio"][value="silence"]')).toBeNull();
  expect(host.querySelector('input[type="radio"][value="vote"]')).not.toBeNull();
  await userEvent.fill(host.querySelector('#decision-effective-on') as HTMLInputElement, '2026-11-01');
  press('Adoptar');
  const dialog = page.getByRole('dialog');
  await expect.poll(() => tidy(dialog.element())).toContain('Con efecto desde: 1 nov 2026');
  await userEvent.click(dialog.getByRole('button', { name: 'Adoptar', exact: true }));
  await expect.poll(path).toBe(OUTCOMES);
  expect(client.outbox().map(({ envelope }) => envelope.name)).toEqual(['decisions.adopt_dated']);
  expect(client.replica.one(decisions, 'dcs_draft')?.body).toMatchObject({
    ...{ state: 'adopted', effectiveOn: '2026-11-01' },
  });
});

/** Above the footer bar, which covers part of a test's page. */
function press(name: string) {
  (page.getByRole('button', { name }).first().element() as HTMLElement).click();
}

test('the typed text is kept if the decision is not adopted, and an empty text can be neither', async () => {
  const docs = [
    ...heldDocs,
    decisionOf('dcs_draft', { state: 'draft', number: null, text: { es: 'Antes' } }),
  ];
  const { host, client, path } = await open(`${OUTCOMES}/decisions/dcs_draft/edit`, { docs });
  await userEvent.fill(host.querySelector('#decision-text') as HTMLTextAreaElement, '');
  press('No se adopta');
  await expect.poll(() => tidy(host.querySelector('.error-summary'))).toContain('Escriba el texto');
  await userEvent.fill(host.querySelector('#decision-text') as HTMLTextAreaElement, 'Lo que se propuso.');
  press('No se adopta');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'No se adopta' }));
  await expect.poll(path).toBe(OUTCOMES);
  expect(client.replica.one(decisions, 'dcs_draft')?.body).toMatchObject({
    state: 'not_adopted',
    text: { es: 'Lo que se propuso.' },
  });
});

test('before the meeting begins its drafts are dated today, and the page says when it begins', async () => {
  const draft = decisionOf('dcs_a', { number: null, year: null, decidedOn: null, state: 'draft' });
  const now = Date.parse('2026-10-08T15:00:00Z');
  const { host } = await open(`${OUTCOMES}/decisions/dcs_a/edit`, { docs: [...heldDocs, draft], now });
  await expect
    .poll(() => host.querySelector<HTMLInputElement>('#decision-decided-on')?.value)
    .toBe('2026-10-08');
  expect(tidy(host.querySelector('.banner'))).toContain('La reunión empieza el 14 oct 2026.');
});

test.each([
  ['decisions', '', '#decision-text'],
  ['actions', '', '#action-text'],
  ['decisions', '?item=agi_none', '#decision-text'],
])(
  'a form for new %s whose address is of no item (“%s”) asks which, and goes on',
  async (kind, query, field) => {
    const { host } = await open(`${OUTCOMES}/${kind}/new${query}`);
    await expect.poll(() => texts(host, '.row-title')).toEqual(['Apertura', 'Hoja de ruta 2027', 'Clausura']);
    await userEvent.click(page.getByRole('link', { name: 'Hoja de ruta 2027' }));
    await expect.poll(() => host.querySelector(field)).not.toBeNull();
    expect(tidy(host)).toContain('Sobre: 2. Hoja de ruta 2027');
  },
);

test('without an agenda the form links to it; a missing decision does not open as a new one', async () => {
  const isAgenda = ({ collection }: { collection: string }) => /^agenda/.test(collection);
  const bare = heldDocs.filter((doc) => !isAgenda(doc));
  const { host, go } = await open(`${OUTCOMES}/decisions/new`, { docs: bare });
  await expect.poll(() => host.querySelector('.row a[href$="/agenda"]')).not.toBeNull();
  go(`${OUTCOMES}/decisions/dcs_none/edit?item=agi_roadmap`);
  await expect.poll(() => tidy(host.querySelector('h1'))).toBe('Esa decisión no está en este dispositivo');
});

test('an action point follows from an adopted decision and is owed by a delegation of the meeting', async () => {
  const { host, client, path } = await open(`${OUTCOMES}/actions/new?item=agi_roadmap`);
  await userEvent.fill(host.querySelector('#action-text') as HTMLTextAreaElement, 'Designar especialista.');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect
    .poll(() => tidy(host.querySelector('.error-summary')))
    .toContain('Elija al menos un responsable');
  await userEvent.click(page.getByText('Se aprueba la hoja de ruta 2027.'));
  await userEvent.click(page.getByLabelText('Ecuador'));
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(path).toBe(OUTCOMES);
  const made = client.replica.all(actionPoints).find(({ id }) => id !== 'acp_plan');
  expect(made?.body).toMatchObject({ owners: ['EC'], decision: 'dcs_roadmap', due: null, state: 'open' });
});

test('the owner’s delegation says what was done; others only read', async () => {
  const { host, client, path } = await open(`${OUTCOMES}/actions/acp_plan`, { as: 'chile-delegate' });
  const label = () => tidy(host.querySelector('label[for="action-evidence"]'));
  expect(label()).toContain('(opcional)');
  await userEvent.click(page.getByLabelText('Cumplido'));
  expect(label()).not.toContain('(opcional)');
  await userEvent.click(page.getByRole('button', { name: 'Guardar el avance' }));
  await expect.poll(() => tidy(host.querySelector('.error-summary'))).toContain('Escriba qué se hizo');
  await userEvent.fill(host.querySelector('#action-evidence') as HTMLTextAreaElement, 'Nota 31/2026.');
  await userEvent.click(page.getByRole('button', { name: 'Guardar el avance' }));
  await expect.poll(path).toBe(OUTCOMES);
  expect(client.replica.one(actionPoints, 'acp_plan')?.body).toMatchObject({
    state: 'done',
    evidence: 'Nota 31/2026.',
  });
  phone?.close();
  const docs = [...heldDocs, actionOf('acp_other', { owner: 'EC' })];
  const other = await open(`${OUTCOMES}/actions/acp_other`, { as: 'chile-delegate', docs });
  expect(other.host.querySelector('#action-evidence')).toBeNull();
});

test('without decisions the register says so only about decisions', async () => {
  const docs = heldDocs.filter(({ collection }) => collection !== 'decisions');
  const { host } = await open('/decisions', { docs, as: 'chile-delegate' });
  expect(texts(host, '.row-title')).toEqual([
    'Enviar el plan nacional al punto de contacto.',
    'Todavía no hay decisiones.',
  ]);
});

test('the register has what is owed first and tags what is overdue', async () => {
  const docs = [
    ...heldDocs,
    actionOf('acp_late', { due: '2026-10-01', text: { es: 'Lo vencido' } }),
    actionOf('acp_done', { state: 'done', text: { es: 'Lo cumplido' } }),
    decisionOf('dcs_newer', { number: 5, text: { es: 'Otra decisión' } }),
  ];
  const { host } = await open('/decisions', { docs, as: 'chile-delegate' });
  expect(texts(host, '.row-title')).toEqual([
    'Lo vencido',
    'Enviar el plan nacional al punto de contacto.',
    'Otra decisión',
    'Se aprueba la hoja de ruta 2027.',
    'Lo cumplido',
  ]);
  expect(texts(host, '.row-detail')[2]).toContain('Reunión de trabajo presencial');
  expect(texts(host, '.tag-red')).toEqual(['Vencido']);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('who comes from the register goes back to it, and who comes from the meeting to that', async () => {
  const { host, go } = await open('/decisions', { docs: heldDocs, as: 'chile-delegate' });
  const hrefs = [...host.querySelectorAll('.row a, a.row')].map((link) => link.getAttribute('href') ?? '');
  expect(hrefs.length).toBeGreaterThan(1);
  const back = () => host.querySelector('.page-header-back a')?.getAttribute('href');
  for (const href of hrefs) {
    go(href);
    await expect.poll(back).toBe('/decisions');
    go(href.split('?')[0] ?? '');
    await expect.poll(back).not.toBe('/decisions');
  }
});
