import { forbiddenIn } from '#shared/glossary/forbidden-words.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';

/** What one sheet says, piece by piece, and the language that it says it in. */
export interface SaidOnPaper {
  readonly lang: string;
  readonly texts: readonly string[];
}

/** Runs in the page: the sheets that stand in it. Uses nothing from outside, so that a journey can hand it over. */
export function papersIn(root: ParentNode): SaidOnPaper[] {
  return [...root.querySelectorAll<HTMLElement>('.paper-sheet')].map((sheet) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      // What stands in another language says so.
      const own = node.parentElement?.closest('[lang]');
      if (text !== '' && own === sheet) texts.push(text);
    }
    return { lang: sheet.lang, texts };
  });
}

/** As the end of a text that does not exist in the language of the paper. */
const IN_OTHER = /\((?:Solo en|Somente em|Only in) [^)]+\)$/;

/** Forbidden words on sheets, with what to say. */
export function faultsOfPapers(papers: readonly SaidOnPaper[]): string[] {
  return papers.flatMap(({ lang, texts }) => {
    const language = LANGUAGES.find((each) => lang.startsWith(each));
    if (language === undefined) return [`a paper in no language: ${texts[0]}`];
    return texts
      .filter((text) => !IN_OTHER.test(text))
      .flatMap((text) =>
        forbiddenIn({ language, key: 'paper', text }).map(
          ({ word, say }) => `on paper in ${language}: “${text}”, not “${word}”: ${say}`,
        ),
      );
  });
}
