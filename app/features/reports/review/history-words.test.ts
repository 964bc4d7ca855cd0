import { expect, test } from 'vitest';
import { wordsOf } from '#app/i18n/i18n.tsx';
import { historyWords } from './history-words.ts';
import type { HistoryEntry } from './report-history.ts';

const entry: HistoryEntry = {
  id: 'cor_1',
  at: 1,
  kind: 'correction',
  author: 'per_1',
  references: ['/data/a', '/data/b'],
  isPending: false,
  told: {
    before: { seized: [{ item: 'goods', amount: 5200, unit: 'count' }], happenedOn: null, crimeArea: '0601' },
    after: {
      seized: [
        { item: 'Smuggled goods', amount: 1.2, unit: null },
        { item: 'Smuggled goods', amount: 5100.5, unit: 'kg' },
      ],
      happenedOn: '2026-06-01',
      crimeArea: '0804',
    },
  },
};
const said = async (locale: 'es' | 'en') =>
  historyWords({
    ...{ entry, locale, t: await wordsOf(locale) },
    numbers: (references) => references.map((_, index) => index + 3),
    choice: (name) => (name === 'kg' ? name : locale === 'es' ? 'Mercancía' : 'Goods'),
    nameOf: (author) => author,
  });

test('what lists show is said in the reader’s language, with the unit and its decimal sign', async () => {
  expect((await said('es')).what).toBe(
    'Corregido: preguntas 3 y 4. Incautado: Mercancía, 5200 unidades → Mercancía, 1,2 unidades; Mercancía, 5100,5 kg. Día del hecho: – → 1 jun 2026. Área criminal: Drogas sujetas a fiscalización y precursores → Contrabando y delitos contra la renta pública',
  );
  expect((await said('en')).rest).toContain('Goods, 5200 pieces → Goods, 1.2 pieces');
});
