import { afterEach, expect, test } from 'vitest';
import { useNow } from '#app/kit/use-now.ts';
import type { Json } from '#shared/kernel/json.ts';
import { demoWorld, FOUNDING, idFor, openPhone, type Phone } from './meeting-pages.fixtures.tsx';
import RemindersPage from './reminders.page.tsx';
import { Reminders } from './reminders.tsx';
import type { Notice } from './system-notice.ts';
import { useMeeting } from './use-meeting.ts';

/** 15:12 in Madrid: the next item but one begins at 15:40. */
const SEEDED = Date.parse('2026-06-25T13:12:00Z');
const MINUTE = 60_000;
const docs = demoWorld(SEEDED).all();

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function remind({
  now,
  remembered = {},
}: {
  now: number;
  remembered?: Readonly<Record<string, Json>>;
}) {
  const notices: Notice[] = [];
  function Page() {
    const view = useMeeting(() => FOUNDING, { isFixed: true });
    return (
      <>
        <h1>Recordatorios</h1>
        <Reminders view={view} now={useNow()} notify={(notice) => notices.push(notice)} />
      </>
    );
  }
  phone = await openPhone({ docs, now, pages: { '/': Page }, path: '/', remembered });
  return { host: phone.host, notices };
}
const at1550 = SEEDED + 28 * MINUTE;

test('without own items every item except breaks has a reminder ten minutes before', async () => {
  const { host, notices } = await remind({ now: at1550 });
  expect(host.querySelectorAll('.banner')).toHaveLength(1);
  expect(notices).toEqual([
    {
      title: 'Punto 4, en 10 min',
      body: 'Empieza a las 15:50, hora de Madrid.',
      tag: `${idFor('agi', 'founding-4')}@${SEEDED + 38 * MINUTE}`,
      href: `/meetings/${FOUNDING}/agenda/${idFor('agi', 'founding-4')}`,
    },
  ]);
});

test('the notice of the system names no title, which anybody may read on a locked screen', async () => {
  const { host, notices } = await remind({ now: at1550 });
  expect(host.querySelector('.banner')?.textContent).toContain('SOCTA e IDEAL');
  expect(JSON.stringify(notices)).not.toContain('SOCTA');
});

test('with own items only those have reminders', async () => {
  const stars = { [`agenda-stars/${FOUNDING}`]: [idFor('agi', 'founding-5')] };
  expect((await remind({ now: at1550, remembered: stars })).notices).toEqual([]);
  phone?.close();
  const all = { ...stars, reminders: { which: 'all', lead: 10 } };
  expect((await remind({ now: at1550, remembered: all })).notices).toHaveLength(1);
});

test('the chosen lead time applies', async () => {
  const remembered = { reminders: { which: 'all', lead: 5 } };
  expect((await remind({ now: at1550, remembered })).notices).toEqual([]);
  phone?.setNow(at1550 + 5 * MINUTE);
  await expect.poll(() => phone?.host.querySelectorAll('.banner').length).toBe(1);
});

test.each([
  [{}, 'Avisa 10 minutos antes', 1],
  [{ reminders: { which: 'all', lead: 30 } }, 'Avisa 30 minutos antes', 2],
  [{ reminders: { which: 'none', lead: 30 } }, 'No avisa', 1],
])(
  'files for a calendar say that they ring as the reminders are set: %o',
  async (remembered, hint, count) => {
    phone = await openPhone({
      docs,
      now: at1550,
      pages: { '/meetings/:id/reminders': RemindersPage },
      path: `/meetings/${FOUNDING}/reminders`,
      remembered,
    });
    const hints = () =>
      [...(phone?.host.querySelectorAll('.field-hint') ?? [])].map((each) => each.textContent);
    await expect.poll(() => hints().filter((text) => text?.startsWith(hint)).length).toBe(count);
  },
);
