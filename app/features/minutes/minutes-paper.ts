import { questionOf, type VotesTaken, voteBlocks, votesOn } from '#app/features/ballots/vote-blocks.ts';
import { agendaBlocks, papersOfItem } from '#app/features/decisions/agenda-paper.ts';
import { ownersInWords } from '#app/features/decisions/owner-words.ts';
import { attendanceSource, type PaperData, presentGroups } from '#app/features/decisions/paper-data.ts';
import {
  agendaVersion,
  cityOf,
  dayText,
  groupName,
  joined,
  ownerName,
  personLine,
  placeAndDates,
  say,
  sayWhole,
} from '#app/features/decisions/paper-words.ts';
import { countryName } from '#app/i18n/countries.ts';
import { formatHour } from '#app/i18n/format.ts';
import type { Paper, PaperBlock } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import { CORRECTION_DAYS, correctionsUntil, decisionReference } from '#shared/decisions/decisions.rules.ts';
import type { Voice } from '#shared/decisions/voices.schemas.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { Minutes } from '#shared/minutes/minutes.schemas.ts';
import type { Speech } from '#shared/minutes/speeches.rules.ts';
import { kindWords, spokenFor } from './speech-words.ts';

const INTERVENTION_LINES = 4;
const NOBODY = '—';

/** What the minutes of a meeting are made from. */
export interface MinutesData extends PaperData {
  readonly speeches: readonly Speech[];
  readonly votes: VotesTaken;
  /** By code, in precedence, on the first day of the meeting. */
  readonly members: readonly string[];
  /** Once they went out. */
  readonly minutes: Minutes | null;
}

/** Members of whom nobody came, also those that have no delegation in this meeting: without doors nobody knows. */
function absentBlocks(data: MinutesData, words: PaperWords): PaperBlock[] {
  if (attendanceSource(data) !== 'doors') return [];
  const present = new Set(presentGroups(data).map(({ delegation }) => delegation.body.code));
  const absent = data.members
    .filter((code) => !present.has(code))
    .map((code) => ownerName(data, code, words));
  if (absent.length === 0) return [];
  return [{ kind: 'text', text: words.t('decisions.paper.absent', { names: joined(absent, words) }) }];
}

function attendanceBlocks(data: MinutesData, words: PaperWords): PaperBlock[] {
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
    ...absentBlocks(data, words),
  ];
}

