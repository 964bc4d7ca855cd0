import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Guard } from '#shared/kernel/guard.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import {
  create,
  type Decision,
  type Doc,
  type DocSource,
  type Docs,
  type Effect,
  one,
  type Read,
  refuse,
  remove,
  set,
} from '#shared/kernel/mutation.ts';
import { amendments } from '#shared/rules/amendments.schemas.ts';
import { type Article, articles, ruleSets } from '#shared/rules/rules.schemas.ts';
import type { BallotAbout } from './ballots.schemas.ts';
import {
  bindingVote,
  endFault,
  keptFault,
  lostVote,
  recordedOf,
  recordFault,
} from './recorded-votes.rules.ts';
import {
  MOST_VOTES,
  TEXT_VOTES,
  type TextVote,
  type TextVotes,
  textVotes,
  textVotesId,
  VOTED_KINDS,
  type VotedKind,
  type VotedText,
} from './text-votes.schemas.ts';
import { type Deciding, hashAsWritten, type Recorded, VOTED } from './voted-kinds.rules.ts';
import { votedDoc } from './words.rules.ts';

export function textVotesReads(text: VotedText | null): Read[] {
  return text === null ? [] : [one(textVotes, textVotesId(text))];
}

export function textOf(about: BallotAbout): VotedText | null {
  return about === null ? null : { kind: about.kind, id: about.id };
}

/** A vote on it that goes on, if there is one. */
function underWay({ votes }: Pick<TextVotes, 'votes'>): TextVote | null {
  return votes.find(({ result, isAnnulled }) => result === null && isAnnulled === undefined) ?? null;
}

/** The texts that are voted on now, as `collection/id`. */
export function textsAtVote(all: readonly Doc[]): ReadonlySet<string> {
  return new Set(
    all
      .filter(({ collection }) => collection === textVotes.name)
      .map(({ body }) => body as TextVotes)
      .filter((body) => underWay(body) !== null)
      .map(({ kind, text }) => `${VOTED[kind].collection.name}/${text}`),
  );
}

/** Why a text is not put to the vote now, or null. */
export function textVoteFault(docs: Docs, about: BallotAbout): Decision | null {
  const text = textOf(about);
  const known = text === null ? null : docs.get(textVotes, textVotesId(text));
  if (text === null || known === null) return null;
  if (known.body.text !== text.id) return refuse('ballots.unknown_text', { kind: text.kind });
  const open = underWay(known.body);
  return open === null ? null : refuse('ballots.text_at_vote', { ballot: open.ballot });
}

/** That a text is voted on from here on. */
export function beginTextVote(
  docs: Docs,
  { ballot, about, day }: { ballot: string; about: BallotAbout; day: string },
): Effect[] {
  const text = textOf(about);
  if (about === null || text === null) return [];
  const id = textVotesId(text);
  const known = docs.get(textVotes, id);
  const before = known?.body.votes ?? [];
  const votes = [...before, { ballot, words: about.words, day, result: null }].slice(-MOST_VOTES);
  if (known !== null) return [set(textVotes, { id, fields: { votes } })];
  const parent = votedDoc(docs, text)?.parent ?? null;
  const amends = about.article === undefined ? {} : { article: about.article };
  const body: TextVotes = { kind: text.kind, text: text.id, ...amends, votes };
  return [create(textVotes, { id, parent, audience: TEXT_VOTES, body, isDerived: true })];
}

/**
 * What came of it: null of one that was annulled, which stays known as that; 'none' of one that says nothing of the text.
 */
export function endTextVote(
  docs: Docs,
  { ballot, text, result }: { ballot: string; text: VotedText | null; result: TextVote['result'] | 'none' },
): Effect[] {
  const known = text === null ? null : docs.get(textVotes, textVotesId(text));
  if (known === null) return [];
  const votes = known.body.votes.flatMap((each): TextVote[] => {
    if (each.ballot !== ballot) return [each];
    if (result === 'none') return [];
    return [result === null ? { ...each, isAnnulled: true } : { ...each, result }];
  });
  const { id } = known;
  return [votes.length === 0 ? remove(textVotes, id) : set(textVotes, { id, fields: { votes } })];
}

const KIND_OF: ReadonlyMap<string, VotedKind> = new Map(
  VOTED_KINDS.map((kind) => [VOTED[kind].collection.name, kind]),
);

type Changing = Extract<Effect, { op: 'set' | 'remove' }>;
const isChanging = (effect: Effect): effect is Changing => effect.op === 'set' || effect.op === 'remove';

/**
 * What was voted on that may hold a change: in the set of rules of a text, since an article and the stage of its set are
 * held by a vote on what amends it, or at the meeting of a decision, where another draft may have the same words. What is
 * voted on has the parent of its text.
 */
function votedNear(source: DocSource, { collection, id }: Changing): Doc<TextVotes>[] {
  const kind = KIND_OF.get(collection);
  if (kind === undefined && collection !== ruleSets.name) return [];
  const parent = kind === undefined ? id : (source.one(collection, id)?.parent ?? null);
  const near = parent === null ? [] : source.within(textVotes.name, parent);
  return near as Doc<TextVotes>[];
}

/** Whether a vote on a text holds what an act would change: the text, the article that it amends, the stage of its set. */
function isHeld({ body, parent }: Doc<TextVotes>, change: Changing): boolean {
  if (change.collection === ruleSets.name)
    return parent === change.id && change.op === 'set' && change.fields.stage !== undefined;
  const isItself = VOTED[body.kind].collection.name === change.collection && body.text === change.id;
  return isItself || (change.collection === articles.name && body.article === change.id);
}

