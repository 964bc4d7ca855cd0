import { beforeEach, expect, test } from 'vitest';
import { createRuling, delegates, MINUTES, presidency, text, title } from '#test/support/ruling.ts';
import { MOST_EVER, MOST_OPEN } from './amendments.mutations.ts';
import { RULES_AUDIENCE } from './rules.schemas.ts';

let { does, must, plant, amendment, submits, proposed } = createRuling();
beforeEach(() => {
  ({ does, must, plant, amendment, submits, proposed } = createRuling());
});

test('a draft that is read for adoption takes amendments as late, whatever day was named', () => {
  must(presidency, 'rules.move_to', { stage: 'read_for_adoption' });
  expect(submits('amd_cl', 'CL')).toBe('accepted');
  expect(amendment('amd_cl')).toMatchObject({ isLate: true, state: 'submitted' });
  must(presidency, 'rules.move_to', { stage: 'consolidated_draft' });
  expect(submits('amd_ec', 'EC')).toBe('accepted');
  expect(amendment('amd_ec')).toMatchObject({ isLate: false, state: 'admissible' });
});

test('amendments to two articles are not put in one order', () => {
  proposed('amd_cl', 'CL');
  proposed('amd_ec', 'EC', { article: MINUTES, before: null });
  expect(does(presidency, 'amendments.put_in_order', { amendments: ['amd_cl', 'amd_ec'] })).toBe(
    'rules.other_article',
  );
  expect(amendment('amd_cl')?.place).toBeNull();
});

test('who wrote two of those that are brought together is an author once', () => {
  proposed('amd_cl', 'CL');
  proposed('amd_ec', 'EC');
  proposed('amd_cl2', 'CL', { text: { es: `${text.es} Dos.` } });
  must(presidency, 'amendments.consolidate', {
    ...{ amendment: 'amd_all', of: ['amd_cl', 'amd_ec', 'amd_cl2'], title, text: { es: 'Los tres.' } },
    ...{ number: null, reason: null },
  });
  expect(amendment('amd_all')?.authors).toEqual(['CL', 'EC']);
});

test('withdrawing makes no room for ever more: what is read for each amendment stays bounded', () => {
  submits('amd_cl', 'CL');
  must(delegates.CL, 'amendments.withdraw', { amendment: 'amd_cl' });
  const body = amendment('amd_cl') as NonNullable<ReturnType<typeof amendment>>;
  const set = 'rst_1';
  for (let n = 2; n < MOST_EVER; n += 1)
    plant('amendments', `amd_${n}`, set, body, { audience: RULES_AUDIENCE });
  expect(submits('amd_last', 'CL')).toBe('accepted');
  expect(submits('amd_more', 'CL')).toBe('rules.too_many_ever');
  expect(submits('amd_ec', 'EC')).toBe('accepted');
});

test('what whoever presides brings together counts for nobody', () => {
  submits('amd_cl', 'CL');
  const body = amendment('amd_cl') as NonNullable<ReturnType<typeof amendment>>;
  const made = { ...body, consolidates: ['amd_x', 'amd_y'] };
  for (let n = 0; n < MOST_OPEN; n += 1)
    plant('amendments', `amd_${n}`, 'rst_1', made, { audience: RULES_AUDIENCE });
  expect(submits('amd_more', 'CL')).toBe('accepted');
});
