import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import DecisionPage from '#app/features/decisions/decision.page.tsx';
import { decisionOf } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { choices, priorities } from '#shared/priorities/priorities.schemas.ts';
import AdoptPage from './adopt.page.tsx';
import ChoicePage from './choice.page.tsx';
import LeaveOutPage from './leave-out.page.tsx';
import PassOverPage from './pass-over.page.tsx';
import PoliciesPage from './policies.page.tsx';
import PolicyEditPage from './policy-edit.page.tsx';
import PrioritiesPage from './priorities.page.tsx';
import {
  ACTIVE_DOCS,
  ARMS,
  CHOICE,
  COCAINE,
  choiceDoc,
  DRAFT_DOCS,
  EDITION_DOCS,
  HERE_CHOICE,
  OPEN_DOCS,
} from './priorities-pages.fixtures.ts';
import PriorityPage from './priority.page.tsx';
import PriorityEditPage from './priority-edit.page.tsx';
import StatePoliciesPage from './state-policies.page.tsx';

const pages = {
  '/priorities': PrioritiesPage,
  '/priorities/choices/:choice': ChoicePage,
  '/priorities/choices/:choice/propose': PriorityEditPage,
  '/priorities/choices/:choice/adopt': AdoptPage,
  '/priorities/choices/:choice/leave-out/:paragraph': PassOverPage,
  '/priorities/:priority': PriorityPage,
  '/priorities/:priority/leave-out': LeaveOutPage,
  '/policies': PoliciesPage,
  '/policies/:priority/:state': StatePoliciesPage,
  '/policies/:priority/:state/new': PolicyEditPage,
  '/decisions/:decision': DecisionPage,
};

const NOW = Date.parse('2027-06-15T15:00:00Z');
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const texts = (host: HTMLElement, selector: string) => [...host.querySelectorAll(selector)].map(tidy);

