import type { Language } from '#shared/kernel/text.ts';

/** A text that exists in every language, unlike those that people write. */
export type Said = Readonly<Record<Language, string>>;

/** Where the meaning of a term comes from; `own` where the word is ours. */
export const SOURCES = {
  clasi: {
    es: 'CLASI y EL PAcCTO: declaraciones y reuniones publicadas',
    pt: 'CLASI e EL PAcCTO: declarações e reuniões publicadas',
    en: 'CLASI and EL PAcCTO: published declarations and meetings',
  },
  ideal: {
    es: 'IDEAL 1.0 y 2.0: reuniones de metodología publicadas por EL PAcCTO',
    pt: 'IDEAL 1.0 e 2.0: reuniões de metodologia publicadas pelo EL PAcCTO',
    en: 'IDEAL 1.0 and 2.0: meetings on its method, published by EL PAcCTO',
  },
  council: {
    es: 'Consejo de la UE: metodología SOCTA (12159/12) y EMPACT (9927/16, 8665/21)',
    pt: 'Conselho da UE: metodologia SOCTA (12159/12) e EMPACT (9927/16, 8665/21)',
    en: 'Council of the EU: SOCTA methodology (12159/12) and EMPACT (9927/16, 8665/21)',
  },
  rules: {
    es: 'Consejo de la UE: Reglamento interno (Decisión 2009/937/UE)',
    pt: 'Conselho da UE: Regimento interno (Decisão 2009/937/UE)',
    en: 'Council of the EU: Rules of Procedure (Decision 2009/937/EU)',
  },
  oas: {
    es: 'OEA, SELA y reuniones de ministros de la región: reglamentos y actas',
    pt: 'OEA, SELA e reuniões de ministros da região: regimentos e atas',
    en: 'OAS, SELA and ministers’ meetings of the region: rules of procedure and minutes',
  },
  unodc: {
    es: 'UNODC: manual SOCTA',
    pt: 'UNODC: manual SOCTA',
    en: 'UNODC: SOCTA Handbook',
  },
  europol: {
    es: 'Europol y guías de intercambio de la UE: códigos 4x4, días de acción conjunta',
    pt: 'Europol e guias de intercâmbio da UE: códigos 4x4, jornadas de ação conjunta',
    en: 'Europol and EU guidelines on exchange: 4x4 codes, joint action days',
  },
  first: {
    es: 'FIRST: Traffic Light Protocol 2.0',
    pt: 'FIRST: Traffic Light Protocol 2.0',
    en: 'FIRST: Traffic Light Protocol 2.0',
  },
  uk: {
    es: 'Reino Unido: incertidumbre en la evaluación de inteligencia (2025)',
    pt: 'Reino Unido: incerteza na avaliação de inteligência (2025)',
    en: 'United Kingdom: uncertainty in intelligence assessment (2025)',
  },
  own: {
    es: 'Palabra de esta aplicación',
    pt: 'Palavra deste aplicativo',
    en: 'A word of this app',
  },
} as const satisfies Readonly<Record<string, Said>>;
export type SourceCode = keyof typeof SOURCES;

/** One thing, its one word in each language, and what it is not. */
export interface Term {
  /** Its name in the code. */
  readonly code: string;
  readonly name: Said;
  readonly meaning: Said;
  readonly not?: Said;
  /** Other words for it, by which it is found: never said by the app. */
  readonly also?: Said;
  readonly source: SourceCode;
}
