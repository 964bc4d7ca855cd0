import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { AskedButton } from './asked-button.tsx';
import { CopyButton } from './copy-button.tsx';
import type { Unfinished } from './edit-draft.ts';
import { Asked } from './remove-button.tsx';
import { typedAsText, typedInWords, unfinishedInWords } from './unfinished-words.ts';
import { useFeatures } from './use-features.tsx';
import { useSaved } from './use-saved.tsx';
import { useWhen } from './use-when.ts';

/** What was typed on an edit page and never saved, to be read, taken elsewhere or thrown away. */
export function TypedTexts(props: {
  draft: Unfinished;
  /** Shown first among the buttons. */
  first?: JSX.Element;
  onDiscarded: () => void;
}): JSX.Element {
  const client = useClient();
  const features = useFeatures();
  const { t, locale } = useI18n();
  const when = useWhen();
  const saved = useSaved();
  const reader = () => ({ client, features, t, locale: locale() });
  const lines = () => typedInWords(props.draft, reader());
  const title = () => unfinishedInWords(props.draft, reader()).title;

  async function discard() {
    if (await saved.run(() => client.drafts.delete(props.draft.key))) props.onDiscarded();
  }

  return (
    <>
      <Show when={lines().length > 0} fallback={<p class="block quiet">{t('kit.typed.nothing')}</p>}>
        <FactList
          facts={lines().map(({ label, text, language }) => ({
            label,
            detail: (
              <span class="user-text" lang={language ?? undefined}>
                {text}
              </span>
            ),
          }))}
        />
      </Show>
      <p class="block body-2 quiet">{t('kit.typed.at', { at: when(props.draft.updatedAt) })}</p>
      {saved.notice()}
      <div class="block button-row">
        {props.first}
        <CopyButton text={typedAsText(lines())} label={t('kit.typed.copy')} about={title()} />
        <Show when={'share' in navigator && lines().length > 0}>
          <ShareTyped title={title()} text={typedAsText(lines())} />
        </Show>
        <AskedButton
          kind="text"
          icon="trash-2"
          label={t('kit.typed.discard')}
          title={t('acts.edit.start_over_title')}
          onYes={discard}
        >
          <Asked thing={title()} text={t('acts.edit.start_over_text')} />
        </AskedButton>
      </div>
    </>
  );
}

function ShareTyped(props: { title: string; text: string }): JSX.Element {
  const { t } = useI18n();
  const [hasFailed, setHasFailed] = createSignal(false);
  async function share() {
    setHasFailed(false);
    try {
      await navigator.share({ title: props.title, text: props.text });
    } catch (error) {
      // Closing the sheet is a choice, not an error.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setHasFailed(true);
    }
  }
  return (
    <>
      <Button icon="share-2" onClick={() => void share()}>
        {t('kit.share')}
      </Button>
      <p role="status">{hasFailed() ? t('kit.not_shared') : ''}</p>
    </>
  );
}
