import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { toldKey } from '#app/features/calendar/make-calendar.ts';
import { es } from '#app/i18n/locales/es.ts';
import { venueDoc } from '#shared/calendar/calendar.fixtures.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import MeetingMorePage from './meeting-more.page.tsx';
import { demoWorld, FOUNDING, openPhone, type Phone } from './meeting-pages.fixtures.tsx';

const SEEDED = Date.parse('2026-06-25T13:12:00Z');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** The file that the button exports, caught where the browser would save it. */
async function fileOfMeeting(): Promise<string> {
  const caught = new Promise<string>((resolve) => {
    const listen = (event: MouseEvent) => {
      if (!(event.target instanceof HTMLAnchorElement) || event.target.download === '') return;
      event.preventDefault();
      document.removeEventListener('click', listen);
      resolve(event.target.href);
    };
    document.addEventListener('click', listen);
  });
  await userEvent.click(page.getByRole('button', { name: es.calendar.add_meeting }));
  return (await fetch(await caught)).text();
}

function sequenceOf(text: string, id: string): number {
  const event = text.split('BEGIN:VEVENT').find((each) => each.includes(`UID:${id}@`));
  return Number(event?.match(/SEQUENCE:(\d+)/)?.[1]);
}

test('the phone remembers what its file said, and raises the sequence when the place is gone', async () => {
  const docs = demoWorld(SEEDED).all();
  const place = { ...venueDoc(), parent: FOUNDING, rev: 6 } as unknown as Doc;
  const open = (known: readonly Doc[], remembered: Readonly<Record<string, Json>>) =>
    openPhone({
      docs: known,
      now: SEEDED,
      pages: { '/meetings/:id/more': MeetingMorePage },
      path: `/meetings/${FOUNDING}/more`,
      remembered,
    });
  phone = await open([...docs, place], {});
  const first = await fileOfMeeting();
  expect(first).toContain('Teatinos');
  const told = phone.client.remembered(toldKey(FOUNDING));
  phone.close();

  phone = await open(docs, { [toldKey(FOUNDING)]: told });
  const second = await fileOfMeeting();
  expect(second).not.toContain('Teatinos');
  expect(sequenceOf(first, FOUNDING)).toBeGreaterThan(5);
  expect(sequenceOf(second, FOUNDING)).toBe(sequenceOf(first, FOUNDING) + 1);
});
