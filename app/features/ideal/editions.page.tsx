import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { type Edition, editions } from '#shared/ideal/ideal.schemas.ts';
import { networks } from '#shared/ideal/networks.schemas.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { AskedOfMine } from './asked-of-mine.tsx';
import { outOn } from './out-on.ts';
import { RatedByMine } from './rated-by-mine.tsx';

/** Every edition of IDEAL, latest first, the register of networks, and what everything is about. */
export default function EditionsPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const all = createMemo(() =>
    [...client.replica.all(editions)].sort((left, right) => right.body.number - left.body.number),
  );
  function standing(edition: Doc<Edition>): string {
    const { status, collectUntil } = edition.body;
    const out = outOn(client.replica, edition);
    if (out !== null) return t('ideal.edition_out', { day: formatDay(locale(), out) });
    // What is over is no news of an edition that is out.
    if (status === 'published') return t('ideal.status.published');
    return t('ideal.edition_line', {
      status: t(`ideal.status.${status}`),
      day: formatDay(locale(), collectUntil),
    });
  }
  return (
    <>
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('ideal.title')}
        detail={t('ideal.row')}
      />
      <AskedOfMine />
      <Show when={!takesPart(client.actor())}>
        <RatedByMine />
      </Show>
      <Show when={takesPart(client.actor())}>
        <List label={t('ideal.editions')}>
          <For
            each={all()}
            fallback={
              <ListRow note title={<strong>{t('ideal.none')}</strong>} detail={t('ideal.none_more')} />
            }
          >
            {(edition) => (
              <ListRow
                lead={<Icon name="chart-column" />}
                title={<LocalText text={edition.body.title} />}
                detail={standing(edition)}
                href={`/ideal/${edition.id}`}
                chevron
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={may(client.actor(), 'editions.edit')}>
        <div class="block">
          <LinkButton icon="plus" href="/ideal/new">
            {t('ideal.begin')}
          </LinkButton>
        </div>
      </Show>
      <SectionHeader kind="band" title={t('ideal.shared')} />
      <List>
        <Show when={takesPart(client.actor())}>
          <ListRow
            lead={<Icon name="users" />}
            title={t('ideal.networks.title')}
            detail={t('ideal.networks.row', { n: client.replica.all(networks).length })}
            href="/ideal/networks"
            chevron
          />
        </Show>
        <ListRow
          lead={<Icon name="list-checks" />}
          title={t('ideal.subjects.title')}
          detail={t('ideal.subjects.row')}
          href="/ideal/subjects"
          chevron
        />
      </List>
    </>
  );
}
