import type { Docs } from '#shared/kernel/mutation.ts';
import { inEnglish, inPortuguese, inSpanish } from '#shared/kernel/state-names.ts';
import { LANGUAGES, type Language, readText, type Text } from '#shared/kernel/text.ts';
import { amendments } from '#shared/rules/amendments.schemas.ts';
import { articles } from '#shared/rules/rules.schemas.ts';
import type { BallotAbout } from './ballots.schemas.ts';

type Words = Readonly<Record<Language, (of: string) => string>>;

const ARTICLE: Words = {
  es: (number) => `Artículo ${number}`,
  pt: (number) => `Artigo ${number}`,
  en: (number) => `Article ${number}`,
};
/** Of an amendment that adds one. */
const NEW_ARTICLE: Words = {
  es: (number) => `Artículo nuevo ${number}`,
  pt: (number) => `Artigo novo ${number}`,
  en: (number) => `New article ${number}`,
};
const AMENDMENT: Words = {
  es: (authors) => `enmienda ${inSpanish('de', authors)}`,
  pt: (authors) => `emenda ${inPortuguese('de', authors)}`,
  en: (authors) => `amendment by ${inEnglish(authors)}`,
};

function each(say: (language: Language) => string): Text {
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)]));
}

/**
 * What a text of rules is called where it is put to the vote: by its article and who wrote it, since "E1" of one article is
 * not "E1" of the next. In each language, because the question stays with its vote and nobody translates while a room
 * waits. Null of what has no such name.
 */
export function votedName(
  docs: Pick<Docs, 'get'>,
  { kind, id }: Pick<NonNullable<BallotAbout>, 'kind' | 'id'>,
  nameOf: (delegation: string, language: Language) => string,
): Text | null {
  if (kind === 'article') {
    const known = docs.get(articles, id)?.body;
    if (known === undefined) return null;
    return each((language) => `${ARTICLE[language](known.number)}. ${readText(known.title, language).value}`);
  }
  const amendment = kind === 'amendment' ? docs.get(amendments, id)?.body : undefined;
  if (amendment === undefined) return null;
  const article = amendment.article === null ? null : (docs.get(articles, amendment.article)?.body ?? null);
  return each((language) => {
    const place =
      article === null
        ? NEW_ARTICLE[language](amendment.number ?? '').trim()
        : ARTICLE[language](article.number);
    const names = amendment.authors.map((code) => nameOf(code, language));
    if (names.length === 0) return place;
    const authors = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
    return `${place}, ${AMENDMENT[language](authors)}`;
  });
}
