import { ownerName } from '#app/features/contributions/owner-name.ts';
import { unitWords } from '#app/features/people/unit-words.ts';
import type { TodayAsker, TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import {
  feedbackNotes,
  feedbackParts,
  feedbackQuestions,
  reportUses,
} from '#shared/feedback/feedback.schemas.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { seenUse } from './seen-use.ts';
import { whereUsed } from './use-words.ts';
import { answersForState, heads, headsOne, sendsNotes } from './who.ts';

/** Days for which it is news that a report was used, for whoever does not look at it. */
const NEWS = 14 * 86_400_000;

const notesOf = (edition: string) => `/ideal/${edition}/feedback`;
const newestFirst = (dated: readonly { at: number; line: TodayLine }[]) =>
  [...dated].sort((left, right) => right.at - left.at).map(({ line }) => line);

/** For whoever wrote it: a report was used, until its page was on the screen. */
const used: TodaySource = {
  rank: 58.5,
  all: '/reports',
  isFor: (actor) => actor.state !== null,
  lines: ({ client, actor, now, t, locale }) =>
    newestFirst(
      client.replica.all(reportUses).flatMap((doc) => {
        const { parent, body } = doc;
        const report = client.replica.one(reports, parent ?? '');
        const [first, ...more] = body.uses;
        if (report?.body.author !== actor.person || first === undefined) return [];
        const { key, value } = seenUse(doc);
        if (body.at < now - NEWS || client.remembered(key) === value) return [];
        const where = whereUsed(first, { replica: client.replica, t, locale });
        return [
          {
            at: body.at,
            line: {
              icon: 'chart-column' as const,
              subject: report.body.title,
              words:
                more.length === 0
                  ? t('feedback.today.used', { where })
                  : t('feedback.today.used_more', { where, n: more.length }),
              href: `/reports/${report.id}`,
            },
          },
        ];
      }),
    ),
};

/** For a state: its note came. */
const noteCame: TodaySource = {
  rank: 53.8,
  all: '/ideal',
  isFor: (actor) => answersForState(actor),
  lines: ({ client, actor, t, locale }) =>
    newestFirst(
      client.replica
        .all(feedbackNotes)
        .filter(({ body }) => body.state === actor.state && body.acknowledged === null)
        .map(({ body }) => ({
          at: body.sent.at,
          line: {
            icon: 'share-2' as const,
            subject: readText(client.replica.one(editions, body.edition)?.body.title, locale).value,
            words: t('feedback.today.note'),
            href: notesOf(body.edition),
            tone: 'decide' as const,
          },
        })),
    ),
};

/** For the head of an institution or unit: its part came. */
const partCame: TodaySource = {
  rank: 53.85,
  all: '/ideal',
  isFor: headsOne,
  lines: ({ client, actor, t, locale }) =>
    newestFirst(
      client.replica
        .all(feedbackParts)
        .filter(({ body }) => body.acknowledged === null && heads(actor, body))
        .map(({ body }) => ({
          at: body.at,
          line: {
            icon: 'share-2' as const,
            subject: unitWords({ replica: client.replica, t, locale, place: body }),
            words: t('feedback.today.part'),
            href: notesOf(body.edition),
            tone: 'decide' as const,
          },
        })),
    ),
};

/** Questions without an answer, oldest first. */
function openQuestions({ client }: Pick<TodayAsker, 'client'>) {
  return client.replica
    .all(feedbackQuestions)
    .filter(({ body }) => body.answer === null)
    .sort((left, right) => left.body.at - right.body.at);
}
const isOfNote = ({ parent }: Pick<Doc, 'parent'>) => parent?.startsWith('fbn_') === true;

/** For the analysts: a state asks about its note. */
const stateAsks: TodaySource = {
  rank: 53.9,
  all: '/ideal',
  isFor: sendsNotes,
  lines: ({ client, t, locale }) =>
    openQuestions({ client })
      .filter(isOfNote)
      .map(({ body: { edition, state } }) => ({
        icon: 'circle-alert' as const,
        subject: ownerName({ t, locale, state }),
        words: t('feedback.today.state_asks'),
        href: `${notesOf(edition)}/${state}`,
        tone: 'decide' as const,
      })),
};

/** For a state: an institution or unit of its own asks about its part. */
const unitAsks: TodaySource = {
  rank: 53.95,
  all: '/ideal',
  isFor: (actor) => answersForState(actor),
  lines: ({ client, actor, t, locale }) =>
    openQuestions({ client }).flatMap(({ parent, body: { edition } }) => {
      const part = client.replica.one(feedbackParts, parent ?? '')?.body;
      if (part === undefined || part.state !== actor.state) return [];
      return [
        {
          icon: 'circle-alert' as const,
          subject: unitWords({ replica: client.replica, t, locale, place: part }),
          words: t('feedback.today.unit_asks'),
          href: notesOf(edition),
          tone: 'decide' as const,
        },
      ];
    }),
};

export const feedbackToday = [noteCame, partCame, stateAsks, unitAsks, used];
