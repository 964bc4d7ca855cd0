import { type Act, act } from '#app/sync/acts.ts';
import type { FeedbackPart } from '#shared/feedback/feedback.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';

export type AskAct = 'feedback.question' | 'feedback.question_part';
export type AnswerAct = 'feedback.answer_question' | 'feedback.answer_part';

/** What questions are about: the note to a state, or the part of an institution or unit in it. */
export interface Said {
  /** Id of the note or the part. */
  readonly parent: string;
  readonly edition: string;
  readonly state: string;
  /** Null of a note. */
  readonly place: Pick<FeedbackPart, 'institution' | 'unit'> | null;
  /** Whether refused arguments are about this. */
  isRefused(args: JsonObject): boolean;
}

export function saidOfNote(of: { parent: string; edition: string; state: string }): Said {
  return { ...of, place: null, isRefused: ({ state }) => state === of.state };
}

export function saidOfPart({ id, body }: { id: string; body: FeedbackPart }): Said {
  const { edition, state, institution, unit } = body;
  return {
    ...{ parent: id, edition, state, place: { institution, unit } },
    isRefused: (args) => args.edition === edition && args.institution === institution && args.unit === unit,
  };
}

type Worded = Pick<Said, 'edition' | 'state' | 'place'> & {
  readonly question: string;
  readonly text: string;
};

export function sayQuestion(name: AskAct, { edition, state, place, question, text }: Worded): Act {
  return name === 'feedback.question' || place === null
    ? act('feedback.question', { question, edition, state, text })
    : act('feedback.question_part', { question, edition, state, ...place, text });
}

export function sayAnswer(name: AnswerAct, { state, question, text }: Worded): Act {
  return name === 'feedback.answer_question'
    ? act('feedback.answer_question', { question, text })
    : act('feedback.answer_part', { question, state, text });
}
