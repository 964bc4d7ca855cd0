import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import { dayHere } from '#app/kit/device-time.ts';
import type { TodayAsker, TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { isStateCode, seatOf } from '#shared/access/seats.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import {
  amendmentDeadline,
  authorsOf,
  byPlace,
  inRuledOrder,
  isLate,
  isOpen,
  nextToDecide,
  positionsNow,
} from '#shared/rules/amendments.rules.ts';
import {
  type Amendment,
  amendmentPositionId,
  amendmentPositions,
  amendments,
} from '#shared/rules/amendments.schemas.ts';
import type { Right } from '#shared/rules/parameters.schemas.ts';
import { parametersOn, type RulesInForce } from '#shared/rules/rules.rules.ts';
import { articles, parameterVersions, type RuleSet, ruleSets } from '#shared/rules/rules.schemas.ts';
import { hasRightHere } from './has-right-here.ts';

const DAY = 86_400_000;
/** How long before its day a deadline is told, and when it presses. */
const AHEAD = 30 * DAY;
const SOON = 3 * DAY;

function rulesOf({ client: { replica }, now }: TodayAsker): RulesInForce | null {
  const [sets, versions] = [replica.all(ruleSets), replica.all(parameterVersions)];
  return parametersOn({ sets, versions, day: dayHere(now) });
}

/** The delegation for which somebody speaks, if the rules let it. */
function delegationWith(asker: TodayAsker, right: Right): string | null {
  const { client, actor, now } = asker;
  const delegation = seatOf(actor);
  if (delegation === null) return null;
  return hasRightHere(client.replica, { delegation, right, day: utcDay(now) }) ? delegation : null;
}

const lineOf = ({ locale }: TodayAsker, { id, body }: Doc<RuleSet>) => ({
  icon: 'file-text' as const,
  subject: readText(body.title, locale).value,
  href: `/rules/${id}`,
});
const isClosed = ({ stage, from, replacedFrom }: RuleSet) =>
  stage === 'read_for_adoption' || (stage === 'adopted' && from === null) || replacedFrom !== null;

/** Until when amendments may be handed in, with the article that says so. */
const deadlines: TodaySource = {
  rank: 59,
  all: '/rules',
  isFor: (actor) => may(actor, 'rules.propose', { delegation: seatOf(actor) }),
  lines(asker) {
    const { client, now, t, locale } = asker;
    if (delegationWith(asker, 'propose') === null) return [];
    const [sets, versions] = [client.replica.all(ruleSets), client.replica.all(parameterVersions)];
    return sets.flatMap((set): TodayLine[] => {
      const { amendUntil, meeting } = set.body;
      const read = meeting === null ? null : client.replica.one(meetings, meeting);
      const until = amendmentDeadline({ amendUntil, meetingOn: read?.body.startsOn ?? null, sets, versions });
      if (until === null || isClosed(set.body) || isLate(until, now)) return [];
      const left = Date.parse(`${until.day}T00:00:00Z`) - now;
      if (left > AHEAD) return [];
      const article = until.article === null ? null : client.replica.one(articles, until.article);
      const day = formatDay(locale, until.day);
      return [
        {
          ...lineOf(asker, set),
          words:
            article === null
              ? t('rules.today.amend_until', { day })
              : t('rules.today.amend_until_by', { day, number: article.body.number }),
          ...(left <= SOON ? { tone: 'decide' as const } : {}),
        },
      ];
    });
  },
};

