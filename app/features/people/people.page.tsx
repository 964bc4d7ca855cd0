import { createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Answered, useAnswer } from '#app/kit/online.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { rolesAndOffices } from '#shared/kernel/actor.ts';
import { PeopleAnswerSchema, type Person, type PersonStatus } from '#shared/people/people.schemas.ts';
import { ConfirmState } from './confirm-state.tsx';
import { governedBy, invitePage, peoplePath } from './governed.ts';
import { nounOf } from './noun.ts';
import { PartnerUnitList, usePartnerUnitWords } from './partner-unit.tsx';
import { institutionName, roleNames, stateName } from './place-words.ts';
import { rolesHeld } from './roles-held.ts';
import { readsSetAsides } from './set-asides.ts';

const TONES = {
  invited: 'blue',
  pending_confirmation: 'amber',
  active: 'plain',
  disabled: 'neutral',
} as const;

/**
 * The people whom one governs: of one's state, of the committee, or of both, clearly apart. Before a state is confirmed:
 * how to confirm it. For all others: who governs them.
 */
export default function PeoplePage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const actor = () => client.actor();
  const governed = () => governedBy(actor());
  const isBoth = () => governed().length > 1;
  const only = () => (governed().length === 1 ? governed()[0] : undefined);
  // Confirming changes a person's roles, so the part of the page where they did it disappears.
  const [isOpened, setIsOpened] = createSignal(false);
  const detail = () => {
    if (governed().length === 0) return undefined;
    if (only() === null) return t('people.detail_committee');
    const { state } = actor();
    const name = stateName({ t, locale: locale(), state });
    const noun = nounOf(t, state);
    return isBoth() ? t('people.detail_both', { name, noun }) : t('people.detail_state', { name, noun });
  };
  return (
    <div class="page">
      <PageHeader
        back={{ href: '/more', label: t('people.back') }}
        title={t('people.title')}
        detail={detail()}
        aside={
          <Show when={only() !== undefined}>
            <LinkButton kind="text" icon="plus" href={invitePage(actor(), only() ?? null)}>
              {t('people.invite')}
            </LinkButton>
          </Show>
        }
      />
      <Show when={isOpened()}>
        <Banner icon="check" fact={t('people.confirm.done', { noun: nounOf(t, actor().state) })}>
          {t('people.confirm.done_text')}
        </Banner>
      </Show>
      <Show when={readsSetAsides(actor())}>
        <List>
          <ListRow
            title={t('people.set_asides.title')}
            detail={t('people.set_asides.row_text')}
            href="/people/set-asides"
            chevron
          />
        </List>
      </Show>
      <Show when={rolesAndOffices(actor()).length > 0}>
        <List>
          <ListRow
            title={t('people.found.title')}
            detail={t(may(actor(), 'state.found') ? 'people.found.detail' : 'people.founded.row')}
            href="/people/states"
            chevron
          />
        </List>
      </Show>
      <Show when={only() === null && actor().state !== null}>
        <List>
          <ListRow
            title={client.label()}
            detail={t('people.own_mandates')}
            href={`/people/${actor().person}`}
            chevron
          />
        </List>
      </Show>
      <Show
        when={governed().length > 0}
        fallback={
          <NoAdmin isPending={rolesAndOffices(actor()).length === 0} onConfirmed={() => setIsOpened(true)} />
        }
      >
        <div classList={{ split: isBoth() }}>
          <For each={governed()}>{(state) => <Governed state={state} isBoth={isBoth()} />}</For>
        </div>
      </Show>
    </div>
  );
}

/** The people of one's state, with what else is said of them, or those of the committee. */
function Governed(props: { state: string | null; isBoth: boolean }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const noun = () => nounOf(t, props.state);
  const title = () =>
    props.state === null
      ? t('people.of_committee')
      : t('people.of_state', { name: stateName({ t, locale: locale(), state: props.state }), noun: noun() });
  return (
    <section>
      <Show when={props.isBoth}>
        <SectionHeader
          title={title()}
          aside={
            <LinkButton kind="text" icon="plus" href={invitePage(client.actor(), props.state)}>
              {props.state === null
                ? t('people.invite_committee')
                : t('people.invite_state', { noun: noun() })}
            </LinkButton>
          }
        />
      </Show>
      <Show when={props.state !== null && may(client.actor(), 'state.people', { state: props.state })}>
        <List>
          <ListRow
            title={t('reports.rules.deputies')}
            detail={t('reports.rules.deputy.row_text')}
            href="/reports/state/deputies"
            chevron
          />
        </List>
      </Show>
      {/* The people of the committee follow their heading; those of a state, another list. */}
      <div classList={{ 'list-gap': !props.isBoth || props.state !== null }}>
        <PeopleList state={props.state} label={props.isBoth ? title() : t('people.title')} />
      </div>
      <Show when={props.state === client.actor().state}>
        <PartnerUnitList />
      </Show>
    </section>
  );
}

function NoAdmin(props: { isPending: boolean; onConfirmed: () => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Show
      when={props.isPending}
      fallback={
        <Banner icon="info" fact={t('people.not_admin')}>
          {t('people.not_admin_text', { noun: nounOf(t, client.actor().state) })}
        </Banner>
      }
    >
      <ConfirmState onConfirmed={props.onConfirmed} />
    </Show>
  );
}

function PeopleList(props: { state: string | null; label: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const query = useAnswer(PeopleAnswerSchema, peoplePath(client.actor(), props.state));
  const people = () => [...(query.data?.people ?? [])].sort((left, right) => rank(left) - rank(right));
  const unitWords = usePartnerUnitWords();
  const detail = (person: Person) =>
    [
      roleNames(t, { roles: rolesHeld(client, person), state: person.state }),
      institutionName(t, person),
      unitWords(person),
      t('people.devices_of', { n: person.devices }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Answered query={query}>
      <List label={props.label}>
        <For each={people()} fallback={<ListRow note title={t('people.none')} />}>
          {(person) => (
            <ListRow
              title={person.label}
              detail={detail(person)}
              href={`/people/${person.person}`}
              quiet={person.status === 'disabled'}
              trail={<Status status={person.status} />}
            />
          )}
        </For>
      </List>
    </Answered>
  );
}

/** Those who left come last. */
function rank(person: Person): number {
  return person.status === 'disabled' ? 1 : 0;
}

export function Status(props: { status: PersonStatus }): JSX.Element {
  const { t } = useI18n();
  return <Tag tone={TONES[props.status]}>{t(`people.status.${props.status}`)}</Tag>;
}