async function onPhone(path: string, as: string, docs = OPEN_DOCS): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({ docs, now: NOW, pages, path, as });
  return phone;
}
test('a delegation proposes what the edition recommends, in one act, and sees it listed', async () => {
  const { host, client, path, go } = await onPhone('/priorities', 'chile-delegate', [
    ...EDITION_DOCS,
    choiceDoc(),
  ]);
  await expect.poll(() => tidy(host)).toContain('Recomendadas por la edición');
  await userEvent.click(page.getByRole('link', { name: /Cocaína por puertos medianos/ }));
  await expect
    .poll(() => host.querySelector<HTMLInputElement>('#priority-title')?.value)
    .toBe('Cocaína por puertos medianos');
  await userEvent.click(page.getByRole('button', { name: 'Proponer', exact: true }));
  await expect.poll(path).toMatch(/^\/priorities\/pri_/);
  const [made] = client.replica.all(priorities);
  expect(made?.body).toMatchObject({
    ...{ area: 'cocaine', proposedBy: 'CL', state: 'proposed' },
    rests: ['pgf_priority', 'pgf_ports'],
  });
  expect(client.outbox().map(({ envelope }) => envelope.name)).toEqual(['priorities.propose']);
  await expect.poll(() => tidy(host)).toContain('Conclusión clave');
  go('/priorities');
  await expect.poll(() => tidy(host)).toContain('Propuestas');
  expect(tidy(host)).not.toContain('Recomendadas por la edición');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('of a draft that only members read no word goes along', async () => {
  const { host } = await onPhone(`${HERE_CHOICE}/propose?from=pgf_priority`, 'chile-delegate', [
    ...DRAFT_DOCS,
    choiceDoc(),
  ]);
  await expect.poll(() => tidy(host)).toContain('escríbala con palabras propias');
  expect(host.querySelector<HTMLInputElement>('#priority-title')?.value).toBe('');
});

test('sums stand on a phone with what they are made of', async () => {
  const { host } = await onPhone(HERE_CHOICE, 'chile-delegate');
  await expect.poll(() => tidy(host)).toContain('5 × 4 + 3 × 3');
  expect(tidy(host)).toContain('29 de 32');
  expect(tidy(host)).toContain('Falta 1 puntaje');
  expect(tidy(host)).toContain('La suma llega como máximo a 32');
  expect(host.querySelector('table')).toBeNull();
});

test('what was left out stands with its reason, and can be taken up again', async () => {
  const { host, client, path, go } = await onPhone(`/priorities/${ARMS}/leave-out`, 'presidency-admin');
  await expect.poll(() => host.querySelector('#leave-out-reason')).not.toBeNull();
  await userEvent.fill(host.querySelector('#leave-out-reason') as HTMLTextAreaElement, 'Otro plan la cubre.');
  await userEvent.click(page.getByRole('button', { name: 'Dejar fuera', exact: true }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Dejar fuera' }));
  await expect.poll(path).toBe(`/priorities/${ARMS}`);
  await expect.poll(() => tidy(host)).toContain('Otro plan la cubre.');
  go(HERE_CHOICE);
  await expect.poll(() => tidy(host)).toContain('Lo que quedó fuera, y por qué');
  expect(tidy(host)).toContain('Otro plan la cubre.');
  go(`/priorities/${ARMS}`);
  await userEvent.click(page.getByRole('button', { name: 'Volver a proponer' }));
  await expect.poll(() => client.replica.one(priorities, ARMS)?.body.state).toBe('proposed');
});

test('what the edition recommends and nobody proposed is left out with its reason, and may be looked at again', async () => {
  const { host, client, path } = await onPhone(HERE_CHOICE, 'presidency-admin', [
    ...EDITION_DOCS,
    choiceDoc(),
  ]);
  await userEvent.click(page.getByRole('link', { name: 'Dejar fuera' }));
  await expect.poll(() => host.querySelector('#pass-over-left-out')).not.toBeNull();
  const reason = () => host.querySelector('#pass-over-left-out') as HTMLTextAreaElement;
  await userEvent.fill(reason(), 'Otro plan la cubre.');
  await userEvent.click(page.getByRole('button', { name: 'Dejar fuera', exact: true }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Dejar fuera' }));
  await expect.poll(path).toBe(HERE_CHOICE);
  await expect.poll(() => tidy(host)).toContain('Otro plan la cubre. · la dejó fuera');
  expect(tidy(host)).not.toContain('La edición la recomendó y nadie la propuso.');
  expect(client.replica.one(choices, CHOICE)?.body.leftOut).toMatchObject([
    { paragraph: 'pgf_priority', reason: 'Otro plan la cubre.' },
  ]);
  await userEvent.click(page.getByRole('link', { name: /Cocaína por puertos medianos/ }));
  await expect.poll(() => reason().value).toBe('Otro plan la cubre.');
  await userEvent.click(page.getByRole('button', { name: 'Volver a considerarla' }));
  await expect.poll(() => client.replica.one(choices, CHOICE)?.body.leftOut).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('whoever presides adopts from the decision itself what it adopts', async () => {
  const { host, client, path } = await onPhone('/decisions/dcs_roadmap', 'presidency-admin');
  await userEvent.click(page.getByRole('link', { name: /Adoptar prioridades/ }));
  await expect
    .poll(() => host.querySelector<HTMLSelectElement>('#adopt-decision')?.value)
    .toBe('dcs_roadmap');
  await userEvent.click(page.getByRole('checkbox', { name: /Cocaína/ }));
  await userEvent.click(page.getByRole('button', { name: 'Adoptar prioridades', exact: true }));
  // What is adopted by what: nothing takes it back.
  const asked = tidy(page.getByRole('dialog').element());
  expect(asked).toContain('Se aprueba la hoja de ruta 2027.');
  expect(asked).toContain('Cocaína por puertos medianos');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Adoptar prioridades' }));
  await expect.poll(path).toBe(`/priorities/choices/${CHOICE}`);
  expect(client.replica.one(priorities, COCAINE)?.body).toMatchObject({
    state: 'adopted',
    adopted: { decision: 'dcs_roadmap' },
  });
  expect(client.replica.one(priorities, ARMS)?.body.state).toBe('proposed');
});

test('a decision is chosen by all of its words', async () => {
  const text = {
    es: 'Se toma nota del calendario de las reuniones del año y de quien las recibe en cada caso.',
  };
  const docs = [...OPEN_DOCS, decisionOf('dcs_long', { text })];
  const { host } = await onPhone(`${HERE_CHOICE}/adopt?decision=dcs_long`, 'presidency-admin', docs);
  const select = () => host.querySelector<HTMLSelectElement>('#adopt-decision');
  await expect.poll(() => select()?.value).toBe('dcs_long');
  // On as many lines as they need.
  expect(select()?.offsetHeight).toBeGreaterThan(90);
  expect(select()?.scrollWidth).toBeLessThanOrEqual(select()?.clientWidth ?? 0);
});

test('the chain leads from a priority to its decision and to the judgements behind it', async () => {
  const { host } = await onPhone(`/priorities/${COCAINE}`, 'chile-delegate', ACTIVE_DOCS);
  await expect.poll(() => texts(host, '.list[aria-label="En qué se apoya"] .row-title')).not.toEqual([]);
  expect(tidy(host)).toContain('CLASI/2026/DEC/004');
  expect(texts(host, '.list .row-title a').some((each) => each.includes('La cocaína saldrá'))).toBe(true);
});

describe('the matrix', () => {
  test('is not there for field staff', async () => {
    const { host } = await onPhone('/policies', 'chile-officer', ACTIVE_DOCS);
    await expect.poll(() => tidy(host)).toContain('Las leen los miembros');
    expect(host.querySelector('.row-link')).toBeNull();
  });

  test('lists on a phone by priority what each state has and what is missing, in words', async () => {
    const { host } = await onPhone('/policies', 'chile-delegate', ACTIVE_DOCS);
    await expect.poll(() => tidy(host)).toContain('Falta: Presupuesto');
    expect(texts(host, '.row').filter((each) => each.includes('Nada anotado'))).toHaveLength(15);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  test('is edited by the state’s own people alone', async () => {
    const { host, go } = await onPhone(`/policies/${COCAINE}/CL`, 'chile-delegate', ACTIVE_DOCS);
    await expect.poll(() => tidy(host)).toContain('Ya no vale');
    expect(host.querySelector('a[href$="/CL/new"]')).not.toBeNull();
    go(`/policies/${COCAINE}/EC`);
    await expect.poll(() => tidy(host)).toContain('Políticas del Ecuador');
    expect(host.querySelector('a[href$="/EC/new"]')).toBeNull();
    go(`/policies/${COCAINE}/EC/new`);
    await expect.poll(() => tidy(host)).toContain('Las anota la delegación del propio Estado');
  });
});
