import { useNavigate, useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, onMount, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { createUnderWay } from '#app/features/forms/form-uploads.ts';
import { redrawnPicture, UnknownPictureError } from '#app/features/forms/media/photo.ts';
import { SoundRecorder } from '#app/features/forms/media/tools.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { PickFile } from '#app/kit/pick-file.tsx';
import { usePageSaver } from '#app/kit/use-page-saver.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { type FileRef, MAX_ATTACHMENT_BYTES } from '#shared/kernel/files.ts';
import { readText } from '#shared/kernel/text.ts';
import { convertNote, isNothing } from './convert-note.ts';
import { type OfferedForm, offeredForms } from './form-definitions.ts';
import { NoteFile } from './note-file.tsx';
import { toQuickNote, toStoredNote } from './quick-note.ts';
import { draftFiles } from './report-files.ts';

/** Long enough for what was seen, short enough to send over a bad line. */
const MOST_SECONDS = 60;

/** A note gets an address of its own at once, so that a reload opens it again. */
export default function QuickNotePage(): JSX.Element {
  const params = useParams<{ id?: string }>();
  const navigate = useNavigate();
  const ids = useNewIds('rep');
  onMount(() => {
    if (params.id === undefined) navigate(`/reports/note/${ids.of()}`, { replace: true });
  });
  return (
    <Show when={params.id} keyed>
      {(id) => <Note id={id} />}
    </Show>
  );
}

/** Words, a photograph or sound, stored on this device at each pause; later it becomes a report on a form. */
function Note(props: { id: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const saved = useSaved();
  const ids = useNewIds('rep');
  const when = useWhen();
  const [text, setText] = createSignal('');
  const [files, setFiles] = createSignal<readonly FileRef[]>([]);
  const [error, setError] = createSignal<string>();
  const [isRecording, setIsRecording] = createSignal(false);
  const [isConverting, setIsConverting] = createSignal(false);
  /** Hash of the photograph on which faces are being covered: the note becomes no report meanwhile. */
  const [covering, setCovering] = createSignal<string | null>(null);
  /** The report that took a part of the note. */
  const [made, setMade] = createSignal<string>();
  const offered = createMemo(() => offeredForms(client));
  const store = draftFiles({ client, state: client.actor().state ?? '' });
  const isEmpty = () => isNothing({ text: text(), files: files() });
  /** What was on the page became a report, or was deleted. */
  let isOver = false;

  const note = () => ({ id: props.id, text: text(), files: files(), updatedAt: client.now() });
  /** Files that are being stored. The page may be left meanwhile: what was taken is kept all the same. */
  const storing = createUnderWay();
  const saver = usePageSaver({
    holdsUpdates: () => storing.ended() !== null,
    async lock() {
      // A recording that goes on is handed over when its place is taken away.
      setIsRecording(false);
      await storing.ended();
      await saver.flush();
    },
    async open() {
      const stored = await client.drafts.get(props.id);
      const known = stored === null ? null : toQuickNote(stored);
      if (known === null) return;
      setText(known.text);
      setFiles(known.files);
    },
    async save() {
      if (isOver) return client.now();
      if (isEmpty()) {
        await client.drafts.delete(props.id);
        return client.now();
      }
      return (await client.drafts.save(toStoredNote(note()))).updatedAt;
    },
  });

  /** @param instead takes its place */
  async function keep(file: File, instead?: FileRef): Promise<void> {
    setError(undefined);
    if (file.size > MAX_ATTACHMENT_BYTES) return void setError(t('reports.note.too_large'));
    await saved.run(async () => {
      try {
        const ready = file.type.startsWith('image/') ? await redrawnPicture({ file }) : file;
        const kept = await store.keep(ready);
        setFiles(
          instead === undefined
            ? [...files(), kept]
            : files().map((each) => (each.hash === instead.hash ? kept : each)),
        );
        await client.drafts.save(toStoredNote(note()));
        saver.changed();
      } catch (fault) {
        if (!(fault instanceof UnknownPictureError)) throw fault;
        setError(t('reports.note.no_picture'));
      }
    });
  }

  const take = (file: File) => void storing.while(() => keep(file));

  /** The photograph as it was taken leaves the note with this. */
  function cover(file: FileRef, made: File): void {
    setCovering(null);
    void storing.while(() => keep(made, file));
  }

  async function convert(form: OfferedForm) {
    if (isConverting()) return;
    setIsConverting(true);
    await storing.ended();
    await turnInto(form);
    setIsConverting(false);
  }

  async function turnInto(form: OfferedForm) {
    await saver.flush();
    if (isEmpty()) return void setError(t('reports.note.empty'));
    await saved.run(async () => {
      const id = ids.of(form.id);
      // What is typed from here on is no longer in the note that the report takes.
      isOver = true;
      try {
        const left = await convertNote({ client, note: note(), id, form, language: locale() });
        if (isNothing(left)) return navigate(`/reports/drafts/${id}`, { replace: true });
        setText(left.text);
        setFiles(left.files);
        ids.used(form.id);
        setMade(id);
        isOver = false;
      } catch (fault) {
        isOver = false;
        saver.changed();
        throw fault;
      }
    });
  }

  const remove = async () => {
    await storing.ended();
    isOver = true;
    if (await saved.run(() => client.drafts.delete(props.id))) return navigate('/reports', { replace: true });
    isOver = false;
    saver.changed();
  };

  const status = () => {
    const state = saver.state();
    if (state.kind === 'failed') return t('reports.not_saved');
    if (isEmpty()) return t('reports.note.hint');
    return state.kind === 'saved' && state.at !== null
      ? t('reports.saved_at', { at: when(state.at) })
      : t('reports.saving');
  };

  return (
    <div inert={isConverting()}>
      <PageHeader back={{ href: '/reports', label: t('reports.back') }} title={t('reports.note.title')} />
      {saved.notice()}
      <Show when={made()}>
        {(id) => (
          <Banner
            tone="decide"
            icon="info"
            fact={t('reports.note.made')}
            action={<LinkButton href={`/reports/drafts/${id()}`}>{t('reports.note.open')}</LinkButton>}
          >
            {t('reports.note.left')}
          </Banner>
        )}
      </Show>
      <TextArea
        id="quick-note"
        label={t('reports.note.text')}
        rows={5}
        maxlength={4000}
        error={error()}
        value={text()}
        onInput={(next) => {
          setText(next);
          setError(undefined);
          saver.changed();
        }}
      />
      <div class="pad button-row">
        <PickFile
          id="quick-note-photo"
          icon="camera"
          label={t('reports.note.photo')}
          accept="image/*"
          capture="environment"
          onPick={take}
        />
        <Button icon="mic" onClick={() => setIsRecording(true)}>
          {t('reports.note.sound')}
        </Button>
      </div>
      <Show when={isRecording()}>
        <div class="pad">
          <SoundRecorder
            language={locale()}
            name={t('reports.note.title')}
            maxSeconds={MOST_SECONDS}
            onDone={(file) => {
              setIsRecording(false);
              take(file);
            }}
            onLeft={(coming) =>
              void storing.while(async () => {
                const file = await coming;
                if (file !== null) await keep(file);
              })
            }
            onCancel={() => setIsRecording(false)}
          />
        </div>
      </Show>
      <For each={files()}>
        {(file) => (
          <NoteFile
            file={file}
            load={store.load}
            isCovering={covering() === file.hash}
            onCover={(isCovering) => setCovering(isCovering ? file.hash : null)}
            onCovered={(made) => cover(file, made)}
            onRemove={() => {
              setFiles(files().filter((each) => each !== file));
              saver.changed();
            }}
          />
        )}
      </For>
      <p class="pad body-2 quiet">{status()}</p>
      <Show when={offered().length > 0 && covering() === null}>
        <SectionHeader title={t('reports.note.convert')} />
        <List>
          <For each={offered()}>
            {(form) => (
              <ListRow
                title={readText(form.body.title, locale()).value}
                onSelect={() => void convert(form)}
                chevron
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={!isEmpty()}>
        <div class="block">
          <AskedButton
            kind="text"
            icon="trash-2"
            label={t('reports.note.delete')}
            title={t('reports.note.delete_title')}
            onYes={remove}
          >
            <p>{t('reports.delete_text')}</p>
          </AskedButton>
        </div>
      </Show>
    </div>
  );
}
