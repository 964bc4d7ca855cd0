import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import { NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import type { Article } from '#shared/rules/rules.schemas.ts';
import { MEETING_PEOPLE, type Who } from './readers-people.fixtures.ts';

interface World {
  must(who: 'admin' | 'clDelegate', name: string, args: object, base?: Record<string, number>): void;
}

/** Rules of procedure, and what is proposed about them: of everybody who meets. */
export const RULES_READERS: Readonly<Record<string, readonly Who[]>> = {
  'ruleSets members/rules': MEETING_PEOPLE,
  'articles members/rules': MEETING_PEOPLE,
  'articleVersions members/rules': MEETING_PEOPLE,
  'parameterVersions members/rules': MEETING_PEOPLE,
  'amendments members/rules': MEETING_PEOPLE,
  'amendmentPositions members/rules': MEETING_PEOPLE,
};

const title = { es: 'x' };
/** With a majority that can be counted, so that a vote can be taken on paper. */
const parameters: Parameters = {
  ...NO_PARAMETERS,
  majorities: [
    { matter: 'procedure', majority: 'simple_of_present', article: 'art_1' },
    { matter: 'substance', majority: 'simple_of_present', article: 'art_1' },
  ],
};

/** A set in force, and an amendment to it. */
export function writeRules({ must }: World): void {
  const set = 'rst_1';
  must('admin', 'rules.begin', { set, title, meeting: null, amendUntil: null });
  must('admin', 'articles.add', { article: 'art_1', set, number: '1', order: 10, title, text: title });
  must('admin', 'rules.set_parameters', { set, parameters });
  const [meeting, decision] = [MEETING, 'dec_rules'];
  const draft = { decision, meeting, item: 'agi_1', text: title, mode: 'consensus' };
  must('admin', 'decisions.draft', draft);
  must('admin', 'decisions.adopt', { decision, meeting, decidedOn: '2026-06-20' });
  must('admin', 'rules.move_to', { set, stage: 'read_for_adoption' });
  const article = {
    id: 'art_1',
    body: { number: '1', order: 10, title, text: title, version: 0, isRemoved: false },
  };
  const seen = hashOfDraft({ articles: [article as Doc<Article>], parameters });
  const adoption = { meeting, decision, document: 'x', on: '2026-06-20', seen };
  must('admin', 'rules.adopt', { set, ...adoption });
  must('admin', 'rules.put_in_force', { set, from: '2026-06-20', replaces: null });
  const about = { kind: 'delete', article: 'art_1', after: null, before: null, number: null };
  must('clDelegate', 'amendments.submit', {
    ...{ amendment: 'amd_1', set, meeting: null, delegation: 'CL', ...about },
    ...{ title: null, text: null, reason: null },
  });
  must('clDelegate', 'amendments.take_position', {
    ...{ amendment: 'amd_1', set, delegation: 'CL', stance: 'support', words: null, isAuthor: false },
    seen: hashOfWords({ title: null, text: null, number: null }),
  });
}
