import type { JSX } from 'solid-js';
import { agendaPaper } from './agenda-paper.ts';
import { PaperPage } from './paper-page.tsx';

/** The agenda on paper. */
export default function PrintAgendaPage(): JSX.Element {
  return <PaperPage kind="agenda" build={agendaPaper} />;
}
