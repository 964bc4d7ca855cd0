import type { JSX } from 'solid-js';
import { Icon } from '#app/ui/icon.tsx';
import { telephoneLink } from '#shared/kernel/phone.ts';

/** A number that is called by a tap. */
export function PhoneLink(props: { phone: string }): JSX.Element {
  return (
    <a class="note-link tabular" href={telephoneLink(props.phone)}>
      <Icon name="phone" size={20} />
      <span>{props.phone}</span>
    </a>
  );
}
