import type { JSX } from 'solid-js';
import { useDesk } from './desk-context.ts';

/**
 * The name of a row as its link; the whole row is its target. On the desk it says which row stands open beside the list.
 */
export function RowLink(props: { href: string; children: JSX.Element }): JSX.Element {
  const desk = useDesk();
  const isOpen = () => {
    const at = desk.at();
    const [to] = props.href.split('?');
    return desk.isDesk() && (at === to || at.startsWith(`${to}/`));
  };
  return (
    <a class="row-target" href={props.href} aria-current={isOpen() ? 'true' : undefined}>
      {props.children}
    </a>
  );
}
