import type { JSX } from 'solid-js';
import { PaperPage } from './paper-page.tsx';
import { peoplePaper } from './people-paper.ts';

/** The list of participants on paper. */
export default function PrintPeoplePage(): JSX.Element {
  return <PaperPage kind="people" build={peoplePaper} />;
}
