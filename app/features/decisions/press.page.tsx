import type { JSX } from 'solid-js';
import { PaperPage } from './paper-page.tsx';
import { pressPaper } from './press-paper.ts';

/** A first draft for the press. */
export default function PressPage(): JSX.Element {
  return <PaperPage kind="press" action="decisions.edit" build={pressPaper} />;
}
