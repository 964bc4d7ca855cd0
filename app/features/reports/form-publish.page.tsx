import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import {
  type FormPackage,
  isListFile,
  mediaTypeByName,
  type PackagedFile,
  readPackage,
} from '#app/features/forms/form-package.ts';
import { blocksIn } from '#app/features/forms/trial/findings.ts';
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
import { Breakable } from '#app/ui/breakable.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { forms } from '#shared/forms/forms.schemas.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import { readText } from '#shared/kernel/text.ts';
import { FormTrial } from './form-trial.tsx';
import { BEING_PROPOSED } from './preview-source.ts';
import { keepPackage, publishedForm } from './propose-form.ts';
import { STARTER_FORMS, type StarterForm, starterPath } from './starter-forms.ts';
import { type KeptTrial, useFormTrial } from './use-form-trial.ts';

/** The presidency proposes a form; each state's point of contact then decides whether its people use it. */
export default function FormPublishPage(): JSX.Element {
  return (
    <Allowed to="forms.propose" back="/reports">
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
  files: field.as<FileRef[]>([]),
  /** Names of files that the form needs and that are not here. */
  missing: field.as<string[]>([]),
  /** What its trial found; null before. */
  trial: field.as<KeptTrial | null>(null),
});

const packaged = async (file: File): Promise<PackagedFile> => ({
  name: file.name,
  mediaType: mediaTypeByName(file.name),
  bytes: new Uint8Array(await file.arrayBuffer()),
});

function Form(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const published = (formId: string) => publishedForm(client, formId);
  const edit = createEdit({
    collection: forms,
    begun: null,
    acts: ['forms.propose', 'forms.publish'],
    prefix: 'frm',
    field: 'publish',
    ids: { definition: 'publish-file' },
    ...about,
    need: ({ definition }) =>
      definition === ''
        ? { definition: 'reports.publish.need_file' }
        : { title: 'reports.publish.need_title' },
    check({ definition, missing, trial: found }) {
      if (missing.some(isListFile)) return { definition: t('reports.publish.need_lists') };
      if (definition === '') return {};
      if (found === null)
        return {
          definition: t(`reports.publish.trial.${trial.state().kind === 'running' ? 'wait' : 'none'}`),
        };
      return blocksIn(found.findings) ? { definition: t('reports.publish.trial.refused') } : {};
    },
    add({ id, wished: { missing: _missing, trial: _trial, ...wished } }) {
      return act('forms.propose', { form: published(wished.formId)?.id ?? id, ...wished });
    },
    to: '/reports',
    errorAt: 'title',
  });
  const trial = useFormTrial({
    chosen() {
      const { definition, files, missing, trial: found } = edit.typed();
      if (!edit.isReady() || definition === '' || missing.some(isListFile)) return null;
      return { definition, files, trial: found };
    },
    keep(found) {
      edit.type({ trial: found });
      if (found !== null) edit.report({});
    },
  });
  const before = () => published(edit.typed().formId)?.body.version;
  const refuse = (message: string) => void edit.report({ definition: message });
  const store = useStoredFile(refuse);
  /** What was chosen so far: a list that was missing may be brought after the form. */
  let chosen: readonly PackagedFile[] = [];

  async function take(given: readonly PackagedFile[]) {
    const read = readPackage(given);
    if ('fault' in read) {
      edit.type(about.type(null));
      return refuse(t(`reports.publish.${read.fault}`, { name: read.name }));
    }
    chosen = given;
    await takePackage(read);
  }

  async function takePackage(read: FormPackage) {
    const kept = await keepPackage({ read, store });
    if (kept === null) return;
    const starter = STARTER_FORMS.find((each) => starterPath(each) === read.definition.name);
    const own = starter?.title ?? { es: read.about.title };
    const title = typedOf(published(kept.formId)?.body.title ?? own);
    edit.type({ ...kept, title, missing: [...read.missing], trial: null });
    edit.report({});
  }

  async function takeFrom(read: Promise<readonly PackagedFile[]>, unreadable: string) {
    const files = await read.catch(() => null);
    if (files === null) refuse(unreadable);
    else await take(files);
  }
  function takeFiles(first: File, all: readonly File[]) {
    const fresh = Promise.all(all.map(packaged)).then((files) => {
      const names = new Set(files.map(({ name }) => name));
      const isForm = !('fault' in readPackage(files));
      // Without a form of their own they complete the one that was chosen before.
      return isForm ? files : [...chosen.filter(({ name }) => !names.has(name)), ...files];
    });
    return takeFrom(fresh, t('reports.publish.unreadable', { name: first.name }));
  }
  async function fetchStarter(path: string): Promise<readonly PackagedFile[]> {
    const response = await fetch(path);
    if (!response.ok) throw new Error(response.statusText);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return [{ name: path, mediaType: 'application/xml', bytes }];
  }
  const takeStarter = (starter: StarterForm) =>
    takeFrom(fetchStarter(starterPath(starter)), t('reports.publish.starter_missing'));
  const named = () => edit.typed().files.length + edit.typed().missing.length;

  return (
    <EditPage
      edit={edit}
      back={{ href: '/reports', label: t('reports.back') }}
      title={t('reports.publish.title')}
      save={t('reports.publish.action')}
      thing={`${edit.typed().formId} ${edit.typed().version}`}
      question={{
        act: 'forms.propose',
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
          multiple
          wide
          error={edit.errorOf('definition')}
          onPick={(file, all) => void takeFiles(file, all)}
        />
      </div>
      <Show when={edit.typed().definition !== ''}>
        <FactList
          facts={[
            { label: t('reports.publish.form_id'), place: <Breakable text={edit.typed().formId} /> },
            {
              label: t('reports.publish.version'),
              place: <Breakable text={edit.typed().version} />,
              ...(before() === undefined || before() === edit.typed().version
                ? {}
                : { detail: t('reports.publish.replaces', { version: before() ?? '' }) }),
            },
            ...(named() === 0
              ? []
              : [
                  {
                    label: t('reports.publish.files'),
                    place: t('reports.publish.files_here', {
                      n: edit.typed().files.length,
                      total: named(),
                    }),
                    ...(edit.typed().missing.length === 0
                      ? {}
                      : {
                          detail: t('reports.publish.files_missing', {
                            names: edit.typed().missing.join(', '),
                          }),
                        }),
                  },
                ]),
          ]}
        />
        <FormTrial state={trial.state()} onAgain={trial.again} />
        <Show when={trial.state().kind === 'tried'}>
          <div class="block">
            <LinkButton icon="eye" href={`/reports/preview/${BEING_PROPOSED}`}>
              {t('reports.preview.see')}
            </LinkButton>
          </div>
        </Show>
        <Show when={before() === edit.typed().version}>
          <Banner icon="info" fact={t('reports.publish.same_version')}>
            {t('reports.publish.same_version_text')}
          </Banner>
        </Show>
        <TextInputs {...edit.bind('title')} />
      </Show>
      <SectionHeader title={t('reports.publish.starters')} />
      <List label={t('reports.publish.starters')}>
        <For each={STARTER_FORMS}>
          {(starter) => (
            <ListRow
              title={readText(starter.title, locale()).value}
              onSelect={() => void takeStarter(starter)}
              chevron
            />
          )}
        </For>
      </List>
    </EditPage>
  );
}
