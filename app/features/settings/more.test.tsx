import { afterEach, expect, test } from 'vitest';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import MorePage from './more.page.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const headOf = async (as: string) => {
  phone = await openPhone({ docs: [], now: 0, pages: { '/more': MorePage }, path: '/more', as });
  return phone.host.querySelector('.page-header-detail')?.textContent;
};

test('who is at work stands there once, where the name of the account is the role', async () => {
  expect(await headOf('chile-liaison')).toBe('Enlace de la delegación, Chile');
  phone?.close();
  expect(await headOf('presidency-delegate')).toMatch(/ · /);
});
