import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { capitalise } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { useFile } from '#app/kit/file-field.tsx';
import { PickFile } from '#app/kit/pick-file.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { documentVersions } from '#shared/documents/documents.schemas.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import { keeperOf } from './keeper.ts';
import { usePaperPlace } from './paper-place.ts';
import { PaperToEdit } from './paper-to-edit.tsx';
import { formatSize, nameOf } from './paper-words.ts';
import type { PaperView } from './use-papers.ts';
import './documents.css';

const MAX_BYTES = 50_000_000;

/**
 * Adds the file of a paper in one language; it is stored here first, and sent to the server before an entry names it.
 */
export default function VersionNewPage(): JSX.Element {
  return <PaperToEdit>{(view) => <Form view={view} />}</PaperToEdit>;
}

function Form(props: { view: PaperView }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { id: document, body } = props.view.doc;
  const latest = (language: Language) => props.view.latest.get(language)?.body;
  const likely = LANGUAGES.find((language) => latest(language) === undefined) ?? body.originalLanguage;
  const href = usePaperPlace()().hrefOf(document);
  const edit = createEdit({
    collection: documentVersions,
    begun: null,
    under: document,
    prefix: 'dvr',
    field: 'version',
    ...typedFields({
      file: field.file,
      language: field.as<Language>(likely),
    }),
    need: { file: 'documents.upload.need_file' },
    add: ({ id, wished }) => act('documents.add_version', { document, version: id, ...wished }),
    async prepare({ id, typed: { file } }) {
      if (file !== null) await keeperOf(client).note(file.hash, { collection: documentVersions.name, id });
    },
    to: href,
  });
  const take = useFile({
    maxBytes: MAX_BYTES,
    faultText: (fault, name) =>
      fault === 'too_large'
        ? t('documents.upload.too_large', { limit: formatSize(locale(), MAX_BYTES) })
        : t(fault === 'empty' ? 'documents.upload.empty' : 'documents.upload.unreadable', { name }),
    say(fault) {
      edit.report({ file: fault });
      if (fault !== null) edit.type({ file: null });
    },
    onChange: (file) => edit.type({ file }),
  });
  const next = () => (latest(edit.typed().language)?.version ?? 0) + 1;
  return (
    <EditPage
      edit={edit}
      back={{ href, label: nameOf(t, body) }}
      title={t('documents.upload.title')}
      save={t('documents.upload.action')}
    >
      <Show when={body.state === 'released'}>
        <Banner icon="info" fact={t('documents.upload.public_now')} />
      </Show>
      <RadioList
        {...edit.pick('language')}
        options={LANGUAGES.map((value) => ({
          value,
          label: capitalise(t(`kit.language.${value}`)),
          hint: latest(value)?.file.name,
        }))}
      />
      <FieldGroup
        id={edit.idOf('file')}
        label={t('documents.upload.file')}
        hint={next() > 1 ? t('documents.upload.next', { n: next() }) : undefined}
        error={edit.errorOf('file')}
      >
        <Show when={edit.typed().file}>
          {(file) => (
            <p>
              <strong>{file().name}</strong> {formatSize(locale(), file().size)}
            </p>
          )}
        </Show>
        <PickFile
          id={edit.idOf('file')}
          label={t('documents.upload.pick')}
          wide
          onPick={(file) => void take(file)}
        />
      </FieldGroup>
    </EditPage>
  );
}
