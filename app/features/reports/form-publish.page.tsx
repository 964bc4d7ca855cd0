import { useNavigate } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { readDefinition } from '#app/features/forms/form-engine.ts';
import type { FormIdentity } from '#app/features/forms/form-types.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { PickFile } from '#app/kit/pick-file.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { FormIdSchema, FormVersionSchema, forms } from '#shared/forms/forms.mutations.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { readText } from '#shared/kernel/text.ts';

const FILE = 'publish-file';
const TITLE = 'publish-title';
const STARTER = '/forms/threat-report.xml';
const STARTER_TITLES = {
  es: 'Documentar una amenaza',
  pt: 'Documentar uma ameaça',
  en: 'Document a threat',
} as const;

interface Chosen extends FormIdentity {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
}

/** The presidency proposes a form; each state's point of contact then decides whether its people use it. */
export default function FormPublishPage(): JSX.Element {
  const client = useClient();
  return (
    <Show when={may(client.actor(), 'forms.publish')} fallback={<NotAllowed back="/reports" />}>
      <Form />
    </Show>
  );
}

function Form(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const saved = useSaved();
  const ids = useNewIds('frm');
  const [chosen, setChosen] = createSignal<Chosen | null>(null);
  const [title, setTitle] = createSignal(typedOf(null));
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const [isAsking, setIsAsking] = createSignal(false);
  const errorOf = (id: string) => errors().find((error) => error.fieldId === id)?.message;
  const published = (formId: string) =>
    client.replica.all(forms).find((form) => form.body.formId === formId) ?? null;
  const before = () => {
    const form = chosen();
    return form === null ? null : published(form.formId);
  };

  async function take(name: string, buffer: ArrayBuffer) {
    const bytes = new Uint8Array(buffer);
    const about = readDefinition(new TextDecoder().decode(bytes));
    setChosen(null);
    if (about === null) return refuse(t('reports.publish.not_a_form', { name }));
    if (!v.is(FormIdSchema, about.formId) || !v.is(FormVersionSchema, about.version))
      return refuse(t('reports.publish.no_identity', { name }));
    setErrors([]);
    const known = published(about.formId)?.body.title;
    const own = name === STARTER ? STARTER_TITLES : { es: about.title };
    setTitle(typedOf(known ?? own));
    setChosen({ ...about, bytes, name });
  }

  function refuse(message: string) {
    setErrors([{ fieldId: FILE, message }]);
  }

  async function takeFile(file: File) {
    await file.arrayBuffer().then(
      (buffer) => take(file.name, buffer),
      () => refuse(t('reports.publish.unreadable', { name: file.name })),
    );
  }

  async function takeStarter() {
    try {
      const response = await fetch(STARTER);
      if (!response.ok) throw new TypeError(response.statusText);
      await take(STARTER, await response.arrayBuffer());
    } catch {
      refuse(t('reports.publish.starter_missing'));
    }
  }

  function ask() {
    if (chosen() === null) return refuse(t('reports.publish.need_file'));
    const isNamed = textOf(title()) !== null;
    setErrors(isNamed ? [] : [{ fieldId: TITLE, message: t('meetings.editing.need_title') }]);
    setIsAsking(isNamed);
  }

  async function publish() {
    setIsAsking(false);
    const form = chosen();
    const words = textOf(title());
    if (form === null || words === null) return;
    const { bytes, formId, version } = form;
    await saved.run(async () => {
      // The bytes are here before anything names them, and go to the server before it.
      const definition = await client.attachments.put({
        bytes,
        mediaType: 'application/xml',
        name: `${formId}-${version}.xml`,
        pendingFor: COMMITTEE,
      });
      const id = published(formId)?.id ?? ids.of(formId);
      const args = { form: id, formId, version, title: words, definition };
      await client.mutate({ name: 'forms.publish', args }).saved;
      navigate('/reports');
    });
  }

  return (
    <>
      <PageHeader back={{ href: '/reports', label: t('reports.back') }} title={t('reports.publish.title')} />
      <ErrorSummary title={t('meetings.editing.problem')} errors={errors()} />
      <div class="block stack">
        <p>{t('reports.publish.text')}</p>
        <FilePicker error={errorOf(FILE)} onPick={(file) => void takeFile(file)} />
        <Button icon="file-text" wide onClick={() => void takeStarter()}>
          {t('reports.publish.starter')}
        </Button>
      </div>
      <Show when={chosen()} keyed>
        {(form) => (
          <>
            <FactList
              facts={[
                { label: t('reports.publish.form_id'), place: form.formId },
                {
                  label: t('reports.publish.version'),
                  place: form.version,
                  ...(before() === null || before()?.body.version === form.version
                    ? {}
                    : { detail: t('reports.publish.replaces', { version: before()?.body.version ?? '' }) }),
                },
              ]}
            />
            <Show when={before()?.body.version === form.version}>
              <Banner icon="info" fact={t('reports.publish.same_version')}>
                {t('reports.publish.same_version_text')}
              </Banner>
            </Show>
            <TextInputs
              id={TITLE}
              label={t('meetings.editing.name')}
              value={title()}
              onInput={setTitle}
              error={errorOf(TITLE)}
            />
          </>
        )}
      </Show>
      {saved.notice()}
      <FooterBar>
        <Button kind="filled" wide onClick={ask}>
          {t('reports.publish.action')}
        </Button>
      </FooterBar>
      <Confirm
        act="forms.publish"
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('acts.form_publish.title', { name: readText(textOf(title()), locale()).value })}
        confirm={t('reports.publish.action')}
        onConfirm={publish}
      >
        <p>
          <strong>
            {chosen()?.formId} {chosen()?.version}
          </strong>
        </p>
        <p>{t('acts.form_publish.text')}</p>
      </Confirm>
    </>
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
