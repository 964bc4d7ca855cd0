import { unitWords } from '#app/features/people/unit-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import { dayHere } from '#app/kit/device-time.ts';
import type { TodayAsker, TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import {
  consents,
  contributionId,
  contributions,
  sections,
} from '#shared/contributions/contributions.schemas.ts';
import { isCollecting } from '#shared/ideal/editions.rules.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import { outWithoutConsent } from './out-without-consent.ts';
import { owedBy } from './owed.ts';

const isTone = (due: string, today: string) => (due < today ? ('act' as const) : undefined);

/** What the state owes an edition, and by when: one line an edition. */
const owed: TodaySource = {
  rank: 51,
  all: '/ideal',
  isFor: (actor) => may(actor, 'contributions.work', { state: actor.state }),
  lines: ({ client, actor, now, t, locale }) =>
    client.replica.all(editions).flatMap(({ id, body }): TodayLine[] => {
      if (!isCollecting(body.status)) return [];
      const { open, next } = owedBy({ replica: client.replica, edition: id, state: actor.state ?? '' });
      if (open.length === 0 || next === null) return [];
      const tone = isTone(next, dayHere(now));
      return [
        {
          icon: 'chart-column',
          subject: readText(body.title, locale).value,
          words: t(tone === 'act' ? 'contributions.today.late' : 'contributions.today.owed', {
            day: formatDay(locale, next),
          }),
          waiting: open.length,
          href: `/ideal/${id}/work`,
          ...(tone === undefined ? {} : { tone }),
        },
      ];
    }),
};

function answers(actor: Actor, of: { institution: string; unit: string | null }): boolean {
  const { state } = actor;
  return may(actor, 'contributions.answer', { state, ...of });
}

/** What one's own institution or unit is asked for. */
const asked: TodaySource = {
  rank: 52,
  all: '/ideal',
  isFor: (actor) => may(actor, 'contributions.answer', actor),
  lines: ({ client, actor, now, t, locale }) =>
    client.replica
      .all(sections)
      .filter(({ body }) => body.status !== 'answered' && answers(actor, body))
      .sort((left, right) => (left.body.due < right.body.due ? -1 : 1))
      .map(({ id, body }): TodayLine => {
        const tone = isTone(body.due, dayHere(now));
        const day = formatDay(locale, body.due);
        return {
          icon: 'chart-column',
          subject: readText(body.question, locale).value,
          words:
            body.status === 'returned'
              ? t('contributions.today.returned', { day })
              : t('contributions.today.answer', { day }),
          href: `/ideal/sections/${id}`,
          ...(tone === undefined ? {} : { tone }),
        };
      }),
};

/** Consents that one's own institution is asked for. */
const consentAsked: TodaySource = {
  rank: 53,
  all: '/ideal',
  isFor: (actor) => may(actor, 'contributions.consent', actor),
  lines: ({ client, actor, t }) =>
    client.replica
      .all(consents)
      .filter(({ body: { answer, originator } }) => {
        if (answer !== null || originator.kind !== 'institution') return false;
        return may(actor, 'contributions.consent', {
          state: actor.state,
          institution: originator.institution,
        });
      })
      .map(({ id, body }) => ({
        icon: 'lock-open' as const,
        subject: body.use,
        words: t('contributions.today.consent'),
        href: `/ideal/consents/${id}`,
        tone: 'decide' as const,
      })),
};

/** Days for which an answer that came is news. */
const NEWS = 3 * 86_400_000;
/** Whether the contribution is worked on. */
const isOpen = ({ client }: Pick<TodayAsker, 'client'>, edition: string | null) => {
  const status = edition === null ? null : client.replica.one(editions, edition)?.body.status;
  return status != null && isCollecting(status);
};

/** What came since: an institution’s answer, a consent given or refused. */
const came: TodaySource = {
  rank: 53.5,
  all: '/ideal',
  isFor: (actor) => may(actor, 'contributions.work', { state: actor.state }),
  lines: ({ client, actor, now, t, locale }) => {
    const isNews = (at: number) => at > now - NEWS;
    const answered = client.replica.all(sections).flatMap(({ id, parent, body }) => {
      const by = body.answeredBy;
      if (body.status !== 'answered' || by === null || !isNews(by.at)) return [];
      const edition = client.replica.one(contributions, parent ?? '')?.body.edition ?? null;
      if (!isOpen({ client }, edition)) return [];
      return [
        {
          at: by.at,
          line: {
            icon: 'chart-column' as const,
            subject: unitWords({
              replica: client.replica,
              t,
              locale,
              place: { ...body, state: actor.state },
            }),
            words: t('contributions.today.answered', { who: by.label ?? t('contributions.somebody') }),
            href: `/ideal/sections/${id}`,
          },
        },
      ];
    });
    const consented = client.replica.all(consents).flatMap(({ id, body }) => {
      const { answer, originator, use, shown } = body;
      if (answer === null || !isNews(answer.at) || !isOpen({ client }, shown.edition)) return [];
      const who =
        originator.kind === 'institution'
          ? t(`people.institution.${originator.institution}`)
          : originator.name;
      const isRefused = answer.given === 'refused';
      return [
        {
          at: answer.at,
          line: {
            icon: 'lock-open' as const,
            subject: use,
            words: t(
              isRefused ? 'contributions.today.consent_refused' : 'contributions.today.consent_given',
              {
                who,
              },
            ),
            href: `/ideal/consents/${id}`,
            // Without it what rests on it does not go out: somebody decides what becomes of it.
            ...(isRefused ? { tone: 'decide' as const } : {}),
          },
        },
      ];
    });
    return [...answered, ...consented].sort((left, right) => right.at - left.at).map(({ line }) => line);
  },
};

/** Prepared by one pair of eyes, it waits for the other. */
const toAuthorise: TodaySource = {
  rank: 54,
  all: '/ideal',
  isFor: (actor) => may(actor, 'contributions.authorise', { state: actor.state }),
  lines: ({ client, actor, t, locale }) =>
    client.replica.all(editions).flatMap(({ id, body }) => {
      const work = client.replica.one(contributions, contributionId(id))?.body;
      if (work?.status !== 'prepared' || work.prepared?.by === actor.person) return [];
      return [
        {
          icon: 'check' as const,
          subject: readText(body.title, locale).value,
          words: t('contributions.today.authorise'),
          href: `/ideal/${id}/work/release`,
          tone: 'decide' as const,
        },
      ];
    }),
};

/** What is out and may not be any more. */
const withoutConsent: TodaySource = {
  rank: 50.2,
  all: '/ideal',
  isFor: (actor) =>
    may(actor, 'contributions.work', { state: actor.state }) ||
    may(actor, 'contributions.authorise', { state: actor.state }),
  lines: ({ client, actor, now, t, locale }) =>
    client.replica.all(editions).flatMap(({ id, body }) => {
      const out = outWithoutConsent({
        ...{ replica: client.replica, edition: id, state: actor.state ?? '', now },
      });
      if (out.length === 0) return [];
      return [
        {
          icon: 'triangle-alert' as const,
          subject: readText(body.title, locale).value,
          words: t('contributions.today.without_consent'),
          waiting: out.length,
          href: `/ideal/${id}/work/release`,
          tone: 'act' as const,
        },
      ];
    }),
};

export const contributionsToday = [withoutConsent, owed, asked, consentAsked, came, toAuthorise];
