import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { docWith } from '#shared/board/board.fixtures.ts';
import { actionPoints, actionProgress } from '#shared/decisions/decisions.schemas.ts';
import ActionPage from './action.page.tsx';
import ActionEditPage from './action-edit.page.tsx';
import { actionOf, heldDocs, OUTCOMES, SECOND_DAY, texts, tidy } from './outcome-pages.fixtures.ts';
import OutcomesPage from './outcomes.page.tsx';

const pages = {
  '/meetings/:id/outcomes': OutcomesPage,
  '/meetings/:id/outcomes/actions/new': ActionEditPage,
  '/meetings/:id/outcomes/actions/:action': ActionPage,
};
const SHARED = `${OUTCOMES}/actions/acp_shared`;
const shared = (owners: string[]) => [...heldDocs, actionOf('acp_shared', { owners })];
const said = (owner: string, state: string) => ({
  ...docWith(
    'actionProgress',
    `apr_acp-shared-${owner}`,
    { owner, state, evidence: `Nota de ${owner}.`, takenAt: 1, by: 'per_x', at: 1 },
    null,
  ),
  parent: 'acp_shared',
});

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(path: string, input: Partial<Parameters<typeof openPhone>[0]> = {}): Promise<Phone> {
  await page.viewport(360, 740);
  const usual = { docs: heldDocs, now: SECOND_DAY, pages, path, as: 'presidency-admin' as const };
  phone = await openPhone({ ...usual, ...input });
  return phone;
}

test('several may owe it; all states, or whoever presides, are another answer', async () => {
  const { host, client, path } = await open(`${OUTCOMES}/actions/new?item=agi_roadmap`);
  await userEvent.fill(host.querySelector('#action-text') as HTMLTextAreaElement, 'Enviar datos.');
  expect(tidy(host)).toMatch(
    /Una o varias delegaciones.*¿Cuáles\?Una o varias; cada una informa de su parte\./,
  );
  expect(tidy(host).split('Una o varias delegaciones')).toHaveLength(2);
  await userEvent.click(page.getByLabelText('Ecuador'));
  await userEvent.click(page.getByLabelText('Todos los Estados'));
  expect(host.querySelectorAll('input[type="checkbox"]')).toHaveLength(0);
  await userEvent.click(page.getByLabelText('Una o varias delegaciones'));
  await userEvent.click(page.getByLabelText('Chile'));
  await userEvent.click(page.getByLabelText('Ecuador'));
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(path).toBe(OUTCOMES);
  const made = client.replica.all(actionPoints).find(({ id }) => id !== 'acp_plan');
  expect([...(made?.body.owners ?? [])].sort()).toEqual(['CL', 'EC']);
  expect(tidy(host)).toContain('Chile y Ecuador, sin fecha');
});

test('each owner reports its own part, and everybody sees how far each is', async () => {
  const docs = [...shared(['CL', 'EC']), said('EC', 'done')];
  const { host, client, path } = await open(SHARED, { as: 'chile-delegate', docs });
  expect(texts(host, '.section-header-title').slice(-2)).toEqual([
    'Informar del avance de su delegación',
    'Avance de cada responsable',
  ]);
  expect(texts(host, '.row').slice(-2)).toEqual([
    expect.stringMatching(/Su delegación.*Chile.*Pendiente/),
    expect.stringMatching(/Ecuador.*Nota de EC.*Cumplido/),
  ]);
  expect(tidy(host)).toContain('1 de 2 cumplieron');
  await userEvent.click(page.getByLabelText('En curso'));
  await userEvent.fill(host.querySelector('#progress-evidence') as HTMLTextAreaElement, 'Nota 31.');
  await userEvent.click(page.getByRole('button', { name: 'Guardar el avance' }));
  await expect.poll(path).toBe(OUTCOMES);
  const own = client.replica.within(actionProgress, 'acp_shared').find(({ body }) => body.owner === 'CL');
  expect(own?.body).toMatchObject({ state: 'in_progress', evidence: 'Nota 31.' });
});

test('what all states owe stands by their names, one’s own first', async () => {
  const docs = shared(['*all']);
  const { host } = await open(SHARED, { as: 'chile-delegate', docs });
  const said = texts(host, '.row').filter((text) => text.includes('Todavía no informa'));
  const [own, ...others] = said.map((text) => text.split('Todavía')[0] ?? '');
  expect(own).toContain('Su delegación');
  expect(own).toContain('Chile');
  expect(others.length).toBeGreaterThan(2);
  const { compare } = new Intl.Collator('es');
  expect(others).toEqual([...others].sort(compare));
});

test('one’s own report counts at once on this device, and says that it is not sent yet', async () => {
  const docs = shared(['CL', 'EC']);
  const { host, path } = await open(SHARED, { as: 'chile-delegate', docs });
  await userEvent.click(page.getByLabelText('En curso'));
  await userEvent.click(page.getByRole('button', { name: 'Guardar el avance' }));
  await expect.poll(path).toBe(OUTCOMES);
  const row = texts(host, '.row').find((text) => text.includes('Chile y Ecuador'));
  expect(row).toContain('En curso');
  expect(row).toContain('Espera en este dispositivo, aún no recibido');
  await userEvent.click(host.querySelector(`a[href="${SHARED}"]`) as HTMLAnchorElement);
  await expect.poll(() => tidy(host.querySelector('.outcome-aside') as HTMLElement)).toContain('En curso');
  expect(texts(host, '.row').filter((text) => text.includes('Espera en este dispositivo'))).toHaveLength(1);
});

test('who does not owe it only reads; the presidency says how the whole stands', async () => {
  const docs = shared(['AR', 'EC']);
  const { host } = await open(SHARED, { as: 'chile-delegate', docs });
  expect(host.querySelector('textarea')).toBeNull();
  phone?.close();
  const led = await open(SHARED, { docs });
  expect(texts(led.host, '.section-header-title')).toContain('Informar del conjunto');
  expect(led.host.querySelector('#progress-evidence')).toBeNull();
  expect(led.host.querySelectorAll('.button-filled')).toHaveLength(1);
});
