import { isStateCode } from '#shared/access/seats.ts';
import { stateNameIn } from '#shared/kernel/state-names.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';

type Names = string | readonly [es: string, pt: string, en: string];
/** Bodies, programmes and networks of both regions that plan things; one name where it is the same in all languages. */
const AGENCY_NAMES = {
  europol: 'Europol',
  frontex: 'Frontex',
  eurojust: 'Eurojust',
  cepol: 'CEPOL',
  euda: 'EUDA',
  empact: 'EMPACT',
  'eu-home': ['Comisión Europea, DG HOME', 'Comissão Europeia, DG HOME', 'European Commission, DG HOME'],
  'eu-eeas': [
    'Servicio Europeo de Acción Exterior',
    'Serviço Europeu para a Ação Externa',
    'European External Action Service',
  ],
  'el-paccto': 'EL PAcCTO',
  copolad: 'COPOLAD',
  eurofront: 'EUROFRONT',
  'cocaine-route': [
    'Programa de la ruta de la cocaína',
    'Programa da rota da cocaína',
    'Cocaine Route Programme',
  ],
  ameripol: 'AMERIPOL',
  interpol: 'INTERPOL',
  aiamp: 'AIAMP',
  redcopen: 'REDCOPEN',
  iberred: 'IberRed',
  oas: ['OEA', 'OEA', 'OAS'],
  unodc: 'UNODC',
  wco: ['Organización Mundial de Aduanas', 'Organização Mundial das Aduanas', 'World Customs Organization'],
  iom: ['OIM', 'OIM', 'IOM'],
  gafilat: 'GAFILAT',
  'maoc-n': 'MAOC (N)',
} as const satisfies Readonly<Record<string, Names>>;
type NamedAgency = keyof typeof AGENCY_NAMES;

/** Whose plans may be entered, before any is. */
export const AGENCIES = Object.keys(AGENCY_NAMES) as readonly NamedAgency[];
const isNamed = (code: string): code is NamedAgency => Object.hasOwn(AGENCY_NAMES, code);

/** What an agency, or the state of a national unit, is called; of one that nobody knows here, its code. */
export function agencyNameIn(language: Language, code: string): string {
  if (isStateCode(code)) return stateNameIn(language, code) ?? code;
  if (!isNamed(code)) return code.toUpperCase();
  const names: Names = AGENCY_NAMES[code];
  return typeof names === 'string' ? names : names[LANGUAGES.indexOf(language) as 0 | 1 | 2];
}
