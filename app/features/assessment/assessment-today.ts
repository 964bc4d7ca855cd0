import { formatDay } from '#app/i18n/format.ts';
import { dayHere } from '#app/kit/device-time.ts';
import type { TodayAsker, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import {
  awaitsAnswer,
  holdsUp,
  isCorrected,
  isOver,
  isPublic,
  lastOf,
  lastRound,
} from '#shared/assessment/assessment.rules.ts';
import {
  comments,
  corrections,
  rounds,
  statementId,
  statements,
  versions,
} from '#shared/assessment/assessment.schemas.ts';
import { type Edition, editions } from '#shared/ideal/ideal.schemas.ts';
import { daysBetween } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { whyNotPublish } from './corrections-who.ts';
import { seenAnswerKey, seenVersionKey } from './seen-text.ts';

/** Days for which it is news that something came out, for whoever does not look at it. */
const NEWS = 14 * 86_400_000;
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
          tone: daysBetween(dayHere(now), until) <= SOON ? ('act' as const) : ('decide' as const),
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
      const n = asker.client.replica.within(comments, edition.id).filter(({ body }) => holdsUp(body)).length;
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

const nameAndWay = (asker: Asks, edition: Doc<Edition>) => ({
  icon: 'file-check' as const,
  subject: nameOf(asker, edition),
  href: `/ideal/${edition.id}/report`,
});

/** For its readers: a report came out, or was corrected, until they had it on the screen. */
const cameOut: TodaySource = {
  rank: 57.3,
  all: '/ideal',
  // Those who write or preside did it.
  isFor: (actor) => !may(actor, 'assessment.write') && !may(actor, 'editions.move_on'),
  lines: (asker) =>
    asker.client.replica.all(editions).flatMap((edition) => {
      const all = asker.client.replica.within(versions, edition.id).map(({ body }) => body);
      const last = lastOf(
        all.filter(({ kind }) => isPublic(kind)),
        ({ number }) => number,
      );
      if (last === null || last.at < asker.now - NEWS) return [];
      // Of a correction above what they read they hear nothing.
      const isTheirs = asker.client.replica
        .within(corrections, edition.id)
        .some(({ body }) => body.published?.version === last.number);
      if (last.kind === 'corrected' && !isTheirs) return [];
      if (asker.client.remembered(seenVersionKey(edition.id)) === last.number) return [];
      const words =
        last.kind === 'corrected'
          ? asker.t('validation.today.corrected', { n: last.number })
          : asker.t('validation.today.published');
      return [{ ...nameAndWay(asker, edition), words }];
    }),
};

/** For a state: what it said was answered, until it looked. */
const answered: TodaySource = {
  rank: 57.4,
  all: '/ideal',
  isFor: (actor) => actor.state !== null && may(actor, 'assessment.comment', { state: actor.state }),
  lines: (asker) =>
    asker.client.replica.all(editions).flatMap((edition) => {
      const fresh = asker.client.replica
        .within(comments, edition.id)
        .filter(({ id, body: { state, answer } }) => {
          if (answer === null || state !== asker.actor.state || answer.at < asker.now - NEWS) return false;
          return asker.client.remembered(seenAnswerKey(id)) !== answer.at;
        });
      const [first] = fresh;
      if (first === undefined) return [];
      const way = fresh.length === 1 ? `validation/${first.id}` : 'validation';
      return [
        {
          ...nameAndWay(asker, edition),
          words: asker.t('validation.today.answered', { n: fresh.length }),
          href: `/ideal/${edition.id}/${way}`,
        },
      ];
    }),
};

export const assessmentToday = [toSpeak, toAnswer, toAdopt, toPublish, cameOut, answered];
