import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { FolderPanel, FolderReaders } from './folder-panel.tsx';
import { ItemTitle } from './item-title.tsx';
import { OwnFolder } from './own-folder.tsx';
import { readableAgenda, withdrawnItems } from './readable-agenda.ts';
import './folders.css';

/** What the reader's delegation has prepared for one item, read and written; on the desk beside the folder. */
export default function FolderItemPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; item: string }>();
  const { replica } = client;
  const back = () => ({ href: `/meetings/${params.id}/folder`, label: t('folders.title') });
  const item = createMemo(
    () =>
      readableAgenda({ replica, actor: client.actor(), meeting: params.id }).find(
        ({ id }) => id === params.item,
      )?.body ??
      withdrawnItems({ replica, meeting: params.id }).get(params.item) ??
      null,
  );
  return (
    <>
      <PageHeader
        back={back()}
        title={
          <Show when={item()} fallback={t('folders.withdrawn_unknown')}>
            {(known) => <ItemTitle item={known()} />}
          </Show>
        }
      />
      <OwnFolder>
        {(delegation) => (
          <>
            <FolderReaders meeting={params.id} delegation={delegation} />
            <FolderPanel item={params.item} meeting={params.id} within />
            <Show when={item()}>
              <div class="block">
                <LinkButton
                  kind="text"
                  icon="calendar-days"
                  href={`/meetings/${params.id}/agenda/${params.item}`}
                >
                  {t('folders.to_item')}
                </LinkButton>
              </div>
            </Show>
          </>
        )}
      </OwnFolder>
    </>
  );
}
