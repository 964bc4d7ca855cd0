import { createSignal } from 'solid-js';
import type { TodayAsker, TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { type StateDay, shifts, stateDays } from '#shared/counters/counters.schemas.ts';
import { currentShift, shiftToHandOver } from '#shared/counters/shifts.rules.ts';
import { jointActionDays } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import type { CoordinationLines } from './coordination-today.ts';
import { operationHref } from './operation-address.ts';
import { type OwnPost, ownPostsOf, standingOf } from './posts-of.ts';

const DAY = 86_400_000;

function linesOf(own: OwnPost, { client, now, t }: TodayAsker): TodayLine[] {
  const { post, day } = own;
  const { timeZone } = day.body;
  const line = { icon: 'map-pin' as const, subject: post.body.name };
  const href = `/posts/${post.id}`;
  const standing = standingOf(own, dayAt({ instant: now, timeZone }));
  if (standing === 'coming')
    return dayAt({ instant: now + DAY, timeZone }) < day.body.from
      ? []
      : [{ ...line, words: t('counters.today.tomorrow'), href }];
  if (standing === 'over') return [];
  const all = client.replica.within(shifts, post.id);
  const current = currentShift(all, now);
  const late = shiftToHandOver(all, now);
  const shift = current === null ? null : t('counters.shift.name', { n: current.body.number });
  return [
    {
      ...line,
      words: shift === null ? t('counters.today.now_no_shift') : t('counters.today.now', { shift }),
      href,
    },
    ...(late === null || late.body.until > now
      ? []
      : [
          {
            ...line,
            words: t('counters.today.hand_over'),
            href: `${href}/hand-over`,
            tone: 'decide' as const,
          },
        ]),
  ];
}

/** What came after the day was closed: it waits, and the post is no longer here to say so. */
function waitingLines({ client, t }: TodayAsker): TodayLine[] {
  const n = client
    .outbox()
    .filter(({ id, envelope: { name } }) =>
      name.startsWith('counters.') ? client.factsOf(id)?.refusal?.code === 'counters.day_closed' : false,
    ).length;
  if (n === 0) return [];
  const words = t('counters.today.closed', { n });
  return [{ icon: 'lock', subject: t('counters.title'), words, href: '/outbox', tone: 'act' }];
}

/** On its day the post stands before all else, the day before as a reminder. */
const atPost: TodaySource = {
  rank: 2,
  all: '/posts',
  // Anybody of a state or of a body can be sent to a post.
  isFor: ({ state }) => state !== null,
  lines: (asker) => [
    ...waitingLines(asker),
    ...ownPostsOf(asker.actor, asker.client.replica).flatMap((own) => linesOf(own, asker)),
  ],
};

/** What looks at the posts of a state comes behind the first page, and only for those who coordinate an open day. */
const [lead, setLead] = createSignal<CoordinationLines | null>(null);
let isAsked = false;
function coordinationLines(): CoordinationLines | null {
  if (!isAsked) {
    isAsked = true;
    void import('./coordination-today.ts').then(
      ({ coordinationToday }) => setLead(() => coordinationToday),
      () => {
        isAsked = false;
      },
    );
  }
  return lead();
}

/** Its posts are still told to count. */
const cancelledLine = ({ body }: Doc<StateDay>, { t, locale }: TodayAsker): TodayLine => ({
  ...{ icon: 'triangle-alert', subject: readText(body.title, locale).value, tone: 'act' },
  words: t('counters.today.cancelled'),
  href: operationHref(body.day),
});

/** On the day itself: what a coordinator has to look at before figures go out. */
const atDesk: TodaySource = {
  rank: 2.1,
  all: '/operations',
  isFor: (actor) => may(actor, 'counters.coordinate', { state: actor.state }),
  lines(asker) {
    const { replica } = asker.client;
    const open = replica.all(stateDays).filter(({ body }) => body.state === 'open');
    const isCancelled = ({ body }: Doc<StateDay>) =>
      replica.one(jointActionDays, body.day)?.body.state === 'cancelled';
    const isRunning = ({ body }: Doc<StateDay>) => {
      const today = dayAt({ instant: asker.now, timeZone: body.timeZone });
      return body.from <= today && today <= body.until;
    };
    return open.flatMap((day) => {
      if (isCancelled(day)) return [cancelledLine(day, asker)];
      return isRunning(day) ? (coordinationLines()?.(day, asker) ?? []) : [];
    });
  },
};

export const countersToday = [atPost, atDesk];
