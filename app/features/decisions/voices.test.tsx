import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { docWith } from '#shared/board/board.fixtures.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { closingId, voiceId, voices } from '#shared/decisions/voices.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import AItemsPage from './a-items.page.tsx';
import DecisionPage from './decision.page.tsx';
import DecisionEndPage from './decision-end.page.tsx';
import { agenda, decisionOf, heldDocs, OUTCOMES, SECOND_DAY, texts, tidy } from './outcome-pages.fixtures.ts';
import OutcomesPage from './outcomes.page.tsx';
import VoiceEditPage from './voice-edit.page.tsx';

const DECISION = 'dcs_roadmap';
const HERE = `/decisions/${DECISION}`;
const pages = {
  '/meetings/:id/outcomes': OutcomesPage,
  '/meetings/:id/outcomes/a-items': AItemsPage,
  '/decisions/:decision': DecisionPage,
  '/decisions/:decision/end': DecisionEndPage,
  '/decisions/:decision/say/:kind': VoiceEditPage,
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(path: string, input: Partial<Parameters<typeof openPhone>[0]> = {}): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({ docs: heldDocs, now: SECOND_DAY, pages, path, as: 'chile-delegate', ...input });
  return phone;
}
const voiceDoc = (delegation: string, kind: 'reservation' | 'abstention', es: string | null): Doc => ({
  ...docWith('voices', voiceId({ decision: DECISION, kind, delegation }), {
    ...{ delegation, kind, text: es === null ? null : { es }, takenAt: SECOND_DAY },
    ...{ by: `per_${delegation}`, label: 'Delegada', at: SECOND_DAY },
  }),
  parent: DECISION,
  audience: 'members/decisions',
});

