import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { may } from '#shared/access/rules.ts';
import { comingFrom, useFromLetters } from './letter-back.ts';
import type { PersonView } from './use-person.ts';

/** A letter needs a name: who writes it, and where, if that is this reader. */
export function LetterNameless(props: { meeting: string; view: PersonView }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const base = () => `/meetings/${props.meeting}`;
  const isOfList = useFromLetters();
  const from = () => comingFrom(isOfList() ? 'letters' : 'letter');
  const nominee = () => props.view.nominee();
  /** On the list those who organise write it, and of somebody nominated their own liaison. */
  const href = () => {
    const nomination = nominee();
    if (nomination !== null)
      return props.view.isLiaison() ? `${base()}/delegation/nominations/${nomination.id}${from()}` : null;
    const person = props.view.person();
    return person !== null && may(client.actor(), 'participants.edit')
      ? `${base()}/people/${person.id}/edit${from()}`
      : null;
  };
  const text = () => {
    if (href() !== null) return undefined;
    return t(nominee() === null ? 'letters.nameless_text' : 'letters.nameless_nominee');
  };
  return (
    <Banner
      tone="decide"
      icon="user"
      fact={t('letters.nameless')}
      action={
        <Show when={href()}>
          {(where) => (
            <LinkButton kind="text" href={where()}>
              {t('letters.write_name')}
            </LinkButton>
          )}
        </Show>
      }
    >
      {text()}
    </Banner>
  );
}
