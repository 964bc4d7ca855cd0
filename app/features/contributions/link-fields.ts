import type { Translate } from '#app/i18n/i18n.tsx';
import type { Faults } from '#app/kit/edit-plan.ts';
import { orNull } from '#app/kit/or-null.ts';
import { required } from '#app/kit/required.ts';
import { type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { type SourceMark, strictMarks } from '#shared/contributions/consent.rules.ts';
import type { Link } from '#shared/contributions/contributions.schemas.ts';
import { codesOf, type GradingScheme } from '#shared/ideal/gradings.ts';
import { areasOf, type Subject } from '#shared/ideal/subjects.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';

/** A link as it stands on its page while it is typed. */
export interface TypedLink {
  readonly paragraph: string;
  readonly to: readonly Subject[];
  readonly requirements: readonly string[];
  readonly statement: TypedText;
  readonly hasPersonalData: boolean;
  readonly source: Link['source'] | '';
  readonly information: Link['information'] | '';
  readonly originalGrade: { readonly scheme: string; readonly source: string; readonly information: string };
  readonly handlingCode: Link['handlingCode'] | '';
  readonly tlp: Link['tlp'] | '';
  readonly restrictions: string;
  readonly exchange: { readonly system: string; readonly number: string };
  readonly change: NonNullable<Link['change']> | '';
  /** Null: it goes out. Left out, the reason is typed. */
  readonly leftOut: string | null;
  readonly from: Link['from'];
}

/** What the report itself says of its use, as a beginning: whoever links it looks at each once more. */
export function firstOfReport(report: Report): Partial<Link> {
  const { grade, handlingCode, tlp, restrictions, crimeArea } = report;
  return {
    ...(grade == null ? {} : { source: grade.source, information: grade.information }),
    ...(handlingCode === null ? {} : { handlingCode }),
    ...(tlp === undefined ? {} : { tlp }),
    restrictions: restrictions ?? null,
    to: crimeArea == null ? [] : areasOf(crimeArea).map((code) => ({ kind: 'area' as const, code })),
  };
}

export function typeLink(body: Partial<Link>, from: Link['from']): TypedLink {
  const rests = body.from ?? from;
  return {
    paragraph: rests.kind === 'material' ? (rests.paragraph ?? '') : '',
    to: body.to ?? [],
    requirements: body.requirements ?? [],
    statement: typedOf(body.statement),
    hasPersonalData: body.hasPersonalData ?? false,
    source: body.source ?? '',
    information: body.information ?? '',
    originalGrade: {
      scheme: body.originalGrade?.scheme ?? '',
      source: body.originalGrade?.source ?? '',
      information: body.originalGrade?.information ?? '',
    },
    handlingCode: body.handlingCode ?? '',
    tlp: body.tlp ?? '',
    restrictions: body.restrictions ?? '',
    exchange: { system: body.exchange?.system ?? '', number: body.exchange?.number ?? '' },
    change: body.change ?? '',
    leftOut: body.leftOut ?? null,
    from: rests,
  };
}

/** Codes are capital letters and digits; of a system that is not known here they stay as they are. */
export function gradeOf(typed: TypedLink['originalGrade']): NonNullable<Link['originalGrade']> {
  const scheme = typed.scheme as GradingScheme;
  const code = (value: string) => (scheme === 'other' ? value.trim() : value.trim().toUpperCase());
  return { scheme, source: code(typed.source), information: code(typed.information) };
}

export function fieldsOfLink(typed: TypedLink): Omit<Link, 'follows'> {
  const { originalGrade, exchange, from } = typed;
  return {
    from: from.kind === 'material' ? { ...from, paragraph: orNull(typed.paragraph) } : from,
    to: [...typed.to],
    requirements: [...typed.requirements],
    statement: textOf(typed.statement),
    hasPersonalData: typed.hasPersonalData,
    source: required(typed.source as Link['source']),
    information: required(typed.information as Link['information']),
    originalGrade: originalGrade.scheme === '' ? null : gradeOf(originalGrade),
    handlingCode: required(typed.handlingCode as Link['handlingCode']),
    tlp: required(typed.tlp as Link['tlp']),
    restrictions: orNull(typed.restrictions),
    exchange:
      exchange.system === ''
        ? null
        : {
            system: exchange.system as NonNullable<Link['exchange']>['system'],
            number: exchange.number.trim(),
          },
    change: typed.change || null,
    leftOut: typed.leftOut === null ? null : orNull(typed.leftOut),
  };
}

/** Another system has other codes: one that it does not have does not stay behind out of sight. */
export function withScheme(typed: TypedLink['originalGrade'], scheme: string): TypedLink['originalGrade'] {
  if (scheme === '') return { scheme, source: '', information: '' };
  const grade = gradeOf({ ...typed, scheme });
  const codes = codesOf(grade.scheme);
  const kept = (code: string, among: readonly string[] | undefined) =>
    among === undefined || among.includes(code) ? code : '';
  return {
    scheme,
    source: kept(grade.source, codes?.source),
    information: kept(grade.information, codes?.information),
  };
}

/** Each at its own code: `originalSource`, `originalInformation`. */
function faultsOfGrade(typed: TypedLink['originalGrade'], t: Translate): Faults {
  if (typed.scheme === '') return {};
  const grade = gradeOf(typed);
  const codes = codesOf(grade.scheme);
  const fault = (code: string, among: readonly string[] | undefined) => {
    if (among === undefined) return code === '' ? t('contributions.need.original_write') : null;
    return among.includes(code) ? null : t('contributions.need.original_choose');
  };
  return {
    originalSource: fault(grade.source, codes?.source),
    originalInformation: fault(grade.information, codes?.information),
  };
}

/** What keeps a link from being saved. That it may not go out yet is said elsewhere, and keeps nobody from saving. */
export function faultsOfLink(typed: TypedLink, t: Translate, mark?: SourceMark): Faults {
  const { to, source, information, originalGrade, handlingCode, tlp, restrictions, exchange } = typed;
  const own =
    handlingCode === '' || tlp === '' ? null : { handlingCode, tlp, restrictions: orNull(restrictions) };
  const least = own === null ? null : strictMarks(own, mark);
  const tooLow = t('errors.contributions.marking_too_low');
  return {
    to: to.length === 0 ? t('contributions.need.to') : to.length > 10 ? t('contributions.need.fewer') : null,
    source: source === '' ? t('contributions.need.grade') : null,
    information: information === '' ? t('contributions.need.grade') : null,
    ...faultsOfGrade(originalGrade, t),
    handlingCode:
      handlingCode === ''
        ? t('reports.cover.need_handling_code')
        : least !== null && least.handlingCode !== handlingCode
          ? tooLow
          : null,
    tlp: tlp === '' ? t('reports.cover.need_tlp') : least !== null && least.tlp !== tlp ? tooLow : null,
    restrictions:
      handlingCode === 'H3' && restrictions.trim() === ''
        ? t('reports.cover.need_restrictions')
        : least !== null && least.restrictions !== own?.restrictions
          ? tooLow
          : null,
    exchange:
      exchange.system !== '' && exchange.number.trim() === '' ? t('contributions.need.exchange') : null,
    leftOut: typed.leftOut?.trim() === '' ? t('contributions.need.reason') : null,
  };
}