test('a decision shows what delegations put on record, and a delegation adds its own', async () => {
  const docs = [
    ...heldDocs,
    voiceDoc('EC', 'reservation', 'Con reserva del punto 3.'),
    voiceDoc('PY', 'abstention', null),
  ];
  const { host, client, path } = await open(HERE, { docs });
  expect(texts(host, '.row-kicker')).toContain('Ecuador, Reserva');
  expect(tidy(host)).toContain('Sin explicación');
  expect(tidy(host)).toContain('Vigente');
  await userEvent.click(page.getByRole('link', { name: 'Hacer constar una reserva' }));
  await expect.poll(() => host.querySelector('#voice-text')).not.toBeNull();
  await userEvent.fill(
    host.querySelector('#voice-text') as HTMLTextAreaElement,
    'Chile reserva su posición.',
  );
  await userEvent.click(page.getByRole('button', { name: 'Hacer constar una reserva' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Constancia en el acta' }));
  await expect.poll(path).toBe(HERE);
  const id = voiceId({ decision: DECISION, kind: 'reservation', delegation: 'CL' });
  expect(client.replica.one(voices, id)?.body).toMatchObject({ text: { es: 'Chile reserva su posición.' } });
  // One of each kind: what is said is written anew, not once more.
  await expect.poll(() => host.querySelectorAll('a[href$="/say/reservation"]').length).toBe(1);
});

test('once the minutes are closed nothing is put on record any more', async () => {
  const closing = {
    ...docWith('minutesClosings', closingId(MEETING), { of: MEETING, takenAt: 1, by: 'per_x', at: 1 }),
    ...{ parent: MEETING, audience: 'members/decisions' },
  };
  const { host, go } = await open(HERE, { docs: [...heldDocs, closing] });
  expect(tidy(host)).toContain('El acta está cerrada');
  expect(host.querySelector('a[href*="/say/"]')).toBeNull();
  go(`${HERE}/say/statement`);
  await expect.poll(() => tidy(host.querySelector('.page-header'))).toContain('El acta está cerrada');
});

test('a decision that another superseded leads to it, and the other back', async () => {
  const ended = { next: 'dcs_new', endedOn: '2026-10-15', reason: 'Hay otra.', by: 'per_x', at: 1 };
  const docs = [
    ...heldDocs.filter(({ id }) => id !== DECISION),
    decisionOf(DECISION, { ended }),
    decisionOf('dcs_new', { number: 5, text: { es: 'Lo nuevo.' } }),
  ];
  const { host, go } = await open(HERE, { docs });
  expect(tidy(host.querySelector('.page-header'))).toContain('Sustituida');
  expect(tidy(host)).toContain('Desde el 15 oct 2026: Hay otra.');
  expect(host.querySelector('a[href="/decisions/dcs_new"]')).not.toBeNull();
  go('/decisions/dcs_new');
  await expect.poll(() => host.querySelector(`a[href="${HERE}"]`)).not.toBeNull();
  expect(texts(host, '.row-kicker')).toContain('Sustituye a');
});

test('whoever presides withdraws a decision with a reason; its text stays', async () => {
  const { host, client, path } = await open(`${HERE}/end`, { as: 'presidency-admin' });
  await userEvent.click(page.getByRole('button', { name: 'Sustituir o retirar' }));
  await expect.poll(() => tidy(host.querySelector('.error-summary'))).toContain('Escriba la razón');
  await userEvent.fill(host.querySelector('#end-reason') as HTMLTextAreaElement, 'Ya no hace falta.');
  await userEvent.click(page.getByRole('button', { name: 'Sustituir o retirar' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Sustituir o retirar' }));
  await expect.poll(path).toBe(HERE);
  expect(client.replica.one(decisions, DECISION)?.body).toMatchObject({
    ...{ state: 'adopted', number: 4, text: { es: 'Se aprueba la hoja de ruta 2027.' } },
    ended: { next: null, reason: 'Ya no hace falta.' },
  });
  await expect.poll(() => tidy(host.querySelector('.page-header'))).toContain('Retirada');
});

function aDocs(): Doc[] {
  const { agi_roadmap: road } = agenda;
  const draft = { state: 'draft', number: null, year: null, decidedOn: null } as const;
  return [
    ...heldDocs.filter(({ id }) => !['agi_roadmap', 'rel_1'].includes(id)),
    docWith('agendaItems', 'agi_roadmap', { ...road, class: 'A' } as never),
    decisionOf('dcs_a1', { ...draft, text: { es: 'Se aprueba el acta.' } }),
    decisionOf('dcs_a2', { ...draft, text: { es: 'Se toma nota del informe.' } }),
    decisionOf('dcs_b', { ...draft, item: 'agi_opening', text: { es: 'Se debate.' } }),
  ];
}

test('A items are adopted together in one act, but for those taken out', async () => {
  const { host, client, go } = await open(OUTCOMES, { docs: aDocs(), as: 'presidency-admin' });
  expect(tidy(host)).toContain('Sin debate: se adoptan todos en un solo acto. Por adoptar: 2');
  go(`${OUTCOMES}/a-items`);
  await expect
    .poll(() => texts(host, '.choice-label'))
    .toEqual(['Se aprueba el acta.', 'Se toma nota del informe.']);
  await userEvent.click(page.getByLabelText('Se toma nota del informe.'));
  await userEvent.click(page.getByRole('button', { name: 'Adoptar la lista' }));
  const dialog = page.getByRole('dialog');
  await expect.poll(() => tidy(dialog.element())).toContain('Se adoptan: 1');
  expect(tidy(dialog.element())).not.toContain('Se toma nota del informe.');
  await userEvent.click(dialog.getByRole('button', { name: 'Adoptar la lista' }));
  const stateOf = (id: string) => client.replica.one(decisions, id)?.body.state;
  await expect.poll(() => stateOf('dcs_a1')).toBe('adopted');
  expect([stateOf('dcs_a2'), stateOf('dcs_b')]).toEqual(['draft', 'draft']);
  expect(client.replica.one(decisions, 'dcs_a1')?.body.number).toBeNull();
});

test('A items that are adopted before the meeting begins bear the date of today, and stand below the list', async () => {
  const docs = [
    ...aDocs(),
    decisionOf('dcs_a0', { number: 12, text: { es: 'Se aprueba el calendario.' } }),
    decisionOf('dcs_b0', { number: 13, item: 'agi_opening', text: { es: 'No es un punto A.' } }),
  ];
  const now = Date.parse('2026-10-09T03:00:00Z');
  const { host, client } = await open(`${OUTCOMES}/a-items`, { docs, now, as: 'presidency-admin' });
  await expect
    .poll(() => tidy(host.querySelector('.banner')))
    .toContain('La reunión empieza el 14 oct 2026. Todavía no ha empezado');
  await userEvent.click(page.getByRole('button', { name: 'Adoptar la lista' }));
  const dialog = page.getByRole('dialog');
  // By the calendar of Panama City.
  await expect.poll(() => tidy(dialog.element())).toContain('8 oct 2026');
  await userEvent.click(dialog.getByRole('button', { name: 'Adoptar la lista' }));
  await expect.poll(() => client.replica.one(decisions, 'dcs_a1')?.body.decidedOn).toBe('2026-10-08');
  await expect.poll(() => tidy(host)).toContain('Adoptados4');
  expect(tidy(host)).not.toContain('No hay borradores');
  expect(tidy(host.querySelector('a[href="/decisions/dcs_a0"]'))).toContain('Se aprueba el calendario.');
  expect(texts(host, '.folio').filter((word) => word.includes('12'))).toHaveLength(1);
  expect(host.querySelector('a[href="/decisions/dcs_b0"]')).toBeNull();
});
