import { PRESIDENCY } from '#shared/access/scopes.ts';
import { sortDecisions } from '#shared/decisions/decisions.rules.ts';
import { type CommitteeDecision, decisions } from '#shared/decisions/decisions.schemas.ts';
import { type CommitteeDocument, documents } from '#shared/documents/documents.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { asReceived, byPlace, isOpen } from '#shared/rules/amendments.rules.ts';
import { type Amendment, amendments } from '#shared/rules/amendments.schemas.ts';
import { draftArticles } from '#shared/rules/rules.rules.ts';
import { type Article, articles, type RuleSet, ruleSets } from '#shared/rules/rules.schemas.ts';
import type { ShownText, TextKind } from './floor.schemas.ts';

/** Where the texts of a kind lie. */
export const TEXTS: Record<TextKind, Collection> = {
  amendment: amendments,
  decision: decisions,
  document: documents,
  article: articles,
};

/** One text that can stand before the room, with what there is of it here. */
export interface Showable {
  readonly shown: ShownText;
  /** Its place among those of its kind in the group, from 1. */
  readonly nth: number;
  /** Nothing is decided about it any more. */
  readonly isOver: boolean;
  /** Of the presidency alone so far: showing it gives it to the room. */
  readonly isDraft: boolean;
  readonly set: Doc<RuleSet> | null;
  readonly article: Doc<Article> | null;
  readonly amendment: Doc<Amendment> | null;
  readonly decision: Doc<CommitteeDecision> | null;
  readonly paper: Doc<CommitteeDocument> | null;
}

/** What belongs together: the decisions of the item, its papers, or all about one article. */
export interface ShowableGroup {
  readonly key: string;
  readonly of:
    | { readonly kind: 'decisions' | 'papers' }
    | {
        readonly kind: 'article';
        /** The article, or the one after which something is to be added; null: at the beginning. */
        readonly article: Doc<Article> | null;
        readonly isAdded: boolean;
      };
  readonly texts: readonly Showable[];
}

interface Looked {
  readonly docs: {
    all<B extends JsonObject>(collection: Collection<B>): readonly Doc<B>[];
    within<B extends JsonObject>(collection: Collection<B>, parent: string): readonly Doc<B>[];
  };
  readonly meeting: string;
  /** The open agenda item, and the papers that its agenda names. */
  readonly item: string | null;
  readonly papers: readonly string[];
}

const NOTHING = {
  ...{ isOver: false, isDraft: false },
  ...{ set: null, article: null, amendment: null, decision: null, paper: null },
};

function groupOf(key: 'decisions' | 'papers', texts: readonly Showable[]): ShowableGroup[] {
  return texts.length === 0 ? [] : [{ key, of: { kind: key }, texts }];
}

function decisionsOf({ docs, meeting, item }: Looked): ShowableGroup[] {
  const own = sortDecisions([...docs.within(decisions, meeting)]).filter(
    ({ body }) => body.item === item && body.ended === undefined,
  );
  const texts = own.map(
    (decision, index): Showable => ({
      ...{ ...NOTHING, shown: { kind: 'decision', id: decision.id }, nth: index + 1, decision },
      isOver: decision.body.state !== 'draft',
      isDraft: decision.audience === PRESIDENCY,
    }),
  );
  return groupOf('decisions', texts);
}

function papersOf({ docs, papers }: Looked): ShowableGroup[] {
  const named = new Set(papers);
  const released = docs.all(documents).filter(({ id, body }) => named.has(id) && body.state === 'released');
  const texts = released.map(
    (paper, index): Showable => ({
      ...{ ...NOTHING, shown: { kind: 'document', id: paper.id }, nth: index + 1, paper },
    }),
  );
  return groupOf('papers', texts);
}

/** Rules that this meeting reads, and those with amendments that are open: each amended article with its amendments. */
function rulesOf({ docs, meeting }: Looked): ShowableGroup[] {
  return docs.all(ruleSets).flatMap((set) => {
    const all = docs.within(amendments, set.id);
    if (set.body.meeting !== meeting && !all.some(({ body }) => isOpen(body.state))) return [];
    const known = docs.within(articles, set.id);
    const order = draftArticles([...known]).map(({ article }) => article);
    return byPlace([...all], order).map((place): ShowableGroup => {
      const article = known.find(({ id }) => id === place.article) ?? null;
      const { isAdded } = place;
      const texts = asReceived(place.amendments).map(
        (amendment, index): Showable => ({
          ...{ ...NOTHING, shown: { kind: 'amendment', id: amendment.id }, nth: index + 1 },
          isOver: !isOpen(amendment.body.state),
          ...{ set, amendment, article: isAdded ? null : article },
        }),
      );
      if (article !== null && !isAdded)
        texts.push({ ...NOTHING, shown: { kind: 'article', id: article.id }, nth: 1, set, article });
      const key = `${set.id}/${isAdded ? 'after-' : ''}${place.article ?? ''}`;
      return { key, of: { kind: 'article', article, isAdded }, texts };
    });
  });
}

/** Where the texts of each kind are looked for. */
const LOOKED_FOR: Record<TextKind, (looked: Looked) => ShowableGroup[]> = {
  decision: decisionsOf,
  amendment: rulesOf,
  article: rulesOf,
  document: papersOf,
};

/** All that whoever leads can put before the room now, on whatever device. */
export function showable(looked: Looked): ShowableGroup[] {
  return [...new Set(Object.values(LOOKED_FOR))].flatMap((find) => find(looked));
}
