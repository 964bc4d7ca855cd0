import type * as v from 'valibot';
import { dayOf, formatRelative, formatShortDay } from '#app/i18n/format.ts';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import type { TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { formActivationId, formActivations, forms } from '#shared/forms/forms.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { stateProfileId, stateProfiles } from '#shared/states/states.mutations.ts';
import { correctionTitle } from './correction/correction-title.ts';
import { refusedCorrections } from './correction/refused-today.ts';
import { deputyToday } from './deputy-today.ts';
import { toDraftHead } from './draft-head.ts';
import { draftHref, draftWord } from './draft-word.ts';
import { noteTitle, toQuickNote } from './quick-note.ts';
import { rejectedReports } from './rejected-reports.ts';
import { unreadNotes } from './report-notes.ts';
import { reportTitle } from './report-title.ts';
import { isReviewer } from './review/desk-here.ts';
import { askWords } from './review/last-ask.ts';
import { owedReports, returnedReports, unreadReports } from './review/owed.ts';
import { sentAs } from './sent-reports.ts';

const rejected: TodaySource = {
  rank: 10,
  all: '/reports',
  isFor: ({ state }) => state !== null,
  lines: ({ client, locale, t }) =>
    rejectedReports(client).map(({ title, form, facts }) => ({
      icon: 'circle-alert',
      subject: reportTitle({ title, form, replica: client.replica, locale }),
      words: t('outbox.needs_correction'),
      href: `/outbox/${facts.id}`,
      tone: 'act',
    })),
};

const notes: TodaySource = {
  rank: 15,
  all: '/reports',
  isFor: ({ state }) => state !== null,
  lines: ({ client, actor, locale, t }) =>
    unreadNotes(client, actor.person).map(({ report, notes: unread }) => ({
      icon: 'bell',
      subject: reportTitle({ ...report.body, replica: client.replica, locale }),
      words: `${unread.at(-1)?.body.label ?? t('reports.note_unnamed')}: ${unread.at(-1)?.body.text ?? ''}`,
      href: `/reports/${report.id}`,
      waiting: unread.length,
    })),
};

const drafts: TodaySource = {
  rank: 20,
  all: '/reports',
  isFor: (actor) => may(actor, 'reports.send', { state: actor.state }),
  lines: ({ client, actor, drafts: stored, locale, now, t }) =>
    stored
      .flatMap((draft) => toDraftHead(draft) ?? [])
      .filter((draft) => sentAs({ client, draft }) === null)
      .map((draft) => ({
        icon: 'pencil',
        subject:
          draft.corrects === null
            ? reportTitle({ ...draft, replica: client.replica, locale })
            : correctionTitle({ report: draft.corrects.report, client, locale, t }),
        words: [
          draftWord({ client: { ...client, actor: () => actor }, draft, t }).word,
          formatRelative({ locale, instant: draft.updatedAt, now }),
          ...(draft.first ? [draft.first] : []),
        ].join(' · '),
        href: draftHref(draft),
      })),
};

/** Notes that are no report yet. */
const quickNotes: TodaySource = {
  rank: 21,
  all: '/reports',
  isFor: (actor) => may(actor, 'reports.send', { state: actor.state }),
  lines: ({ drafts: stored, locale, now, t }) =>
    stored
      .flatMap((draft) => toQuickNote(draft) ?? [])
      .map((note) => ({
        icon: 'pencil',
        subject: t('reports.note.title'),
        words: [
          formatRelative({ locale, instant: note.updatedAt, now }),
          ...(noteTitle(note) === '' ? [] : [noteTitle(note)]),
        ].join(' · '),
        href: `/reports/note/${note.id}`,
      })),
};

/** What this person has to decide on, by when; in red what is late. */
const owed: TodaySource = {
  rank: 13,
  all: '/reports',
  isFor: isReviewer,
  lines({ client, actor, locale, now, t }) {
    const { late, open } = owedReports({ client, actor, now });
    const day = (instant: number) => formatShortDay(locale, dayOf({ instant, timeZone: deviceTimeZone() }));
    const lines: TodayLine[] = [];
    const [latest] = late;
    if (latest !== undefined)
      lines.push({
        icon: 'clock',
        subject: t('reports.inbox.today.overdue'),
        words: t('reports.inbox.today.since', { day: day(latest) }),
        href: '/reports?show=mine&due=overdue&sort=due',
        waiting: late.length,
        tone: 'act',
      });
    const next = open.find((due) => due !== null) ?? null;
    if (open.length > 0)
      lines.push({
        icon: 'file-text',
        subject: t('reports.inbox.today.owed'),
        words:
          next === null
            ? t('reports.inbox.today.no_term')
            : t('reports.inbox.today.next', { day: day(next) }),
        href: '/reports?show=mine&sort=due',
        waiting: open.length,
      });
    return lines;
  },
};

/** What somebody wrote and was asked to correct, in the words in which it was asked. */
const returned: TodaySource = {
  rank: 12,
  all: '/reports?show=own',
  isFor: ({ state }) => state !== null,
  lines: ({ client, actor, locale, t }) =>
    returnedReports({ client, actor }).map((report) => ({
      icon: 'undo-2',
      subject: reportTitle({ ...report.body, replica: client.replica, locale }),
      words: askWords({ client, report: report.id, t }) ?? t('reports.inbox.today.returned_plain'),
      href: `/reports/${report.id}`,
      tone: 'act',
    })),
};

/** The same number as in the inbox, and the way to the same reports. */
const unread: TodaySource = {
  rank: 25,
  all: '/reports?show=unread',
  isFor: isReviewer,
  lines({ client, actor, locale, t }) {
    const found = unreadReports({ client, actor });
    const [newest] = found;
    if (newest === undefined) return [];
    return [
      {
        icon: 'file-text',
        subject: t('reports.today.unread'),
        words: reportTitle({ ...newest.body, replica: client.replica, locale }),
        href: '/reports?show=unread',
        waiting: found.length,
      },
    ];
  },
};

/** A new version of a form in use waits as well. */
function isUndecided(
  activation: v.InferOutput<typeof formActivations.body> | undefined,
  version: string,
): boolean {
  return activation === undefined || (activation.active && !activation.versions.includes(version));
}

/** Forms that the presidency proposes and on which the state has not decided. */
const proposed: TodaySource = {
  rank: 35,
  all: '/reports/state',
  isFor: (actor) => may(actor, 'forms.allow', { state: actor.state }),
  lines({ client, actor, locale, t }) {
    const state = actor.state ?? '';
    const open = client.replica
      .all(forms)
      .filter(
        ({ id, body }) =>
          !body.retired &&
          isUndecided(
            client.replica.one(formActivations, formActivationId({ state, form: id }))?.body,
            body.version,
          ),
      );
    if (open.length === 0) return [];
    return [
      {
        icon: 'settings',
        subject: t('reports.today.forms'),
        words: open.map(({ body }) => readText(body.title, locale).value).join(', '),
        href: '/reports/state',
        waiting: open.length,
        tone: 'decide',
      },
    ];
  },
};

/** The number that the state's people call when something is urgent. */
const duty: TodaySource = {
  rank: 36,
  all: '/reports/state',
  isFor: (actor) => may(actor, 'state.configure', { state: actor.state }),
  lines({ client, actor, t }) {
    const profile = client.replica.one(stateProfiles, stateProfileId(actor.state ?? ''));
    // Before everything has come, a missing entry means nothing.
    if (!client.isComplete() || (profile?.body.dutyPhone ?? null) !== null) return [];
    return [
      {
        icon: 'phone',
        subject: t('reports.today.duty'),
        words: t('reports.today.duty_text'),
        href: '/reports/state',
      },
    ];
  },
};

export const reportsToday = [
  rejected,
  refusedCorrections,
  returned,
  owed,
  notes,
  drafts,
  quickNotes,
  unread,
  proposed,
  duty,
  deputyToday,
];
