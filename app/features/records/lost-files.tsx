import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { LOST_FILES, type LostFile, readLostFiles, withoutLostFile } from '#app/sync/lost-files.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';

/** Files that this person's records name and nobody has any more: what to attach again, and where. */
export function LostFiles(): JSX.Element {
  const client = useClient();
  return (
    <For each={readLostFiles(client.remembered(LOST_FILES))}>{(file) => <LostFileBanner file={file} />}</For>
  );
}

function LostFileBanner(props: { file: LostFile }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const features = useFeatures();
  const place = () => features.attach(props.file, client);
  const saved = useSaved();
  const dismiss = () =>
    void saved.run(() =>
      client.remember(LOST_FILES, withoutLostFile(client.remembered(LOST_FILES), props.file.hash)),
    );
  return (
    <>
      {saved.notice()}
      <Banner
        tone="act"
        icon="triangle-alert"
        fact={
          props.file.name === ''
            ? t('documents.lost.fact')
            : t('documents.lost.fact_named', { name: props.file.name })
        }
        action={
          <Show
            when={place()?.href}
            fallback={
              <Button kind="text" onClick={dismiss}>
                {t('documents.lost.dismiss')}
              </Button>
            }
          >
            {(to) => (
              <LinkButton kind="text" href={to()}>
                {t('documents.lost.attach')}
              </LinkButton>
            )}
          </Show>
        }
      >
        {t('documents.lost.text')}{' '}
        <Show when={place()?.where} fallback={t('documents.lost.elsewhere')}>
          {(where) => <>{t(where())}</>}
        </Show>
      </Banner>
    </>
  );
}
