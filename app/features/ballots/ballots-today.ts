import type { TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { ballots } from '#shared/ballots/ballots.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { dueVote, voteOf } from './own-vote.ts';

/** A vote that is open waits for nobody: it comes before all else. */
const voting: TodaySource = {
  rank: 0,
  all: '/meetings',
  isFor: (actor) => voteOf(actor) !== null,
  lines: ({ client, actor, locale, t }) => {
    const open = client.replica.all(ballots).filter(({ body }) => body.state === 'open');
    return [...new Set(open.map(({ parent }) => parent ?? ''))].flatMap((meeting): TodayLine[] => {
      const due = dueVote({ client, actor, meeting });
      if (due === null) return [];
      const question = readText(due.ballot.body.question, locale).value;
      return [
        {
          icon: 'circle-alert',
          subject: t('ballots.today.subject', { question }),
          words: t(due.standing === 'due' ? 'ballots.today.due' : 'ballots.cast.unknown'),
          href: `/meetings/${meeting}/now`,
          tone: 'act',
        },
      ];
    });
  },
};

export const ballotsToday = [voting];
