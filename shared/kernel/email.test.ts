import * as v from 'valibot';
import { expect, test } from 'vitest';
import { EmailSchema, mailLink } from './email.ts';

test.each([
  'cosi.presidency@consilium.europa.eu',
  "o'brien@justice.ie",
  'fn&ln@europol.europa.eu',
  'a/b@agency.int',
  'a!b@x.org',
  'secretaria+clasi@interior.gob.cl',
  'user@xn--80ak6aa92e.com',
])('what a browser takes as an address is one: %s', (address) => {
  expect(v.is(EmailSchema, address)).toBe(true);
});

test.each([
  'interior.gob.es',
  'a@b@x.org',
  'contacto@señal.gob.ar',
  'user@sub_domain.gob.mx',
  'a@-x.org',
  'user@europa.eu.',
  'mailto:a@x.org',
  'A <a@x.org>',
  'a@x.org, b@x.org',
  `${'a'.repeat(200)}@x.org`,
])('what it does not take is none: %s', (address) => {
  expect(v.is(EmailSchema, address)).toBe(false);
});

test('the link of an address writes to it, whatever stands in it', () => {
  expect(mailLink('cosi+jai@consilium.europa.eu')).toBe('mailto:cosi+jai@consilium.europa.eu');
  const link = new URL(mailLink('a?b#c%25&d@x.org'));
  expect([link.search, link.hash, decodeURIComponent(link.pathname)]).toEqual(['', '', 'a?b#c%25&d@x.org']);
});
