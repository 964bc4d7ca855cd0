import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useReleases } from '#app/features/meetings/use-releases.ts';
import { articleTitle } from '#app/features/rules/article-title.ts';
import { useDelegationWords } from '#app/features/rules/use-rules.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { referenceOf } from '#shared/documents/documents.rules.ts';
import type { TextKind } from '#shared/floor/floor.schemas.ts';
import { type Showable, type ShowableGroup, showable } from '#shared/floor/texts.rules.ts';
import { readText, type Text } from '#shared/kernel/text.ts';

/** A text that can be put before the room, with its name. */
export interface RoomText extends Showable {
  /** Short: "E3", "Texto entero". */
  readonly label: string;
  /** What it is about, or by whom; null where the name of its group says it. */
  readonly title: string | null;
}

export interface RoomTextGroup {
  readonly key: string;
  readonly label: string;
  readonly texts: readonly RoomText[];
}

/** All that can be put before the room, on the phone as at the desk of the chair. */
export function useShowable(
  meeting: () => string,
  item: () => string | null,
): Accessor<readonly RoomTextGroup[]> {
  const { replica } = useClient();
  const { t, locale } = useI18n();
  const releases = useReleases(meeting, { isFixed: true });
  const nameOf = useDelegationWords();
  const say = (text: Text) => readText(text, locale()).value;

  const namesOf: Record<TextKind, (text: Showable) => Pick<RoomText, 'label' | 'title'>> = {
    amendment: ({ nth, amendment }) => ({
      label: `${t('chair.text.amendment_mark')}${nth}`,
      title: amendment?.body.authors.map(nameOf).join(', ') ?? null,
    }),
    decision: ({ nth, decision }) => ({
      label: `${t('chair.text.decision_mark')}${nth}`,
      title: decision === null ? null : say(decision.body.text),
    }),
    document: ({ nth, paper }) => ({
      label: (paper === null ? null : referenceOf(paper.body)) ?? `${t('floor.texts_of.document')} ${nth}`,
      title: paper === null ? null : say(paper.body.title),
    }),
    article: () => ({ label: t('chair.text.whole'), title: null }),
  };
  function groupName({ of }: ShowableGroup): string {
    if (of.kind !== 'article') return t(of.kind === 'papers' ? 'floor.papers' : 'chair.text.decisions');
    if (of.article === null) return t('rules.amendment.at_beginning');
    const title = articleTitle(of.article.body, locale());
    return of.isAdded ? t('rules.amendment.after', { title }) : title;
  }

  return createMemo(() => {
    const papers = releases.docs().find(({ id }) => id === item())?.body.documents ?? [];
    return showable({ docs: replica, meeting: meeting(), item: item(), papers }).map((group) => ({
      key: group.key,
      label: groupName(group),
      texts: group.texts.map((text) => ({ ...text, ...namesOf[text.shown.kind](text) })),
    }));
  });
}
