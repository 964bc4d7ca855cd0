import { type CommitteeDecision, decisions } from '#shared/decisions/decisions.schemas.ts';
import type { TextKind } from '#shared/floor/floor.schemas.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Docs } from '#shared/kernel/mutation.ts';
import { hashOfAmended, hashOfWords, isOpen } from '#shared/rules/amendments.rules.ts';
import { type Amendment, amendments, type Votes } from '#shared/rules/amendments.schemas.ts';
import type { Matter } from '#shared/rules/parameters.schemas.ts';
import { type Article, articles } from '#shared/rules/rules.schemas.ts';
import type { BallotAbout } from './ballots.schemas.ts';
import type { VotedKind } from './text-votes.schemas.ts';

/** A text, and the article that it amends. */
export type Voted = Pick<NonNullable<BallotAbout>, 'kind' | 'id' | 'article'>;

/** What an act records as decided about a text. */
export interface Recorded {
  readonly isAdopted: boolean;
  /** Of the words as they are recorded. */
  readonly words: string;
  readonly isByVote: boolean;
  /** The day on which it was decided, as it is recorded. */
  readonly on: string | null;
  /** Null where the record has none. */
  readonly votes: Votes | null;
  /** How many were there; null where the record does not say. */
  readonly present: number | null;
}

/** A change of a text's state. */
export interface Deciding {
  readonly before: JsonObject;
  readonly fields: JsonObject;
  /** An article as it stands, by its id. */
  readonly articleOf: (id: string) => Article | null;
}

type ArticleWords = Pick<Article, 'number' | 'title' | 'text'>;
/** What is voted on of each kind. */
export interface Words {
  readonly amendment: {
    readonly body: Pick<Amendment, 'title' | 'text' | 'number'>;
    /** The article that it changes, as it stands: what is deleted is voted on, too. Null for one that adds an article. */
    readonly article: ArticleWords | null;
  };
  readonly decision: { readonly body: Pick<CommitteeDecision, 'text' | 'effectiveOn'> };
  readonly article: { readonly body: ArticleWords };
}

interface Kind<K extends VotedKind> {
  readonly collection: Collection;
  readonly hash: (words: Words[K]) => string;
  /** As they lie here; null if there is no such text, or none any more. */
  readonly words: (docs: Docs, about: Omit<Voted, 'kind'>) => Words[K] | null;
  /** The same of a text as its entry says it, or would say it. */
  readonly wordsOf: (body: JsonObject, articleOf: Deciding['articleOf']) => Words[K] | null;
  /** Whether the words that a vote carried stay as they are until that is recorded. */
  readonly isKept: boolean;
  /** About what a vote on it is by the rules, unless whoever opens it says otherwise; and what it can be. */
  readonly matter: { readonly supposed: Matter; readonly fits: (matter: Matter) => boolean };
  /** What was decided of it already; null while it is open. */
  readonly decided: (body: JsonObject) => string | null;
  /** What a change of its state records as decided; or null. */
  readonly recorded: (change: Deciding) => Recorded | null;
  /** Whether one that was adopted was so by a vote. */
  readonly isByVote: (body: JsonObject) => boolean;
}

/** What a text says is never procedure, whose majority may be the smaller one. */
const OF_SUBSTANCE = { supposed: 'substance', fits: (matter) => matter !== 'procedure' } as const satisfies {
  readonly supposed: Matter;
  readonly fits: (matter: Matter) => boolean;
};

function amendmentWords(body: Amendment, articleOf: Deciding['articleOf']): Words['amendment'] | null {
  const article = body.article === null ? null : articleOf(body.article);
  return body.article !== null && article?.isRemoved !== false ? null : { body, article };
}
const articleWords = (body: Article): Words['article'] | null => (body.isRemoved ? null : { body });

