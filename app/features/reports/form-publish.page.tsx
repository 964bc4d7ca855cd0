import { type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { readDefinition } from '#app/features/forms/form-engine.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { useStoredFile } from '#app/kit/file-field.tsx';
import { PickFile } from '#app/kit/pick-file.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { FormIdSchema, FormVersionSchema, forms } from '#shared/forms/forms.schemas.ts';
import { readText } from '#shared/kernel/text.ts';

const STARTER = '/forms/threat-report.xml';
const STARTER_TITLES = {
  es: 'Documentar una amenaza',
  pt: 'Documentar uma ameaça',
  en: 'Document a threat',
} as const;

/** The presidency proposes a form; each state's point of contact then decides whether its people use it. */
export default function FormPublishPage(): JSX.Element {
  return (
    <Allowed to="forms.publish" back="/reports">
      <Form />
    </Allowed>
  );
}

/** The definition is empty as long as none is chosen. */
const about = typedFields({
  title: field.text,
  formId: field.line,
  version: field.line,
  definition: field.line,
});

function Form(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const published = (formId: string) =>
    client.replica.all(forms).find((form) => form.body.formId === formId) ?? null;
  const edit = createEdit({
    collection: forms,
    begun: null,
    prefix: 'frm',
    field: 'publish',
    ids: { definition: 'publish-file' },
    ...about,
    need: ({ definition }) =>
      definition === ''
        ? { definition: 'reports.publish.need_file' }
        : { title: 'reports.publish.need_title' },
    add: ({ id, wished }) => act('forms.publish', { form: published(wished.formId)?.id ?? id, ...wished }),
    to: '/reports',
    errorAt: 'title',
  });
  const before = () => published(edit.typed().formId)?.body.version;
  const refuse = (message: string) => void edit.report({ definition: message });
  const store = useStoredFile(refuse);

  async function take(name: string, buffer: ArrayBuffer) {
    const bytes = new Uint8Array(buffer);
    const read = readDefinition(new TextDecoder().decode(bytes));
    edit.type(about.type(null));
    if (read === null) return refuse(t('reports.publish.not_a_form', { name }));
    const { formId, version, title } = read;
    if (!v.is(FormIdSchema, formId) || !v.is(FormVersionSchema, version))
      return refuse(t('reports.publish.no_identity', { name }));
    const definition = await store({ bytes, mediaType: 'application/xml', name: `${formId}-${version}.xml` });
    if (definition === null) return;
    const own = name === STARTER ? STARTER_TITLES : { es: title };
    edit.type({ title: typedOf(published(formId)?.body.title ?? own), formId, version, definition });
    edit.report({});
  }

  async function takeFrom(name: string, read: Promise<ArrayBuffer | null>, missing: string) {
    const buffer = await read.catch(() => null);
    if (buffer === null) refuse(missing);
    else await take(name, buffer);
  }
  const takeFile = (file: File) =>
    takeFrom(file.name, file.arrayBuffer(), t('reports.publish.unreadable', { name: file.name }));
  function takeStarter() {
    const starter = fetch(STARTER).then((response) => (response.ok ? response.arrayBuffer() : null));
    return takeFrom(STARTER, starter, t('reports.publish.starter_missing'));
  }

  return (
    <EditPage
      edit={edit}
      back={{ href: '/reports', label: t('reports.back') }}
      title={t('reports.publish.title')}
      save={t('reports.publish.action')}
      thing={`${edit.typed().formId} ${edit.typed().version}`}
      question={{
        act: 'forms.publish',
        label: t('reports.publish.action'),
        title: t('reports.confirm.form_publish.title', {
          name: readText(textOf(edit.typed().title), locale()).value,
        }),
        text: t('reports.confirm.form_publish.text'),
      }}
    >
      <div class="block stack">
        <p>{t('reports.publish.text')}</p>
        <PickFile
          id={edit.idOf('definition')}
          label={t('reports.publish.pick')}
          accept=".xml,text/xml,application/xml"
          wide
          error={edit.errorOf('definition')}
          onPick={(file) => void takeFile(file)}
        />
        <Button icon="file-text" wide onClick={() => void takeStarter()}>
          {t('reports.publish.starter')}
        </Button>
      </div>
      <Show when={edit.typed().definition !== ''}>
        <FactList
          facts={[
            { label: t('reports.publish.form_id'), place: edit.typed().formId },
            {
              label: t('reports.publish.version'),
              place: edit.typed().version,
              ...(before() === undefined || before() === edit.typed().version
                ? {}
                : { detail: t('reports.publish.replaces', { version: before() ?? '' }) }),
            },
          ]}
        />
        <Show when={before() === edit.typed().version}>
          <Banner icon="info" fact={t('reports.publish.same_version')}>
            {t('reports.publish.same_version_text')}
          </Banner>
        </Show>
        <TextInputs {...edit.bind('title')} />
      </Show>
    </EditPage>
  );
}
