import { countryCodes, countryName } from '#app/i18n/countries.ts';
import { type Translate, wordsOf } from '#app/i18n/i18n.tsx';
import type { Asker } from '#app/kit/feature-words.ts';
import { AGENCIES } from '#shared/coherence/agency-names.rules.ts';
import { OUTSIDE_KINDS, type OutsideItem } from '#shared/coherence/coherence.schemas.ts';
import { comparableWords } from '#shared/coherence/comparable.rules.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { INSTITUTIONS } from '#shared/kernel/actor.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import { agencyInWords } from './agencies.ts';
import { IMPORT_FIELDS, type ImportField, titleKey } from './import-fields.ts';
import type { ImportWords } from './import-rows.ts';

/** What files call kinds besides what the page calls them. */
const KINDS: Readonly<Record<OutsideItem['kind'], string>> = {
  plan: 'programa|programme|program|estrategia|estratégia|strategy|proyecto|projeto|project',
  meeting:
    'encuentro|encontro|conferencia|conferência|conference|seminario|seminário|seminar|foro|fórum|forum',
  training: 'curso|course|taller|oficina|workshop|capacitacion|capacitação|entrenamiento|treinamento|webinar',
  operation:
    'operativo|dia de accion conjunta|dias de accion conjunta|joint action day|joint action days|jad|jornada de ação conjunta',
};

/** Crime areas as files call them for short. */
const AREAS: Partial<Record<OutsideItem['areas'][number], string>> = {
  cannabis: 'marihuana|maconha|marijuana',
  synthetic_drugs: 'drogas sintéticas|synthetic drugs|nuevas sustancias psicoactivas|nps',
  firearms: 'armas|armas de fuego|armas de fogo|firearms|weapons|tráfico de armas|arms trafficking',
  trafficking_in_persons:
    'trata|trata de personas|tráfico de pessoas|human trafficking|trafficking in persons|thb',
  migrant_smuggling:
    'tráfico de migrantes|contrabando de migrantes|migrant smuggling|smuggling of migrants|facilitated illegal immigration',
  child_sexual_exploitation:
    'explotación sexual infantil|exploração sexual infantil|child sexual exploitation|csam',
  extortion: 'extorsión|extorsão|extortion',
  kidnapping: 'secuestro|sequestro|kidnapping',
  homicide: 'homicidio|homicídio|homicide|homicidios|homicídios|sicariato',
  robbery_and_vehicles: 'robo de vehículos|roubo de veículos|vehicle theft|vehicle crime',
  money_laundering:
    'lavado de activos|lavado de dinero|lavagem de dinheiro|blanqueo de capitales|blanqueo|money laundering',
  fraud: 'fraude|estafa|estelionato|fraud',
  corruption: 'corrupción|corrupção|corruption',
  smuggling_of_goods: 'contrabando|smuggling',
  environmental_crime:
    'delitos ambientales|crimes ambientais|environmental crime|minería ilegal|garimpo ilegal|illegal mining',
  cybercrime:
    'ciberdelito|ciberdelincuencia|cibercrimen|cibercrime|crime cibernético|crimes cibernéticos|cyber',
  cultural_property:
    'bienes culturales|bens culturais|patrimonio cultural|patrimônio cultural|cultural goods',
};

/** Entries of a map by the words that mean each, in the order in which they are asked: the first one stays. */
function mapOf<V>(entries: Iterable<readonly [text: string, value: V]>): Map<string, V> {
  const map = new Map<string, V>();
  for (const [text, value] of entries) {
    const key = comparableWords(text);
    if (key !== null && !map.has(key)) map.set(key, value);
  }
  return map;
}

export interface ReadingWords {
  readonly words: ImportWords;
  /** Fields as pages of any language call them. */
  readonly titles: ReadonlyMap<string, ImportField>;
}

/** Words of all languages of ours: people pass files on. */
export async function loadReadingWords({
  replica,
  codes,
}: {
  replica: Asker['replica'];
  /** Of agencies of which something was entered. */
  codes: readonly string[];
}): Promise<ReadingWords> {
  const all = await Promise.all(
    LANGUAGES.map(async (locale) => ({ locale, t: await wordsOf(locale), replica })),
  );
  const each = <V extends string>(values: readonly V[], say: (t: Translate, value: V) => string) => [
    ...values.map((value) => [value, value] as const),
    ...all.flatMap(({ t }) => values.map((value) => [say(t, value), value] as const)),
  ];
  const names = <C extends string>(
    values: readonly C[],
    say: (code: C, at: (typeof all)[number]) => string,
  ) => [
    ...values.map((code) => [code, code] as const),
    ...all.flatMap((at) => values.map((code) => [say(code, at), code] as const)),
  ];
  const states = names(countryCodes, (code, { locale }) => countryName(locale, code));
  return {
    words: {
      agencies: mapOf([...names([...AGENCIES, ...codes], agencyInWords), ...states]),
      kinds: mapOf([
        ...each(OUTSIDE_KINDS, (t, kind) => t(`coherence.kind.${kind}`)),
        ...OUTSIDE_KINDS.flatMap((kind) => KINDS[kind].split('|').map((word) => [word, kind] as const)),
      ]),
      areas: mapOf([
        ...each(AREA_CODES, (t, area) => t(`ideal.area.${area}`)),
        ...AREA_CODES.flatMap((area) => (AREAS[area]?.split('|') ?? []).map((word) => [word, area] as const)),
      ]),
      states: mapOf(states),
      audience: mapOf(each(INSTITUTIONS, (t, one) => t(`people.institution.${one}`))),
      priorities: mapOf(
        replica
          .all(priorities)
          .filter(({ body }) => body.state !== 'left_out')
          .flatMap(({ id, body }) => Object.values(body.title).map((title) => [title, id] as const)),
      ),
    },
    titles: new Map(
      all.flatMap(({ t }) =>
        IMPORT_FIELDS.map((field) => [titleKey(t(`coherence.fields.${field}`)), field] as const),
      ),
    ),
  };
}
