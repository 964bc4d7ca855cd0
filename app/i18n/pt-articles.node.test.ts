import { flatten } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import { pt } from './locales/pt.ts';

/** Its keys and texts; the exact types of thousands of them are of no use here. */
const texts: Readonly<Record<string, unknown>> = (flatten as (dictionary: object) => never)(pt);

/** What a text is given where it names a state, or the delegation of one. */
const STATE_GIVEN = ['state', 'country', 'delegation', 'delegations'];
/** Texts that name a state in another way. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'presidencies.handover.of': ['from', 'to'],
  'presidencies.handover.signed': ['name'],
  'presidencies.handover.accept_what': ['from', 'to'],
  'presidencies.handover.drafts_more': ['name'],
};

function said(key: string): string {
  const text = texts[key];
  if (typeof text !== 'function') return String(text);
  const states = [...STATE_GIVEN, ...(NAMES[key] ?? [])];
  const given = new Proxy({}, { get: (_target, name) => (states.includes(String(name)) ? 'Equador' : '…') });
  return String(text(given));
}

test('a state has its article after a preposition, as people say it', () => {
  const bare = Object.keys(texts)
    .map((key) => [key, said(key)] as const)
    .filter(([, text]) => /(?<!\p{L})(?:de|a|por) Equador/iu.test(text));
  expect(bare).toEqual([]);
});

test('in a letter to a consulate, too, and when the presidency passes on', () => {
  expect(said('letters.paper.invites')).toContain('Em nome do Equador, país anfitrião');
  expect(said('presidencies.handover.of')).toBe('Do Equador ao Equador');
  expect(said('presidencies.handover.accept_what')).toContain(
    'a presidência do Equador. A do Equador termina',
  );
});
