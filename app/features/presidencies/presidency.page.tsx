import { createEffect, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { ForMembers } from '#app/kit/for-members.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isHandedOver, speaksFor } from '#shared/presidencies/presidencies.rules.ts';
import type { PresidencyTerm } from '#shared/presidencies/presidencies.schemas.ts';
import { OfTerm } from './of-term.tsx';
import { TermTag } from './standing-tag.tsx';
import { takenOverKey } from './taken-over.ts';
import { HandoverLines } from './term-handover.tsx';
import { useRotation } from './use-rotation.ts';
import './presidencies.css';

/** One term of the presidency: its state, its days, what it rests on, and its programme. */
export default function PresidencyPage(): JSX.Element {
  return (
    <ForMembers back="/presidencies">
      <OfTerm>{(term) => <Whole term={term()} />}</OfTerm>
    </ForMembers>
  );
}

function Whole(props: { term: Doc<PresidencyTerm> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const rotation = useRotation();
  const body = () => props.term.body;
  const standing = () => rotation.standingOfTerm(props.term.id);
  createEffect(() => {
    const at = body().takenOver?.at;
    if (at === undefined) return;
    // It may be said again where it could not be noted.
    void client.remember(takenOverKey(props.term.id), at).catch(() => undefined);
  });
  const facts = (): Fact[] => [
    { label: t('presidencies.fields.from'), place: formatDay(locale(), body().from) },
    { label: t('presidencies.fields.until'), place: formatDay(locale(), body().until) },
    { label: t('presidencies.fields.basis'), place: body().basis },
    ...(body().reason === null
      ? []
      : [
          {
            label: t('presidencies.fields.reason'),
            place: <span class="user-text">{body().reason}</span>,
          },
        ]),
    { label: t('presidencies.fields.order'), place: t(`presidencies.order.${body().order}`) },
    ...takenOver(),
  ];
  function takenOver(): Fact[] {
    const at = body().takenOver?.at;
    if (at === undefined) return [];
    return [{ label: t('presidencies.handover.took_over'), place: formatWhen(locale(), at) }];
  }
  return (
    <>
      <PageHeader
        back={{ href: '/presidencies', label: t('presidencies.title') }}
        kicker={t('presidencies.number', { number: String(body().number) })}
        title={countryName(locale(), body().state)}
        detail={<TermTag standing={standing()} />}
        aside={
          <Show
            when={may(client.actor(), 'presidencies.edit') && !isHandedOver(props.term.id, rotation.terms())}
          >
            <LinkButton
              kind="text"
              icon="pencil"
              label={t('presidencies.edit')}
              href={`/presidencies/${props.term.id}/edit`}
            />
          </Show>
        }
      />
      <FactList facts={facts()} />
      <HandoverLines term={props.term} />
      <Programme term={props.term} mayWrite={standing() !== 'closed'} />
    </>
  );
}

function Programme(props: { term: Doc<PresidencyTerm>; mayWrite: boolean }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const programme = () => props.term.body.programme;
  return (
    <>
      <SectionHeader kind="band" title={t('presidencies.programme.title')} />
      <Show
        when={programme()}
        fallback={
          <List>
            <ListRow
              note
              title={<strong>{t('presidencies.programme.none')}</strong>}
              detail={t('presidencies.programme.none_more')}
            />
          </List>
        }
      >
        {(known) => (
          <>
            <Show when={known().text}>
              {(text) => (
                <p class="block user-text presidency-text">
                  <LocalText text={text()} />
                </p>
              )}
            </Show>
            <Show when={known().priorities.length > 0}>
              <List ordered label={t('presidencies.programme.priorities')}>
                <For each={known().priorities}>
                  {(priority, index) => (
                    <ListRow leadKind="number" lead={index() + 1} title={<LocalText text={priority} />} />
                  )}
                </For>
              </List>
            </Show>
          </>
        )}
      </Show>
      <Show when={props.mayWrite && speaksFor(client.actor(), props.term.body.state)}>
        <div class="block">
          <LinkButton icon="pencil" href={`/presidencies/${props.term.id}/programme`}>
            {t(programme() === null ? 'presidencies.programme.write' : 'presidencies.programme.change')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}
