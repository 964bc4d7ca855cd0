import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { HeldAct } from '#app/features/people/held-act.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { useFeatures } from '#app/kit/use-features.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { formerPresidencyAudience, mayRead } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { mandates } from '#shared/mandates/mandates.schemas.ts';
import { draftLines } from '#shared/presidencies/dossier.rules.ts';
import { handovers } from '#shared/presidencies/handover.schemas.ts';
import type { PresidencyTerm } from '#shared/presidencies/presidencies.schemas.ts';
import { setAsides } from '#shared/states/set-asides.schemas.ts';
import { draftKey, draftName } from './handover-lines.ts';
import { OfTerm } from './of-term.tsx';
import './presidencies.css';

/** What one presidency did not hand over: for the administration of its state. */
export default function KeptPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <OfTerm>
      {(term) => (
        <Allowed
          to={mayRead({
            actor: client.actor(),
            compartment: COMMITTEE,
            audience: formerPresidencyAudience(term().body),
          })}
          back={`/presidencies/${term().id}`}
          says={t('presidencies.handover.who_kept')}
          reads
        >
          <Whole term={term()} />
        </Allowed>
      )}
    </OfTerm>
  );
}

function Whole(props: { term: Doc<PresidencyTerm> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const features = useFeatures();
  const place = () => formerPresidencyAudience(props.term.body);
  const drafts = createMemo(() => draftLines(client.replica, (audience) => audience === place()));
  const copy = createMemo(() => client.replica.all(handovers).find(({ audience }) => audience === place()));
  const late = createMemo(() =>
    client.replica
      .all(setAsides)
      .filter(({ audience }) => audience === place())
      .toSorted((left, right) => right.body.receivedAt - left.body.receivedAt),
  );
  /** As their mandate called them, which stays when it has ended. */
  const labelOf = (person: string) => client.replica.within(mandates, person).at(-1)?.body.label ?? person;
  return (
    <>
      <PageHeader
        back={{ href: `/presidencies/${props.term.id}`, label: t('presidencies.things.term') }}
        kicker={`${countryName(locale(), props.term.body.state)} · ${t('presidencies.number', { number: String(props.term.body.number) })}`}
        title={t('presidencies.handover.kept.title')}
        detail={t('presidencies.handover.kept.more')}
      />
      <SectionHeader kind="band" title={t('presidencies.handover.kept.late')} aside={late().length} />
      <Show
        when={late().length > 0}
        fallback={
          <List>
            <ListRow note title={t('presidencies.handover.kept.late_none')} />
          </List>
        }
      >
        <p class="block">{t('presidencies.handover.kept.late_more')}</p>
        <For each={late()}>{(held) => <HeldAct held={held} label={labelOf(held.body.person)} />}</For>
      </Show>
      <SectionHeader kind="band" title={t('presidencies.handover.kept.drafts')} aside={drafts().length} />
      <List label={t('presidencies.handover.kept.drafts')}>
        <For each={drafts()} fallback={<ListRow note title={t('presidencies.handover.kept.drafts_none')} />}>
          {(draft) => (
            <ListRow
              id={draftKey(draft)}
              kicker={kindOf(draft.collection)}
              title={draftName(draft, { locale: locale() })}
            />
          )}
        </For>
      </List>
      <Show when={copy()}>
        {(known) => (
          <List>
            <ListRow
              title={t('presidencies.handover.kept.copy')}
              detail={formatDay(locale(), known().body.dossier.on)}
              href={`/presidencies/${known().body.to}/handover`}
              chevron
            />
          </List>
        )}
      </Show>
    </>
  );

  function kindOf(collection: string): string | undefined {
    const kind = features.kind(collection);
    return kind === null ? undefined : t(kind);
  }
}
