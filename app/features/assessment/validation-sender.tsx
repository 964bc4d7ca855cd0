import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { may } from '#shared/access/rules.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/** The edition of the address, for those who send its text to the states and take it back; the others read who does. */
export function OfSender(props: { children: (edition: () => Doc<Edition>) => JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string }>();
  return (
    <Allowed
      to={may(client.actor(), 'assessment.send')}
      back={`/ideal/${params.edition}/validation`}
      says={t('validation.send.who')}
    >
      <Show when={params.edition} keyed>
        {(id) => <OfEdition id={id}>{props.children}</OfEdition>}
      </Show>
    </Allowed>
  );
}
