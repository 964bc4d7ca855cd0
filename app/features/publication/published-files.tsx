import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { saveFile } from '#app/kit/save-file.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { StepSheets } from './step-sheets-part.tsx';
import type { FileKind, Published } from './use-published.ts';

/** Files of other editions have other names. */
const HASH_DIGITS = 8;

function fileNameOf({ edition, hash, kind }: { edition: number; hash: string; kind: string }): string {
  return `ideal-${edition}-${kind}-${hash.slice(0, HASH_DIGITS)}`;
}

/** The files that this person has of an edition, and what each lets one compute again. */
export function PublishedFiles(props: { edition: Doc<Edition>; published: Published }): JSX.Element {
  const { t } = useI18n();
  const saved = useSaved();
  const nameOf = (kind: string) =>
    fileNameOf({
      edition: props.edition.body.number,
      hash: props.published.publication()?.body.hash ?? '',
      kind,
    });
  const address = () => `${window.location.origin}/api/ideal/${props.edition.id}/text.json`;
  function save(kind: FileKind) {
    void saved.run(async () => {
      const file = props.published.fileOf(kind);
      if (file === null) throw new Error('no file');
      const text = JSON.stringify(file);
      saveFile({ file: new Blob([text], { type: 'application/json' }), name: `${nameOf(kind)}.json` });
    });
  }
  return (
    <>
      <SectionHeader kind="band" title={t('publication.files.title')} />
      {saved.notice()}
      <List>
        <For
          each={props.published.files()}
          fallback={
            <ListRow note title={t('publication.files.none')} detail={t('publication.files.none_more')} />
          }
        >
          {(kind) => (
            <ListRow title={t(`publication.files.${kind}`)} detail={t(`publication.files.${kind}_more`)}>
              <div class="button-row published-save">
                <Button icon="download" onClick={() => save(kind)}>
                  <span class="unseen">{t(`publication.files.${kind}`)}: </span>
                  {t('publication.files.save')}
                </Button>
              </div>
            </ListRow>
          )}
        </For>
        <Show when={props.published.isPublished()}>
          <ListRow
            title={t('publication.files.address')}
            detail={
              <>
                {t('publication.files.address_more')}{' '}
                <a class="published-address" href={address()} target="_blank" rel="noreferrer">
                  {address()}
                </a>
              </>
            }
          />
        </Show>
      </List>
      <Show when={props.published.publication()?.body.manifest}>
        {(manifest) => (
          <StepSheets
            edition={props.edition}
            published={props.published}
            manifest={manifest()}
            nameOf={nameOf}
          />
        )}
      </Show>
    </>
  );
}
