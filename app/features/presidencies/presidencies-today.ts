import { countryName } from '#app/i18n/countries.ts';
import { dayOf, formatDay } from '#app/i18n/format.ts';
import { rejectionOf } from '#app/kit/attention.ts';
import { dayHere, deviceTimeZone } from '#app/kit/device-time.ts';
import type { TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { isKeptBy } from '#shared/access/scopes.ts';
import { seatOf } from '#shared/access/seats.ts';
import { hasRole, takesPart } from '#shared/kernel/actor.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { HANDED_OVER, rolesOfMandate } from '#shared/mandates/mandates.rules.ts';
import { type Mandate, mandates } from '#shared/mandates/mandates.schemas.ts';
import { handingOver, handoverFault } from '#shared/presidencies/handover.rules.ts';
import { handoverId, handovers } from '#shared/presidencies/handover.schemas.ts';
import { HAND_OVER_DAYS, inTime, termStanding } from '#shared/presidencies/presidencies.rules.ts';
import { type PresidencyTerm, presidencyTerms } from '#shared/presidencies/presidencies.schemas.ts';
import { setAsides } from '#shared/states/set-asides.schemas.ts';
import { handoverStanding } from './handover-standing.ts';
import { takenOverKey } from './taken-over.ts';

const DAY_MS = 86_400_000;

/** That a term ends and nobody follows, for whoever presides. */
const toDesignate: TodaySource = {
  rank: 57,
  all: '/presidencies',
  isFor: (actor) => may(actor, 'presidencies.edit'),
  lines({ client, now, t, locale }) {
    const last = inTime(client.replica.all(presidencyTerms)).at(-1)?.body;
    if (last === undefined || last.until >= dayHere(now + HAND_OVER_DAYS * DAY_MS)) return [];
    return [
      {
        icon: 'users',
        subject: t('presidencies.title'),
        words: t('presidencies.today.nobody', { day: formatDay(locale, last.until) }),
        href: '/presidencies',
        tone: last.until < dayHere(now) ? 'act' : 'decide',
      },
    ];
  },
};

/** That one's own state presides next, or whoever one presides with does now, and has said no programme. */
const toWrite: TodaySource = {
  rank: 57.1,
  all: '/presidencies',
  isFor: (actor) =>
    may(actor, 'presidencies.own', { delegation: seatOf(actor) }) || may(actor, 'presidencies.edit'),
  lines({ client, actor, now, t, locale }) {
    const terms = client.replica.all(presidencyTerms);
    const all = terms.map(({ body }) => body);
    return terms.flatMap(({ id, body }) => {
      const standing = termStanding(body, { all, day: dayHere(now) });
      const presides = standing === 'current' || standing === 'outgoing';
      const isOwn = body.state === seatOf(actor) || (presides && may(actor, 'presidencies.edit'));
      if (!isOwn || body.programme !== null || !(presides || standing === 'incoming')) return [];
      const words = presides
        ? t('presidencies.today.programme_now', { name: countryName(locale, body.state) })
        : t('presidencies.today.programme', { day: formatDay(locale, body.from) });
      return [
        {
          icon: 'pencil' as const,
          subject: t('presidencies.title'),
          words,
          href: `/presidencies/${id}/programme`,
          tone: 'decide' as const,
        },
      ];
    });
  },
};

/** That nobody coordinates, for whoever names the people of the presidency: as after a hand-over. */
const toName: TodaySource = {
  rank: 6.3,
  all: '/people',
  isFor: (actor) => may(actor, 'mandates.give'),
  lines({ client, now, t }) {
    const coordinates = ({ body }: Doc<Mandate>) =>
      rolesOfMandate(body, now).some((role) => role === 'presidencyDelegate');
    if (client.replica.all(mandates).some(coordinates)) return [];
    return [
      {
        icon: 'users',
        subject: t('presidencies.title'),
        words: t('presidencies.today.name_people'),
        href: '/people',
        tone: 'decide',
      },
    ];
  },
};

/**
 * That the presidency was handed over, for whoever held an office of it: what they sent too late lies with their state,
 * and their copy is read from here.
 */
const handedOver: TodaySource = {
  rank: 6.4,
  all: '/outbox',
  isFor: () => true,
  lines({ client, actor, t, locale }) {
    const late = client.outbox().flatMap(({ id }) => {
      const facts = client.factsOf(id);
      return facts !== null && rejectionOf(facts) === HANDED_OVER ? [facts] : [];
    });
    const [first] = late;
    if (first !== undefined) {
      const keeper = first.refusal?.details?.state;
      const name = typeof keeper === 'string' ? countryName(locale, keeper) : '—';
      return [
        {
          icon: 'archive',
          subject: t('presidencies.handover.title'),
          words: t('presidencies.today.handed_over', { name }),
          href: late.length === 1 ? `/outbox/${first.id}` : '/outbox',
          waiting: late.length,
          tone: 'decide',
        },
      ];
    }
    // Their mandate does not lie here any more: the seat alone tells whose people they were.
    const satThere = actor.state === null && seatOf(actor) === 'presidency' && !takesPart(actor);
    if (!satThere) return [];
    return [
      {
        icon: 'archive',
        subject: t('presidencies.title'),
        words: t('presidencies.today.presides_no_more'),
        href: '/outbox',
      },
    ];
  },
};

/** That a dossier may be signed, for whoever presides: until it is. */
const toSign: TodaySource = {
  rank: 6.2,
  all: '/presidencies',
  isFor: (actor) => may(actor, 'presidencies.hand_over'),
  lines({ client, now, t, locale }) {
    const terms = client.replica.all(presidencyTerms);
    const day = utcDay(now);
    const pair = handingOver(terms, day);
    if (pair === null || handoverFault({ ...pair, terms, day }) !== null) return [];
    const { to } = pair;
    const known = client.replica.one(handovers, handoverId(to.body.number))?.body;
    if (!['none', 'withdrawn'].includes(handoverStanding(known))) return [];
    return [
      {
        icon: 'pencil',
        subject: t('presidencies.handover.title'),
        words: t('presidencies.today.sign', { name: countryName(locale, to.body.state) }),
        href: `/presidencies/${to.id}/handover`,
        tone: 'decide',
      },
    ];
  },
};

/** That a dossier waits for the administration of the state that takes its turn. */
const toAccept: TodaySource = {
  rank: 6.1,
  all: '/presidencies',
  isFor: (actor) => may(actor, 'presidencies.take_over', { state: actor.state }),
  lines: ({ client, actor, t, locale }) =>
    client.replica
      .all(handovers)
      .filter(({ body }) => body.state === actor.state && handoverStanding(body) === 'signed')
      .map(({ body }) => ({
        icon: 'check',
        subject: t('presidencies.handover.title'),
        words: t('presidencies.today.accept', { name: countryName(locale, body.dossier.from.state) }),
        href: `/presidencies/${body.to}/handover`,
        tone: 'decide',
      })),
};

/** Days for which it is news that another state presides, for whoever does not look at it. */
const NEWS = 14 * DAY_MS;

/** That a presidency took over, until its page was on the screen. */
const tookOver: TodaySource = {
  rank: 57.2,
  all: '/presidencies',
  isFor: takesPart,
  lines: ({ client, now, t, locale }) =>
    client.replica.all(presidencyTerms).flatMap(({ id, body }) => {
      const at = body.takenOver?.at;
      if (at === undefined || at < now - NEWS || client.remembered(takenOverKey(id)) === at) return [];
      const day = formatDay(locale, dayOf({ instant: at, timeZone: deviceTimeZone() }));
      return [
        {
          icon: 'users' as const,
          subject: t('presidencies.title'),
          words: t('presidencies.today.took_over', { name: countryName(locale, body.state), day }),
          href: `/presidencies/${id}`,
        },
      ];
    }),
};

/** What the presidency of one's own state did too late, by where it lies, for whoever may give it to the next. */
const cameLate: TodaySource = {
  rank: 52.7,
  all: '/people/set-asides',
  isFor: (actor) => actor.state !== null && hasRole(actor, 'nationalAdmin'),
  lines({ client, actor, t }) {
    const late = client.replica
      .all(setAsides)
      .filter(({ audience }) => isKeptBy(audience, actor.state ?? ''));
    const [first] = late;
    if (first === undefined) return [];
    const number = Number(first.audience.split('/').at(-1));
    const term = client.replica
      .all(presidencyTerms)
      .find(({ body }: { body: PresidencyTerm }) => body.number === number);
    return [
      {
        icon: 'archive' as const,
        subject: t('presidencies.handover.kept.title'),
        words: t('presidencies.today.kept'),
        href: term === undefined ? '/people/set-asides' : `/presidencies/${term.id}/kept`,
        waiting: late.length,
        tone: 'decide',
      },
    ];
  },
};

export const presidenciesToday = [
  toAccept,
  toSign,
  toName,
  handedOver,
  cameLate,
  toDesignate,
  toWrite,
  tookOver,
];
