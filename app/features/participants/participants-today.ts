import { preparedMeetings, venueDay } from '#app/features/meetings/prepared-meetings.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { mayRead, nominationsAudience, personalOf } from '#shared/access/scopes.ts';
import { seatOf } from '#shared/access/seats.ts';
import { ABOUT_PEOPLE, debtsOf } from '#shared/board/debts.rules.ts';
import { dueOf } from '#shared/board/owings.rules.ts';
import { hasRole } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { readText } from '#shared/kernel/text.ts';
import { nominations } from '#shared/participants/nominations.schemas.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { travelNeeds } from '#shared/participants/personal.schemas.ts';
import { askedInWords, askOf } from './asked-words.ts';
import { dueInWords } from './owing-words.ts';
import { ownReason } from './own-reason.ts';

/** What the delegation of its liaison owes, by deadline. */
const owed: TodaySource = {
  rank: 30,
  all: '/meetings',
  isFor: (actor) => hasRole(actor, 'delegationLiaison') && seatOf(actor) !== null,
  lines(asker) {
    const { client, actor, now, locale, t } = asker;
    const code = seatOf(actor) ?? '';
    const reads = (audience: string) => mayRead({ actor, compartment: COMMITTEE, audience });
    if (!reads(nominationsAudience(code)) || !reads(personalOf(code))) return [];
    const found = preparedMeetings(asker).flatMap(({ id, body }) => {
      const own = client.replica.within(delegations, id).find((each) => each.body.code === code);
      if (own === undefined || (body.state !== 'convened' && body.state !== 'in_session')) return [];
      const ofOwn = <D extends { readonly body: { readonly delegation: string } }>(list: readonly D[]) =>
        list.filter((each) => each.body.delegation === own.id);
      return debtsOf({
        delegation: own,
        meeting: body,
        nominations: ofOwn(client.replica.within(nominations, id)),
        participants: ofOwn(client.replica.within(participants, id)),
        travelNeeds: client.replica.within(travelNeeds, id),
        today: venueDay({ meeting: body, now }),
      }).flatMap((debt) =>
        debt.missing > 0
          ? [
              {
                id,
                debt,
                title: readText(body.title, locale).value,
                // Asked or not, it is one line: what was asked is what is owed.
                asked: askedInWords({
                  ask: askOf(client, own.id),
                  what: debt.what,
                  timeZone: body.timeZone,
                  t,
                  locale,
                }),
              },
            ]
          : [],
      );
    });
    return found
      .sort((left, right) => (left.debt.by ?? '9999').localeCompare(right.debt.by ?? '9999'))
      .map(({ id, title, asked, debt: { what, by, missing, isOverdue } }) => ({
        icon: 'clock',
        subject: `${t(`delegation.owed.what.${what}`)} · ${title}`,
        words: [
          by === null
            ? t('delegation.owed.no_day')
            : dueInWords({ owing: { due: by, isOverdue }, t, locale, formatDue: formatDay }),
          ...(asked === null ? [] : [asked]),
        ].join(' · '),
        href: `/meetings/${id}/delegation`,
        waiting: missing,
        ...(isOverdue ? { tone: 'act' as const } : asked === null ? {} : { tone: 'decide' as const }),
      }));
  },
};

/** Nominations on which this very person may decide. */
const undecided: TodaySource = {
  rank: 40,
  all: '/meetings',
  isFor: (actor) => may(actor, 'nominations.decide'),
  lines: (asker) =>
    preparedMeetings(asker).flatMap(({ id, body }) => {
      const { client, actor, locale, now, t } = asker;
      const due = dueOf({
        thing: 'accreditation',
        meeting: body,
        today: venueDay({ meeting: body, now }),
      });
      const waiting = client.replica
        .within(nominations, id)
        .filter(
          (each) =>
            each.body.state === 'nominated' && ownReason({ client, actor, nomination: each }) === null,
        );
      if (waiting.length === 0) return [];
      return [
        {
          icon: 'file-check',
          subject: t('delegation.accreditation.title'),
          words: [
            readText(body.title, locale).value,
            ...(due.due === null ? [] : [dueInWords({ owing: due, t, locale, formatDue: formatDay })]),
          ].join(' · '),
          href: `/meetings/${id}/accreditation`,
          waiting: waiting.length,
          tone: due.isOverdue ? 'act' : 'decide',
        },
      ];
    }),
};

/**
 * The next day by which their State has to answer, for a point of contact: what it has answered is read by the liaison
 * of its delegation, who completes it.
 */
const next: TodaySource = {
  rank: 31,
  all: '/meetings',
  isFor: (actor) =>
    hasRole(actor, 'pointOfContact') && !hasRole(actor, 'delegationLiaison') && seatOf(actor) !== null,
  lines(asker) {
    const { client, actor, now, locale, t } = asker;
    return preparedMeetings(asker).flatMap(({ id, body }) => {
      const own = client.replica.within(delegations, id).some((each) => each.body.code === seatOf(actor));
      if (!own || body.state !== 'convened') return [];
      const today = venueDay({ meeting: body, now });
      const [first] = ABOUT_PEOPLE.flatMap((what) => {
        const by = body.deadlines?.[what];
        return by === undefined || by < today ? [] : [{ what, by }];
      }).sort((left, right) => left.by.localeCompare(right.by));
      if (first === undefined) return [];
      const day = dueInWords({
        owing: { due: first.by, isOverdue: false },
        ...{ t, locale, formatDue: formatDay },
      });
      return [
        {
          icon: 'clock',
          subject: `${t(`delegation.owed.what.${first.what}`)} · ${readText(body.title, locale).value}`,
          words: `${day} · ${t('delegation.owed.by_liaison')}`,
          href: `/meetings/${id}/delegation`,
        },
      ];
    });
  },
};

export const participantsToday = [owed, next, undecided];
