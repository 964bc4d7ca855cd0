import { formatDay } from '#app/i18n/format.ts';
import { dayHere } from '#app/kit/device-time.ts';
import type { TodayAsker, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { awaitsAnswer, isCorrected, isOver, lastRound } from '#shared/assessment/assessment.rules.ts';
import {
  comments,
  corrections,
  rounds,
  statementId,
  statements,
} from '#shared/assessment/assessment.schemas.ts';
import { type Edition, editions } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { whyNotPublish } from './corrections-who.ts';
import { daysUntil } from './days-until.ts';

/** Days before the end of a round from which on it is late to say nothing. */
const SOON = 3;

type Asks = Pick<TodayAsker, 'client' | 'locale'>;
function beingVerified({ client }: Asks): Doc<Edition>[] {
  return client.replica.all(editions).filter(({ body }) => body.status === 'validating');
}
const roundOf = ({ client }: Asks, edition: string) => lastRound(client.replica.within(rounds, edition));
const nameOf = ({ locale }: Asks, { body }: Doc<Edition>) => readText(body.title, locale).value;
const unanswered = ({ client }: Asks, edition: string) =>
  client.replica.within(comments, edition).filter(({ body }) => awaitsAnswer(body)).length;

/** For a point of contact: a round is open, and the state has not said that it has said all. */
const toSpeak: TodaySource = {
  rank: 52.5,
  all: '/ideal',
  isFor: (actor) => actor.state !== null && may(actor, 'assessment.comment', { state: actor.state }),
  lines(asker) {
    const { client, actor, now, t, locale } = asker;
    return beingVerified(asker).flatMap((edition) => {
      const round = roundOf(asker, edition.id);
      if (round === null || isOver(round.body, now)) return [];
      const id = statementId({ round: round.id, state: actor.state ?? '' });
      if (client.replica.one(statements, id) !== null) return [];
      const { until } = round.body;
      return [
        {
          icon: 'list-checks' as const,
          subject: nameOf(asker, edition),
          words: t('validation.today.speak', { day: formatDay(locale, until) }),
          href: `/ideal/${edition.id}/validation`,
          tone: daysUntil(until, dayHere(now)) <= SOON ? ('act' as const) : ('decide' as const),
        },
      ];
    });
  },
};

/** For whoever writes the text: comments that wait for an answer. */
const toAnswer: TodaySource = {
  rank: 53.2,
  all: '/ideal',
  isFor: (actor) => may(actor, 'assessment.write'),
  lines: (asker) =>
    asker.client.replica
      .all(editions)
      .filter(({ body }) => body.status === 'validating' || body.status === 'analysing')
      .flatMap((edition) => {
        const n = unanswered(asker, edition.id);
        if (n === 0) return [];
        return [
          {
            icon: 'pencil' as const,
            subject: nameOf(asker, edition),
            words: asker.t('validation.today.answer', { n }),
            href: `/ideal/${edition.id}/validation`,
            tone: 'decide' as const,
            waiting: n,
          },
        ];
      }),
};

/** For whoever presides: the round is over, and what keeps the edition from being adopted. */
const toAdopt: TodaySource = {
  rank: 55.2,
  all: '/ideal',
  isFor: (actor) => may(actor, 'editions.move_on'),
  lines: (asker) =>
    beingVerified(asker).flatMap((edition) => {
      const round = roundOf(asker, edition.id);
      if (round === null || !isOver(round.body, asker.now)) return [];
      const n = unanswered(asker, edition.id);
      const { t } = asker;
      return [
        {
          icon: 'file-check' as const,
          subject: nameOf(asker, edition),
          words: n === 0 ? t('validation.today.adopt') : t('validation.today.over', { n }),
          href: `/ideal/${edition.id}/adopt`,
          ...(n === 0 ? { tone: 'decide' as const } : {}),
        },
      ];
    }),
};

/** For the second person: corrections that somebody else proposed. */
const toPublish: TodaySource = {
  rank: 55.4,
  all: '/ideal',
  isFor: (actor) => may(actor, 'editions.move_on') || may(actor, 'assessment.write'),
  lines: (asker) =>
    asker.client.replica
      .all(editions)
      .filter(({ body }) => isCorrected(body.status))
      .flatMap((edition) => {
        const n = asker.client.replica
          .within(corrections, edition.id)
          .filter(
            (correction) =>
              correction.body.published === null &&
              whyNotPublish({ correction, actor: asker.actor }) === null,
          ).length;
        if (n === 0) return [];
        return [
          {
            icon: 'pencil' as const,
            subject: nameOf(asker, edition),
            words: asker.t('validation.today.publish', { n }),
            href: `/ideal/${edition.id}/corrections`,
            tone: 'decide' as const,
            waiting: n,
          },
        ];
      }),
};

export const assessmentToday = [toSpeak, toAnswer, toAdopt, toPublish];
