import { issuedParagraphs, paragraphs } from '#shared/assessment/assessment.schemas.ts';
import { ratedPanelId, ratedPanels } from '#shared/figures/figures.schemas.ts';
import { requirements } from '#shared/ideal/ideal.schemas.ts';
import { releasedItems, releaseId } from '#shared/ideal/released.schemas.ts';
import type { AreaCode } from '#shared/ideal/subjects.ts';
import type { Docs } from '#shared/kernel/mutation.ts';
import { type FeedbackNote, MOST_ASKED, MOST_USES, type Use } from './feedback.schemas.ts';

/** The server's entries, or what a device holds of them. */
export type NoteSources = Pick<Docs, 'get' | 'within'>;
export type OfNote = Readonly<Pick<FeedbackNote, 'edition' | 'state'>>;
export type NoteContent = Pick<FeedbackNote, 'uses' | 'asked'>;

type ItemUse = FeedbackNote['uses'][number];

/** Paragraphs that rest on the items, and figures that count them. */
export function usesOf(
  docs: NoteSources,
  { edition, state }: OfNote,
): { cited: ItemUse[]; counted: ItemUse[] } {
  const items = docs.within(releasedItems, releaseId({ edition, state }));
  const own = new Set(items.map(({ id }) => id));
  const issued = new Map(docs.within(issuedParagraphs, edition).map(({ body }) => [body.of, body]));
  const cited = docs.within(paragraphs, edition).flatMap(({ id, body }) => {
    const text = issued.get(id);
    if (text === undefined) return [];
    const { section, number, marking, detail } = text;
    const use: Use = { effect: detail.kind, section, number, isOpen: marking === 'public' };
    return body.cites.filter(({ item }) => own.has(item)).map(({ item }) => ({ item, ...use }));
  });
  const panel = docs.get(ratedPanels, ratedPanelId({ edition, state }))?.body;
  const rated = new Set<string>(panel?.areas.map(({ area }) => area));
  const counted = items.flatMap(({ id, body }) =>
    [...new Set(body.to.flatMap((subject) => (subject.kind === 'area' ? [subject.code] : [])))]
      .filter((area) => rated.has(area))
      .map((area: AreaCode) => ({
        ...{ item: id, effect: 'confidence' as const, section: area, number: null, isOpen: true },
      })),
  );
  return { cited, counted };
}

/** What was asked of one state. */
export function askedOf(docs: NoteSources, { edition, state }: OfNote): FeedbackNote['asked'] {
  return docs
    .within(requirements, edition)
    .filter(({ body }) => !body.withdrawn && body.askedOf.includes(state))
    .map(({ id }) => id)
    .slice(0, MOST_ASKED);
}

/**
 * What a note to one state says, but for the analysts' own words, as far as its sources are known here. It names what the
 * text cites, as all who write it know: of the items that only count in a figure, the state alone hears which they are.
 */
export function noteContent(docs: NoteSources, of: OfNote): NoteContent {
  return { uses: usesOf(docs, of).cited.slice(0, MOST_USES), asked: askedOf(docs, of) };
}

/**
 * How much of what a state released the text cites, and what it was asked and did not answer: for the state itself, and for
 * whoever reads its release.
 */
export function restOf(docs: NoteSources, of: OfNote, { uses, asked }: NoteContent) {
  const items = docs.within(releasedItems, releaseId(of));
  const cited = new Set(uses.map(({ item }) => item));
  const answered = new Set(items.flatMap(({ body }) => body.requirements));
  return {
    items: items.length,
    // A note names so many uses and no more: beyond that nobody can tell here.
    uncited: uses.length < MOST_USES ? items.filter(({ id }) => !cited.has(id)).length : null,
    unanswered: asked.filter((id) => !answered.has(id)),
  };
}
