import './participants.css';
import type { JSX } from 'solid-js';

/** A figure that leads to those it counts; `label` begins with what is shown. */
export function FigureLink(props: {
  href: string;
  label?: string | undefined;
  children: JSX.Element;
}): JSX.Element {
  return (
    <a class="figure-link" href={props.href} aria-label={props.label}>
      {props.children}
    </a>
  );
}
