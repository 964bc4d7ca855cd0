import { expect, test } from 'vitest';
import { loadSheetWords } from './sheet-words.ts';

test('a capacity that names both genders is read in either', async () => {
  const { capacities } = await loadSheetWords();
  expect(capacities.head).toEqual(
    expect.arrayContaining(['Jefe/a de delegación', 'Jefe de delegación', 'Jefa de delegación']),
  );
  expect(capacities.adviser).toEqual(expect.arrayContaining(['Asesor/a', 'Asesor', 'Asesora']));
  expect(capacities.expert).toEqual(expect.arrayContaining(['Experto/a', 'Experto', 'Experta']));
  expect(capacities.alternate).toContain('Suplente');
});
