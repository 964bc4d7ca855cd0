import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { dayHere } from '#app/kit/device-time.ts';
import type { TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { isCollecting, isFrozen } from '#shared/ideal/editions.rules.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import {
  openings,
  releaseId,
  releaseReadingId,
  releaseReadings,
  releases,
} from '#shared/ideal/released.schemas.ts';
import { hasRole } from '#shared/kernel/actor.ts';
import { isPartnerBody, type PartnerBody } from '#shared/kernel/bodies.ts';
import { openingParent } from '#shared/kernel/openings.ts';
import { readText } from '#shared/kernel/text.ts';
import { mergersFor } from './own-mergers.ts';
import { takenBackKey } from './taken-back.ts';

/** An edition that waits for whoever presides: its method, or the end of a stage whose last day is over. */
const toMoveOn: TodaySource = {
  rank: 55,
  all: '/ideal',
  isFor: (actor) => may(actor, 'editions.move_on'),
  lines: ({ client, now, t, locale }) =>
    client.replica.all(editions).flatMap(({ id, body }) => {
      const day = dayHere(now);
      const waits =
        body.status === 'scoping' && body.method === null
          ? t('ideal.today.method')
          : isCollecting(body.status) && body.collectUntil < day
            ? t('ideal.today.collection_over')
            : null;
      if (waits === null) return [];
      const subject = readText(body.title, locale).value;
      return [
        {
          icon: 'list-checks' as const,
          subject,
          words: waits,
          href: `/ideal/${id}`,
          tone: 'decide' as const,
        },
      ];
    }),
};

/** That a profile of this state may be of the same network as another state’s. */
const toAgree: TodaySource = {
  rank: 56,
  all: '/ideal/networks',
  isFor: (actor) => may(actor, 'networks.merge', { state: actor.state }),
  lines: ({ client, actor, t }) =>
    mergersFor({ replica: client.replica, actor }).map(({ own, other }) => ({
      icon: 'users' as const,
      subject: own.body.codeName,
      words: t('ideal.today.merger', { name: other.body.codeName }),
      href: `/ideal/networks/${own.id}`,
      tone: 'decide' as const,
    })),
};

/** Days for which it is news that something is gone, for whoever does not look at it. */
const NEWS = 14 * 86_400_000;

/** For an analyst of a partner body: what a state opened and they have not read, and what it took back since. */
const toRead: TodaySource = {
  rank: 53.7,
  all: '/ideal',
  isFor: (actor) => isPartnerBody(actor.state) && hasRole(actor, 'partnerAnalyst'),
  lines({ client, actor, now, t, locale }) {
    const opened = client.replica.within(openings, openingParent(actor.state as PartnerBody));
    const found = opened.flatMap(
      ({ body: { edition, state, endedAt } }): { at: number; line: TodayLine }[] => {
        const known = client.replica.one(editions, edition)?.body;
        if (known === undefined || isFrozen(known.status)) return [];
        const at = { edition, state };
        const line = {
          subject: readText(known.title, locale).value,
          href: `/ideal/${edition}/read/${state}`,
        };
        const name = countryName(locale, state);
        if (endedAt !== null) {
          if (endedAt < now - NEWS || client.remembered(takenBackKey(at)) === endedAt) return [];
          const words = t('ideal.today.taken_back', { name, day: formatDay(locale, dayHere(endedAt)) });
          return [{ at: endedAt, line: { ...line, icon: 'undo-2', words } }];
        }
        const release = client.replica.one(releases, releaseId(at))?.body;
        if (release === undefined) return [];
        const { number } = release;
        const reading = releaseReadingId({ ...at, person: actor.person, number });
        if (client.replica.one(releaseReadings, reading) !== null) return [];
        const words = t('ideal.today.released', { name, n: number });
        return [{ at: release.at, line: { ...line, icon: 'eye', words } }];
      },
    );
    return found.sort((left, right) => right.at - left.at).map(({ line }) => line);
  },
};

export const idealToday = [toMoveOn, toAgree, toRead];
