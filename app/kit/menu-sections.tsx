import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { PlainKey } from '#app/i18n/i18n.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { type Section, SectionRail, SectionTabs } from '#app/ui/sections.tsx';
import type { SectionParts } from './feature.ts';
import { useFeatures } from './use-features.tsx';

/** What a group of pages stands under on the desk: its place in the rail, and what Más calls it. */
interface GroupOfPages {
  readonly group: 'plan' | 'committee';
  readonly title: PlainKey;
}

/** The pages of a group, in the order in which Más has them. */
function useSections({ group }: GroupOfPages): () => readonly Section[] {
  const client = useClient();
  const { t } = useI18n();
  const features = useFeatures();
  const desk = useDesk();
  return createMemo(() => {
    const pages = features.menu(group, { actor: client.actor(), replica: client.replica });
    // Who has only one of them finds it under Más.
    if (pages.length < 2) return [];
    const isAt = ({ path }: { path: string }) => desk.at() === path || desk.at().startsWith(`${path}/`);
    // Of two addresses of which one begins with the other, the longer is meant.
    const current = pages.filter(isAt).sort((left, right) => right.path.length - left.path.length)[0];
    return pages.map((page) => ({
      href: page.path,
      label: t(page.title),
      isCurrent: page === current,
      waiting: 0,
      waitingLabel: '',
      parts: [],
    }));
  });
}

/** The sections of a place whose pages a group of the menu lists: in the rail, or as tabs where that has only icons. */
export function menuSections(of: GroupOfPages): SectionParts {
  function Rail(): JSX.Element {
    const sections = useSections(of);
    return <SectionRail sections={sections()} />;
  }
  function Tabs(): JSX.Element {
    const { t } = useI18n();
    const sections = useSections(of);
    return <SectionTabs label={t(of.title)} sections={sections()} />;
  }
  return { Rail, Tabs };
}
