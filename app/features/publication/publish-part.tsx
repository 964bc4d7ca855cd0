import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useRefused } from '#app/features/reports/review/use-refused.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { groupsOf } from '#app/kit/hash-groups.ts';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { publishProblem } from '#shared/publication/publication.mutations.ts';
import type { Publication } from '#shared/publication/publication.schemas.ts';
import '#app/kit/kit.css';

/** For whoever presides: publishes what is ready, once its hash is the one that was agreed on. */
export function PublishPart(props: {
  edition: Doc<Edition>;
  publication: Doc<Publication>;
  /** Its text was made for others. */
  isIssued: boolean;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const saved = useSaved();
  const ids = useNewIds('eds');
  /** One that was refused is taken back by the one that takes its place. */
  const refused = useRefused();
  /** What stood on the screen when this was asked for; null: nothing is asked. */
  const [seen, setSeen] = createSignal<string | null>(null);
  const isOpen = () => props.publication.body.status === 'ready' && may(client.actor(), 'editions.move_on');
  /** This device makes the hash again of what it stands for. */
  const computed = createMemo(() => contentHash(props.publication.body.manifest));
  const isSame = () => computed() === props.publication.body.hash;
  const problem = () =>
    publishProblem({
      ...{ actor: client.actor(), edition: props.edition.body, publication: props.publication.body },
    });
  async function publish(hash: string) {
    const args = { edition: props.edition.id, entry: ids.of(), hash };
    const again = { ...(refused?.name === 'publication.publish' ? { replaces: refused.id } : {}) };
    if (await saved.run(() => client.mutate(act('publication.publish', args, again)).saved)) ids.used();
  }
  return (
    <Show when={isOpen()}>
      <SectionHeader kind="band" title={t('publication.publish.title')} />
      {saved.notice()}
      <List>
        <ListRow
          note
          title={t(isSame() ? 'publication.publish.same' : 'publication.publish.other')}
          detail={t(isSame() ? 'publication.publish.same_more' : 'publication.publish.other_more')}
          tone={isSame() ? undefined : 'act'}
        />
        <Show when={!props.isIssued}>
          <ListRow note title={t('publication.publish.no_text')} />
        </Show>
        <Show when={problem()}>
          {(found) => <ListRow note title={errorText({ t, code: found().code })} />}
        </Show>
      </List>
      <Show when={isSame() && props.isIssued && problem() === null}>
        <div class="block">
          <Button kind="filled" icon="check" onClick={() => setSeen(props.publication.body.hash)}>
            {t('publication.acts.publish')}
          </Button>
        </div>
      </Show>
      <Confirm
        act="publication.publish"
        open={seen() !== null}
        onClose={() => setSeen(null)}
        title={t('publication.publish.ask', { n: props.edition.body.number })}
        confirm={t('publication.acts.publish')}
        onConfirm={() => {
          const hash = seen();
          setSeen(null);
          if (hash !== null) void publish(hash);
        }}
      >
        <p>{t('publication.confirm.publish')}</p>
        <p>{t('publication.publish.compare')}</p>
        <p class="hash-groups">{groupsOf(seen() ?? '')}</p>
      </Confirm>
    </Show>
  );
}
