import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';

/** Opens the conference in its own window, so that the app stays as it is. */
export function JoinButton(props: { link: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <LinkButton href={props.link} target="_blank" rel="noreferrer" icon="external-link">
      {t('logistics.join.join')}
    </LinkButton>
  );
}
