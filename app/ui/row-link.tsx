import type { JSX } from 'solid-js';
import { useDesk } from './desk-context.ts';

interface LinkProps {
  href: string;
  children: JSX.Element;
}

/**
 * The name of a row as its link; the whole row is its target. On the desk it says which row stands open beside the list.
 */
export function RowLink(props: LinkProps): JSX.Element {
  return <OpenLink {...props} class="row-target" />;
}

/** The same in a cell of a table. */
export function TableLink(props: LinkProps): JSX.Element {
  return <OpenLink {...props} class="table-link" />;
}

function OpenLink(props: LinkProps & { class: string }): JSX.Element {
  const desk = useDesk();
  const isOpen = () => {
    const [path = '', query] = props.href.split('?', 2);
    if (!desk.isDesk() || !desk.isChosen(path)) return false;
    // A page that asks leads to itself with the answer: until it has one, none of its rows is open.
    return query === undefined || desk.at() !== path || desk.search() === `?${query}`;
  };
  return (
    <a class={props.class} href={props.href} aria-current={isOpen() ? 'true' : undefined}>
      {props.children}
    </a>
  );
}
