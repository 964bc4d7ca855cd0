import { createMemo, For, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { shownName } from '#app/features/participants/person-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { readText } from '#shared/kernel/text.ts';
import { isLinkOf } from '#shared/participants/nominations.rules.ts';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';

/**
 * Where only heads see how to join: which of them has said who they are. Nobody confirms it, so whoever organises the
 * meeting looks at it before they choose heads alone.
 */
export function HeadsShown(props: { meeting: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const heads = createMemo(() => {
    const places = new Map(client.replica.within(delegations, props.meeting).map((each) => [each.id, each]));
    const links = new Map(
      client.replica.within(participantLinks, props.meeting).map((each) => [each.body.participant, each]),
    );
    return client.replica
      .within(participants, props.meeting)
      .filter(({ body }) => body.capacity === 'head')
      .flatMap(({ id, body }) => {
        const place = places.get(body.delegation)?.body;
        if (place === undefined) return [];
        const hasSaid = isLinkOf(links.get(id) ?? null, place.code);
        const of = readText(place.name, locale()).value;
        return [{ id, of, name: shownName(body, locale()), hasSaid }];
      })
      .sort((left, right) => left.of.localeCompare(right.of, locale()));
  });
  return (
    <>
      <p class="block body-2">{t('logistics.join.heads.unconfirmed')}</p>
      <SectionHeader kind="band" title={t('logistics.join.heads.title')} />
      <List label={t('logistics.join.heads.title')}>
        <For each={heads()} fallback={<ListRow note quiet title={t('logistics.join.heads.none')} />}>
          {({ id, of, name, hasSaid }) => (
            <ListRow
              title={name}
              kicker={of}
              detail={t(hasSaid ? 'logistics.join.heads.said' : 'logistics.join.heads.unsaid')}
              quiet={!hasSaid}
              href={`/meetings/${props.meeting}/people/${id}`}
            />
          )}
        </For>
      </List>
    </>
  );
}
