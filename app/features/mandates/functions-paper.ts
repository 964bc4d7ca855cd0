import { formatDay } from '#app/i18n/format.ts';
import { languageTags } from '#app/i18n/locale.ts';
import type { Paper, PaperBlock, PaperCell } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Appointment } from '#shared/mandates/appointments.schemas.ts';
import type { Mandate } from '#shared/mandates/mandates.schemas.ts';
import { functionName, termInWords } from './function-words.ts';
import { namesInLine } from './use-unreachable.ts';

interface WhomToCall {
  /** Of the committee itself. */
  readonly mandates: readonly Mandate[];
  /** Of each state or body, in order of precedence. */
  readonly groups: readonly { readonly code: string; readonly held: readonly Appointment[] }[];
  /** Members with nobody to call. */
  readonly unreachable: readonly string[];
  readonly day: string;
  readonly nameOf: (code: string) => string;
}

/** Whom to call, on paper: for the wall beside a telephone, and for whoever has no phone with them. */
export function functionsPaper(
  { mandates, groups, unreachable, day, nameOf }: WhomToCall,
  words: PaperWords,
): Paper {
  const { t, locale } = words;
  const asOf = t('decisions.paper.made_on', { day: formatDay(locale, day) });
  const isEmpty = mandates.length === 0 && groups.length === 0;
  return {
    head: t('decisions.paper.committee'),
    meeting: t('mandates.ring.title'),
    marking: t('documents.marking.amber'),
    version: asOf,
    title: t('mandates.ring.title'),
    subtitle: [asOf, t('mandates.ring.paper.no_alarm')],
    blocks: [
      ...(isEmpty ? [{ kind: 'text', text: t('mandates.ring.none') } as const] : []),
      ...(mandates.length === 0
        ? []
        : tableOf(
            t('mandates.ring.committee'),
            mandates.map((body) => [
              { lead: t(`mandates.choices.function.${body.function}`), lines: [] },
              { lead: body.label, lines: [termInWords(body, words)] },
              '',
            ]),
            words,
          )),
      ...groups.flatMap(({ code, held }) =>
        tableOf(
          nameOf(code),
          held.map((body) => heldCells(body, words)),
          words,
        ),
      ),
      ...(unreachable.length === 0
        ? []
        : [
            {
              kind: 'text',
              text: `${t('mandates.ring.nobody')}: ${namesInLine(unreachable.map(nameOf), languageTags[locale])}.`,
            } as const,
          ]),
    ],
  };
}

function heldCells(body: Appointment, words: PaperWords): readonly PaperCell[] {
  const office = readText(body.office, words.locale).value;
  const [lead, ...lines] = body.name === null ? [office] : [body.name, office];
  return [
    { lead: functionName(body, words.t), lines: [] },
    { lead: lead ?? '', lines: [...lines, termInWords(body, words)] },
    { lead: body.phone ?? '', lines: body.email === null ? [] : [body.email] },
  ];
}

function tableOf(name: string, rows: readonly (readonly PaperCell[])[], { t }: PaperWords): PaperBlock[] {
  return [
    { kind: 'heading', level: 3, text: name },
    {
      kind: 'table',
      columns: [
        t('mandates.ring.paper.function'),
        t('mandates.fields.label'),
        t('mandates.ring.paper.contact'),
      ],
      shares: [28, 44, 28],
      rows,
    },
  ];
}
