import { beforeEach, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { standingOf } from '#shared/membership/membership.fixtures.ts';
import { NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld, type RuleWorld } from '#test/support/rule-world.ts';

/** A Wednesday, ten in the morning in Lima. */
const NOW = Date.parse('2026-10-14T15:00Z');
const of = (state: string | null, person: string, delegation: string | null = state) => ({
  ...{ state, delegation, person, institution: null, unit: null },
});
const presidency = actorWith(['presidencyAdmin'], of(null, 'per_pres', 'presidency'));
const chile = actorWith(['delegate'], of('CL', 'per_cl'));
const ecuador = actorWith(['delegate'], of('EC', 'per_ec'));

let world: RuleWorld;
const does = (who: typeof chile, name: string, args: object) => codeOf(world.act(who, name, args));
const plant = (collection: string, id: string, parent: string | null, body: Doc['body']) =>
  world.plant('committee', { collection, id, parent, audience: 'members/rules', rev: 1, body });
/** Rules that hold since the beginning of the year. */
function ruled(change: Partial<Parameters>) {
  const parameters = { ...NO_PARAMETERS, ...change };
  plant('ruleSets', 'rst_1', 'rules', { stage: 'adopted', from: '2026-01-01', replacedFrom: null });
  plant('articles', 'art_9', 'rst_1', { number: '9' });
  const version = { set: 'rst_1', version: 1, parameters, from: '2026-01-01', decision: null };
  plant('parameterVersions', 'prv_1', 'rules', version);
}
const begins = (change: object = {}) =>
  does(presidency, 'silences.begin', {
    ...{ silence: 'sil_1', meeting: null, item: null, papers: [], restsOn: null, asked: ['CL', 'EC'] },
    text: { es: 'Se crea un grupo.', pt: 'Cria-se um grupo.', en: 'A group is created.' },
    ...{ term: { kind: 'hours', hours: 48 }, timeZone: 'America/Lima', calendar: null },
    ...change,
  });
const says = (kind: string, who = chile) =>
  does(who, 'decisions.say', {
    ...{ decision: 'dcs_1', meeting: null, kind, delegation: who.delegation, text: { es: 'Consta.' } },
  });

beforeEach(() => {
  world = createRuleWorld({ now: NOW });
  plant('decisions', 'dcs_1', null, { state: 'adopted' });
});

test('a silence lasts at least as long as the rules in force say, in whatever unit', () => {
  ruled({ silence: { amount: 72, unit: 'hours', article: 'art_9' } });
  expect(begins({ article: 'art_9' })).toBe('silences.shorter_than_rules');
  expect(begins({ term: { kind: 'working_days', days: 2, hour: '18:00' } })).toBe(
    'silences.shorter_than_rules',
  );
  expect(begins({ article: 'art_none', term: { kind: 'hours', hours: 72 } })).toBe('rules.unknown_article');
  expect(begins({ article: 'art_9', term: { kind: 'hours', hours: 72 } })).toBe('accepted');
});

test('without rules in force any term will do', () => {
  expect(begins({ term: { kind: 'hours', hours: 1 } })).toBe('accepted');
});

test('only those who vote are asked, and who was asked is settled when it begins', () => {
  world.plant('committee', standingOf('EC', { from: '2026-01-01', until: '2026-10-14' }));
  expect(begins({ asked: ['EC'] })).toBe('silences.nobody_votes');
  expect(begins()).toBe('accepted');
  // It is no observer any more, and was not asked all the same.
  world.now += 86_400_000;
  const breaks = { silence: 'sil_1', reason: 'No hay presupuesto.' };
  expect(does(ecuador, 'silences.break', { ...breaks, state: 'EC' })).toBe('silences.not_asked');
  expect(does(chile, 'silences.break', { ...breaks, state: 'CL' })).toBe('accepted');
  const silence = world.docs('committee').find(({ collection }) => collection === 'silences');
  expect(silence?.body).toMatchObject({ asked: ['CL'] });
});

test('a statement is for those who may speak, a reservation for those who may vote', () => {
  const article = 'art_9';
  ruled({ rights: { members: ['speak', 'vote'], observers: ['speak'], guests: [], article } });
  expect(says('reservation')).toBe('accepted');
  world.plant('committee', standingOf('EC', { from: '2026-01-01' }));
  expect(says('statement', ecuador)).toBe('accepted');
  for (const kind of ['reservation', 'explanation', 'abstention'])
    expect(says(kind, ecuador)).toBe('rules.no_right_to_vote');
  world.plant('committee', standingOf('CL', { status: 'guest' }));
  expect(says('statement')).toBe('rules.no_right_to_speak');
});
