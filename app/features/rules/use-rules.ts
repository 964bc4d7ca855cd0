import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import { dayOf } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { amendments } from '#shared/rules/amendments.schemas.ts';
import type { Right } from '#shared/rules/parameters.schemas.ts';
import {
  articlesOn,
  draftArticles,
  parametersOn,
  type RulesInForce,
  type ShownArticle,
} from '#shared/rules/rules.rules.ts';
import { articles, articleVersions, parameterVersions, ruleSets } from '#shared/rules/rules.schemas.ts';
import { hasRightHere } from './has-right-here.ts';

export function useToday(): () => string {
  const now = useNow();
  return () => dayOf({ instant: now(), timeZone: deviceTimeZone() });
}

/** Which rules hold on a day, for any page that says by which article something is so. */
export function useRulesOn(day: () => string): Accessor<RulesInForce | null> {
  const client = useClient();
  return createMemo(() =>
    parametersOn({
      sets: client.replica.all(ruleSets),
      versions: client.replica.all(parameterVersions),
      day: day(),
    }),
  );
}

/** "artículo 12", of an article by its id; null where this device does not have it. */
export function useArticleWords(): (article: string) => string | null {
  const client = useClient();
  const { t } = useI18n();
  return (article) => {
    const known = client.replica.one(articles, article);
    return known === null ? null : t('rules.article.of', { number: known.body.number });
  };
}

/** The articles of a set: as in force on a day, or as they stand in a draft. */
export function useArticles(set: () => string, day: () => string | null): Accessor<readonly ShownArticle[]> {
  const client = useClient();
  return createMemo(() => {
    const on = day();
    if (on === null) return draftArticles(client.replica.within(articles, set()));
    return articlesOn(client.replica.within(articleVersions, set()), on);
  });
}

export function useAmendments(set: () => string) {
  const client = useClient();
  return createMemo(() => client.replica.within(amendments, set()));
}

/** The delegation for which this person may propose; null where there is none. */
export function useOwnDelegation(): Accessor<string | null> {
  const client = useClient();
  return () => {
    const delegation = seatOf(client.actor());
    return delegation !== null && may(client.actor(), 'rules.propose', { delegation }) ? delegation : null;
  };
}

export function useDelegationWords(): (code: string) => string {
  const client = useClient();
  const { t, locale } = useI18n();
  return (code) => delegationInWords(code, { replica: client.replica, locale: locale(), t }) ?? code;
}

/** Whether the rules in force let this person's delegation do something. */
export function useRight(right: Right): Accessor<boolean> {
  const client = useClient();
  const now = useNow();
  return createMemo(() => {
    const delegation = seatOf(client.actor());
    return delegation !== null && hasRightHere(client.replica, { delegation, right, day: utcDay(now()) });
  });
}
