import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, textOf } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { documents } from '#shared/documents/documents.schemas.ts';
import { type DayBriefing, dayBriefings, type JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { dayHref } from './address.ts';
import { InLedDay } from './of-day.tsx';

/** Writes what those who take part are to read, or edits it. */
export default function BriefingEditPage(): JSX.Element {
  const params = useParams<{ briefing?: string }>();
  return (
    <InLedDay open>
      {(day) => (
        <Show when={params.briefing ?? 'new'} keyed>
          {(_id) => <Begun day={day()} briefing={params.briefing} />}
        </Show>
      )}
    </InLedDay>
  );
}

function Begun(props: { day: Doc<JointActionDay>; briefing: string | undefined }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const known = createMemo(() => {
    const found = props.briefing === undefined ? null : client.replica.one(dayBriefings, props.briefing);
    return found?.parent === props.day.id ? found : null;
  });
  return (
    <Show
      when={props.briefing === undefined || known() !== null}
      fallback={
        <PageHeader
          back={{ href: dayHref(props.day.id), label: t('jointdays.one') }}
          title={t('jointdays.briefing.title')}
          detail={t('errors.jointdays.unknown_briefing')}
        />
      }
    >
      <Form day={props.day} begun={known()} />
    </Show>
  );
}

function Form(props: { day: Doc<JointActionDay>; begun: Doc<DayBriefing> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { begun } = props;
  const { id: day } = props.day;
  const { pao } = props.day.body;
  const papers = createMemo(() =>
    client.replica
      .all(documents)
      .filter(({ id, body }) => body.state === 'released' || id === begun?.body.document)
      .map(({ id, body }) => ({ value: id, label: readText(body.title, locale()).value })),
  );
  const edit = createEdit({
    collection: dayBriefings,
    begun,
    ...(begun === null ? { under: day } : {}),
    acts: begun === null ? ['jointdays.add_briefing'] : ['jointdays.edit_briefing'],
    prefix: 'jdb',
    field: 'briefing',
    ...typedFields({
      title: field.text,
      text: field.textOrNull,
      document: field.choiceOrNull<string>(),
    }),
    need: { title: 'jointdays.need.title' },
    check: ({ text, document }) => ({
      text: textOf(text) === null && document === '' ? t('errors.jointdays.briefing_empty') : null,
    }),
    add: ({ id, wished }) => act('jointdays.add_briefing', { briefing: id, day, pao, ...wished }),
    edit: ({ id, fields }) => act('jointdays.edit_briefing', { briefing: id, day, pao, fields }),
    remove: (briefing) => act('jointdays.remove_briefing', { briefing, day, pao }),
    to: (id) => dayHref(day, `/briefings/${id}`),
    afterRemoval: dayHref(day),
  });
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: dayHref(day), label: t('jointdays.one') }
          : { href: dayHref(day, `/briefings/${begun.id}`), label: t('jointdays.briefing.title') }
      }
      title={t(begun === null ? 'jointdays.briefing.new' : 'jointdays.briefing.edit')}
      detail={t('jointdays.no_targets')}
    >
      <TextInputs {...edit.bind('title')} />
      <TextInputs {...edit.bind('text')} long />
      <SelectField
        {...edit.bind('document')}
        blank={t('jointdays.choose')}
        options={papers()}
        onChange={(document) => edit.type({ document })}
      />
    </EditPage>
  );
}
