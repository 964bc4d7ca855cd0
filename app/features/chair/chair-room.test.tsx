import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openDesk } from '#app/desk.fixtures.tsx';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { minutesDoc } from '#app/features/minutes/minutes-pages.fixtures.ts';
import { ballots as ballotWords } from '#app/i18n/locales/es/ballots.ts';
import { chair as words } from '#app/i18n/locales/es/chair.ts';
import { errorsCommittee as errors } from '#app/i18n/locales/es/errors-committee.ts';
import { floor as floorWords } from '#app/i18n/locales/es/floor.ts';
import { loadSections } from '#app/routes.tsx';
import type { Ballot } from '#shared/ballots/ballots.schemas.ts';
import { hashOfVoted } from '#shared/ballots/voted-kinds.rules.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import type { Article } from '#shared/rules/rules.schemas.ts';
import {
  docsOfChair,
  HALF_PAST_TEN,
  HERE_CHAIR,
  OPEN_ITEM,
  requestDoc,
  WAITING,
} from './chair-pages.fixtures.ts';

const LONG = 'Comisión Europea, Dirección General de Migración y Asuntos de Interior (HOME)';
/** A screen of 800 px, without the bar that a demonstration has above the panes and a second line in the head. */
const BELOW_A_BAR = 720;

beforeAll(loadSections, 600_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const docs = docsOfChair({ waiting: [...WAITING, requestDoc('spk_uy', 'UY', 7)] }).map((doc) =>
  doc.collection === 'delegations' && doc.body.code === 'BR'
    ? { ...doc, body: { ...doc.body, name: { es: LONG } } }
    : doc,
);
const stands = docs.find(({ id }) => id === 'amd_3') as Doc<Amendment>;
const article = (docs.find(({ id }) => id === stands.body.article) ?? null) as Doc<Article> | null;

function ballotOf(change: Partial<Ballot> = {}): Doc<Ballot> {
  return docWith('ballots', 'blt_1', {
    ...{
      item: OPEN_ITEM.id,
      question: { es: 'Artículo 14, enmienda de Chile y Uruguay' },
      method: 'recorded',
    },
    matter: 'amendments',
    about: {
      ...{ kind: 'amendment', id: 'amd_3' },
      words: hashOfVoted({ kind: 'amendment', body: stands.body, article: article?.body ?? null }),
      ...(stands.body.article === null ? {} : { article: stands.body.article }),
    },
    ...{ majority: 'two_thirds_of_present', article: null, day: '2026-10-14', members: 11 },
    roll: ['AR', 'BR', 'CL', 'CR', 'EC', 'MX', 'PA', 'PE', 'SV', 'UY'].map((delegation) => ({ delegation })),
    notVoting: [{ delegation: 'PY', why: 'no_mandate' }],
    ...{ present: 10, quorum: 6, openedAt: HALF_PAST_TEN - 60_000, closedAt: null, voidReason: null },
    ...{ state: 'open', result: null },
    ...change,
  } as Ballot);
}
const COUNTED = {
  state: 'counted',
  closedAt: HALF_PAST_TEN - 1000,
  result: { yes: 1, no: 1, abstain: 0, absent: 8, needed: 2, isCarried: false, named: null, countedAt: 1 },
} as const;

async function open(more: readonly Doc[], width = 1280) {
  await page.viewport(width, width === 1280 ? BELOW_A_BAR : 850);
  phone = await openDesk({
    ...{ docs: [...docs, ...more], now: HALF_PAST_TEN, as: 'presidency-admin', path: HERE_CHAIR },
  });
  await expect.element(page.getByText('Tiene la palabra').first()).toBeVisible();
  return phone;
}

/** Whether it lies whole within what is shown of the part of the desk that it is in, and nothing stands over it. */
function isInSight(element: Element | null | undefined): boolean {
  if (element == null) return false;
  const box = element.getBoundingClientRect();
  if (box.height === 0) return false;
  for (const around of [element.closest('.pane'), element.closest('.chair-list, .chair-vote')]) {
    const room = around?.getBoundingClientRect();
    if (room !== undefined && (box.top < room.top - 1 || box.bottom > room.bottom + 1)) return false;
  }
  return [box.top + 3, box.bottom - 3].every((y) => {
    const over = document.elementFromPoint(box.left + Math.min(8, box.width / 2), y);
    return over !== null && (element.contains(over) || over.contains(element));
  });
}

const DESK = ['.chair-clock', '.chair-list-head'];
const RUNNING = ['.chair-running', '.chair-vote > .title-3', '.chair-roll', '.chair-vote > .button-row'];
const stages: readonly [string, { docs?: Doc[]; press?: string; rows: number; seen: string[] }][] = [
  [
    'before a vote',
    { rows: 4, seen: ['.chair-vote > .title-3', '.chair-methods', '.chair-vote > .button-row'] },
  ],
  [
    'while it is prepared',
    {
      ...{ press: 'v', rows: 2 },
      // The title names the way to vote.
      seen: ['.chair-ask-title', '.chair-question', '.chair-roll', '.chair-vote form > .button-row'],
    },
  ],
  ['while phones vote', { docs: [ballotOf()], rows: 2, seen: RUNNING }],
  [
    'while hands are counted',
    { docs: [ballotOf({ method: 'hands' })], rows: 2, seen: ['.chair-counts', '.chair-vote > .button-row'] },
  ],
  [
    'while delegations are called',
    {
      docs: [ballotOf({ method: 'roll_call' })],
      rows: 2,
      seen: ['.chair-called .button-row', '.chair-vote > .button-row'],
    },
  ],
  [
    'after a vote',
    {
      ...{ docs: [ballotOf(COUNTED)], rows: 2 },
      seen: ['.chair-result', '.chair-methods', '.chair-vote > .button-row'],
    },
  ],
];

test.each(stages)(
  '%s the desk keeps the clock, those who wait and what is voted on',
  async (_name, stage) => {
    for (const width of [1280, 1440]) {
      const { host } = await open(stage.docs ?? [], width);
      if (stage.press !== undefined) await userEvent.keyboard(stage.press);
      await expect.poll(() => host.querySelector('.chair-row-name')).not.toBeNull();
      const wanted = [...DESK, ...stage.seen];
      await expect.poll(() => host.querySelector(wanted.at(-1) ?? '')).not.toBeNull();
      const covered = () => wanted.filter((each) => !isInSight(host.querySelector(each)));
      await expect.poll(covered, { timeout: 3000 }).toEqual([]);
      const rows = [...host.querySelectorAll('.chair-row-name')];
      expect(rows.filter(isInSight).length).toBeGreaterThanOrEqual(stage.rows);
      expect(rows.every((row) => row.getBoundingClientRect().height < 56)).toBe(true);
      const long = [...host.querySelectorAll('.chair-row-who')].find(
        ({ textContent }) => textContent === LONG,
      );
      expect(long?.getAttribute('title')).toBe(LONG);
      // The row that stays is its buttons, not a text that covers what it stands on.
      const acts = host.querySelector('.chair-vote > .button-row:last-child');
      expect(acts === null || acts.getBoundingClientRect().height < 64).toBe(true);
      phone?.close();
    }
  },
);

test('V asks, and the next key is one of the desk: nothing is typed into the public question', async () => {
  const { host } = await open([]);
  await userEvent.keyboard('v');
  await expect.poll(() => document.activeElement?.className).toBe('chair-ask-title');
  const asked = () => host.querySelector('.chair-question p')?.textContent;
  const before = asked();
  await userEvent.keyboard('v');
  expect(asked()).toBe(before);
  expect(host.querySelector('.chair-vote textarea')).toBeNull();
});

test('what is left is not asked the next time either', async () => {
  const { host } = await open([]);
  const asked = () => host.querySelector('.chair-question p')?.textContent ?? null;
  await userEvent.keyboard('v');
  await expect.poll(asked).not.toBeNull();
  const before = asked();
  await page.getByRole('button', { name: 'Cambiar', exact: true }).click();
  await page.getByLabelText(ballotWords.fields.question).fill('Otra cosa');
  await page.getByRole('button', { name: words.leave, exact: true }).click();
  await expect.poll(() => host.querySelector('.chair-ask')).toBeNull();
  await userEvent.keyboard('v');
  await expect.poll(asked).toBe(before);
});

test('once the minutes went out no session is offered, and it says why', async () => {
  const over = docsOfChair({ sitting: { closedAt: HALF_PAST_TEN - 1000, speaking: null, item: null } });
  await page.viewport(1280, 800);
  phone = await openDesk({
    ...{ docs: [...over, minutesDoc()], now: HALF_PAST_TEN, as: 'presidency-admin', path: HERE_CHAIR },
  });
  const { host } = phone;
  await expect
    .poll(() => host.querySelector('.chair-speaker')?.textContent)
    .toContain(errors.floor.minutes_sent);
  expect(host.textContent).not.toContain(floorWords.chair.open);
});
