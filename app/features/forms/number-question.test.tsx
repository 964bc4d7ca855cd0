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

test.each([
  ['en', '1,200', '1200', '1.2', 'It is 1200', '1200.0', '1200'],
  ['en', '1,200', '1200', '1.2', 'It is 1.2', '1.2', '1.2'],
  ['es', '1.205', '1205', '1,2050', 'Es 1,2050', '1.205', '1,2050'],
  ['es', '-1.200', '-1200', '-1,2', 'Es -1200', '-1200.0', '-1200'],
  ['pt', '12.500', '12500', '12,5', 'É 12500', '12500.0', '12500'],
])(
  'in %s "%s" is no number until somebody says whether %s or %s',
  async (language, text, one, two, button, kept, shown) => {
    const session = await open(definition, undefined, { language });
    mount(session, 'q~n');
    await field().fill(text);
    expect(leafAt(session, '/data/n').currentState.instanceValue).toBe('');
    expect(session.violations()[0]?.message).toContain(one);
    expect(session.violations()[0]?.message).toContain(two);
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect.element(field()).toHaveFocus();
    expect(session.violations()).toEqual([]);
    expect(session.draft().instanceXml).toContain(`<n>${kept}</n>`);
    // The check says it as it was read.
    expect(session.summary()[0]?.answer).toBe(shown);
    // What comes back from the draft is not asked again.
    const again = await open(definition, session.draft(), { language });
    expect(again.summary()[0]?.answer).toBe(shown);
    expect(again.violations()).toEqual([]);
  },
);

test('the check says a decimal as it was read, whatever separator was typed', async () => {
  const session = await open(definition, undefined, { language: 'en' });
  answerAll({ session, answers: { '/data/n': '1250,5' } });
  expect(session.summary()[0]?.answer).toBe('1250.5');
});