/** Of which amendments a delegation has not said where it stands. */
const positions: TodaySource = {
  rank: 59.1,
  all: '/rules',
  isFor: (actor) => may(actor, 'rules.propose', { delegation: seatOf(actor) }),
  lines(asker) {
    const { client, t } = asker;
    const delegation = delegationWith(asker, 'vote');
    if (delegation === null || !isStateCode(delegation)) return [];
    const saidOf = (amendment: string) => {
      const known = client.replica.one(amendmentPositions, amendmentPositionId({ amendment, delegation }));
      return known === null ? [] : [known];
    };
    return client.replica.all(ruleSets).flatMap((set): TodayLine[] => {
      const missing = client.replica
        .within(amendments, set.id)
        .filter(
          (amendment) =>
            isOpen(amendment.body.state) &&
            amendment.body.state !== 'submitted' &&
            !amendment.body.authors.includes(delegation) &&
            positionsNow(amendment, saidOf(amendment.id)).length === 0,
        );
      const [only] = missing;
      if (only === undefined) return [];
      const n = missing.length;
      return [
        {
          ...lineOf(asker, set),
          ...(n === 1 ? { href: `/rules/${set.id}/amendments/${only.id}` } : { waiting: n }),
          words: t('rules.today.no_position', { n }),
          tone: 'decide',
        },
      ];
    });
  },
};

/** For whoever presides: which amendment is decided next, and what came late and waits for a ruling. */
const presiding: TodaySource = {
  rank: 59.2,
  all: '/rules',
  isFor: (actor) => may(actor, 'rules.edit'),
  lines(asker) {
    const { client, t } = asker;
    const order = rulesOf(asker)?.parameters.voteOrder?.order ?? null;
    return client.replica.all(ruleSets).flatMap((set): TodayLine[] => {
      const open = client.replica.within(amendments, set.id).filter(({ body }) => isOpen(body.state));
      const late = open.filter(({ body }) => body.isLate && body.ruling === null);
      const due = byPlace(open, []).flatMap(({ amendments: beside }) => {
        const next = nextToDecide(beside, order) ?? inRuledOrder(beside, order).find(isDiscussed);
        return next !== undefined && isDiscussed(next) ? [next] : [];
      });
      const [first] = due;
      return [
        ...(first === undefined
          ? []
          : [
              {
                ...lineOf(asker, set),
                href: `/rules/${set.id}/amendments/${first.id}`,
                words: t('rules.today.to_decide', { n: due.length, authors: authorsIn(asker, first) }),
                ...(due.length > 1 ? { waiting: due.length } : {}),
                tone: 'decide' as const,
              },
            ]),
        ...(late.length === 0
          ? []
          : [
              {
                ...lineOf(asker, set),
                ...(late.length === 1
                  ? { href: `/rules/${set.id}/amendments/${late[0]?.id}` }
                  : { waiting: late.length }),
                words: t('rules.today.late', { n: late.length }),
                tone: 'decide' as const,
              },
            ]),
      ];
    });
  },
};

/** How long a delegation is told that an amendment of its own is open again. */
const TOLD = 30 * DAY;

/** Whose amendments went into a text that was not adopted: they are open again. */
const reopened: TodaySource = {
  rank: 59.15,
  all: '/rules',
  isFor: (actor) => may(actor, 'rules.propose', { delegation: seatOf(actor) }),
  lines(asker) {
    const { client, actor, now, t } = asker;
    const delegation = seatOf(actor);
    return client.replica.all(ruleSets).flatMap((set): TodayLine[] => {
      const mine = client.replica.within(amendments, set.id).filter((each) => {
        const { into, state } = each.body;
        if (delegation === null || !isOpen(state) || into?.until == null || now - into.until > TOLD)
          return false;
        return authorsOf(each, client.replica.within(amendmentPositions, each.id)).includes(delegation);
      });
      const [only] = mine;
      if (only === undefined) return [];
      const n = mine.length;
      return [
        {
          ...lineOf(asker, set),
          ...(n === 1 ? { href: `/rules/${set.id}/amendments/${only.id}` } : { waiting: n }),
          words: t('deciding.reopened', { n }),
          tone: 'decide',
        },
      ];
    });
  },
};

const isDiscussed = ({ body }: Doc<Amendment>) => body.state === 'under_discussion';
const authorsIn = ({ client: { replica }, locale, t }: TodayAsker, { body }: Doc<Amendment>) =>
  body.authors.map((code) => delegationInWords(code, { replica, locale, t }) ?? code).join(', ');

export const rulesToday = [deadlines, positions, reopened, presiding];
