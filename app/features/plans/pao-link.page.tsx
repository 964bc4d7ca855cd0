import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { linksOf } from '#shared/plans/chain-check.rules.ts';
import { addsOperations, leadsPlan } from '#shared/plans/lead.rules.ts';
import {
  CHAIN_LINKS,
  type ChainLink,
  LINK_REASONS,
  type OperationalPlan,
  paos,
} from '#shared/plans/pao.schemas.ts';
import { OfPao } from './of-pao.tsx';
import { LedBy } from './pao-table.tsx';
import { usePao } from './use-pao.ts';

/** One link of the criminal justice chain in a plan: its actions, or why there is none. */
export default function PaoLinkPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ link: string }>();
  const link = () => CHAIN_LINKS.find((each) => each === params.link) ?? null;
  return (
    <OfPao>
      {(pao) => (
        <Show
          when={link()}
          keyed
          fallback={
            <PageHeader
              back={{ href: `/plans/${pao().id}`, label: t('pao.things.pao') }}
              title={t('pao.chain.title')}
              detail={t('pao.unknown_thing')}
            />
          }
        >
          {(of) => <Whole pao={pao()} link={of} />}
        </Show>
      )}
    </OfPao>
  );
}

function Whole(props: { pao: Doc<OperationalPlan>; link: ChainLink }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const view = usePao(() => props.pao);
  const rows = createMemo(() =>
    view
      .groups()
      .flatMap((group) => group.rows)
      .filter(({ operation }) => linksOf(operation.body).includes(props.link)),
  );
  const body = () => props.pao.body;
  const leads = () => leadsPlan(client.actor(), body()) && body().state !== 'closed';
  const meant = () => body()[LINK_REASONS[props.link]];
  return (
    <>
      <PageHeader
        back={{ href: `/plans/${props.pao.id}`, label: t('pao.things.pao') }}
        kicker={t('pao.chain.title')}
        title={t(`pao.chain.link.${props.link}`)}
        detail={t('pao.chain.rule')}
      />
      <List>
        <For
          each={rows()}
          fallback={
            <ListRow
              note
              title={t('pao.chain.link_none', { link: t(`pao.chain.link.${props.link}`) })}
              detail={t(`pao.chain.why.${props.link}`)}
            />
          }
        >
          {(row) => (
            <ListRow
              lead={<span class="pao-number">{row.number ?? '—'}</span>}
              title={<LocalText text={row.operation.body.title} />}
              detail={<LedBy row={row} />}
              href={`/plans/${props.pao.id}/actions/${row.operation.id}`}
              chevron
            />
          )}
        </For>
      </List>
      <Show when={rows().length === 0}>
        <Show when={addsOperations(client.actor(), body())}>
          <div class="block">
            <LinkButton icon="plus" href={`/plans/${props.pao.id}/actions/new?link=${props.link}`}>
              {t('pao.chain.add')}
            </LinkButton>
          </div>
        </Show>
        <Show when={meant()}>
          {(said) => (
            <List>
              <ListRow kicker={t('pao.chain.meant_why')} title={said().reason} detail={said().done.label} />
            </List>
          )}
        </Show>
        <Show when={leads()}>
          <Reason pao={props.pao} link={props.link} />
        </Show>
      </Show>
    </>
  );
}

/** Gives the reason, another one, or takes it back. */
function Reason(props: { pao: Doc<OperationalPlan>; link: ChainLink }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const { pao, link } = props;
  const said = LINK_REASONS[link];
  const known = () => props.pao.body[said]?.reason ?? '';
  // Each link has a draft of its own.
  const edit = createEdit({
    collection: paos,
    begun: null,
    id: `${pao.id}-${link}`,
    under: pao.id,
    acts: ['plans.explain_link'],
    prefix: 'pao',
    field: 'chain',
    type: (given: object | null): { readonly reason: string } => {
      const { reason = pao.body[said]?.reason ?? '' } = (given ?? {}) as { readonly reason?: string };
      return { reason };
    },
    toArgs: ({ reason }: { readonly reason: string }): { readonly reason: string } => ({
      reason: reason.trim(),
    }),
    need: { reason: 'pao.need.why' },
    edit: ({ wished: { reason } }) => act('plans.explain_link', { pao: pao.id, link, reason }),
    fromArgs: ({ reason }) => ({ reason }) as never,
    isDone: ({ reason }) => reason.trim() === known(),
    isSame: (each, refused) => (each.args as { link?: string }).link === refused.link,
    to: `/plans/${pao.id}/chain/${link}`,
  });
  return (
    <>
      {done.notice()}
      <EditPart edit={edit} save={t('pao.chain.deliberate')} kind="outlined">
        <TextArea {...edit.bind('reason')} label={t('pao.chain.reason')} rows={3} />
      </EditPart>
      <Show when={props.pao.body[said] !== null}>
        <div class="block">
          <Button
            kind="text"
            onClick={() =>
              void done.run(act('plans.explain_link', { pao: pao.id, link, reason: null }), `${link} null`)
            }
          >
            {t('pao.chain.not_meant')}
          </Button>
        </div>
      </Show>
    </>
  );
}
