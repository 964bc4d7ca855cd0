import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import { NO_PARAMETERS } from '#shared/rules/parameters.schemas.ts';
import type { Sample } from '#test/support/sample.ts';
import { RULES_EDITED } from './rules-edited.fixtures.ts';
import { articleDoc } from './rules-pages.fixtures.ts';

const title = { es: 'WORD_rules_' };
const draft = { set: 'rst_draft' };
const late = { set: 'rst_late' };
const made = { title, number: null, reason: null };
const about = { kind: 'replace', article: 'art_draft', after: null, number: null, reason: null } as const;
const proposed = { es: 'WORD_rules_ proposed' };
const words = { title, text: proposed, before: { title, text: title } };
const seen = hashOfWords({ title, text: proposed, number: null });
const stands = { stance: 'support', words: title, isAuthor: true, seen } as const;
const amendment = { ...draft, meeting: null, ...about, ...words };
const taken = { meeting: MEETING, decision: 'dec_rules' };
const nowhere = { meeting: null, decision: null, present: null } as const;
const decided = { mode: 'consensus', votes: null, on: '2026-06-20', reason: null, ...nowhere } as const;
/** Of a set of which only this article was written. */
const seenOf = (article: string) =>
  hashOfDraft({
    articles: [{ ...articleDoc(article), body: { ...articleDoc().body, number: '1', title, text: title } }],
    parameters: NO_PARAMETERS,
  });
const adoption = (article: string) => ({ ...taken, document: 'x', on: '2026-06-20', seen: seenOf(article) });
const STATES = ['CL', 'EC'];

