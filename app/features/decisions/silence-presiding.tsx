import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { isOpenSilence } from '#shared/decisions/silences.rules.ts';
import type { Silence } from '#shared/decisions/silences.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfSilence } from './silence-parts.tsx';

/** The silence of the address while whoever presides can still act on it; else the page says why not. */
export function OfRunning(props: {
  what: PlainKey;
  over: PlainKey;
  children: (silence: Doc<Silence>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ silence: string }>();
  return (
    <Allowed
      to={may(client.actor(), 'decisions.edit')}
      back={`/silences/${params.silence}`}
      says={t('silences.who_presides')}
    >
      <Show when={params.silence} keyed>
        {(id) => <OfSilence id={id}>{(silence) => <Open {...props} silence={silence()} />}</OfSilence>}
      </Show>
    </Allowed>
  );
}

function Open(props: {
  what: PlainKey;
  over: PlainKey;
  silence: Doc<Silence>;
  children: (silence: Doc<Silence>) => JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const now = useNow();
  const isOpen = useOpen(
    () => props.silence,
    (body) => isOpenSilence(body, now()),
  );
  return (
    <Show
      when={isOpen() ? props.silence.id : undefined}
      keyed
      fallback={
        <PageHeader
          back={{ href: `/silences/${props.silence.id}`, label: t('silences.one') }}
          title={t(props.what)}
          detail={t(props.over)}
        />
      }
    >
      {(_id) => props.children(props.silence)}
    </Show>
  );
}
