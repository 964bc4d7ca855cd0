import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { calendarOf } from '#shared/calendar/calendar.rules.ts';
import { createFeedUnknownError } from '#shared/calendar/feeds.errors.ts';
import { FeedIdSchema, FeedRequestSchema, FeedTokenSchema } from '#shared/calendar/feeds.schemas.ts';
import {
  OUTSIDE_COLLECTIONS,
  outsideCalendarOf,
  outsideEvents,
} from '#shared/calendar/outside-calendar.rules.ts';
import { CALENDAR_COLLECTIONS, selectFeed, selectMeeting } from '#shared/calendar/selection.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { foldReleases } from '#shared/meetings/releases.rules.ts';
import { agendaReleases } from '#shared/meetings/releases.schemas.ts';
import { requireSession } from '../http/actor.ts';
import { parseBody } from '../http/body.ts';
import { answerUnlessKnown } from '../http/conditional.ts';
import { createNotFoundError } from '../http/errors.middleware.ts';
import type { Ports } from '../ports.ts';
import type { OpenedFeed } from '../session/feeds.ts';
import { requireCredentials } from '../session/session-cookie.ts';
import { requireCompartment } from '../sync/sync.routes.ts';
import { toReadable } from './readable.ts';
import { scheduleXml } from './schedule-xml.ts';

const PRIVATE = 'private, no-cache';

async function openFeed(ports: Ports, token: unknown): Promise<OpenedFeed> {
  const feed = v.is(FeedTokenSchema, token) ? await ports.identity().openFeed({ token }) : null;
  // Revoked, closed or never made get the same answer, so that guessing teaches nothing.
  if (feed === null) throw createNotFoundError();
  return feed;
}

function languageOf(context: Context, otherwise: Language): Language {
  const asked = context.req.query('lang');
  return LANGUAGES.find((language) => language === asked) ?? otherwise;
}

/** With a session, or with a feed's token: then the answer says no more than a private calendar does. */
async function requireReader(context: Context, ports: Ports) {
  const token = context.req.query('feed');
  if (token !== undefined) return { ...(await openFeed(ports, token)), isDiscreet: true };
  const session = await requireSession(context, ports);
  requireCompartment(session, COMMITTEE);
  return { actor: session.actor, language: 'es' as const, isDiscreet: false };
}

function list(ports: Ports, actor: Actor) {
  return ports.compartment(COMMITTEE).list({ actor, wanted: CALENDAR_COLLECTIONS });
}

type Following = Omit<OpenedFeed, 'what'>;
const lastOf = (docs: readonly { readonly changedAt: number }[]) =>
  docs.reduce((latest, { changedAt }) => Math.max(latest, changedAt), 0);

/** The text of a feed, and when anything was last written. It names the time of its last change, not of this request. */
async function textOfMeetings(ports: Ports, what: 'mine' | 'all', { actor, language }: Following) {
  const listing = await list(ports, actor);
  const now = ports.clock();
  const text = calendarOf({
    ...{
      meetings: selectFeed({ readable: toReadable(listing), what, person: actor.person, now }),
      scope: what,
    },
    ...{ language, origin: ports.settings.origin, alarmMinutes: null, isFollowed: true },
    now: lastOf([...listing.docs, ...listing.removed]),
  });
  return { text, changedAt: listing.at };
}
async function textOfOthers(ports: Ports, { actor, language }: Following) {
  const listing = await ports.compartment(COMMITTEE).list({ actor, wanted: OUTSIDE_COLLECTIONS });
  const text = outsideCalendarOf({
    events: outsideEvents({ readable: toReadable(listing), today: utcDay(ports.clock()) }),
    ...{ language, origin: ports.settings.origin, isFollowed: true, now: lastOf(listing.docs) },
  });
  return { text, changedAt: listing.at };
}

const done = { kind: 'clasi.done' };

/** Calendars that other programs fetch, and the management of their addresses. */
export function calendarRoutes(ports: Ports): Hono {
  const { origin, build } = ports.settings;
  return new Hono()
    .get('/feeds', async (context) => {
      const credentials = requireCredentials(context);
      return context.json(await ports.identity().listFeeds({ credentials }));
    })
    .post('/feeds', async (context) => {
      const credentials = requireCredentials(context);
      const body = await parseBody(context, FeedRequestSchema);
      return context.json(await ports.identity().createFeed({ credentials, ...body }));
    })
    .delete('/feeds/:feed', async (context) => {
      const credentials = requireCredentials(context);
      const feed = context.req.param('feed');
      if (!v.is(FeedIdSchema, feed)) throw createFeedUnknownError();
      await ports.identity().revokeFeed({ credentials, feed });
      return context.json(done);
    })
    .get('/feeds/:feed', async (context) => {
      const [, token = null] = /^([^.]+)\.ics$/.exec(context.req.param('feed')) ?? [];
      const { what, ...following } = await openFeed(ports, token);
      const made =
        what === 'others' ? textOfOthers(ports, following) : textOfMeetings(ports, what, following);
      const { text, changedAt } = await made;
      const type = 'text/calendar; charset=utf-8';
      const answer = { text, type, changedAt, cache: PRIVATE, fileName: 'clasi.ics' };
      return answerUnlessKnown(context, ports, answer);
    })
    .get('/meetings/:meeting/schedule.xml', async (context) => {
      const { actor, language, isDiscreet } = await requireReader(context, ports);
      const listing = await list(ports, actor);
      const readable = toReadable(listing);
      const meeting = readable.all(meetings).find(({ id }) => id === context.req.param('meeting'));
      if (meeting === undefined) throw createNotFoundError();
      const { version } = foldReleases(readable.within(agendaReleases, meeting.id));
      const text = scheduleXml({
        meeting: selectMeeting({ readable, person: actor.person, meeting }),
        version,
        language: languageOf(context, language),
        origin,
        build,
        isDiscreet,
      });
      const type = 'application/xml; charset=utf-8';
      const answer = { text, type, changedAt: listing.at, cache: PRIVATE, fileName: 'schedule.xml' };
      return answerUnlessKnown(context, ports, answer);
    });
}