/** Why what was not voted on itself is not adopted: the same words were, as another draft of the meeting. */
function twinFault(voted: readonly Doc<TextVotes>[], recorded: Recorded): Decision | null {
  if (!recorded.isAdopted) return null;
  for (const { body } of voted) {
    const votes = body.votes.filter(({ words }) => words === recorded.words);
    const open = underWay({ votes });
    const fault =
      open === null
        ? recordFault({ votes }, recorded)
        : refuse('ballots.text_at_vote', { ballot: open.ballot });
    if (fault !== null) return fault;
  }
  return null;
}

/** Why what is recorded of a text is not what the votes say, on it or else on the same words. */
function votesFault(voted: readonly Doc<TextVotes>[], text: VotedText, recorded: Recorded): Decision | null {
  const own = ownVotes(voted, text);
  return own === null ? twinFault(voted, recorded) : recordFault(own, recorded);
}

function ownVotes(voted: readonly Doc<TextVotes>[], text: VotedText): TextVotes | null {
  return voted.find(({ body }) => body.kind === text.kind && body.text === text.id)?.body ?? null;
}

/**
 * Why a text is not adopted by consensus as it stands; null where no vote speaks against it. So a page asks the rule by
 * which the server refuses.
 *
 * @param voted what was voted on among the texts of the same parent
 */
export function consensusFault(
  voted: readonly Doc<TextVotes>[],
  { words, ...text }: VotedText & { readonly words: string },
): Decision | null {
  const unsaid = { on: null, votes: null, present: null };
  return votesFault(voted, text, { isAdopted: true, isByVote: false, words, ...unsaid });
}

type ArticleOf = Deciding['articleOf'];

/**
 * Why an article does not become this: a vote carried an amendment to it as it stands. What amends it changes it all the
 * same once that is adopted.
 */
function amendedFault(
  voted: readonly Doc<TextVotes>[],
  { source, before, after }: { source: DocSource; before: Doc; after: JsonObject },
): Decision | null {
  const isSame = hashOfArticle(before.body) === hashOfArticle(after);
  if (isSame) return null;
  for (const { body } of voted) {
    const binding = body.article === before.id && body.kind === 'amendment' ? bindingVote(body) : null;
    const amendment = source.one(amendments.name, body.text);
    const isOpen = amendment !== null && VOTED.amendment.decided(amendment.body) === null;
    if (binding?.result.isCarried === true && isOpen)
      return refuse('ballots.carried_words', { ballot: binding.ballot });
  }
  return null;
}
const hashOfArticle = (body: JsonObject) => hashAsWritten('article', body, () => null);

/**
 * An article with which its set is not adopted, since it was voted down; or null.
 *
 * @param voted what was voted on in the set
 */
export function lostArticle(
  voted: readonly Doc<TextVotes>[],
  articleOf: ArticleOf,
): { readonly article: string; readonly ballot: string } | null {
  for (const { body } of voted) {
    const known = body.kind === 'article' ? articleOf(body.text) : null;
    const words = known === null ? null : hashOfArticle(known);
    const lost = words === null ? null : lostVote(body, words);
    if (lost !== null) return { article: body.text, ballot: lost.ballot };
  }
  return null;
}

/** Why the votes on a text, or on what amends it, do not let it become what an act makes of it. */
function changeFault(
  change: Changing & { readonly op: 'set' },
  { voted, source, isAmended }: { voted: Doc<TextVotes>[]; source: DocSource; isAmended: boolean },
): Decision | null {
  const { collection, id, fields } = change;
  const articleOf: ArticleOf = (article) =>
    (source.one(articles.name, article)?.body ?? null) as Article | null;
  if (collection === ruleSets.name) {
    const lost = fields.stage === 'adopted' ? lostArticle(voted, articleOf) : null;
    return lost === null ? null : refuse('ballots.article_lost', lost);
  }
  const kind = KIND_OF.get(collection);
  const text = source.one(collection, id);
  if (kind === undefined || text === null) return null;
  const deciding = { kind, before: text.body, fields, articleOf };
  const recorded = recordedOf(deciding);
  const own = ownVotes(voted, { kind, id });
  const after = { ...text.body, ...fields };
  return (
    (own === null ? null : endFault(own, deciding)) ??
    (recorded === null ? null : votesFault(voted, { kind, id }, recorded)) ??
    (own === null ? null : keptFault(own, deciding)) ??
    (kind === 'article' && !isAmended ? amendedFault(voted, { source, before: text, after }) : null)
  );
}

/**
 * A text is not touched while it is voted on: neither its words, nor those that it amends, nor where it lies, nor what it
 * is. So everybody votes on what was put to the vote, and nobody has it taken from under their eyes. And once it is counted,
 * the vote says what becomes of it, until it is annulled or the text is voted on anew.
 */
export const textGuard: Guard = {
  compartment: COMMITTEE,
  fault({ effects, source }) {
    const isAmended = effects.some(
      (each) => each.op === 'set' && each.collection === amendments.name && each.fields.state === 'adopted',
    );
    for (const change of effects.filter(isChanging)) {
      const voted = votedNear(source, change);
      const open = voted.flatMap((each) => (isHeld(each, change) ? (underWay(each.body) ?? []) : []))[0];
      if (open !== undefined) return refuse('ballots.text_at_vote', { ballot: open.ballot });
      const fault = change.op === 'set' ? changeFault(change, { voted, source, isAmended }) : null;
      if (fault !== null) return fault;
    }
    return null;
  },
};