/** All that a vote must know of a kind of text that can be put to it. */
export const VOTED: { readonly [K in VotedKind]: Kind<K> } = {
  amendment: {
    collection: amendments,
    hash: ({ body, article }) => hashOfAmended(body, article),
    words(docs, { id, article: amended = null }) {
      const body = docs.get(amendments, id)?.body;
      if (body === undefined || body.article !== amended) return null;
      return amendmentWords(body, (article) => docs.get(articles, article)?.body ?? null);
    },
    wordsOf: (body, articleOf) => amendmentWords(body as unknown as Amendment, articleOf),
    isKept: true,
    matter: { supposed: 'amendments', fits: (matter) => matter === 'amendments' },
    decided(body) {
      const { state } = body as unknown as Amendment;
      return isOpen(state) ? null : state;
    },
    recorded({ before, fields, articleOf }) {
      const isAdopted = fields.state === 'adopted';
      if (!isAdopted && fields.state !== 'rejected') return null;
      const body = { ...before, ...fields } as unknown as Amendment;
      const article = body.article === null ? null : articleOf(body.article);
      const { mode, on = null, votes = null, present = null } = body.outcome ?? {};
      const words = hashOfVoted({ kind: 'amendment', body, article });
      return { isAdopted, words, isByVote: mode === 'vote', on, votes, present };
    },
    isByVote: (body) => (body as unknown as Amendment).outcome?.mode === 'vote',
  },
  decision: {
    collection: decisions,
    // With the day from which it has effect: that is decided, too.
    hash: ({ body }) => contentHash({ text: body.text, effectiveOn: body.effectiveOn ?? null }),
    words(docs, { id }) {
      const body = docs.get(decisions, id)?.body;
      return body === undefined ? null : { body };
    },
    wordsOf: (body) => ({ body: body as CommitteeDecision }),
    isKept: true,
    matter: OF_SUBSTANCE,
    decided(body) {
      const { state } = body as CommitteeDecision;
      return state === 'draft' ? null : state;
    },
    recorded({ before, fields }) {
      const isAdopted = fields.state === 'adopted';
      if (!isAdopted && fields.state !== 'not_adopted') return null;
      const body = { ...before, ...fields } as CommitteeDecision;
      const words = hashOfVoted({ kind: 'decision', body });
      const isByVote = body.mode === 'vote';
      return { isAdopted, words, isByVote, on: body.decidedOn, votes: null, present: null };
    },
    isByVote: (body) => (body as CommitteeDecision).mode === 'vote',
  },
  article: {
    collection: articles,
    hash: ({ body }) => hashOfWords(body),
    words(docs, { id }) {
      const body = docs.get(articles, id)?.body;
      return body === undefined ? null : articleWords(body);
    },
    wordsOf: (body) => articleWords(body as Article),
    // It is worked on and amended until its set is adopted.
    isKept: false,
    matter: OF_SUBSTANCE,
    // It is open as long as it stands, and adopted with its set.
    decided: () => null,
    recorded: () => null,
    isByVote: () => false,
  },
};

/** Of the words that are voted on, as they stand on a screen: nobody votes on what they have not read. */
export function hashOfVoted<K extends VotedKind>(of: { readonly kind: K } & Words[K]): string {
  return VOTED[of.kind].hash(of);
}

/** Of the words of a text as its entry says it, or would say it; null where there is none any more. */
export function hashAsWritten<K extends VotedKind>(
  kind: K,
  body: JsonObject,
  articleOf: Deciding['articleOf'],
): string | null {
  const { wordsOf, hash } = VOTED[kind];
  const words = wordsOf(body, articleOf);
  return words === null ? null : hash(words);
}

/** As what a text before the room is voted on; a paper is none that a vote decides. */
export const VOTED_AS: Record<TextKind, VotedKind | null> = {
  amendment: 'amendment',
  decision: 'decision',
  article: 'article',
  document: null,
};

/**
 * About what a vote is by the rules, unless whoever opens it says otherwise. Procedure is chosen, never supposed: its majority
 * may be the smaller one.
 */
export function matterOf(about: Pick<Voted, 'kind'> | null): Matter {
  return about === null ? 'substance' : VOTED[about.kind].matter.supposed;
}

/**
 * Whether a vote on this is of that matter: the result on the screens is that by which the text is adopted. On a question
 * alone whoever opens it says what it is.
 */
export function isMatterOf(about: Pick<Voted, 'kind'> | null, matter: Matter): boolean {
  return about === null || VOTED[about.kind].matter.fits(matter);
}
