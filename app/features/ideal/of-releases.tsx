import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfEdition } from './of-edition.tsx';
import { readsReleases } from './who.ts';

/** What is about the releases of one edition, for those to whom one may have been opened. */
export function OfReleases(props: {
  edition: string;
  children: (edition: () => Doc<Edition>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Allowed
      to={readsReleases(client.actor())}
      back={`/ideal/${props.edition}`}
      says={t('ideal.read.who')}
      reads
    >
      <Show when={props.edition} keyed>
        {(id) => <OfEdition id={id}>{(edition) => props.children(edition)}</OfEdition>}
      </Show>
    </Allowed>
  );
}
