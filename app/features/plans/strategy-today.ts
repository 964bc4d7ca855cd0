import { formatDay } from '#app/i18n/format.ts';
import type { TodayAsker, TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { readsPlans } from '#shared/access/members.ts';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { endOfDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { paos } from '#shared/plans/pao.schemas.ts';
import { type AnyPlan, consultedUntil, isOver, leadsAny } from '#shared/plans/plan-part.rules.ts';
import { planComments, strategies } from '#shared/plans/plans.schemas.ts';
import { commentsHref } from './plan-address.ts';

/** Plans of both kinds on which delegations may comment. */
function consulted({ client: { replica } }: TodayAsker): { plan: AnyPlan; until: string }[] {
  const plans: AnyPlan[] = [
    ...replica.all(strategies).map((doc) => ({ kind: 'strategy', doc }) as const),
    ...replica.all(paos).map((doc) => ({ kind: 'pao', doc }) as const),
  ];
  return plans.flatMap((plan) => {
    const until = isOver(plan) ? null : consultedUntil(plan);
    return until === null ? [] : [{ plan, until }];
  });
}

const said = ({ client: { replica } }: TodayAsker, { doc }: Pick<AnyPlan, 'doc'>) =>
  replica.within(planComments, doc.id).filter(({ body }) => body.withdrawn === null);
const titleOf = ({ doc }: { readonly doc: Pick<Doc, 'body'> }, { locale }: TodayAsker) =>
  readText((doc.body as AnyPlan['doc']['body']).title, locale).value;

/** For a delegation that has not said anything yet of a plan on which it is asked. */
const asked: TodaySource = {
  rank: 58.3,
  all: '/strategy',
  isFor: readsPlans,
  lines: (asker) =>
    consulted(asker).flatMap(({ plan, until }): TodayLine[] => {
      const { actor, t, locale, now } = asker;
      const delegation = seatOf(actor);
      if (now > endOfDay(until) || !may(actor, 'priorities.say', { delegation })) return [];
      // Whoever presides asks the others.
      if (may(actor, 'strategy.edit') || said(asker, plan).some(({ body }) => body.delegation === delegation))
        return [];
      return [
        {
          icon: 'message-square',
          subject: titleOf(plan, asker),
          words: t('plans.today.asked', { day: formatDay(locale, until) }),
          href: commentsHref(plan.doc.id),
          tone: 'decide',
        },
      ];
    }),
};

/** For whoever answers: comments that wait. */
const waiting: TodaySource = {
  rank: 58.4,
  all: '/strategy',
  isFor: readsPlans,
  lines: (asker) =>
    consulted(asker).flatMap(({ plan }): TodayLine[] => {
      const { actor, t } = asker;
      const open = said(asker, plan).filter(({ body }) => body.answer === null).length;
      if (open === 0 || !leadsAny(actor, plan)) return [];
      return [
        {
          icon: 'message-square',
          subject: titleOf(plan, asker),
          words: t('plans.today.waiting'),
          href: commentsHref(plan.doc.id),
          waiting: open,
          tone: 'decide',
        },
      ];
    }),
};

export const strategyToday = [asked, waiting] as const;
