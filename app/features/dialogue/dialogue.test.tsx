import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { docWith } from '#shared/board/board.fixtures.ts';
import { actionPoints, decisions } from '#shared/decisions/decisions.schemas.ts';
import {
  dialogueDrafts,
  dialogueRequests,
  dialogueTexts,
  jointItems,
} from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { minutesId } from '#shared/minutes/minutes.schemas.ts';
import { dialogueFeature } from './dialogue.feature.tsx';
import {
  contactDoc,
  done,
  draftDoc,
  HERE_TOPIC,
  itemDoc,
  requestDoc,
  textDoc,
  topicDoc,
} from './dialogue-pages.fixtures.ts';
import { POINT } from './dialogue-sample.fixtures.ts';

const NOW = Date.parse('2026-10-15T15:00:00Z');
const DAY = 86_400_000;

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function pagesOf() {
  const entries = Object.entries(dialogueFeature.pages).map(async ([route, declared]) => {
    const load = typeof declared === 'function' ? declared : declared.load;
    return [route, (await load()).default] as const;
  });
  return { ...Object.fromEntries(await Promise.all(entries)), '*': () => null };
}
async function open(path: string, as: string, docs: readonly Doc[]): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({ docs, now: NOW, pages: await pagesOf(), path, as });
  return phone;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const bands = (host: HTMLElement) => [...host.querySelectorAll('h2, h3')].map(tidy);
const fits = () => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);

const LATE = requestDoc({ due: '2026-10-12', text: { es: 'Lista de puertos.' } }, 'drq_late');
const ANSWERED = requestDoc(
  {
    ...{ state: 'answered', answer: { es: 'La función de contacto.' }, due: '2026-10-03' },
    answered: done({ at: Date.UTC(2026, 9, 6), takenAt: Date.UTC(2026, 9, 6), label: 'Contacto de COSI' }),
  },
  'drq_answered',
);
const ALL = [topicDoc(), requestDoc(), LATE, ANSWERED, textDoc(), draftDoc(), itemDoc(), contactDoc()];
/** What a counterpart has of it: no draft. */
const GIVEN = ALL.filter(({ collection }) => collection !== 'dialogueDrafts');

test('topics stand by counterpart, with who owes what, since when, how late, and how long answers take', async () => {
  const { host } = await open('/dialogue', 'chile-delegate', ALL);
  await expect.poll(() => bands(host)).toContain('COSI (presidencia de turno)');
  const rows = [...host.querySelectorAll('.row')].map(tidy);
  expect(rows.find((row) => row.includes('Prioridades compartidas'))).toBeDefined();
  const late = rows.find((row) => row.includes('Lista de puertos.')) ?? '';
  expect(late).toContain('Vencido');
  expect(late).toContain('3 días de atraso');
  expect(late).toContain('Desde hace 14 días');
  expect(tidy(host)).toContain('1 respuesta, en 4 días');
  fits();
});

test('one topic shows each side, what members prepare, and what came of it', async () => {
  const { host } = await open(HERE_TOPIC, 'chile-delegate', ALL);
  await expect
    .poll(() => bands(host))
    .toEqual([
      'Qué se pide',
      'Posiciones y contribuciones',
      'En preparación',
      'Puntos conjuntos',
      'Qué resultó',
      'Tema del diálogo',
    ]);
  expect(tidy(host)).toContain('Respondido tarde');
  expect(tidy(host)).toContain('Posición en preparación.');
  fits();
});

test('the counterpart has no part for what members prepare, and no address that shows it', async () => {
  const { host, go } = await open(HERE_TOPIC, 'cosi-counterpart', GIVEN);
  await expect.poll(() => bands(host)).toContain('Puntos conjuntos');
  expect(bands(host)).not.toContain('En preparación');
  expect(host.querySelector('a[href$="/prepare"]')).toBeNull();
  expect(host.querySelector('a[href$="/decision"]')).toBeNull();
  for (const path of [`${HERE_TOPIC}/drafts/dpr_own`, `${HERE_TOPIC}/prepare`, `${HERE_TOPIC}/close`]) {
    go(path);
    await expect.poll(() => tidy(host)).toMatch(/no está en este dispositivo|Quien|quien preside/);
    expect(tidy(host)).not.toContain('Posición en preparación.');
  }
});

