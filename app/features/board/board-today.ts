import { preparedMeetings, venueDay } from '#app/features/meetings/prepared-meetings.ts';
import { owingInWords } from '#app/features/participants/owing-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { TodayAsker, TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import type { Board } from '#shared/board/board.rules.ts';
import type { Debtor, OwedThing, Owing } from '#shared/board/owings.rules.ts';
import { holdsOffice } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { boardHere } from './board-here.ts';
import { owingHref } from './owing-href.ts';

/** Boards of the meetings to which delegations have been called. */
function boards(asker: TodayAsker): { meeting: Doc<Meeting>; board: Board }[] {
  return preparedMeetings(asker)
    .filter(({ body }) => body.state === 'convened' || body.state === 'in_session')
    .map((meeting) => ({
      meeting,
      board: boardHere({
        replica: asker.client.replica,
        meeting,
        today: venueDay({ meeting: meeting.body, now: asker.now }),
      }),
    }));
}

/** The same thing owed for several delegations is one; a paper is missing once, however many wait for it. */
function together(owings: readonly Owing[]): Owing[] {
  const found = new Map<string, Owing>();
  for (const owing of owings) {
    const key = `${owing.thing}/${owing.language}`;
    const known = found.get(key);
    const count =
      owing.thing === 'papers' ? Math.max(owing.count, known?.count ?? 0) : owing.count + (known?.count ?? 0);
    found.set(key, { ...owing, count, members: [...(known?.members ?? []), ...owing.members] });
  }
  return [...found.values()];
}

function owedBy({
  asker,
  by,
  except,
}: {
  asker: TodayAsker;
  by: Debtor;
  except: readonly OwedThing[];
}): TodayLine[] {
  const { t, locale } = asker;
  return boards(asker).flatMap(({ meeting: { id, body }, board }) =>
    together(
      board.rows
        .flatMap(({ owes }) => owes)
        .filter((owing) => owing.by === by && !except.includes(owing.thing)),
    )
      .sort((left, right) => (left.due ?? '9999').localeCompare(right.due ?? '9999'))
      .map((owing) => ({
        icon: owing.thing === 'papers' ? 'file-text' : 'list-checks',
        subject: owingInWords({ owing, t }),
        words: [
          readText(body.title, locale).value,
          ...(owing.due === null
            ? []
            : [
                t(owing.isOverdue ? 'board.overdue_since' : 'board.due', {
                  day: formatDay(locale, owing.due),
                }),
              ]),
        ].join(' · '),
        href:
          owingHref({ owing, meeting: id, of: null, actor: asker.actor }) ??
          `/meetings/${id}/board?owes=${by}`,
        ...(owing.isOverdue ? { tone: 'act' as const } : {}),
      })),
  );
}

/** Missing papers and letters for visas. Nominations that wait are told by themselves. */
const byPresidency: TodaySource = {
  rank: 46,
  all: '/meetings',
  isFor: (actor) => holdsOffice(actor, 'presidencyAdmin', 'presidencyDelegate'),
  lines: (asker) => owedBy({ asker, by: 'presidency', except: ['accreditation'] }),
};

const byProgramme: TodaySource = {
  rank: 41,
  all: '/meetings',
  isFor: (actor) => holdsOffice(actor, 'programmeSupport'),
  lines: (asker) => owedBy({ asker, by: 'programme', except: [] }),
};

/** How many delegations owe something, for those who remind them. */
const byDelegations: TodaySource = {
  rank: 48.5,
  all: '/meetings',
  isFor: (actor) => may(actor, 'logistics.edit'),
  lines: (asker) =>
    boards(asker).flatMap(({ meeting: { id, body }, board }) => {
      const { t, locale } = asker;
      const rows = board.rows.filter(({ owes }) => owes.some(({ by }) => by === 'liaison'));
      if (rows.length === 0) return [];
      const late = rows.filter(({ owes }) => owes.some((owing) => owing.by === 'liaison' && owing.isOverdue));
      return [
        {
          icon: 'users',
          subject: t('board.today.owe', { n: rows.length }),
          words: [
            readText(body.title, locale).value,
            ...(late.length === 0 ? [] : [t('board.today.late', { n: late.length })]),
          ].join(' · '),
          href: `/meetings/${id}/board?owes=liaison`,
          ...(late.length === 0 ? {} : { tone: 'act' as const }),
        },
      ];
    }),
};

export const boardToday = [byPresidency, byProgramme, byDelegations];
