import { capitalise, formatLongDay, wallHour } from '#app/i18n/format.ts';
import type { Paper, PaperBlock, PaperCell } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import { cityOfZone } from '#app/kit/zones.ts';
import { agendaByDay, type TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { PaperData } from './paper-data.ts';
import {
  agendaVersion,
  cityOf,
  ownerName,
  personLine,
  placeAndDates,
  presenters,
  say,
  sayWhole,
} from './paper-words.ts';

/** Reference and title of each paper of an item. */
export function papersOfItem({ item }: TimedItem, data: PaperData, words: PaperWords): string[] {
  return (item.documents ?? []).flatMap((id) => {
    const paper = data.papers.get(id);
    if (paper === undefined) return [];
    return [`${paper.reference ?? words.t('decisions.paper.no_number')}: ${sayWhole(paper.title, words)}`];
  });
}

/** The time; for an item in another zone, with that zone's city. */
function hourOf({ item }: TimedItem, data: PaperData, { locale }: PaperWords): string {
  const hour = wallHour(item.startsAt);
  if (item.timeZone === data.meeting.timeZone) return hour;
  return `${hour} ${cityOfZone({ timeZone: item.timeZone, locale })}`;
}

function subjectOf(timed: TimedItem, data: PaperData, words: PaperWords): PaperCell {
  const { item } = timed;
  const people = new Map(data.groups.flatMap((group) => group.people.map((person) => [person.id, person])));
  const speakers = item.speakers.flatMap(({ participant }) => {
    const person = people.get(participant);
    return person === undefined ? [] : [personLine(person, words)];
  });
  const terms = [
    item.class === null ? '' : words.t('decisions.paper.class', { value: item.class }),
    item.proposer ? words.t('decisions.paper.proposer', { name: ownerName(data, item.proposer, words) }) : '',
  ].filter((part) => part !== '');
  const lines = [terms.join('. '), presenters(speakers, words), ...papersOfItem(timed, data, words)].filter(
    (part) => part !== '',
  );
  return { lead: sayWhole(item.title, words), lines };
}

/** One table for each day: time, item, subject, length. An agenda without items says so. */
export function agendaBlocks(data: PaperData, words: PaperWords): PaperBlock[] {
  const { t, locale } = words;
  if (data.items.length === 0) return [{ kind: 'text', text: t('decisions.paper.no_items') }];
  return agendaByDay(data.items).flatMap((day): PaperBlock[] => [
    { kind: 'heading', level: 3, text: capitalise(formatLongDay(locale, day.date)) },
    {
      kind: 'table',
      columns: [
        t('decisions.paper.hour'),
        t('decisions.paper.item'),
        t('decisions.paper.subject'),
        t('decisions.paper.duration'),
      ],
      shares: [12, 9, 65, 14],
      rows: day.items.map((timed) => [
        hourOf(timed, data, words),
        timed.item.number ?? '',
        subjectOf(timed, data, words),
        t('decisions.paper.minutes_count', { n: timed.item.durationMinutes }),
      ]),
    },
  ]);
}

export function agendaPaper(data: PaperData, words: PaperWords): Paper {
  const { t } = words;
  return {
    head: t('decisions.paper.committee'),
    meeting: say(data.meeting.title, words),
    marking: t('documents.marking.green'),
    version: agendaVersion(data, words),
    title: `${t('decisions.paper.kind.agenda')}: ${say(data.meeting.title, words)}`,
    subtitle: [
      ...placeAndDates(data, words),
      t('decisions.paper.hours_of', { city: cityOf(data.meeting, words) }),
    ],
    blocks: agendaBlocks(data, words),
  };
}
