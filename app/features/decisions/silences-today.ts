import type { TodayAsker, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { isOpenSilence, isStanding, notLooked, sortSilences } from '#shared/decisions/silences.rules.ts';
import {
  breakId,
  lookId,
  type Silence,
  silenceBreaks,
  silenceLooks,
  silences,
} from '#shared/decisions/silences.schemas.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { whenThere } from './silence-when.ts';

const DAY = 86_400_000;
/** How long it is news what came of one. */
const NEWS = 7 * DAY;

const lineOf = ({ locale }: TodayAsker, { id, body }: Doc<Silence>) => ({
  subject: readText(body.text, locale).value,
  href: `/silences/${id}`,
});
const whenOf = ({ locale }: TodayAsker, { body: { until, timeZone } }: Doc<Silence>) =>
  whenThere(locale, { instant: until, timeZone });

function running({ client, now }: TodayAsker): Doc<Silence>[] {
  return sortSilences(client.replica.all(silences)).filter(
    ({ body }) => body.takenAt !== null && isOpenSilence(body, now),
  );
}

/**
 * For a delegation that was asked: what it has not looked at; a day before and on the day, what ends; and its break for
 * as long as that waits on this device.
 */
const asked: TodaySource = {
  rank: 48,
  all: '/silences',
  isFor: (actor) => seatOf(actor) !== null && may(actor, 'silences.look', { delegation: seatOf(actor) }),
  lines(asker) {
    const { client, actor, now, t } = asker;
    const state = seatOf(actor) ?? '';
    return sortSilences(client.replica.all(silences)).flatMap((silence) => {
      const { id, body } = silence;
      if (!body.asked.includes(state)) return [];
      const isOpen = isOpenSilence(body, now);
      const broken = client.replica.one(silenceBreaks, breakId({ silence: id, state }))?.body;
      if (broken !== undefined && broken.takenBack === null) {
        if (broken.takenAt !== null) return [];
        const words = t(isOpen ? 'silences.today.waiting' : 'silences.today.waiting_late');
        return [{ icon: 'clock' as const, ...lineOf(asker, silence), words, tone: 'act' as const }];
      }
      if (!isOpen) return [];
      const isSoon = body.until - now <= DAY;
      const hasLooked = client.replica.one(silenceLooks, lookId({ silence: id, state })) !== null;
      if (hasLooked && !isSoon) return [];
      const when = whenOf(asker, silence);
      return [
        {
          icon: 'clock' as const,
          ...lineOf(asker, silence),
          words: t(hasLooked ? 'silences.today.ends' : 'silences.today.unseen', { when }),
          tone: isSoon ? ('act' as const) : ('decide' as const),
        },
      ];
    });
  },
};

/** For whoever presides: what it began and no server has yet; on the last day, how many have not looked. */
const presiding: TodaySource = {
  rank: 49,
  all: '/silences',
  isFor: (actor) => may(actor, 'decisions.edit'),
  lines(asker) {
    const { client, now, t } = asker;
    const unsent = client.replica
      .all(silences)
      .filter(({ body }) => body.state === 'running' && body.takenAt === null)
      .map((silence) => ({
        icon: 'clock' as const,
        ...lineOf(asker, silence),
        words: t('silences.today.unsent'),
        tone: 'act' as const,
      }));
    const ending = running(asker).flatMap((silence) => {
      if (silence.body.until - now > DAY) return [];
      const looks = client.replica.within(silenceLooks, silence.id).map(({ body }) => body);
      const n = notLooked(silence.body, looks).length;
      const ends = t('silences.today.ends', { when: whenOf(asker, silence) });
      return [
        {
          icon: 'clock' as const,
          ...lineOf(asker, silence),
          words: n === 0 ? ends : `${ends}. ${t('silences.looked.n', { n })}`,
          tone: 'decide' as const,
        },
      ];
    });
    return [...unsent, ...ending];
  },
};

/** For all who take part: what came of it, and that it is broken, which counts at once. */
const news: TodaySource = {
  rank: 57.15,
  all: '/silences',
  isFor: takesPart,
  lines(asker) {
    const { client, now, t } = asker;
    return sortSilences(client.replica.all(silences)).flatMap((silence) => {
      const { id, body } = silence;
      const breaks = client.replica.within(silenceBreaks, id).filter((each) => isStanding(each.body));
      const isBroken = body.state === 'broken' || (body.state === 'running' && breaks.length > 0);
      if (!isBroken && body.state !== 'adopted') return [];
      const since = body.endedAt ?? Math.max(...breaks.map((each) => each.body.takenAt ?? 0));
      if (since < now - NEWS) return [];
      const words = t(isBroken ? 'silences.today.broken' : 'silences.today.adopted');
      return [{ icon: isBroken ? ('x' as const) : ('check' as const), ...lineOf(asker, silence), words }];
    });
  },
};

export const silencesToday = [asked, presiding, news];
