import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { SectionParts } from '#app/kit/feature.ts';
import { useDesk } from '#app/ui/desk-context.ts';
import { type Section, SectionRail, SectionTabs } from '#app/ui/sections.tsx';
import { may } from '#shared/access/rules.ts';
import { isReviewer } from './review/desk-here.ts';
import { SHOWS, type Show as Shown } from './review/inbox.ts';
import { useInbox } from './review/use-inbox.ts';
import { useReportDrafts } from './use-drafts.ts';

type Plain = Omit<Section, 'parts'>;

/** Of those who review or govern the forms; whoever only writes has one page. */
function useSections(): () => readonly Section[] {
  const client = useClient();
  const { t } = useI18n();
  const desk = useDesk();
  const inbox = useInbox();
  const drafts = useReportDrafts();

  const none = { isCurrent: false, waiting: 0, waitingLabel: '' };
  /** The list or something beside it; whoever goes from row to row stays there. */
  const isList = createMemo(() => /^\/reports($|\/(rep_|sent\/|new$|drafts\/))/.test(desk.at()));
  const here = createMemo(() => (isList() ? '/reports' : desk.at()));
  const show = createMemo(() => inbox.filter().show);
  function page(href: string, label: string): Plain {
    return { ...none, href, label, isCurrent: here() === href };
  }
  function part(of: Shown): Plain {
    const counts = inbox.counts();
    const { overdue, toCorrect } = counts;
    const common = {
      ...none,
      href: inbox.hrefOf(of),
      label: t(`reports.inbox.show.${of}`),
      isCurrent: isList() && show() === of,
      all: of === 'own' ? counts.own + drafts().length : counts[of],
    };
    if (of === 'mine' && overdue > 0)
      return {
        ...common,
        waiting: counts.mine,
        waitingLabel: t('reports.inbox.waiting', { n: counts.mine, overdue }),
      };
    if (of === 'own' && toCorrect > 0)
      return { ...common, waiting: toCorrect, waitingLabel: t('reports.inbox.to_correct', { n: toCorrect }) };
    return common;
  }
  return createMemo(() => {
    const actor = client.actor();
    const { state } = actor;
    const found: Plain[] = [];
    if (isReviewer(actor)) found.push(...SHOWS.map(part));
    else if (may(actor, 'reports.send', { state })) return [];
    const governs = may(actor, 'state.configure', { state });
    if (may(actor, 'forms.allow', { state }) || governs)
      found.push(page('/reports/state', t('reports.inbox.forms')));
    if (governs) found.push(page('/reports/state/review', t('reports.rules.title')));
    if (may(actor, 'state.people', { state }))
      found.push(page('/reports/state/deputies', t('reports.rules.deputies')));
    if (may(actor, 'forms.propose')) found.push(page('/reports/publish', t('reports.inbox.publish')));
    return found.map((each) => ({ ...each, parts: [] }));
  });
}

function Rail(): JSX.Element {
  const sections = useSections();
  return (
    <Show when={sections().length > 1}>
      <SectionRail sections={sections()} />
    </Show>
  );
}

function Tabs(): JSX.Element {
  const { t } = useI18n();
  const sections = useSections();
  return (
    <Show when={sections().length > 1}>
      <SectionTabs label={t('reports.inbox.sections')} sections={sections()} />
    </Show>
  );
}

export const reportsSections = { Rail, Tabs } satisfies SectionParts;
