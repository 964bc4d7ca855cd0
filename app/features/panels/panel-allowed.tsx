import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { partInPanel } from './panel-data.ts';

/** A page of a state's panel, for those who look after it or authorise what leaves it. */
export function PanelAllowed(props: { edition: string; children: JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const part = () => partInPanel(client);
  return (
    <Allowed
      to={part().manages || part().authorises}
      back={`/ideal/${props.edition}`}
      says={t('rating.panel.not_yours')}
      reads
    >
      {props.children}
    </Allowed>
  );
}
