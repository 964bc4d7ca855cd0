import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDeliveries } from '#app/kit/use-deliveries.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { openingId, openings, releaseId, releaseReadings } from '#shared/ideal/released.schemas.ts';
import { BODY_CODES } from '#shared/kernel/bodies.ts';
import { ownState } from './work-data.ts';

/**
 * To whom the release in force is open and on whose devices all of it lies, which is certain and only the server knows;
 * and who had it on a screen, as far as devices could tell.
 */
export function WhoRead(props: { edition: string; standing: number }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const when = useWhen();
  const of = () => ({ edition: props.edition, state: ownState(client) });
  const open = createMemo(() =>
    BODY_CODES.flatMap((body) => {
      const known = client.replica.one(openings, openingId({ ...of(), body }))?.body;
      return known === undefined || known.endedAt !== null ? [] : [{ body, at: known.at }];
    }),
  );
  const delivered = useDeliveries(() => `/api/releases/${of().state}/${props.edition}/deliveries`);
  const opened = createMemo(() =>
    client.replica
      .within(releaseReadings, releaseId(of()))
      .filter(({ body }) => body.number === props.standing)
      .sort((left, right) => right.body.at - left.body.at),
  );
  return (
    <>
      <SectionHeader kind="band" title={t('contributions.who_read.title')} />
      <List label={t('contributions.who_read.title')}>
        <For each={open()}>
          {({ body, at }) => (
            <ListRow
              title={t(`ideal.body.${body}`)}
              detail={t('contributions.who_read.open_since', { at: when(at) })}
              href={`/ideal/${props.edition}/read/${of().state}`}
              chevron
            />
          )}
        </For>
      </List>
      <SectionHeader
        kind="band"
        level={3}
        title={t('contributions.who_read.received')}
        aside={delivered.list()?.length}
      />
      <List label={t('contributions.who_read.received')}>
        <Show when={delivered.isAsking()}>
          <ListRow note title={t('contributions.who_read.asking')} />
        </Show>
        <Show when={delivered.trouble()}>
          {(kind) => (
            <ListRow note title={t(`contributions.who_read.${kind()}`)}>
              <Button kind="text" icon="refresh-cw" onClick={() => delivered.again()}>
                {t('kit.try_again')}
              </Button>
            </ListRow>
          )}
        </Show>
        <Show when={delivered.list()}>
          {(found) => (
            <For each={found()} fallback={<ListRow note title={t('contributions.who_read.nobody_has')} />}>
              {({ label, at }) => (
                <ListRow title={label} detail={t('contributions.who_read.has_it', { at: when(at) })} />
              )}
            </For>
          )}
        </Show>
      </List>
      <SectionHeader
        kind="band"
        level={3}
        title={t('contributions.who_read.who_opened')}
        aside={opened().length}
      />
      <List label={t('contributions.who_read.who_opened')}>
        <For each={opened()} fallback={<ListRow note title={t('contributions.who_read.nobody')} />}>
          {({ body }) => (
            <ListRow
              title={body.label ?? t('contributions.who_read.somebody')}
              detail={t('contributions.who_read.opened', { at: when(body.at) })}
            />
          )}
        </For>
      </List>
      <Show when={opened().length > 0}>
        <p class="block body-2 quiet">{t('contributions.who_read.more')}</p>
      </Show>
    </>
  );
}
