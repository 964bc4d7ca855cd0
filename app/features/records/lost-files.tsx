import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { LOST_FILES, type LostFile, readLostFiles, withoutLostFile } from '#app/sync/lost-files.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { nominations } from '#shared/participants/nominations.schemas.ts';

type Where = 'nomination' | 'needs' | 'paper' | 'plan' | 'form';

const WHERE: Readonly<Record<string, Where>> = {
  'nominations.make': 'nomination',
  'nominations.edit': 'nomination',
  'needs.set': 'needs',
  'venues.add': 'plan',
  'venues.edit': 'plan',
  'documents.add_version': 'paper',
  'forms.publish': 'form',
};

/** Files that a record of this person names and that nobody has any more: what to attach again, and where. */
export function LostFiles(): JSX.Element {
  const client = useClient();
  return (
    <For each={readLostFiles(client.remembered(LOST_FILES))}>{(file) => <LostFileBanner file={file} />}</For>
  );
}

function LostFileBanner(props: { file: LostFile }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const where = () => WHERE[props.file.act] ?? null;
  const href = () => {
    const { meeting = '', nomination = '', participant = '', venue = '', document = '' } = props.file.args;
    switch (where()) {
      case 'nomination': {
        const state = client.replica.one(nominations, nomination)?.body.state;
        const isOpen = state === 'nominated' || state === 'returned';
        return isOpen ? `/meetings/${meeting}/delegation/nominations/${nomination}` : null;
      }
      case 'needs':
        return `/meetings/${meeting}/people/${participant}/needs`;
      case 'plan':
        return `/meetings/${meeting}/venues/${venue}`;
      case 'paper':
        return `/documents/${document}/versions/new`;
      case 'form':
        return '/reports/publish';
      default:
        return null;
    }
  };
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
            when={href()}
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
        <Show when={href() !== null && where()} fallback={t('documents.lost.elsewhere')}>
          {(place) => <>{t(`documents.lost.where.${place()}`)}</>}
        </Show>
      </Banner>
    </>
  );
}