function actionTable(data: PaperData, item: string, words: PaperWords): PaperBlock[] {
  const { t } = words;
  const listed = data.groups.map(({ delegation }) => delegation);
  const rows = data.actions
    .filter(({ body }) => body.item === item)
    .map(({ body }) => [
      sayWhole(body.text, words),
      ownersInWords({ action: body, listed, ...words }),
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

/** Who spoke, when, how long and what about; where the list of speakers has nobody, room to write it by hand. */
function speechBlocks(speeches: readonly Speech[], data: MinutesData, words: PaperWords): PaperBlock[] {
  const { t } = words;
  const label = t('decisions.paper.interventions');
  if (speeches.length === 0) return [{ kind: 'blank', label, lines: INTERVENTION_LINES }];
  const { timeZone } = data.meeting;
  const rows = speeches.map(({ delegation, kind, startedAt, summary, ...spoken }) => {
    const spoke = [formatHour({ instant: startedAt, timeZone }), spokenFor(spoken, t)];
    const lines = [...(kind === 'speech' ? [] : [kindWords(kind, t)]), spoke.join(', ')];
    const said = summary === null ? NOBODY : sayWhole(summary.body.text, words);
    return [{ lead: ownerName(data, delegation, words), lines }, said];
  });
  return [{ kind: 'table', columns: [label, t('minutes.summary')], shares: [30, 70], rows }];
}

/** What was put to the vote, with what came of it. */
function votedBlocks(votes: VotesTaken, data: MinutesData, words: PaperWords): PaperBlock[] {
  return voteBlocks(votes, data, words, (body) => [
    { kind: 'text', text: `${words.t('ballots.one')}: ${questionOf(body, words)}` },
  ]);
}

/** Papers, who spoke, votes, decisions and action points of one item. */
function itemBlocks(timed: TimedItem, data: MinutesData, words: PaperWords): PaperBlock[] {
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
    ...speechBlocks(
      data.speeches.filter(({ item }) => item === timed.id),
      data,
      words,
    ),
    ...votedBlocks(
      votesOn(data.votes, (item) => item === timed.id),
      data,
      words,
    ),
    ...list(t('decisions.paper.decisions'), decided),
    ...actionTable(data, timed.id, words),
  ];
}

/** Speeches and votes on items that are no longer on the agenda. */
function otherItems(data: MinutesData, words: PaperWords): PaperBlock[] {
  const known = new Set(data.items.map(({ id }) => id));
  const others = data.speeches.filter(({ item }) => !known.has(item));
  const voted = votedBlocks(
    votesOn(data.votes, (item) => !known.has(item)),
    data,
    words,
  );
  if (others.length + voted.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: words.t('decisions.other_item') },
    ...(others.length === 0 ? [] : speechBlocks(others, data, words)),
    ...voted,
  ];
}

/** Until when they can be corrected, and by which rule; of minutes that went out, as it was fixed then. */
function correctionBlocks(data: MinutesData, words: PaperWords): PaperBlock[] {
  const { t } = words;
  // A copy printed before the meeting has ended needs correction after it.
  const { endsOn, startsOn, precision } = data.meeting;
  const lastDay = precision === 'day' ? (endsOn ?? startsOn) : data.today;
  const from = [lastDay, data.today].sort()[1] ?? lastDay;
  const counting = data.calendarOn(from);
  const likely = correctionsUntil({
    ...{ parameters: data.parametersOn(from), from, holidays: counting.holidays },
  });
  const { minutes } = data;
  const day = minutes?.lastDay ?? likely.day;
  const article = minutes === null ? likely.article : minutes.article;
  const state = minutes === null ? counting.state : minutes.calendar;
  const number = article === null ? null : data.articleNumber(article);
  const counted =
    state === null
      ? t('decisions.paper.corrections_weekends')
      : t('decisions.paper.corrections_of', { state: countryName(words.locale, state) });
  return [
    { kind: 'heading', level: 2, text: t('decisions.paper.corrections') },
    {
      kind: 'text',
      text: `${t('decisions.paper.corrections_text', { day: dayText(day, words) })} ${counted}`,
    },
    {
      kind: 'text',
      text:
        article === null
          ? t('decisions.paper.corrections_usual', { n: CORRECTION_DAYS })
          : t('decisions.paper.by_article', { number: number ?? '' }),
    },
  ];
}

/** The minutes: filled in from data, with blanks for what only people know. */
export function minutesPaper(data: MinutesData, words: PaperWords): Paper {
  const { t } = words;
  const adopted = data.minutes?.adopted ?? null;
  const kind = t(adopted === null ? 'decisions.paper.kind.minutes' : 'minutes.title');
  const treated = data.items.filter(({ item }) => item.kind !== 'break');
  return {
    head: t('decisions.paper.committee'),
    meeting: say(data.meeting.title, words),
    // Observers read minutes that went out, and nothing marked AMBER.
    marking: t(data.minutes === null ? 'documents.marking.amber' : 'documents.marking.green'),
    version:
      adopted === null
        ? t('decisions.paper.made_on', { day: dayText(data.today, words) })
        : t('minutes.adopted_on', { day: dayText(adopted.on, words) }),
    title: `${kind}: ${say(data.meeting.title, words)}`,
    subtitle: placeAndDates(data, words),
    blocks: [
      ...attendanceBlocks(data, words),
      { kind: 'heading', level: 2, text: t('decisions.paper.agenda_adopted') },
      { kind: 'text', text: `${agendaVersion(data, words)}.` },
      ...agendaBlocks(data, words),
      ...(data.decisions.length === 0
        ? [{ kind: 'text' as const, text: t('decisions.paper.nothing_decided') }]
        : []),
      ...(data.speeches.length === 0
        ? []
        : [
            {
              kind: 'text' as const,
              text: t('decisions.paper.hours_of', { city: cityOf(data.meeting, words) }),
            },
          ]),
      ...treated.flatMap((timed) => itemBlocks(timed, data, words)),
      ...otherItems(data, words),
      ...(adopted === null ? correctionBlocks(data, words) : []),
      { kind: 'blank', label: t('decisions.paper.signature'), lines: 1 },
    ],
  };
}
