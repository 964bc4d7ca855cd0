import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { SectionParts } from '#app/kit/feature.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { type Section, SectionRail, SectionTabs } from '#app/ui/sections.tsx';
import { readsPlans } from '#shared/access/members.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { adoptedPaoId, adoptedPaos } from '#shared/plans/pao-adopted.schemas.ts';
import { isLive } from '#shared/plans/pao-moves.rules.ts';
import { planComments } from '#shared/plans/plans.schemas.ts';
import { yearsOf } from '#shared/plans/road-map.rules.ts';
import { paoAt } from './pao-at.ts';
import { useOpenStrategy, useStrategySections } from './strategy-sections.ts';
import { useToday } from './use-pao.ts';

/** Addresses below an operational plan that are sections of their own. */
const OWN = ['progress', 'figures', 'comments', 'adopted', 'year', 'files', 'print'] as const;

/** The pages of the cycle, in the order in which Más has them; within a plan of either kind its own. */
function useSections(): () => readonly Section[] {
  const client = useClient();
  const { t } = useI18n();
  const features = useFeatures();
  const desk = useDesk();
  const today = useToday();
  const ofStrategy = useStrategySections();
  const section = (href: string, label: string, isCurrent: boolean, all = 0): Section => ({
    ...{ href, label, isCurrent, all, waiting: 0, waitingLabel: '', parts: [] },
  });
  const pao = createMemo(() => client.replica.one(paos, paoAt(desk.at()) ?? ''));
  const cycle = createMemo(() => {
    const actor = client.actor();
    if (!readsPlans(actor)) return [];
    return features.menu('plan', { actor, replica: client.replica });
  });
  const counts = createMemo(() => {
    const id = pao()?.id ?? '';
    return {
      actions: client.replica.within(operations, id).filter(({ body }) => isLive(body)).length,
      comments: client.replica.within(planComments, id).filter(({ body }) => body.withdrawn === null).length,
    };
  });
  return createMemo(() => {
    const at = desk.at();
    const open = pao();
    if (ofStrategy().length > 0) return ofStrategy();
    if (open === null)
      return cycle().map(({ path, title }) =>
        section(path, t(title), at === path || at.startsWith(`${path}/`)),
      );
    const base = `/plans/${open.id}`;
    const here = OWN.find((part) => at === `${base}/${part}` || at.startsWith(`${base}/${part}/`)) ?? null;
    const years = yearsOf(open.body);
    const now = Number(today().slice(0, 4));
    const year = years.includes(now) ? now : (years[0] ?? now);
    const { actions, comments } = counts();
    return [
      section(base, t('pao.sections.actions'), here === null, actions),
      section(`${base}/progress`, t('pao.sections.progress'), here === 'progress'),
      section(`${base}/figures`, t('pao.sections.figures'), here === 'figures'),
      section(`${base}/comments`, t('pao.sections.comments'), here === 'comments', comments),
      ...(client.replica.one(adoptedPaos, adoptedPaoId(open.id)) === null
        ? []
        : [section(`${base}/adopted`, t('pao.adopted.title'), here === 'adopted')]),
      section(`${base}/year/${year}`, t('pao.road_map.title'), here === 'year'),
      section(`${base}/files`, t('excerpts.files.title'), here === 'files' || here === 'print'),
    ];
  });
}

function Rail(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const desk = useDesk();
  const sections = useSections();
  const pao = createMemo(() => client.replica.one(paos, paoAt(desk.at()) ?? ''));
  const strategy = useOpenStrategy();
  const open = () => strategy() ?? pao();
  const detail = () => {
    const plan = strategy();
    if (plan !== null) return t(`plans.state.${plan.body.state}`);
    return pao() === null ? undefined : t(`pao.state.${pao()?.body.state ?? 'drafting'}`);
  };
  return (
    <SectionRail
      title={open() === null ? undefined : <LocalText text={open()?.body.title} silent />}
      detail={detail()}
      sections={sections()}
    />
  );
}

function Tabs(): JSX.Element {
  const { t } = useI18n();
  const sections = useSections();
  return <SectionTabs label={t('shell.plan')} sections={sections()} />;
}

export const planSections = { Rail, Tabs } satisfies SectionParts;
