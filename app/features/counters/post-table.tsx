import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { TableLink } from '#app/ui/row-link.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Post } from '#shared/counters/counters.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { operationHref, operationPostHref } from './operation-address.ts';
import { useStateTimes } from './state-times.ts';
import type { Operation } from './use-operation.ts';

const SITUATION_TONES = {
  quiet: 'plain',
  busy: 'neutral',
  incident: 'amber',
  support: 'red',
  closed: 'plain',
} as const;

/** The posts of the state, which of them are silent, and how each is: a table on the desk, a list on a phone. */
export function PostTable(props: { operation: Operation }): JSX.Element {
  const desk = useDesk();
  const { t } = useI18n();
  const times = useStateTimes(props.operation);
  const { operation } = props;
  const list = () => operation.posts();
  const hrefOf = (post: Doc<Post>) => operationPostHref({ day: operation.day, post: post.id });
  const lastWords = (post: Doc<Post>) => {
    const at = times.moment(operation.lastOf(post) ?? 0);
    return desk.isDesk() ? at : t('operations.post.last', { at });
  };
  const Heard = (own: { post: Doc<Post> }) => (
    <Show
      when={operation.silenceOf(own.post)}
      fallback={
        <Show when={own.post.body.endedAt === null} fallback={t('operations.post.ended')}>
          <Show when={operation.lastOf(own.post) !== null} fallback={t('operations.post.nothing_yet')}>
            {lastWords(own.post)}
          </Show>
        </Show>
      }
    >
      {(words) => (
        <Tag tone="red" icon="triangle-alert">
          {words()}
        </Tag>
      )}
    </Show>
  );
  const Situation = (own: { post: Doc<Post> }) => (
    <Show when={operation.situationOf(own.post)}>
      {(said) => (
        <span>
          <Tag tone={SITUATION_TONES[said().body.situation]}>
            {t(`counters.situation.${said().body.situation}`)}
          </Tag>
          <Show when={said().body.isLate}> {t('counters.fields.isLate')}</Show>
        </span>
      )}
    </Show>
  );
  const institutionOf = (post: Doc<Post>) => t(`people.institution.${post.body.institution}`);
  return (
    <>
      <SectionHeader kind="band" title={t('operations.posts')} aside={list().length} />
      <Show
        when={desk.isDesk() && list().length > 0}
        fallback={
          <List label={t('operations.posts')}>
            <For each={list()} fallback={<ListRow note title={t('operations.post.none')} />}>
              {(post) => (
                <ListRow
                  kicker={institutionOf(post)}
                  title={post.body.name}
                  tone={operation.silenceOf(post) === null ? undefined : 'act'}
                  quiet={post.body.endedAt !== null}
                  href={hrefOf(post)}
                  chevron
                >
                  <div class="row-status operation-marks">
                    <Heard post={post} />
                    <Situation post={post} />
                  </div>
                </ListRow>
              )}
            </For>
          </List>
        }
      >
        <DataTable
          caption={t('operations.posts')}
          rows={list()}
          overdue={(post) => operation.silenceOf(post) !== null}
          columns={[
            {
              key: 'post',
              label: t('operations.things.post'),
              cell: (post) => <TableLink href={hrefOf(post)}>{post.body.name}</TableLink>,
            },
            { key: 'institution', label: t('operations.fields.institution'), cell: institutionOf },
            { key: 'heard', label: t('operations.post.heard'), cell: (post) => <Heard post={post} /> },
            {
              key: 'situation',
              label: t('operations.post.situation'),
              cell: (post) => <Situation post={post} />,
            },
            {
              key: 'shift',
              label: t('operations.fields.shift'),
              cell: (post) => operation.shiftWords(post) ?? '',
            },
            {
              key: 'crew',
              label: t('operations.post.crew'),
              end: true,
              cell: (post) => operation.crewCount(post),
            },
            {
              key: 'entries',
              label: t('operations.post.entries'),
              end: true,
              cell: (post) => operation.entryCount(post),
            },
          ]}
        />
      </Show>
      <Show when={operation.isOpen()}>
        <div class="block">
          <LinkButton icon="plus" href={operationHref(operation.day, '/posts/new')}>
            {t('operations.post.add')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}
