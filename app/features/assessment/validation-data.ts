import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { inPrecedence, orderLanguageOf } from '#app/features/figures/precedence.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { may } from '#shared/access/rules.ts';
import { mayRead, saidAudience } from '#shared/access/scopes.ts';
import {
  awaitsAnswer,
  holdsUp,
  isOver,
  lastRound,
  type Voice,
  voiceOf,
} from '#shared/assessment/assessment.rules.ts';
import {
  type Comment,
  comments,
  type IssuedParagraph,
  issuedId,
  issuedParagraphs,
  paragraphs,
  rounds,
  statements,
} from '#shared/assessment/assessment.schemas.ts';
import { askedStates } from '#shared/assessment/rounds.mutations.ts';
import { paragraphName, sectionNumber } from '#shared/assessment/sections.ts';
import { type Edition, requirements } from '#shared/ideal/ideal.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import { paragraphInWords } from './paragraph-in-words.ts';
import { sectionInWords } from './section-in-words.ts';

/** What is known of a state. `unspoken`: it gave no word, and whether it commented is not for this reader to see. */
export type Word = Voice | 'unspoken';
export interface StateWord {
  readonly state: string;
  readonly word: Word;
  /** Of the round, as far as this reader has them. */
  readonly comments: number;
}

/** The validation of an edition, as far as this reader has it. */
export function useValidation(edition: Accessor<Doc<Edition>>) {
  const client = useClient();
  const now = useNow();
  const id = () => edition().id;
  const actor = () => client.actor();
  const all = createMemo(() =>
    client.replica.within(rounds, id()).toSorted((left, right) => right.body.number - left.body.number),
  );
  const last = createMemo(() => lastRound(all()));
  const isLastOver = createMemo(() => {
    const round = last();
    return round !== null && isOver(round.body, now());
  });
  const said = createMemo(() => client.replica.within(comments, id()));
  const spoken = createMemo(() => {
    const round = last();
    return round === null ? [] : client.replica.within(statements, round.id).map(({ body }) => body);
  });
  const asked = createMemo(() =>
    askedStates(client.replica.within(requirements, id()).map(({ body }) => body)),
  );
  const words = createMemo((): readonly StateWord[] => {
    const round = last();
    if (round === null) return [];
    const bodies = said().map(({ body }) => body);
    const of = bodies.filter((each) => each.round === round.id && each.withdrawn === null);
    const known = [...asked(), ...spoken().map(({ state }) => state), ...of.map(({ state }) => state)];
    const order = orderLanguageOf(edition().body, client.replica);
    return inPrecedence(known, order).map((state) => {
      const voice = voiceOf({ state, round, statements: spoken(), comments: bodies, now: now() });
      const isSeen = mayRead({ actor: actor(), compartment: COMMITTEE, audience: saidAudience(state) });
      return {
        state,
        word: voice === 'silent' && !isSeen ? ('unspoken' as const) : voice,
        comments: of.filter((each) => each.state === state).length,
      };
    });
  });
  /** States that were asked something and have not said that they are done. */
  const waiting = createMemo(() => {
    const spoke = new Set(spoken().map(({ state }) => state));
    return asked().filter((state) => !spoke.has(state));
  });
  return {
    now,
    all,
    last,
    isLastOver,
    said,
    spoken,
    words,
    asked,
    waiting,
    /** What is to be answered before the text is adopted. */
    holding: createMemo(() => said().filter(({ body }) => holdsUp(body))),
    /** What came after its day, and has no answer: it holds nothing up. */
    late: createMemo(() => said().filter(({ body }) => awaitsAnswer(body) && !holdsUp(body))),
    writes: () => may(actor(), 'assessment.write'),
    sends: () => may(actor(), 'assessment.send'),
    presides: () => may(actor(), 'editions.move_on'),
    /** For which this person speaks; null if for none. */
    ownState: () => {
      const { state } = actor();
      return state !== null && may(actor(), 'assessment.comment', { state }) ? state : null;
    },
  };
}
export type Validation = ReturnType<typeof useValidation>;

/** A paragraph's text in the languages in which it exists; null if in none. */
export function writtenIn({ es, pt, en }: Pick<IssuedParagraph, 'es' | 'pt' | 'en'>): Text | null {
  const text: Text = {
    ...(es === null ? {} : { es }),
    ...(pt === null ? {} : { pt }),
    ...(en === null ? {} : { en }),
  };
  return Object.keys(text).length === 0 ? null : text;
}

/** The number and section of a paragraph: of what others read, and where that is not here, of what is being written. */
export function useParagraphWords(edition: Accessor<string>) {
  const client = useClient();
  const { t, locale } = useI18n();
  const find = (paragraph: string) =>
    client.replica.one(issuedParagraphs, issuedId({ edition: edition(), paragraph }))?.body ??
    client.replica.one(paragraphs, paragraph)?.body ??
    null;
  return {
    issued: (paragraph: string) =>
      client.replica.one(issuedParagraphs, issuedId({ edition: edition(), paragraph })),
    /** As in "3.12"; null where this device does not have it. */
    number(paragraph: string): string | null {
      const known = find(paragraph);
      return known === null ? null : paragraphName(known);
    },
    /** With its section. */
    name(paragraph: string): string {
      const known = find(paragraph);
      if (known === null) return t('validation.comments.gone_paragraph');
      const section = sectionInWords(known.section, { t, locale: locale(), replica: client.replica });
      return [paragraphName(known), section].filter((each) => each !== null).join(' ');
    },
    /** Its place in the text; what is gone comes last. */
    place(paragraph: string): readonly [number, number, number] {
      const known = find(paragraph);
      return known === null
        ? [Number.MAX_SAFE_INTEGER, 0, 0]
        : [sectionNumber(known.section), known.order, known.number ?? Number.MAX_SAFE_INTEGER];
    },
  };
}
export type ParagraphWords = ReturnType<typeof useParagraphWords>;

/** A judgement, or a priority, of an edition before, by its number and how it begins; null where there is none. */
export function useFollowed() {
  const client = useClient();
  const { t, locale } = useI18n();
  return (id: string | null): string | null => {
    if (id === null) return null;
    const found = client.replica.all(issuedParagraphs).find(({ body }) => body.of === id)?.body;
    return found === undefined ? t('validation.comments.gone_paragraph') : paragraphInWords(found, locale());
  };
}

export interface ParagraphComments {
  readonly paragraph: string;
  readonly comments: readonly Doc<Comment>[];
}

/** By paragraph, in the order of the text; those of one as they came. */
export function byParagraph(
  all: readonly Doc<Comment>[],
  place: ParagraphWords['place'],
): ParagraphComments[] {
  const groups = new Map<string, Doc<Comment>[]>();
  for (const each of all) {
    const known = groups.get(each.body.paragraph);
    if (known === undefined) groups.set(each.body.paragraph, [each]);
    else known.push(each);
  }
  return [...groups]
    .map(([paragraph, own]) => ({
      paragraph,
      at: place(paragraph),
      comments: own.toSorted((left, right) => left.body.at - right.body.at),
    }))
    .sort((left, right) => {
      const step = left.at.findIndex((each, index) => each !== right.at[index]);
      return step < 0 ? 0 : (left.at[step] ?? 0) - (right.at[step] ?? 0);
    });
}
