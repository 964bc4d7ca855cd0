import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { en } from '#app/i18n/locales/en.ts';
import { es } from '#app/i18n/locales/es.ts';
import { pt } from '#app/i18n/locales/pt.ts';
import { nounOf } from './noun.ts';
import { institutionName, placeLabel, roleNames, unitName } from './place-words.ts';

const t = ((key: string) => key.split('.').at(-1)) as unknown as Translate;

test.each([
  ['puerto-san-antonio', 'Puerto San Antonio'],
  ['aduana-7', 'Aduana 7'],
  ['p31', 'P31'],
  ['antinarcoticos-santiago', 'Antinarcóticos Santiago'],
  ['fiscalia-norte', 'Fiscalía Norte'],
  ['puerto-valparaiso', 'Puerto Valparaíso'],
])('the code of a unit, %s, is read as words', (code, words) => {
  expect(unitName(code)).toBe(words);
});

test('a unit stands behind its institution', () => {
  expect(institutionName(t, { institution: 'customs', unit: 'puerto-7' })).toBe('customs · Puerto 7');
  expect(institutionName(t, { institution: 'customs', unit: null })).toBe('customs');
});

test('a partner body is called a body, and nothing in it is national', async () => {
  const roles = ['nationalAdmin', 'nationalAuthoriser', 'partnerAnalyst'] as const;
  for (const { people } of [es, pt, en]) {
    const said = ((key: string) =>
      key
        .split('.')
        .slice(1)
        .reduce<unknown>((group, name) => (group as Record<string, unknown>)[name], people)) as Translate;
    expect(nounOf(said, 'CL')).toBe(people.noun.state);
    expect(nounOf(said, 'XA')).toBe(people.noun.body);
    expect([placeLabel(said, 'CL'), placeLabel(said, 'XA')]).toEqual([people.state, people.body]);
    expect(roleNames(said, { roles, state: 'CL' })).toMatch(/na[ct]ional/i);
    expect(roleNames(said, { roles, state: 'XA' })).not.toMatch(/na[ct]ional|estado|state/i);
    // Two offices that nobody takes for one another: one by mandate for an edition, one of the body's own people.
    expect(people.role.agencyAnalyst).not.toMatch(/organismo|body/);
    expect(people.role.partnerAnalyst).not.toMatch(/edici|ediç|edition/);
  }
});
