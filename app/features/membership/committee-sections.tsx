import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { SectionParts } from '#app/kit/feature.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { type Section, SectionRail, SectionTabs } from '#app/ui/sections.tsx';
import { takesPart } from '#shared/kernel/actor.ts';

/** The pages of the committee, in the order in which Más has them. */
function useSections(): () => readonly Section[] {
  const client = useClient();
  const { t } = useI18n();
  const features = useFeatures();
  const desk = useDesk();
  return createMemo(() => {
    const actor = client.actor();
    // Who takes no part has one of them, and finds it under Más.
    if (!takesPart(actor)) return [];
    return features.menu('committee', { actor, replica: client.replica }).map(({ path, title }) => ({
      href: path,
      label: t(title),
      isCurrent: desk.at() === path || desk.at().startsWith(`${path}/`),
      waiting: 0,
      waitingLabel: '',
      parts: [],
    }));
  });
}

/** The committee in the rail. */
function Rail(): JSX.Element {
  const sections = useSections();
  return <SectionRail sections={sections()} />;
}

/** The same as tabs, where the rail has only icons. */
function Tabs(): JSX.Element {
  const { t } = useI18n();
  const sections = useSections();
  return <SectionTabs label={t('shell.committee')} sections={sections()} />;
}

export const committeeSections = { Rail, Tabs } satisfies SectionParts;