test('the counterpart answers what it owes, and it is told that it waits', async () => {
  const { host, client, path } = await open(
    `${HERE_TOPIC}/requests/drq_cycle/answer`,
    'cosi-counterpart',
    GIVEN,
  );
  await expect.poll(() => host.querySelector('#request-answer')).not.toBeNull();
  await userEvent.fill(host.querySelector('#request-answer') as HTMLElement, 'Cada cuatro años.');
  await userEvent.click(page.getByRole('button', { name: 'Responder' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Responder' }));
  await expect.poll(path).toBe(`${HERE_TOPIC}/requests/drq_cycle`);
  expect(client.replica.one(dialogueRequests, 'drq_cycle')?.body).toMatchObject({
    state: 'answered',
    answer: { es: 'Cada cuatro años.' },
  });
  await expect.poll(() => tidy(host)).toContain('Todavía no enviado');
  // How long it took is known once the server has it.
  expect(tidy(host.querySelector('.page-header'))).toContain('Respuesta en cola');
  expect(tidy(host)).not.toContain('Todavía no enviado ·');
  expect(tidy(host)).toMatch(/PendienteDesde hace/);
  fits();
});

test('whoever presides gives a draft after a question that shows its words; one for members only they cannot', async () => {
  const { host, client, go } = await open(`${HERE_TOPIC}/drafts/dpr_own`, 'presidency-admin', [
    ...ALL,
    draftDoc({ marking: 'strict', delegation: 'CL' }, 'dpr_strict'),
  ]);
  await userEvent.click(page.getByRole('button', { name: 'Entregar al organismo' }));
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.element().textContent).toContain('Posición en preparación.');
  await userEvent.click(dialog.getByRole('button', { name: 'Entregar al organismo' }));
  await expect.poll(() => client.replica.one(dialogueDrafts, 'dpr_own')?.body.given).not.toBeNull();
  const given = client.replica.one(dialogueDrafts, 'dpr_own')?.body.given ?? '';
  expect(client.replica.one(dialogueTexts, given)).toMatchObject({
    audience: 'dialogue/eu-cosi/top_ports',
    body: { text: { es: 'Posición en preparación.' } },
  });
  go(`${HERE_TOPIC}/drafts/dpr_strict`);
  await expect.poll(() => tidy(host)).toContain('TLP:AMBER+STRICT: no se entrega');
  expect(page.getByRole('button', { name: 'Entregar al organismo' }).elements()).toEqual([]);
  expect(host.querySelector('a[href$="/edit"]')).toBeNull();
  fits();
});

test('what whoever presides wrote down for a counterpart, that may still say in its own words', async () => {
  const at = Date.UTC(2026, 9, 6);
  const written = requestDoc({
    ...{ state: 'answered', answer: { es: 'De acuerdo en todo.' } },
    answered: done({ at, takenAt: at, recorded: true }),
  });
  const { host, client, path } = await open(`${HERE_TOPIC}/requests/drq_cycle`, 'cosi-counterpart', [
    topicDoc(),
    written,
  ]);
  await expect.poll(() => host.querySelector('a[href$="/answer"]')).not.toBeNull();
  await userEvent.click(host.querySelector('a[href$="/answer"]') as HTMLElement);
  await expect.poll(() => host.querySelector('#request-answer')).not.toBeNull();
  await userEvent.fill(host.querySelector('#request-answer') as HTMLElement, 'No en todo.');
  await userEvent.click(page.getByRole('button', { name: 'Responder' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Responder' }));
  await expect.poll(path).toBe(`${HERE_TOPIC}/requests/drq_cycle`);
  const body = client.replica.one(dialogueRequests, 'drq_cycle')?.body;
  expect(body).toMatchObject({ answer: { es: 'No en todo.' } });
  expect(body?.answered?.recorded).toBeUndefined();
  await expect.poll(() => host.querySelector('a[href$="/answer"]')).toBeNull();
});

test('nobody agrees in the name of a counterpart, which says over what was written down for it', async () => {
  const answer = `${HERE_TOPIC}/items/jit_ports/answer`;
  const mine = await open(answer, 'presidency-admin', [topicDoc(), itemDoc()]);
  await expect.poll(() => mine.host.querySelector('[name="answer-state"][value="declined"]')).not.toBeNull();
  expect(mine.host.querySelector('[name="answer-state"][value="agreed"]')).toBeNull();
  phone?.close();
  const at = Date.UTC(2026, 9, 6);
  const written = itemDoc({
    ...{ state: 'declined', answer: { es: 'Ahora no.' } },
    answered: done({ at, takenAt: at, recorded: true }),
  });
  const theirs = await open(answer, 'cosi-counterpart', [topicDoc(), written]);
  await expect.poll(() => theirs.host.querySelector('[name="answer-state"][value="agreed"]')).not.toBeNull();
  phone?.close();
  const again = await open(answer, 'presidency-admin', [topicDoc(), written]);
  await expect.poll(() => tidy(again.host)).toContain('Ese punto ya no está en esa situación');
});

test('nobody withdraws in the name of a counterpart what it asked', async () => {
  const here = `${HERE_TOPIC}/requests/drq_cycle`;
  const asked = requestDoc({ owner: 'CL', side: 'theirs' });
  const withdraw = () => page.getByRole('button', { name: 'Retirar lo pedido' });
  await open(here, 'cosi-counterpart', [topicDoc(), asked]);
  await expect.element(withdraw()).toBeVisible();
  phone?.close();
  const mine = await open(here, 'presidency-admin', [topicDoc(), asked]);
  await expect.poll(() => tidy(mine.host)).toContain('Responsable: Chile');
  expect(withdraw().query()).toBeNull();
});

test('a state owes an answer, and no other state gives it', async () => {
  const owed = requestDoc({ owner: 'CL', side: 'theirs' });
  const { host } = await open(`${HERE_TOPIC}/requests/drq_cycle`, 'chile-delegate', [topicDoc(), owed]);
  await expect.poll(() => host.querySelector('a[href$="/answer"]')).not.toBeNull();
  phone?.close();
  const other = await open(`${HERE_TOPIC}/requests/drq_cycle`, 'ecuador-delegate', [topicDoc(), owed]);
  await expect.poll(() => tidy(other.host)).toContain('Responsable: Chile');
  expect(other.host.querySelector('a[href$="/answer"]')).toBeNull();
});

test('a decision is drafted at a meeting that has its minutes before it; those long over stand behind', async () => {
  const behind = (host: HTMLElement) => [...host.querySelectorAll('details .row')].map(tidy);
  const old = heldDocs.map((doc) =>
    doc.id === MEETING
      ? { ...doc, body: { ...doc.body, startsOn: '2025-10-14', endsOn: '2025-10-15' } }
      : doc,
  );
  const { host } = await open(`${HERE_TOPIC}/decision`, 'presidency-admin', [...heldDocs, topicDoc()]);
  await expect.poll(() => tidy(host)).toContain('Hoja de ruta 2027');
  expect(behind(host)).toEqual([]);
  phone?.close();
  const later = await open(`${HERE_TOPIC}/decision`, 'presidency-admin', [...old, topicDoc()]);
  await expect.poll(() => behind(later.host).join()).toContain('Hoja de ruta 2027');
  phone?.close();
  const minutes = docWith('minutes', minutesId(MEETING), { state: 'window' });
  const docs = [...heldDocs, minutes, topicDoc()];
  for (const query of ['', `?meeting=${MEETING}&item=agi_roadmap`]) {
    const sent = await open(`${HERE_TOPIC}/decision${query}`, 'presidency-admin', docs);
    await expect.poll(() => tidy(sent.host)).toContain('Redactar una decisión');
    expect(tidy(sent.host)).not.toContain('Hoja de ruta');
    expect(sent.host.querySelector('#decision-text')).toBeNull();
    phone?.close();
  }
  // An action is still somebody's to do.
  const action = await open(`${HERE_TOPIC}/action`, 'presidency-admin', docs);
  await expect.poll(() => tidy(action.host)).toContain('Hoja de ruta 2027');
});

test('an agreed item becomes one of the agenda, and a decision and an action come of the topic', async () => {
  const agreed = itemDoc({ state: 'agreed' });
  const { host, client, path, go } = await open(`${HERE_TOPIC}/items/jit_ports/take`, 'presidency-admin', [
    ...heldDocs,
    topicDoc(),
    agreed,
    POINT,
  ]);
  await expect.poll(() => host.querySelector('#take-meeting')).not.toBeNull();
  await userEvent.selectOptions(host.querySelector('#take-meeting') as HTMLElement, MEETING);
  // After all that stands in that day already.
  const starts = host.querySelector<HTMLInputElement>('#take-starts-at');
  await expect.poll(() => starts?.value).toBe('2026-10-15T17:00');
  await userEvent.click(page.getByRole('button', { name: 'Incorporar a la agenda' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Incorporar a la agenda' }));
  await expect.poll(path).toBe(HERE_TOPIC);
  const taken = client.replica.one(jointItems, 'jit_ports')?.body.taken;
  expect(taken?.meeting).toBe(MEETING);
  fits();

  go(`${HERE_TOPIC}/decision`);
  await expect.poll(() => [...host.querySelectorAll('.row')].map(tidy)[0]).toContain('Presencia en EMPACT');
  await userEvent.click(page.getByRole('link', { name: 'Presencia en EMPACT' }));
  await expect.poll(() => host.querySelector('#decision-text')).not.toBeNull();
  await userEvent.fill(host.querySelector('#decision-text') as HTMLElement, 'Se aprueba.');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(path).toBe(HERE_TOPIC);
  expect(client.replica.all(decisions).map(({ body }) => [body.topic, body.item])).toContainEqual([
    'top_ports',
    taken?.item,
  ]);

  go(`${HERE_TOPIC}/action?meeting=${MEETING}&item=${taken?.item}`);
  await expect.poll(() => host.querySelector('#action-text')).not.toBeNull();
  await userEvent.fill(host.querySelector('#action-text') as HTMLElement, 'Enviar la lista.');
  await userEvent.click(page.getByRole('checkbox', { name: 'Chile' }));
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(path).toBe(HERE_TOPIC);
  expect(client.replica.all(actionPoints).map(({ body }) => body.topic)).toContain('top_ports');
  await expect.poll(() => tidy(host)).toContain('Enviar la lista.');
  fits();
});

test('who answers for what stands by field, on both sides', async () => {
  const ours = contactDoc(
    {
      ...{ side: 'ours', of: 'CL', answersFor: ['strategy', 'borders'], email: null },
      office: { es: 'Dirección de fronteras' },
    },
    'dcn_cl',
  );
  const { host } = await open('/dialogue/contacts', 'chile-delegate', [contactDoc(), ours]);
  await expect
    .poll(() => bands(host))
    .toEqual([
      'Estrategia y prioridades',
      'En el organismo',
      'En América Latina',
      'Fronteras',
      'En América Latina',
    ]);
  expect(host.querySelector('a[href^="tel:"]')).not.toBeNull();
  fits();
});

test('a telephone and an address are taken as they are pasted', async () => {
  const { client, host } = await open('/dialogue/contacts/new', 'cosi-counterpart', [topicDoc()]);
  await expect.poll(() => host.querySelector('#contact-phone')).not.toBeNull();
  const fill = (name: string, text: string) =>
    userEvent.fill(host.querySelector(`#contact-${name}`) as HTMLElement, text);
  await fill('office', 'Contact');
  await userEvent.click(page.getByRole('checkbox').first());
  await fill('phone', '+32 (0)2-281.61.11 ext. 12');
  await fill('email', 'justice.ie');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => tidy(host.querySelector('#contact-phone-error'))).toContain('sin letras');
  expect(tidy(host.querySelector('#contact-email-error'))).toContain('nombre@ejemplo.org');
  await fill('phone', '+32\u00a0(0)2-281.61.11');
  await fill('email', "o'brien@justice.ie");
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Añadir una función' }));
  await expect
    .poll(() => client.outbox().map(({ envelope }) => envelope.args))
    .toMatchObject([{ phone: '+32 2 281 61 11', email: "o'brien@justice.ie" }]);
});

test('the page says that days go by', async () => {
  const { host, setNow } = await open(HERE_TOPIC, 'cosi-counterpart', [topicDoc(), requestDoc()]);
  await expect.poll(() => tidy(host)).toContain('Pendiente');
  setNow(NOW + 7 * DAY);
  await expect.poll(() => tidy(host)).toContain('Vencido');
  expect(tidy(host)).toContain('2 días de atraso');
});

test('whoever presides reads for whom they write something down; whoever speaks for themselves does not', async () => {
  const AGREED = itemDoc({ state: 'agreed', agenda: 'theirs' }, 'jit_there');
  const docs = [topicDoc(), requestDoc(), itemDoc(), AGREED];
  const said = 'Usted lo anota por COSI (presidencia de turno), y así constará.';
  const paths = [
    `${HERE_TOPIC}/contribute`,
    `${HERE_TOPIC}/requests/drq_cycle/answer`,
    `${HERE_TOPIC}/items/jit_ports/answer`,
    `${HERE_TOPIC}/items/jit_there/there`,
  ];
  for (const as of ['presidency-admin', 'cosi-counterpart'])
    for (const path of paths) {
      const { host, close } = await open(path, as, docs);
      await expect.poll(() => host.querySelector('textarea, input')).not.toBeNull();
      expect([as, path, tidy(host).includes(said)]).toEqual([as, path, as === 'presidency-admin']);
      close();
      phone = undefined;
    }
});
