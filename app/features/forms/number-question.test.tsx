import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { answerAll, formOf, leafAt } from './form-test-kit.ts';

afterEach(unmount);

const definition = formOf([{ name: 'n', type: 'decimal', control: '<input ref><label>n</label></input>' }]);
const field = () => page.getByRole('textbox');

/** A draft in which a number was answered, as the engine keeps it. */
async function keptWith(text: string) {
  const session = await open(definition);
  answerAll({ session, answers: { '/data/n': text } });
  return session.draft();
}

test.each([
  ['es', '5200', '5200.0', '5200'],
  ['es', '1250,5', '1250.5', '1250,5'],
  ['pt', '-0.25', '-0.25', '-0,25'],
  ['en', '1250,5', '1250.5', '1250.5'],
  ['en', '1200', '1200.0', '1200'],
])('in %s "%s" is kept as %s, and comes back as "%s"', async (language, text, kept, written) => {
  const draft = await keptWith(text);
  expect(draft.instanceXml).toContain(`<n>${kept}</n>`);
  const session = await open(definition, draft, { language });
  mount(session, 'q~n');
  await expect.element(field()).toHaveValue(written);
  // Nobody changed anything by looking at it.
  expect(session.draft().instanceXml).toBe(draft.instanceXml);
});

test('while a number is typed, it stays as it is typed', async () => {
  const session = await open(definition);
  mount(session, 'q~n');
  await userEvent.click(field());
  await userEvent.keyboard('1250.5');
  await expect.element(field()).toHaveValue('1250.5');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}7');
  await expect.element(field()).toHaveValue('12507.5');
  expect(leafAt(session, '/data/n').currentState.instanceValue).toBe('12507.5');
});
