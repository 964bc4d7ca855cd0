import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import type { Participant } from '#shared/participants/participants.schemas.ts';

/** "Directora de Aduanas. Asesora" under a name; where the office stands for the name, the capacity alone. */
export function NomineeLine(props: { of: Pick<Participant, 'name' | 'office' | 'capacity'> }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <Show when={props.of.name}>
        <LocalText text={props.of.office} />.{' '}
      </Show>
      {t(`meetings.participants.capacity.${props.of.capacity}`)}
    </>
  );
}
