import { useLocation } from '@solidjs/router';
import { createEffect, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { focusField } from '#app/ui/error-summary.tsx';
import { firstOf } from '#shared/documents/documents.rules.ts';
import {
  type CommitteeDocument,
  documents,
  RELATIONS,
  type Relation,
} from '#shared/documents/documents.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import { fieldsOf, PaperFields, typePaper } from './paper-fields.tsx';
import { usePaperPlace } from './paper-place.ts';
import { PaperToEdit } from './paper-to-edit.tsx';
import { nameOf } from './paper-words.ts';
import './documents.css';

/** Registers a paper, edits one, or registers a later link of its chain, depending on the address. */
export default function PaperEditPage(): JSX.Element {
  const { t } = useI18n();
  const place = usePaperPlace();
  const search = useQuery<{ meeting?: string; after?: string }>();
  const isLater = useLocation().pathname.endsWith('/later');
  const meeting = () => place().meeting ?? (typeof search.meeting === 'string' ? search.meeting : null);
  return (
    <Show
      when={place().paper}
      fallback={
        <Allowed to="documents.edit" back={place().list} says={t('documents.edit.not_allowed')}>
          {/* A form of its own after each that was saved. */}
          <Show when={`new/${search.after ?? ''}`} keyed>
            {(_form) => (
              <Form begun={null} to={null} meeting={meeting()} isNext={search.after !== undefined} />
            )}
          </Show>
        </Allowed>
      }
    >
      <PaperToEdit>
        {({ doc }) => (
          <Form begun={isLater ? null : doc} to={isLater ? doc : null} meeting={meeting()} isNext={false} />
        )}
      </PaperToEdit>
    </Show>
  );
}

function Form(props: {
  begun: Doc<CommitteeDocument> | null;
  /** The paper whose chain it continues. */
  to: Doc<CommitteeDocument> | null;
  meeting: string | null;
  /** One was just registered: whoever does several goes on typing. */
  isNext: boolean;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { begun, to, meeting } = props;
  const place = usePaperPlace()();
  const of = begun ?? to;
  const edit = createEdit({
    collection: documents,
    begun,
    under: to?.id ?? meeting ?? '',
    prefix: 'doc',
    field: 'paper',
    ids: { originalLanguage: 'paper-original' },
    type: (body) => ({
      ...typePaper(body ?? to?.body ?? null, meeting),
      relation: body?.relation?.kind ?? RELATIONS[0],
    }),
    toArgs: (typed) => fieldsOf(typed),
    need: { title: 'documents.edit.need_title' },
    add({ id, wished, typed: { relation } }) {
      const year = new Date(client.now()).getFullYear();
      const place: ArgsOf<'documents.register'>['place'] =
        to === null ? { kind: 'first', year } : { kind: 'later', relation, to: to.id, first: firstOf(to) };
      return act('documents.register', { document: id, place, ...wished });
    },
    edit: ({ id, fields }) => act('documents.edit', { document: id, fields }),
    fromArgs({ place, fields, ...beside }) {
      const { relation } = (place ?? {}) as { relation?: Relation };
      const link = relation === undefined ? {} : { relation: { kind: relation } };
      return { ...beside, ...(fields as JsonObject), ...link } as Partial<CommitteeDocument>;
    },
    to: (id) => place.hrefOf(id),
    errorAt: 'title',
  });
  const isTitleOnly = begun !== null && begun.body.state !== 'draft';
  const relations = RELATIONS.filter((relation) => relation === 'REV' || to?.body.state !== 'withdrawn');
  function title(): string {
    if (to !== null) return t('documents.edit.title_later');
    return t(edit.isNew ? 'documents.edit.title_new' : 'documents.edit.title_change');
  }
  function detail(): string | undefined {
    if (to !== null) return t('documents.edit.of', { reference: nameOf(t, to.body) });
    return edit.isNew ? t('documents.edit.number') : undefined;
  }

  createEffect(() => {
    if (props.isNext && edit.isReady()) queueMicrotask(() => focusField(edit.idOf('title')));
  });
  const another = () => `${place.list}/new?after=${edit.id()}`;

  return (
    <EditPage
      edit={edit}
      intro={
        <Show when={props.isNext}>
          <Banner icon="check" fact={t('documents.edit.added')} />
        </Show>
      }
      foot={
        <Show when={edit.isNew && to === null && edit.correcting === null}>
          <Button wide onClick={() => void edit.save({ to: another() })}>
            {t('documents.edit.save_and_add')}
          </Button>
        </Show>
      }
      back={
        of === null
          ? { href: place.list, label: t('documents.back') }
          : { href: place.hrefOf(of.id), label: nameOf(t, of.body) }
      }
      title={title()}
      detail={detail()}
      save={t(edit.isNew ? 'documents.edit.save' : 'documents.edit.save_change')}
    >
      <Show when={to !== null}>
        <RadioList
          {...edit.pick('relation')}
          options={relations.map((value) => ({
            value,
            label: `${t(`documents.relation.${value}`)} (${value})`,
            hint: t(`documents.relation_text.${value}`),
          }))}
        />
      </Show>
      <Show when={isTitleOnly} fallback={<PaperFields edit={edit} />}>
        <Banner icon="info" fact={t('documents.edit.title_only')} />
        <TextInputs {...edit.bind('title')} />
      </Show>
    </EditPage>
  );
}
