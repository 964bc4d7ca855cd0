import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { capitalise } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { useNewIds } from '#app/kit/new-ids.ts';
import { PickFile } from '#app/kit/pick-file.tsx';
import { type FileFault, type TakenFile, takeFile } from '#app/kit/take-file.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { documentVersions } from '#shared/documents/documents.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import { keeperOf } from './keeper.ts';
import { UnknownPaper } from './paper.page.tsx';
import { formatSize, nameOf } from './paper-words.ts';
import { type PaperView, usePaper } from './use-papers.ts';
import './documents.css';

const FILE = 'version-file';
const MAX_BYTES = 50_000_000;

/** The file of a paper in one language; it lies here first, and goes to the server before it is named there. */
export default function VersionNewPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ id: string }>();
  const view = usePaper(() => params.id);
  const id = () => (may(client.actor(), 'documents.edit') ? view()?.doc.id : undefined);
  return (
    <Show when={id()} keyed fallback={<UnknownPaper />}>
      <Form view={view() as PaperView} />
    </Show>
  );
}

function Form(props: { view: PaperView }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const missing = LANGUAGES.find((language) => !props.view.latest.has(language));
  const [language, setLanguage] = createSignal<Language>(missing ?? props.view.doc.body.originalLanguage);
  const [chosen, setChosen] = createSignal<TakenFile | null>(null);
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const errorOf = (id: string) => errors().find((error) => error.fieldId === id)?.message;
  const fail = (message: string) => setErrors([{ fieldId: FILE, message }]);
  const version = useNewIds('dvr').of();
  const guard = createActGuard();

  async function take(file: File) {
    setChosen(null);
    const taken = await takeFile({ file, maxBytes: MAX_BYTES });
    if (typeof taken === 'string') return fail(faultText(taken, file.name));
    setErrors([]);
    setChosen(taken);
  }
  function faultText(fault: FileFault, name: string): string {
    if (fault === 'too_large')
      return t('documents.upload.too_large', { limit: formatSize(locale(), MAX_BYTES) });
    return t(fault === 'empty' ? 'documents.upload.empty' : 'documents.upload.unreadable', { name });
  }

  async function add() {
    const file = chosen();
    if (file === null) return fail(t('documents.upload.need_file'));
    await guard.once(async () => {
      const { bytes, ...named } = file;
      const document = props.view.doc.id;
      try {
        // The bytes are here before anything names them, and go to the server before it.
        const hash = await client.attachments.put({ bytes, ...named, pendingFor: COMMITTEE });
        const args = {
          document,
          version,
          language: language(),
          file: { hash, ...named, size: bytes.length },
        };
        const mutation = { name: 'documents.add_version', args };
        const decision = client.preview(mutation);
        if (!decision.accepted) return fail(errorText({ t, code: decision.code }));
        await keeperOf(client).note(hash, { collection: documentVersions.name, id: version });
        await client.mutate(mutation).saved;
        guard.end();
        navigate(`/documents/${document}`);
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
        fail(errorText({ t, code: error.code }));
      }
    });
  }

  const next = () => (props.view.latest.get(language())?.body.version ?? 0) + 1;
  return (
    <>
      <PageHeader
        back={{ href: `/documents/${props.view.doc.id}`, label: nameOf(t, props.view.doc.body) }}
        title={t('documents.upload.title')}
      />
      <ErrorSummary title={t('documents.edit.problem')} errors={errors()} />
      <Show when={props.view.doc.body.state === 'released'}>
        <Banner icon="info" fact={t('documents.upload.public_now')} />
      </Show>
      <RadioList
        id="version-language"
        label={t('documents.upload.language')}
        value={language()}
        onChange={(value) => setLanguage(LANGUAGES.find((each) => each === value) ?? 'es')}
        options={LANGUAGES.map((value) => ({
          value,
          label: capitalise(t(`meetings.language.${value}`)),
          hint: props.view.latest.has(value) ? props.view.latest.get(value)?.body.file.name : undefined,
        }))}
      />
      <FieldGroup
        id={FILE}
        label={t('documents.upload.file')}
        hint={next() > 1 ? t('documents.upload.next', { n: next() }) : undefined}
        error={errorOf(FILE)}
      >
        <Show when={chosen()}>
          {(file) => (
            <p>
              <strong>{file().name}</strong> {formatSize(locale(), file().bytes.length)}
            </p>
          )}
        </Show>
        <PickFile id={FILE} label={t('documents.upload.pick')} wide onPick={(file) => void take(file)} />
      </FieldGroup>
      <FooterBar>
        <Button kind="filled" wide onClick={() => void add()}>
          {t('documents.upload.action')}
        </Button>
      </FooterBar>
    </>
  );
}
