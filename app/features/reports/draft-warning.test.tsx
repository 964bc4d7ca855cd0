import { afterEach, expect, test } from 'vitest';
import { open, unmount } from '#app/features/forms/form-mount.fixtures.tsx';
import { answerAll, formOf } from '#app/features/forms/form-test-kit.ts';
import { wordsOfAnswers } from './draft-warning.tsx';

afterEach(unmount);

test('what was written is copied without what was typed masked', async () => {
  const session = await open(
    formOf([
      { name: 'word', control: '<input ref appearance="masked"><label>¿Cuál es la palabra?</label></input>' },
      { name: 'place', control: '<input ref><label>¿En qué lugar?</label></input>' },
    ]),
  );
  answerAll({ session, answers: { '/data/word': 'consigna', '/data/place': 'Arica' } });
  const words = wordsOfAnswers('Puesto', session.summary());
  expect(words).toContain('¿En qué lugar?: Arica');
  expect(words).not.toContain('consigna');
});
