import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { groupsOf } from '#app/kit/hash-groups.ts';
import type { Paper, PaperBlock } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import { readText } from '#shared/kernel/text.ts';
import type { HandoverFile } from '#shared/presidencies/handover.rules.ts';
import {
  type Dossier,
  HANDOVER_CHECKS,
  HANDOVER_SECTIONS,
  HANDOVER_SIDES,
  type HandoverCheck,
  type HandoverSection,
} from '#shared/presidencies/handover.schemas.ts';
import { draftName, lineName, lineOwner } from './handover-lines.ts';
import type { HandoverProof } from './handover-proof.ts';

/** What paper says of one side besides what the file has: only a device that replicates it knows. */
interface SideMore {
  readonly signedAt: string;
  readonly checked: readonly HandoverCheck[];
}

/** What a hand-over is printed from: of a device, or of a file. */
export interface PrintedHandover {
  readonly file: HandoverFile;
  /** Null until it was checked. */
  readonly proof: HandoverProof | null;
  readonly more: { readonly outgoing: SideMore | null; readonly incoming: SideMore | null };
  /** Where anybody checks it; null where no address lasts. */
  readonly origin: string | null;
}

export function handoverTitle({ from, to }: Dossier, { t, locale }: PaperWords): string {
  return t('presidencies.handover.of', {
    from: countryName(locale, from.state),
    to: countryName(locale, to.state),
  });
}

function sectionBlocks(dossier: Dossier, section: HandoverSection, words: PaperWords): PaperBlock[] {
  const { t, locale } = words;
  const { lines, more, note } = dossier.sections[section];
  return [
    {
      ...{ kind: 'heading', level: 2 },
      text: `${t(`presidencies.handover.check_item.${section}`)} (${lines.length + more})`,
    },
    ...(lines.length === 0
      ? [{ kind: 'text' as const, text: t('presidencies.handover.empty') }]
      : [
          {
            kind: 'table' as const,
            columns: [
              t('presidencies.handover.what'),
              t('presidencies.handover.number'),
              t('presidencies.handover.owner'),
              t('presidencies.handover.day'),
            ],
            shares: [52, 14, 18, 16],
            rows: lines.map((line) => [
              lineName(line, section, words),
              line.number ?? '',
              lineOwner(line, words) ?? '',
              line.day === null ? '' : formatDay(locale, line.day),
            ]),
          },
        ]),
    ...(more === 0
      ? []
      : [{ kind: 'text' as const, text: t('presidencies.handover.more_lines', { n: more }) }]),
    ...(note === null
      ? []
      : [
          {
            kind: 'text' as const,
            text: `${t('presidencies.handover.note')}: ${readText(note, locale).value}`,
          },
        ]),
  ];
}

function signatureBlocks({ file, proof, more }: PrintedHandover, words: PaperWords): PaperBlock[] {
  const { t } = words;
  return HANDOVER_SIDES.map((side): PaperBlock => {
    const [own, facts] = [file[side], more[side]];
    const { state } = side === 'outgoing' ? file.dossier.from : file.dossier.to;
    const said = `${t(`presidencies.handover.side.${side}`)}, ${countryName(words.locale, state)}`;
    if (own === null) return { kind: 'text', text: `${said}: ${t('presidencies.handover.not_yet')}` };
    const proved = proof?.sides.find((each) => each.side === side);
    return {
      kind: 'list',
      items: [
        `${said}: ${own.label}`,
        ...(facts === null ? [] : [facts.signedAt]),
        ...(proved === undefined
          ? []
          : [
              t('presidencies.handover.fingerprint', { text: proved.fingerprint }),
              t(
                proved.signed === 'right'
                  ? 'presidencies.handover.agrees'
                  : 'presidencies.handover.disagrees',
              ),
            ]),
      ],
    };
  });
}

function checklistBlocks({ more }: PrintedHandover, { t }: PaperWords): PaperBlock[] {
  if (more.outgoing === null) return [];
  const mark = (has: boolean | undefined) => (has === true ? '×' : '');
  return [
    { kind: 'heading', level: 2, text: t('presidencies.handover.checklist') },
    {
      kind: 'table',
      columns: [
        t('presidencies.handover.what'),
        ...HANDOVER_SIDES.map((side) => t(`presidencies.handover.side.${side}`)),
      ],
      shares: [60, 20, 20],
      rows: HANDOVER_CHECKS.map((check) => [
        t(`presidencies.handover.check_item.${check}`),
        ...HANDOVER_SIDES.map((side) => mark(more[side]?.checked.includes(check))),
      ]),
    },
  ];
}

/** The hand-over on paper: what it says, who signed it, and how anybody checks it. */
export function handoverPaper(printed: PrintedHandover, words: PaperWords): Paper {
  const { file, proof, origin } = printed;
  const { dossier } = file;
  const { t, locale } = words;
  const hash = proof?.hash ?? file.hash;
  const isWrong = proof !== null && !proof.isRight;
  const days = ({ from, until }: Dossier['from']) =>
    t('presidencies.days', { first: formatDay(locale, from), last: formatDay(locale, until) });
  const termLine = (term: Dossier['from']) =>
    `${countryName(locale, term.state)} · ${t('presidencies.number', { number: String(term.number) })} · ${days(term)}`;
  return {
    head: t('decisions.paper.committee'),
    meeting: t('presidencies.handover.title'),
    marking: t('documents.marking.amber'),
    version: `${isWrong ? `${t('presidencies.handover.wrong')} · ` : ''}${hash.split('-').slice(0, 2).join('-')}`,
    title: `${t('presidencies.handover.title')}: ${handoverTitle(dossier, words)}`,
    subtitle: [
      ...(isWrong ? [`${t('presidencies.handover.wrong')}. ${t('presidencies.handover.disagrees')}`] : []),
      termLine(dossier.from),
      termLine(dossier.to),
      `${t('presidencies.handover.made_on')} ${formatDay(locale, dossier.on)}`,
    ],
    blocks: [
      ...HANDOVER_SECTIONS.flatMap((section) => sectionBlocks(dossier, section, words)),
      { kind: 'heading', level: 2, text: t('presidencies.handover.drafts') },
      dossier.drafts.length === 0
        ? { kind: 'text', text: t('presidencies.handover.drafts_none') }
        : { kind: 'list', items: dossier.drafts.map((draft) => draftName(draft, words)) },
      ...checklistBlocks(printed, words),
      { kind: 'heading', level: 2, text: t('presidencies.handover.signatures') },
      ...signatureBlocks(printed, words),
      { kind: 'heading', level: 2, text: t('presidencies.handover.hash') },
      {
        kind: 'text',
        text:
          origin === null
            ? t('presidencies.handover.check_plain', { hash: groupsOf(hash) })
            : t('presidencies.handover.check', { address: `${origin}/check`, hash: groupsOf(hash) }),
      },
      ...(origin === null
        ? []
        : [
            {
              kind: 'code' as const,
              address: `${origin}/check#${hash}`,
              label: t('presidencies.handover.qr'),
            },
          ]),
    ],
  };
}
