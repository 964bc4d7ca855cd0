import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { PlaceSearch } from '#app/kit/place-search/place-search.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { TextField } from '#app/ui/text-field.tsx';
import { type Post, posts } from '#shared/counters/counters.schemas.ts';
import { INSTITUTIONS } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfOperation, OfPost, ownStateOf } from './of-operation.tsx';
import { operationHref, operationPostHref } from './operation-address.ts';
import type { Operation } from './use-operation.ts';

/** Adds a post of the state, or changes what is said of it. Its institution stays: by it people read the post. */
export default function CoordinatorPostEditPage(): JSX.Element {
  const params = useParams<{ post?: string }>();
  return (
    <Show
      when={params.post}
      fallback={<OfOperation>{(operation) => <Form operation={operation} begun={null} />}</OfOperation>}
    >
      <OfPost>{(post, operation) => <Form operation={operation} begun={post()} />}</OfPost>
    </Show>
  );
}

const form = typedFields({
  name: field.line,
  institution: field.choice<Post['institution']>(),
  subdivision: field.choiceOrNull<string>(),
  place: field.lineOrNull,
  phone: field.phoneOrNull,
});

const SUBDIVISIONS = ['subdivision'] as const;

function Form(props: { operation: Operation; begun: Doc<Post> | null }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { begun } = props;
  const { day, id: parent } = props.operation;
  const state = ownStateOf(client);
  const edit = createEdit({
    collection: posts,
    begun,
    ...(begun === null ? { under: parent } : {}),
    prefix: 'pto',
    field: 'post',
    ...form,
    need: { name: 'operations.need.name', institution: 'operations.need.institution' },
    wrong: { phone: 'kit.need.phone' },
    add: ({ id, wished }) => act('counters.add_post', { state, day, post: id, ...wished }),
    edit: ({ id, fields: { institution: _fixed, ...fields } }) =>
      act('counters.edit_post', { state, day, post: id, fields }),
    to: (id) => operationPostHref({ day, post: id }),
  });
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: operationHref(day), label: t('operations.things.day') }
          : { href: operationPostHref({ day, post: begun.id }), label: begun.body.name }
      }
      title={t(begun === null ? 'operations.post.add' : 'operations.post.edit')}
      detail={t('operations.post.rule')}
    >
      <TextField {...edit.bind('name')} hint={t('operations.post.name_hint')} />
      <Show
        when={begun}
        fallback={
          <SelectField
            {...edit.bind('institution')}
            blank={t('operations.choose')}
            options={INSTITUTIONS.map((value) => ({ value, label: t(`people.institution.${value}`) }))}
            onChange={(value) => edit.type({ institution: value as Post['institution'] })}
          />
        }
      >
        {(post) => (
          <p class="block">
            <strong>{t(`people.institution.${post().body.institution}`)}</strong>
          </p>
        )}
      </Show>
      <PlaceSearch
        {...edit.bind('subdivision')}
        kinds={SUBDIVISIONS}
        within={state}
        onChange={(value) => edit.type({ subdivision: value })}
      />
      <TextField {...edit.bind('place')} />
      <TextField {...edit.bind('phone')} type="tel" inputmode="tel" hint={t('operations.post.phone_hint')} />
    </EditPage>
  );
}
