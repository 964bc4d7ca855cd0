import { defineMenu } from '#app/kit/feature-words.ts';
import { asSource, join, type Source } from '#app/kit/search-source.ts';
import type { Term } from '#shared/glossary/glossary.schemas.ts';
import { TERM_GROUPS, TERMS } from '#shared/glossary/terms.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { wordsIn } from './find-terms.ts';

export const glossaryWords = defineMenu(
  [
    {
      group: 'help',
      rank: 5,
      path: '/glossary',
      icon: 'languages',
      title: 'glossary.title',
      detail: 'glossary.row',
      isFor: () => true,
    },
  ],
  {
    search({ locale }) {
      const source: Source<Term> = {
        group: 'glossary',
        things: TERM_GROUPS.flatMap((group) => TERMS[group]),
        of: (term) => term,
        words: (term) => ({
          title: term.name[locale],
          body: term.meaning[locale],
          elsewhere: join(
            term.also?.[locale],
            ...LANGUAGES.filter((language) => language !== locale).map((language) => wordsIn(term, language)),
          ),
        }),
        href: ({ code }) => `/glossary/${code}`,
      };
      return [asSource(source)];
    },
  },
);
