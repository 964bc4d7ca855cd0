import {
  ADOPTION,
  commentArgs,
  correctionOf,
  editionOf,
  hashPublished,
  noteOf,
  paragraphOf,
  partOf,
  RUNS,
  readOf,
  roundOf,
  textArgs,
} from './planted-report.ts';
import type { MovesWorld } from './world.ts';

const TEXT = editionOf('text');
const OUT = editionOf('out');
const ROUND = { edition: TEXT, round: roundOf('text') };
const MARKINGS = ['public', 'analysts'] as const;
const STATES = ['CL', 'EC'];
const ofParagraph = (marking: (typeof MARKINGS)[number]) => ({
  ...{ edition: TEXT, paragraph: paragraphOf('text', marking) },
});

/** Arguments to try for each act of the text, its publication and its feedback, by everybody. */
export const REPORT_ARGS: Readonly<Record<string, readonly object[]>> = {
  'assessment.write': [
    { edition: TEXT, paragraph: 'pgf_new', ...textArgs('fresh', 'public') },
    // What one state opened to one body: whoever does not read it cannot cite it.
    { edition: TEXT, paragraph: 'pgf_new', ...textArgs('fresh', 'members'), cites: ['rli_CL-material'] },
  ],
  'assessment.edit': [
    ...MARKINGS.map((marking) => ({ ...ofParagraph(marking), es: 'WORD_fresh_' })),
    { ...ofParagraph('analysts'), marking: 'public' },
    { edition: OUT, paragraph: paragraphOf('out', 'members'), es: 'WORD_fresh_' },
  ],
  'assessment.take_out': [ofParagraph('public')],
  'assessment.put_back': [
    { edition: editionOf('draft'), paragraph: paragraphOf('draft', 'analysts') },
    ofParagraph('public'),
  ],
  'assessment.choose_yardstick': [{ edition: TEXT, yardstick: 'phia' }],
  'assessment.open_round': [
    { edition: editionOf('draft'), round: 'rnd_new', entry: 'eds_new', until: RUNS },
    // Once more, with what was written since.
    { edition: editionOf('adopt'), round: 'rnd_new', entry: 'eds_new', until: RUNS },
  ],
  'assessment.extend_round': [{ ...ROUND, until: '2026-08-30' }],
  'assessment.end_round': [{ edition: editionOf('adopt'), round: roundOf('adopt') }, ROUND],
  'assessment.take_back': [{ edition: TEXT, entry: 'eds_new', reason: 'WORD_fresh_' }],
  'assessment.speak': STATES.map((state) => ({ ...ROUND, state, says: 'has_said' })),
  'assessment.speak_again': STATES.map((state) => ({ ...ROUND, state })),
  'assessment.comment': STATES.map((state) => ({
    ...{ comment: 'cmt_new', ...commentArgs('text', state, 'fresh') },
  })),
  'assessment.edit_comment': [
    { edition: TEXT, comment: 'cmt_text-CL', text: { es: 'WORD_fresh_' } },
    { edition: TEXT, comment: 'cmt_text-reservedEC', text: { es: 'WORD_fresh_' } },
  ],
  'assessment.withdraw_comment': STATES.map((state) => ({ edition: TEXT, comment: `cmt_text-${state}` })),
  'assessment.answer_comment': STATES.map((state) => ({
    ...{ edition: TEXT, comment: `cmt_text-${state}`, seen: readOf('text', state) },
    ...{ result: 'not_retained', reason: 'WORD_fresh_' },
  })),
  'assessment.adopt': [
    { edition: editionOf('adopt'), entry: 'eds_new', ...ADOPTION, document: 'WORD_fresh_' },
  ],
  'assessment.propose_correction': [
    {
      ...{ edition: OUT, correction: 'crr_new', paragraph: paragraphOf('out', 'members') },
      reason: { es: 'WORD_fresh_' },
    },
  ],
  'assessment.drop_correction': MARKINGS.map((marking) => ({
    ...{ edition: OUT, correction: correctionOf('out', marking) },
  })),
  'assessment.publish_corrections': MARKINGS.map((marking) => ({
    edition: OUT,
    corrections: [{ correction: correctionOf('out', marking), paragraph: paragraphOf('out', marking) }],
  })),
  'feedback.send': STATES.map((state) => ({ ...noteOf('out', state), words: { es: 'WORD_fresh_' } })),
  'feedback.acknowledge': [noteOf('out')],
  'feedback.question': STATES.map((state) => ({
    ...{ ...noteOf('out', state), question: 'fbq_new', text: 'WORD_fresh_' },
  })),
  'feedback.answer_question': [{ question: 'fbq_open', text: 'WORD_fresh_' }],
  'feedback.acknowledge_part': [partOf('out')],
  'feedback.question_part': [{ ...partOf('out'), question: 'fbq_new', text: 'WORD_fresh_' }],
  'feedback.answer_part': STATES.map((state) => ({ question: 'fbq_openpart', state, text: 'WORD_fresh_' })),
};

/** What whoever publishes an edition has before them: by its hash. */
export const SEEING_EDITION = ['publication.publish'] as const;
export function editionSeen(world: Pick<MovesWorld, 'compartment'>): object {
  return { edition: editionOf('ready'), entry: 'eds_new', hash: hashPublished(world, 'ready') };
}
