import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { useNow } from '#app/kit/use-now.ts';
import { checkIns } from '#shared/checkins/checkins.schemas.ts';
import { sortActions } from '#shared/decisions/decisions.rules.ts';
import { actionPoints, decisions } from '#shared/decisions/decisions.schemas.ts';
import { voices } from '#shared/decisions/voices.schemas.ts';
import { referenceOf } from '#shared/documents/documents.rules.ts';
import { documents } from '#shared/documents/documents.schemas.ts';
import { calendarStateOn, daysOff } from '#shared/holidays/holidays.rules.ts';
import { calendarOf, holidays, WORK_CALENDAR, workCalendars } from '#shared/holidays/holidays.schemas.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { venues } from '#shared/logistics/venues.schemas.ts';
import { groupByDelegation } from '#shared/participants/participants.rules.ts';
import { attendance, delegations, participants } from '#shared/participants/participants.schemas.ts';
import { presidencyTerms } from '#shared/presidencies/presidencies.schemas.ts';
import { parametersOn } from '#shared/rules/rules.rules.ts';
import { articles, parameterVersions, ruleSets } from '#shared/rules/rules.schemas.ts';
import type { PaperData } from './paper-data.ts';
import { voicesOf } from './voices-of.ts';

/** The source data of a meeting's documents, reactive; null while the meeting is not on this phone. */
export function usePaperData(id: () => string): Accessor<PaperData | null> {
  const client = useClient();
  const now = useNow();
  const view = useMeeting(id, { isFixed: true });
  const zone = () => view.meeting()?.body.timeZone ?? 'UTC';
  const today = createMemo(() => dayAt({ instant: now(), timeZone: zone() }));
  const accepted = createMemo(() => {
    const counts = new Map<string, number>();
    for (const { body } of client.replica.within(attendance, id())) {
      if (body.answer !== 'accept' || body.delegation === null) continue;
      counts.set(body.delegation, (counts.get(body.delegation) ?? 0) + 1);
    }
    return counts;
  });
  const came = createMemo(() => {
    const scans = client.replica.within(checkIns, id());
    if (scans.length === 0) return null;
    return new Set(scans.filter(({ body }) => body.direction === 'in').map(({ body }) => body.participant));
  });
  const papers = createMemo(() => {
    const wanted = new Set(view.items().flatMap(({ item }) => item.documents ?? []));
    const known = client.replica.all(documents).filter(({ id: paper }) => wanted.has(paper));
    return new Map(known.map((doc) => [doc.id, { reference: referenceOf(doc.body), title: doc.body.title }]));
  });
  function calendarOn(day: string) {
    const state = calendarStateOn({
      terms: client.replica.all(presidencyTerms).map(({ body }) => body),
      day,
      named: client.replica.one(workCalendars, WORK_CALENDAR)?.body.state ?? null,
    });
    const list = state === null ? [] : client.replica.within(holidays, calendarOf(state));
    return { state, holidays: daysOff(list) };
  }
  return createMemo(() => {
    const meeting = view.meeting()?.body;
    if (meeting === undefined) return null;
    const agenda = view.releases.agenda();
    const taken = client.replica
      .within(decisions, id())
      .filter(({ body }) => body.state === 'adopted')
      .sort((left, right) => (left.body.number ?? 0) - (right.body.number ?? 0));
    return {
      meeting,
      places: client.replica.within(venues, id()),
      items: view.items(),
      version: agenda.version,
      releasedOn: agenda.releasedAt === null ? null : dayAt({ instant: agenda.releasedAt, timeZone: zone() }),
      groups: groupByDelegation({
        delegations: client.replica.within(delegations, id()),
        participants: client.replica.within(participants, id()),
        orderLanguage: meeting.orderLanguage,
      }),
      came: came(),
      accepted: accepted(),
      decisions: taken,
      voices: new Map(taken.map((one) => [one.id, voicesOf(client.replica.within(voices, one.id))])),
      calendarOn,
      actions: sortActions(
        client.replica.within(actionPoints, id()).filter(({ body }) => body.state !== 'dropped'),
      ),
      papers: papers(),
      today: today(),
      parametersOn: (day) =>
        parametersOn({
          sets: client.replica.all(ruleSets),
          versions: client.replica.all(parameterVersions),
          day,
        })?.parameters ?? null,
      articleNumber: (article) => client.replica.one(articles, article)?.body.number ?? null,
    };
  });
}
