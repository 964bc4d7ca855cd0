import { formatDay } from '#app/i18n/format.ts';
import type { TodayAsker, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { interventions } from '#shared/floor/floor.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { minutesStanding, openCorrections } from '#shared/minutes/minutes.rules.ts';
import { type Minutes, minutes, summaryCorrections } from '#shared/minutes/minutes.schemas.ts';

const DAY = 86_400_000;
/** How long an answer is news. */
const NEWS = 7 * DAY;

const sentOnes = ({ client }: TodayAsker) =>
  client.replica.all(minutes).filter(({ body }) => body.takenAt !== null && body.state === 'window');

function subjectOf({ client, locale, t }: TodayAsker, { parent }: Doc<Minutes>): string {
  const held = parent === null ? null : client.replica.one(meetings, parent);
  return held === null ? t('minutes.title') : readText(held.body.title, locale).value;
}

/** For a delegation that spoke: until when it can correct, and its corrections while they wait on this device. */
const mine: TodaySource = {
  rank: 48.52,
  all: '/meetings',
  isFor: (actor) => seatOf(actor) !== null && may(actor, 'minutes.correct', { delegation: seatOf(actor) }),
  lines(asker) {
    const { client, actor, now, locale, t } = asker;
    const own = seatOf(actor) ?? '';
    return sentOnes(asker).flatMap((each) => {
      const meeting = each.parent ?? '';
      const line = {
        icon: 'pencil' as const,
        subject: subjectOf(asker, each),
        href: `/meetings/${meeting}/minutes/mine`,
      };
      const corrected = client.replica
        .within(summaryCorrections, meeting)
        .filter(({ body }) => body.delegation === own);
      const day = formatDay(locale, each.body.lastDay);
      if (corrected.some(({ body }) => body.state === 'open' && body.takenAt === null)) {
        const isLate = now >= each.body.until;
        const words = t(isLate ? 'minutes.today.waiting_late' : 'minutes.today.waiting', { day });
        return [{ ...line, words, tone: 'act' as const }];
      }
      const isAnswered = corrected.some(
        ({ body: { answer } }) => answer !== null && (answer.takenAt ?? now) > now - NEWS,
      );
      const answered = isAnswered ? [{ ...line, words: t('minutes.today.answered') }] : [];
      const spoke = client.replica.within(interventions, meeting).some(({ body }) => body.delegation === own);
      if (!spoke || minutesStanding(each.body, now) !== 'window') return answered;
      const isSoon = each.body.until - now <= DAY;
      return [
        ...answered,
        { ...line, words: t('minutes.today.until', { day }), ...(isSoon ? { tone: 'decide' as const } : {}) },
      ];
    });
  },
};

/** For whoever takes notes or presides: corrections that wait for an answer; minutes that can be adopted. */
const answering: TodaySource = {
  rank: 48.62,
  all: '/meetings',
  isFor: (actor) => may(actor, 'floor.note'),
  lines(asker) {
    const { client, actor, now, t } = asker;
    return sentOnes(asker).flatMap((each) => {
      const meeting = each.parent ?? '';
      const line = {
        icon: 'file-text' as const,
        subject: subjectOf(asker, each),
        href: `/meetings/${meeting}/minutes`,
        tone: 'act' as const,
      };
      const n = openCorrections(client.replica.within(summaryCorrections, meeting)).length;
      if (n > 0) return [{ ...line, words: t('minutes.today.open', { n }), waiting: n }];
      const isOver = minutesStanding(each.body, now) === 'over';
      return isOver && may(actor, 'minutes.issue') ? [{ ...line, words: t('minutes.today.adopt') }] : [];
    });
  },
};

export const minutesToday = [mine, answering];
