import * as v from 'valibot';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { linksOf } from './chain-check.rules.ts';
import { CHAIN_LINKS, operationFields } from './pao.schemas.ts';
import { TEMPLATE_CODES, TEMPLATES } from './templates.ts';

test.each(TEMPLATE_CODES)('the template of %s leaves no link of the criminal justice chain out', (code) => {
  const links = TEMPLATES[code].aims
    .flatMap(({ actions }) => actions)
    .flatMap(({ type, institution }) =>
      linksOf({ state: 'proposed', type, leader: { delegation: 'EC', institution }, coLeader: null }),
    );
  expect(CHAIN_LINKS.filter((link) => !links.includes(link))).toEqual([]);
});

test.each(TEMPLATE_CODES)('the template of %s is whole in three languages, and fits', (code) => {
  const { title, aims } = TEMPLATES[code];
  const titles = [
    title,
    ...aims.map((aim) => aim.title),
    ...aims.flatMap(({ actions }) => actions.map((each) => each.title)),
  ];
  const texts = [...titles, ...aims.flatMap(({ actions }) => actions.map(({ expected }) => expected))];
  for (const text of texts) for (const language of LANGUAGES) expect(text[language]?.trim()).toBeTruthy();
  for (const each of titles) expect(v.is(operationFields.title, each)).toBe(true);
});
