import { beforeEach, expect, test } from 'vitest';
import { articlesOn, parametersOn } from '#shared/rules/rules.rules.ts';
import type { ArticleVersion, ParameterVersion, RuleSet } from '#shared/rules/rules.schemas.ts';
import { createRuling, MINUTES, parameters, presidency, QUORUM, taken, text } from '#test/support/ruling.ts';

let { does, docsOf, inForce, proposed, adopts } = createRuling();
beforeEach(() => {
  ({ does, docsOf, inForce, proposed, adopts } = createRuling());
});
const textOn = (day: string) =>
  articlesOn(docsOf<ArticleVersion>('articleVersions'), day).find(({ article }) => article === QUORUM)?.text;

test('an article that was decided for a later day is not decided again for an earlier one', () => {
  inForce();
  proposed('amd_cl', 'CL');
  proposed('amd_ec', 'EC', { text: { es: `${text.es} CL y EC` } });
  expect(adopts('amd_cl', { from: '2027-03-01' })).toBe('accepted');
  expect(adopts('amd_ec', { from: '2027-01-01' })).toBe('rules.before_last');
  expect(adopts('amd_ec', { from: '2027-02-28' })).toBe('rules.before_last');
  expect(textOn('2027-01-15')).toEqual(text);
  expect(adopts('amd_ec', { from: '2027-03-01' })).toBe('accepted');
  expect(textOn('2027-02-28')).toEqual(text);
  expect(textOn('2027-03-01')).toEqual({ es: `${text.es} CL y EC` });
});

test('nor is it deleted from an earlier day; another article is its own', () => {
  inForce();
  const gone = { kind: 'delete', title: null, text: null };
  proposed('amd_cl', 'CL', { article: MINUTES, before: null, text: { es: 'Hay actas en tres idiomas.' } });
  proposed('amd_ec', 'EC', { ...gone, article: MINUTES });
  proposed('amd_uy', 'UY');
  expect(adopts('amd_cl', { from: '2027-03-01' })).toBe('accepted');
  expect(adopts('amd_ec', { from: '2027-01-01' })).toBe('rules.before_last');
  expect(adopts('amd_uy', { from: '2027-01-01' })).toBe('accepted');
});

test('parameters that were decided for a later day are not decided again for an earlier one', () => {
  inForce();
  const change = (number: number, from: string) =>
    does(presidency, 'rules.change_parameters', {
      parameters: { ...parameters, quorum: { basis: 'number', number, article: QUORUM } },
      ...{ from, ...taken },
    });
  expect(change(5, '2027-03-01')).toBe('accepted');
  expect(change(7, '2027-01-01')).toBe('rules.before_last');
  expect(change(7, '2027-03-01')).toBe('accepted');
  const on = (day: string) =>
    parametersOn({
      ...{ sets: docsOf<RuleSet>('ruleSets'), versions: docsOf<ParameterVersion>('parameterVersions'), day },
    })?.parameters.quorum?.number;
  expect(['2027-01-15', '2027-03-15'].map(on)).toEqual([null, 7]);
});

test('parameters hold no earlier than the rules', () => {
  inForce({}, '2026-10-01');
  const change = (from: string) =>
    does(presidency, 'rules.change_parameters', { parameters, from, ...taken });
  expect(change('2026-09-30')).toBe('rules.before_force');
  expect(change('2026-10-01')).toBe('accepted');
});

test('nothing holds from a day, and nothing was decided on one, that is not in the calendar', () => {
  const none = '2027-02-31';
  const code = 'sync.bad_arguments';
  expect(does(presidency, 'rules.edit', { amendUntil: none })).toBe(code);
  expect(does(presidency, 'rules.put_in_force', { from: none, replaces: null })).toBe(code);
  inForce();
  expect(does(presidency, 'rules.change_parameters', { parameters, from: none, ...taken })).toBe(code);
  proposed('amd_cl', 'CL');
  expect(adopts('amd_cl', { from: none })).toBe(code);
  expect(adopts('amd_cl', { on: none })).toBe(code);
});
