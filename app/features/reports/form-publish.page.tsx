import { type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { readDefinition } from '#app/features/forms/form-engine.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { PickFile } from '#app/kit/pick-file.tsx';
import { required } from '#app/kit/required.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { may } from '#shared/access/rules.ts';
import { FormIdSchema, FormVersionSchema, forms } from '#shared/forms/forms.mutations.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { readText } from '#shared/kernel/text.ts';

const FILE = 'publish-file';
const STARTER = '/forms/threat-report.xml';
const STARTER_TITLES = {
  es: 'Documentar una amenaza',
  pt: 'Documentar uma ameaça',
  en: 'Document a threat',
} as const;

/** The presidency proposes a form; each state's point of contact then decides whether its people use it. */
export default function FormPublishPage(): JSX.Element {
  const client = useClient();
  return (
    <Show when={may(client.actor(), 'forms.publish')} fallback={<NotAllowed back="/reports" />}>
      <Form />
    </Show>
  );
}

const NONE = { title: typedOf(null), formId: '', version: '', definition: '' };

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
    ids: { definition: FILE },
    type: (body) => ({
      title: typedOf(body?.title),
      formId: body?.formId ?? '',
      version: body?.version ?? '',
      // Empty as long as none is chosen.
      definition: body?.definition ?? '',
    }),
    toArgs: ({ title, ...form }) => ({ ...form, title: required(textOf(title)) }),
    check: ({ title, definition }) => {
      if (definition === '') return { definition: t('reports.publish.need_file') };
      return { title: textOf(title) === null ? t('meetings.editing.need_title') : null };
    },
    add: ({ id, wished }) => act('forms.publish', { form: published(wished.formId)?.id ?? id, ...wished }),
    to: '/reports',
    errorAt: 'title',
  });
  const before = () => published(edit.typed().formId)?.body.version;

  async function take(name: string, buffer: ArrayBuffer) {
    const bytes = new Uint8Array(buffer);
    const about = readDefinition(new TextDecoder().decode(bytes));
    edit.type(NONE);
    if (about === null) return refuse(t('reports.publish.not_a_form', { name }));
    const { formId, version, title } = about;
    if (!v.is(FormIdSchema, formId) || !v.is(FormVersionSchema, version))
      return refuse(t('reports.publish.no_identity', { name }));
    try {
      // The bytes are here before anything names them, and go to the server before it.
      const definition = await client.attachments.put({
        bytes,
        mediaType: 'application/xml',
        name: `${formId}-${version}.xml`,
        pendingFor: COMMITTEE,
      });
      const own = name === STARTER ? STARTER_TITLES : { es: title };
      edit.type({ title: typedOf(published(formId)?.body.title ?? own), formId, version, definition });
      edit.report({});
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      refuse(errorText({ t, code: error.code }));
    }
  }
  const refuse = (message: string) => void edit.report({ definition: message });

  async function takeFile(file: File) {
    await file.arrayBuffer().then(
      (buffer) => take(file.name, buffer),
      () => refuse(t('reports.publish.unreadable', { name: file.name })),
    );
  }
  async function takeStarter() {
    const buffer = await fetch(STARTER)
      .then((response) => (response.ok ? response.arrayBuffer() : null))
      .catch(() => null);
    if (buffer === null) refuse(t('reports.publish.starter_missing'));
    else await take(STARTER, buffer);
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
        <FilePicker error={edit.errorOf('definition')} onPick={(file) => void takeFile(file)} />
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

/** The browser's own file button speaks the browser's language; ours opens it. */
function FilePicker(props: { error: string | undefined; onPick: (file: File) => void }): JSX.Element {
  const { t } = useI18n();
  return (
    <div>
      <Show when={props.error}>
        {(message) => (
          <p class="field-error" id="publish-file-error">
            <Icon name="circle-alert" size={16} />
            <span>{message()}</span>
          </p>
        )}
      </Show>
      <PickFile
        id={FILE}
        label={t('reports.publish.pick')}
        accept=".xml,text/xml,application/xml"
        wide
        describedBy={props.error === undefined ? undefined : 'publish-file-error'}
        onPick={props.onPick}
      />
    </div>
  );
}
