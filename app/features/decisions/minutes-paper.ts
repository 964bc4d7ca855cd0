import { countryName } from '#app/i18n/countries.ts';
import type { Paper, PaperBlock } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import { CORRECTION_DAYS, correctionsUntil, decisionReference } from '#shared/decisions/decisions.rules.ts';
import type { Voice } from '#shared/decisions/voices.schemas.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import { agendaBlocks, papersOfItem } from './agenda-paper.ts';
import { attendanceSource, type PaperData } from './paper-data.ts';
import {
  agendaVersion,
  dayText,
  groupName,
  ownerName,
  personLine,
  placeAndDates,
  say,
  sayWhole,
} from './paper-words.ts';

const INTERVENTION_LINES = 4;
const NOBODY = '—';

function attendanceBlocks(data: PaperData, words: PaperWords): PaperBlock[] {
  const { t } = words;
  const source = attendanceSource(data);
  const rows = data.groups.map((group) => {
    const there = group.people.filter(({ id }) => source !== 'doors' || data.came?.has(id));
    const names = there.map((person) => personLine(person, words)).join('; ');
    const answers = String(data.accepted.get(group.delegation.body.code) ?? 0);
    const present = source === 'answers' ? answers : names;
    return [groupName(group, words), present === '' || present === '0' ? NOBODY : present];
  });
  return [
    { kind: 'heading', level: 2, text: t('decisions.paper.attendance') },
    { kind: 'text', text: t(`decisions.paper.attendance_from.${source}`) },
    {
      kind: 'table',
      columns: [t('decisions.paper.delegation'), t('decisions.paper.present')],
      shares: [28, 72],
      rows,
    },
  ];
}

function actionTable(data: PaperData, item: string, words: PaperWords): PaperBlock[] {
  const { t } = words;
  const rows = data.actions
    .filter(({ body }) => body.item === item)
    .map(({ body }) => [
      sayWhole(body.text, words),
      ownerName(data, body.owner, words),
      body.due === null ? t('decisions.action.no_due') : dayText(body.due, words),
    ]);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [t('decisions.paper.actions'), t('decisions.paper.owner'), t('decisions.paper.due')],
      shares: [55, 27, 18],
      rows,
    },
  ];
}

/** "Chile, Reserva: …": what a delegation put on record beside a decision. */
function voiceLine({ delegation, kind, text }: Voice, data: PaperData, words: PaperWords): string {
  const what = `${ownerName(data, delegation, words)}, ${words.t(`voices.kind.${kind}`)}`;
  return text === null ? what : `${what}: ${sayWhole(text, words)}`;
}

/** Papers, room for who spoke, decisions and action points of one item. */
function itemBlocks(timed: TimedItem, data: PaperData, words: PaperWords): PaperBlock[] {
  const { t } = words;
  const { item } = timed;
  const papers = papersOfItem(timed, data, words);
  const decided = data.decisions
    .filter(({ body }) => body.item === timed.id)
    .flatMap(({ id, body }) => {
      const reference = decisionReference(body) ?? t('decisions.no_number');
      return [
        `${reference}. ${sayWhole(body.text, words)} (${t(`decisions.modes.${body.mode}`)})`,
        ...(data.voices.get(id) ?? []).map((voice) => voiceLine(voice, data, words)),
      ];
    });
  const title = sayWhole(item.title, words);
  const head: PaperBlock = {
    kind: 'heading',
    level: 3,
    text: item.number === null ? title : `${item.number}. ${title}`,
  };
  const list = (label: string, items: string[]): PaperBlock[] =>
    items.length === 0
      ? []
      : [
          { kind: 'text', text: `${label}:` },
          { kind: 'list', items },
        ];
  return [
    head,
    ...list(t('decisions.paper.papers'), papers),
    { kind: 'blank', label: t('decisions.paper.interventions'), lines: INTERVENTION_LINES },
    ...list(t('decisions.paper.decisions'), decided),
    ...actionTable(data, timed.id, words),
  ];
}

/** The skeleton of the minutes: filled in from data, with blanks for what only people know. */
export function minutesPaper(data: PaperData, words: PaperWords): Paper {
  const { t } = words;
  // A copy printed before the meeting has ended needs correction after it.
  const { endsOn, startsOn, precision } = data.meeting;
  const lastDay = precision === 'day' ? (endsOn ?? startsOn) : data.today;
  const from = [lastDay, data.today].sort()[1] ?? lastDay;
  const { state, holidays } = data.calendarOn(from);
  const until = correctionsUntil({ parameters: data.parametersOn(from), from, holidays });
  const number = until.article === null ? null : data.articleNumber(until.article);
  const counted =
    state === null
      ? t('decisions.paper.corrections_weekends')
      : t('decisions.paper.corrections_of', { state: countryName(words.locale, state) });
  const treated = data.items.filter(({ item }) => item.kind !== 'break');
  return {
    head: t('decisions.paper.committee'),
    meeting: say(data.meeting.title, words),
    marking: t('documents.marking.amber'),
    version: t('decisions.paper.made_on', { day: dayText(data.today, words) }),
    title: `${t('decisions.paper.kind.minutes')}: ${say(data.meeting.title, words)}`,
    subtitle: [placeAndDates(data.meeting, words)],
    blocks: [
      ...attendanceBlocks(data, words),
      { kind: 'heading', level: 2, text: t('decisions.paper.agenda_adopted') },
      { kind: 'text', text: `${agendaVersion(data, words)}.` },
      ...agendaBlocks(data, words),
      ...(data.decisions.length === 0
        ? [{ kind: 'text' as const, text: t('decisions.paper.nothing_decided') }]
        : []),
      ...treated.flatMap((timed) => itemBlocks(timed, data, words)),
      { kind: 'heading', level: 2, text: t('decisions.paper.corrections') },
      {
        kind: 'text',
        text: `${t('decisions.paper.corrections_text', { day: dayText(until.day, words) })} ${counted}`,
      },
      {
        kind: 'text',
        text:
          until.article === null
            ? t('decisions.paper.corrections_usual', { n: CORRECTION_DAYS })
            : t('decisions.paper.by_article', { number: number ?? '' }),
      },
      { kind: 'blank', label: t('decisions.paper.signature'), lines: 1 },
    ],
  };
}
