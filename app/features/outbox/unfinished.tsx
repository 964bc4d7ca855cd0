import { type Accessor, createSignal, type JSX, onCleanup } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import { toUnfinished, type Unfinished } from '#app/kit/edit-draft.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { Button } from '#app/ui/button.tsx';
import { ListRow } from '#app/ui/list-row.tsx';

/** What was begun on edit pages of this phone and not saved, latest first; follows every save. */
export function useUnfinished(): Accessor<readonly Unfinished[]> {
  const client = useClient();
  const [list, setList] = createSignal<readonly Unfinished[]>([]);
  let turn = 0;

  async function read() {
    turn += 1;
    const mine = turn;
    const stored = await client.drafts.list();
    // A slower read must not overwrite a later one.
    if (mine === turn) setList(stored.map(toUnfinished).filter((each) => each !== null));
  }
  // What could not be read now is read at the next change; the last known list stays.
  const readAgain = () => void read().catch(() => undefined);

  readAgain();
  onCleanup(client.drafts.subscribe(readAgain));
  return list;
}

/** Leads back to the page on which it was begun, or throws away what was typed there. */
export function UnfinishedRow(props: { draft: Unfinished }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const when = useWhen();
  const guard = createActGuard();
  const saved = useSaved();
  const [isAsking, setIsAsking] = createSignal(false);
  const title = () => props.draft.title || t('acts.edit.unfinished');
  const discard = () =>
    guard.once(async () => {
      setIsAsking(false);
      await saved.run(() => client.drafts.delete(props.draft.key));
    });
  return (
    <>
      <ListRow title={title()} href={props.draft.address}>
        <p class="row-detail">
          {t('acts.edit.unfinished')} · {when(props.draft.updatedAt)}
        </p>
        <div class="row-remedy">
          {saved.notice()}
          <Button kind="text" icon="trash-2" onClick={() => setIsAsking(true)}>
            {t('outbox.record.discard')}
          </Button>
        </div>
      </ListRow>
      <Confirm
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('acts.edit.start_over_title')}
        confirm={t('outbox.record.discard')}
        onConfirm={() => void discard()}
      >
        <p>
          <strong>{title()}</strong>
        </p>
        <p>{t('acts.edit.start_over_text')}</p>
      </Confirm>
    </>
  );
}
