import type { JSX } from 'solid-js';
import { useDesk } from './desk-context.ts';

/**
 * The name of a row as its link; the whole row is its target. On the desk it says which row stands open beside the list.
 */
export function RowLink(props: { href: string; children: JSX.Element }): JSX.Element {
  const desk = useDesk();
  const isOpen = () => desk.isDesk() && desk.isChosen(props.href.split('?', 1)[0] ?? '');
  return (
    <a class="row-target" href={props.href} aria-current={isOpen() ? 'true' : undefined}>
      {props.children}
    </a>
  );
}
