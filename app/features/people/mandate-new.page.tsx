import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { act } from '#app/sync/acts.ts';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import type { MandateFunction } from '#shared/mandates/mandates.schemas.ts';
import { mandates } from '#shared/mandates/mandates.schemas.ts';

/** Gives a person a function of the committee for a term. */
export default function MandateNewPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ id: string }>();
  return (
    <Show when={may(client.actor(), 'mandates.give')} fallback={<NotAllowed back={`/people/${params.id}`} />}>
      <Form person={params.id} />
    </Show>
  );
}

function Form(props: { person: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { person } = props;
  const back = () => ({ href: `/people/${person}`, label: t('mandates.back') });
  // The server writes the name by which it knows the person.
  const label = client.replica.within(mandates, person)[0]?.body.label ?? person;
  const edit = createEdit({
    collection: mandates,
    begun: null,
    under: person,
    prefix: 'mdt',
    field: 'mandate',
    type: (body) => ({
      function: body?.function ?? ('coordination' as MandateFunction),
      from: body?.from ?? new Date(client.now()).toISOString().slice(0, 10),
      until: body?.until ?? '',
      basis: body?.basis ?? '',
    }),
    toArgs: ({ until, ...mandate }) => ({ ...mandate, until: until === '' ? null : until }),
    check: ({ from, basis }) => ({
      from: from === '' ? t('mandates.need_from') : null,
      basis: basis.trim() === '' ? t('mandates.need_basis') : null,
    }),
    add: ({ id, wished }) => act('mandates.give', { mandate: id, person, label, ...wished }),
    to: back().href,
    errorAt: 'basis',
  });
  const until = () => edit.typed().until;
  return (
    <EditPage edit={edit} back={back()} title={t('mandates.give')} save={t('mandates.give')}>
      <SelectField {...edit.pick('function')} />
      <DateField
        {...edit.bind('from')}
        hint={edit.typed().from === '' ? undefined : formatDay(locale(), edit.typed().from)}
      />
      <DateField
        {...edit.bind('until')}
        hint={until() === '' ? t('mandates.until_hint') : formatDay(locale(), until())}
      />
      <TextField {...edit.bind('basis')} hint={t('mandates.basis_hint')} maxlength={200} autocomplete="off" />
    </EditPage>
  );
}
