import type { JSX } from 'solid-js';
import { type IconName, icons } from './icons.ts';

export type { IconName } from './icons.ts';

/** An outline icon. It has no name of its own: the word is beside it, or in the name of its control. */
export function Icon(props: { name: IconName; size?: 16 | 20 | 24 }): JSX.Element {
  return (
    <svg class={`icon icon-${props.size ?? 24}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[props.name]} />
    </svg>
  );
}
