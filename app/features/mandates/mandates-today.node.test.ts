import { expect, test } from 'vitest';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { functionDoc } from './functions-pages.fixtures.ts';
import { mandatesToday } from './mandates-today.ts';

const CHILE = {
  ...{ person: 'per_x', device: 'dev_x', state: 'CL', delegation: 'CL', institution: null, unit: null },
  roles: ['nationalAdmin'],
};
const ENDING = { function: 'contact', until: '2026-06-21' } as const;

test.each([
  ['an office', { office: { es: 'Ministerio del Interior' } }, 'Punto de contacto · Ministerio del Interior'],
  ['a person', { name: 'Ana Soto' }, 'Punto de contacto · Ana Soto'],
  [
    'an office that is called like the function',
    { office: { es: 'Punto de contacto, Ministerio del Interior' } },
    'Punto de contacto, Ministerio del Interior',
  ],
])('a function that ends names it and %s, each once', (_name, change, subject) => {
  const client = { replica: replicaOf([functionDoc('apt_cl', { ...ENDING, ...change })]) };
  const t = (key: string) => (key === 'mandates.ring.function.contact' ? 'Punto de contacto' : key);
  const asker = { client, actor: CHILE, now: Date.UTC(2026, 5, 1, 12), t, locale: 'es' };
  const lines = mandatesToday[0]?.lines(asker as unknown as TodayAsker);
  expect(lines?.map((each) => each.subject)).toEqual([subject]);
});