export const sample: Sample = {
  edited: RULES_EDITED,
  planted: [
    [
      'admin',
      'decisions.draft',
      { decision: 'dec_rules', meeting: MEETING, item: 'agi_1', text: title, mode: 'consensus' },
    ],
    ['admin', 'decisions.adopt', { ...taken, decidedOn: '2026-06-20' }],
    ['admin', 'rules.begin', { set: 'rst_force', title, meeting: null, amendUntil: null }],
    [
      'admin',
      'articles.add',
      { article: 'art_force', set: 'rst_force', number: '1', order: 10, title, text: title },
    ],
    ['admin', 'rules.move_to', { set: 'rst_force', stage: 'read_for_adoption' }],
    ['admin', 'rules.adopt', { set: 'rst_force', ...adoption('art_force') }],
    ['admin', 'rules.put_in_force', { set: 'rst_force', from: '2026-07-01', replaces: 'rst_votes' }],
    ['admin', 'rules.begin', { ...draft, title, meeting: null, amendUntil: null }],
    ['admin', 'articles.add', { article: 'art_draft', ...draft, number: '1', order: 10, title, text: title }],
    ['admin', 'rules.begin', { set: 'rst_read', title, meeting: null, amendUntil: null }],
    [
      'admin',
      'articles.add',
      { article: 'art_read', set: 'rst_read', number: '1', order: 10, title, text: title },
    ],
    ['admin', 'rules.move_to', { set: 'rst_read', stage: 'read_for_adoption' }],
    ['admin', 'rules.begin', { set: 'rst_adopted', title, meeting: null, amendUntil: null }],
    [
      'admin',
      'articles.add',
      { article: 'art_adopted', set: 'rst_adopted', number: '1', order: 10, title, text: title },
    ],
    ['admin', 'rules.move_to', { set: 'rst_adopted', stage: 'read_for_adoption' }],
    ['admin', 'rules.adopt', { set: 'rst_adopted', ...adoption('art_adopted') }],
    ['admin', 'rules.begin', { set: 'rst_late', title, meeting: null, amendUntil: '2026-01-01' }],
    [
      'admin',
      'articles.add',
      { article: 'art_late', set: 'rst_late', number: '1', order: 10, title, text: title },
    ],
    [
      'clDelegate',
      'amendments.submit',
      { amendment: 'amd_late', delegation: 'CL', ...amendment, set: 'rst_late', article: 'art_late' },
    ],
    ['clDelegate', 'amendments.submit', { amendment: 'amd_CL', delegation: 'CL', ...amendment }],
    ['ecDelegate', 'amendments.submit', { amendment: 'amd_EC', delegation: 'EC', ...amendment }],
    ['clDelegate', 'amendments.submit', { amendment: 'amd_open', delegation: 'CL', ...amendment }],
    ['admin', 'amendments.discuss', { amendment: 'amd_open', ...draft }],
    [
      'clDelegate',
      'amendments.submit',
      { amendment: 'amd_in', delegation: 'CL', ...amendment, set: 'rst_late', article: 'art_late' },
    ],
    [
      'admin',
      'amendments.rule_on_late',
      { ...late, amendment: 'amd_in', isAdmissible: true, reason: title, seen },
    ],
    [
      'admin',
      'amendments.consolidate',
      { amendment: 'amd_made', ...late, of: ['amd_in'], ...made, text: { es: 'WORD_rules_ made' } },
    ],
    [
      'ecDelegate',
      'amendments.take_position',
      { amendment: 'amd_CL', ...draft, delegation: 'EC', ...stands },
    ],
  ],
  tried: {
    'rules.begin': [{ set: 'rst_new', title, meeting: null, amendUntil: null }],
    'rules.edit': [{ ...draft, title }],
    'rules.move_to': [{ ...draft, stage: 'consolidated_draft' }],
    'rules.set_parameters': [{ ...draft, parameters: NO_PARAMETERS }],
    'rules.change_parameters': [
      { set: 'rst_force', parameters: NO_PARAMETERS, from: '2026-08-01', ...taken },
    ],
    'rules.adopt': [{ set: 'rst_read', ...adoption('art_read') }],
    'rules.put_in_force': [{ set: 'rst_adopted', from: '2026-08-01', replaces: 'rst_force' }],
    'articles.add': [{ article: 'art_new', ...draft, number: '2', order: 20, title, text: title }],
    'articles.edit': [{ article: 'art_draft', ...draft, title }],
    'articles.remove': [{ article: 'art_draft', ...draft }],
    'amendments.submit': STATES.map((delegation) => ({ amendment: 'amd_new', delegation, ...amendment })),
    'amendments.edit': STATES.map((state) => ({
      ...{ amendment: `amd_${state}`, ...draft, meeting: null, reason: title },
    })),
    'amendments.withdraw': STATES.map((state) => ({ amendment: `amd_${state}`, ...draft })),
    'amendments.take_position': STATES.map((delegation) => ({
      ...{ amendment: 'amd_open', ...draft, delegation, ...stands },
    })),
    'amendments.rule_on_late': [
      { amendment: 'amd_late', set: 'rst_late', isAdmissible: true, reason: title, seen },
    ],
    'amendments.discuss': [{ amendment: 'amd_CL', ...draft }],
    'amendments.put_in_order': [{ ...draft, amendments: ['amd_CL', 'amd_EC'] }],
    'amendments.consolidate': [
      {
        ...{ amendment: 'amd_new', ...draft, of: ['amd_CL', 'amd_EC'], ...made },
        text: { es: 'WORD_rules_ made' },
      },
    ],
    'amendments.separate': [{ amendment: 'amd_made', ...late }],
    'amendments.adopt': [
      {
        ...{
          amendment: 'amd_open',
          ...draft,
          ...decided,
          seen: { title, text: proposed, number: null, article: { title, text: title } },
        },
        ...{ from: null, newArticle: null },
      },
    ],
    'amendments.reject': [{ amendment: 'amd_open', ...draft, ...decided, seen: { title, text: proposed } }],
  },
  walked: {
    'presidency-delegate': [
      '/rules',
      '/rules/new',
      '/rules/rst_demo-reglamento',
      '/rules/rst_demo-reglamento/edit',
      '/rules/rst_demo-reglamento/parameters',
      '/rules/rst_demo-reglamento/parameters/edit',
      '/rules/rst_demo-reglamento/articles/new',
      '/rules/rst_demo-reglamento/articles/art_demo-quorum/edit',
      '/rules/rst_demo-reglamento/articles/art_demo-quorum/consolidate',
      '/rules/rst_demo-reglamento/added/beginning/consolidate',
      '/rules/rst_demo-reglamento/print',
      '/rules/rst_demo-reglamento/amendments/amd_demo-quorum-chile/decide',
      '/rules/rst_demo-reglamento/adopt',
      '/rules/rst_demo-reglamento/force',
    ],
    'chile-contact': [
      '/rules/rst_demo-reglamento/articles/art_demo-quorum',
      '/rules/rst_demo-reglamento/articles/art_demo-quorum/amend',
      '/rules/rst_demo-reglamento/amendments/new',
      '/rules/rst_demo-reglamento/amendments/amd_demo-quorum-ecuador',
      '/rules/rst_demo-reglamento/amendments/amd_demo-quorum-chile/edit',
    ],
  },
};
