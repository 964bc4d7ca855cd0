import { formatDay } from '#app/i18n/format.ts';
import type { Paper, PaperBlock, PaperCell } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import { responseOf, strictestOf, whenDone } from '#shared/dialogue/dialogue.rules.ts';
import {
  type DialogueRequest,
  type DialogueText,
  type JointItem,
  type Side,
  type Topic,
  UNMARKED,
} from '#shared/dialogue/dialogue.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { readText, type Text } from '#shared/kernel/text.ts';

export interface TopicOnPaper {
  readonly topic: Topic;
  readonly requests: readonly DialogueRequest[];
  readonly texts: readonly DialogueText[];
  readonly items: readonly JointItem[];
  /** What came of it, as far as the other side reads it: each in one line. */
  readonly came: readonly {
    readonly what: 'agenda' | 'decision' | 'draft' | 'action';
    readonly text: Text;
  }[];
  readonly now: number;
  readonly nameOf: (code: string) => string;
}

/** One topic on one page: what was given to the other side, and no draft of members. */
export function topicPaper(of: TopicOnPaper, words: PaperWords): Paper {
  const { t, locale } = words;
  const { topic, now, nameOf } = of;
  const say = (text: Text | null | undefined) => readText(text, locale).value;
  const sideName = (side: Side) => (side === 'ours' ? t('dialogue.side.ours') : nameOf(topic.counterpart));
  const asOf = t('dialogue.print.made', { day: formatDay(locale, utcDay(now)) });
  // What the topic is about and what is asked carry no marking: one public text opens none of it.
  const marking = strictestOf([UNMARKED, ...of.texts.map((text) => text.marking)]);
  return {
    head: t('dialogue.title'),
    meeting: nameOf(topic.counterpart),
    marking: t(`dialogue.marking.${marking}`),
    version: asOf,
    title: say(topic.title),
    subtitle: [
      `${nameOf(topic.counterpart)} · ${t(`dialogue.field.${topic.field}`)}`,
      asOf,
      t('dialogue.print.marking_note'),
      t('dialogue.print.days_note'),
    ],
    blocks: [
      ...(topic.about === null ? [] : [{ kind: 'text', text: say(topic.about) } as const]),
      ...(topic.outcome === null
        ? []
        : [heading(t('dialogue.topic.outcome')), { kind: 'text', text: say(topic.outcome) } as const]),
      ...section(t('dialogue.requests'), t('dialogue.none_requests'), {
        columns: [t('dialogue.print.asked'), t('dialogue.print.owner'), t('dialogue.print.dates')],
        rows: of.requests.map((request) => requestCells(request, of, words)),
      }),
      ...section(t('dialogue.texts'), t('dialogue.none_texts'), {
        columns: [t('dialogue.print.what'), t('dialogue.print.who'), t('dialogue.fields.marking')],
        rows: of.texts.map((text) => [
          { lead: t(`dialogue.kind.${text.kind}`), lines: [say(text.text)] },
          { lead: sideName(text.side), lines: [formatDay(locale, utcDay(whenDone(text.given)))] },
          t(`dialogue.marking.${text.marking}`),
        ]),
      }),
      ...section(t('dialogue.items'), t('dialogue.none_items'), {
        columns: [t('dialogue.print.what'), t('dialogue.print.who'), t('dialogue.print.state')],
        rows: of.items.map((item) => [
          { lead: say(item.title), lines: [t(`dialogue.item.for.${item.agenda}`)] },
          sideName(item.side),
          t(`dialogue.item.state.${item.state}`),
        ]),
      }),
      ...(of.came.length === 0
        ? []
        : [
            heading(t('dialogue.came')),
            ...of.came.map(
              ({ what, text }) =>
                ({ kind: 'text', text: `${t(`dialogue.came_${what}`)}: ${say(text)}` }) as const,
            ),
          ]),
    ],
  };
}

function heading(text: string): PaperBlock {
  return { kind: 'heading', level: 2, text };
}

function section(
  title: string,
  none: string,
  { columns, rows }: { columns: readonly string[]; rows: readonly (readonly PaperCell[])[] },
): PaperBlock[] {
  if (rows.length === 0) return [heading(title), { kind: 'text', text: none }];
  return [heading(title), { kind: 'table', columns, shares: [46, 27, 27], rows }];
}

function requestCells(
  request: DialogueRequest,
  { now, nameOf }: TopicOnPaper,
  { t, locale }: PaperWords,
): readonly PaperCell[] {
  const { days, late, state } = responseOf(request, now);
  const { asked, answered, answer, due, owner } = request;
  const receivedAt = answered?.takenAt ?? null;
  return [
    {
      lead: readText(request.text, locale).value,
      lines:
        answer === null ? [] : [`${t('dialogue.request.answer_title')}: ${readText(answer, locale).value}`],
    },
    { lead: nameOf(owner), lines: [t(`dialogue.response.${state}`)] },
    {
      lead: t('dialogue.asked_on', { day: formatDay(locale, utcDay(whenDone(asked))) }),
      lines: [
        due === null ? t('dialogue.no_due') : t('dialogue.due_on', { day: formatDay(locale, due) }),
        ...(receivedAt === null
          ? []
          : [t('dialogue.answered_on', { day: formatDay(locale, utcDay(receivedAt)) })]),
        ...(state === 'withdrawn'
          ? []
          : [t(receivedAt === null ? 'dialogue.waits' : 'dialogue.took', { days })]),
        ...(late > 0 ? [t('dialogue.late', { days: late })] : []),
      ],
    },
  ];
}
