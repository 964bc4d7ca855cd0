import type { JSX } from 'solid-js';
import { minutesPaper } from './minutes-paper.ts';
import { PaperPage } from './paper-page.tsx';

/** The minutes, as far as the data can fill them in. */
export default function MinutesPage(): JSX.Element {
  return <PaperPage kind="minutes" action="decisions.edit" build={minutesPaper} />;
}
