import { type Accessor, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { StatusLine } from '#app/features/records/status-line.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { toUnfinished, type Unfinished } from '#app/kit/edit-draft.ts';
import { fromFormerKept } from '#app/kit/former-kept.ts';
import { unfinishedInWords } from '#app/kit/unfinished-words.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ListRow } from '#app/ui/list-row.tsx';

/** What was begun on pages of this phone and not saved, latest first; follows every save. */
export function useUnfinished(): Accessor<readonly Unfinished[]> {
  const client = useClient();
  const [list, setList] = createSignal<readonly Unfinished[]>([]);
  let turn = 0;

  async function read() {
    turn += 1;
    const mine = turn;
    const stored = await client.drafts.list();
    // A slower read must not overwrite a later one.
    if (mine === turn)
      setList(
        stored.map((draft) => toUnfinished(fromFormerKept(draft) ?? draft)).filter((each) => each !== null),
      );
  }
  // What could not be read now is read at the next change; the last known list stays.
  const readAgain = () => void read().catch(() => undefined);

  readAgain();
  onCleanup(client.drafts.subscribe(readAgain));
  return list;
}

/** Leads back to the page on which it was begun, and to what was typed there. */
export function UnfinishedRow(props: { draft: Unfinished }): JSX.Element {
  const client = useClient();
  const features = useFeatures();
  const { t, locale } = useI18n();
  const when = useWhen();
  const words = () => unfinishedInWords(props.draft, { client, features, t, locale: locale() });
  const seen = () => `/outbox/typed?draft=${encodeURIComponent(props.draft.key)}`;
  const status = () => ({
    word: t('acts.edit.unfinished'),
    gauge: { saved: true, queued: false },
    tone: 'ink' as const,
    icon: null,
  });
  return (
    <ListRow
      title={words().title}
      href={props.draft.address ?? seen()}
      detail={words().within ?? undefined}
      chevron
    >
      <StatusLine status={status()} code={when(props.draft.updatedAt)} />
      <div class="row-remedy">
        <Show when={props.draft.address}>
          {(address) => (
            <LinkButton icon="pencil" href={address()}>
              {t('kit.typed.go_on')}
            </LinkButton>
          )}
        </Show>
        <LinkButton kind="text" href={seen()}>
          {t('kit.typed.see')}
        </LinkButton>
      </div>
    </ListRow>
  );
}
