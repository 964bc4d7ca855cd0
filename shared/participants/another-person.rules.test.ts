import { expect, test } from 'vitest';
import { isAnotherPerson } from './another-person.rules.ts';

test.each([
  ['Inés Núñez', 'INES NUNEZ'],
  ['Inés Núñez', 'Núñez, Inés'],
  ['Inés Núñez', 'Inés María Núñez Rojas'],
  ['Inés M. Núñez', 'Inés María Núñez'],
  ['M. Inés Moya', 'María Inés Moya'],
  [null, 'Inés Núñez'],
])('%s and %s are one person', (before, now) => {
  expect(isAnotherPerson(before, now)).toBe(false);
});

test.each([
  ['Primera Persona', 'Segunda Persona'],
  ['Inés Núñez', 'Iván Núñez'],
  ['Ana Soto', 'Luis Vega'],
  ['Mario Rojas', 'María Rojas'],
  ['Luis Paz', 'Luisa Paz'],
  ['Ana Ruiz', 'Eva Ruiz'],
  ['Carlos Díaz', 'Carla Díaz'],
  ['Daniel Vera', 'Daniela Vera'],
  ['José Díaz', 'Josefa Díaz'],
  ['王伟', '李娜'],
  ['王 伟', '王芳 伟'],
  ['Ana Ana', 'Ana Soto'],
  ['Inés Núñez', null],
])('%s and %s are two', (before, now) => {
  expect(isAnotherPerson(before, now)).toBe(true);
});

test.each([
  [['Juan Pérez', 'Juan', 'Juan Soto']],
  [['Juan Carlos', 'Juan Carlos Díaz', 'Juan Carlos', 'Juan Carlos Soto']],
  [['Inés Núñez', null, 'Otra Distinta']],
])('%j does not lead from one person to another unseen', (names) => {
  expect(names.some((name, index) => index > 0 && isAnotherPerson(names[index - 1] ?? null, name))).toBe(
    true,
  );
});
