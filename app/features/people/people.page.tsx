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
import { governs } from '#shared/people/people.rules.ts';
import {
  EligibleAnswerSchema,
  PeopleAnswerSchema,
  type Person,
  type PersonStatus,
} from '#shared/people/people.schemas.ts';
import { ConfirmState } from './confirm-state.tsx';
import { givesAbroad } from './gives-abroad.ts';
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

/** The people whom one governs. Before a state is confirmed: how to confirm it. For all others: who governs them. */
export default function PeoplePage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const actor = () => client.actor();
  const isAdmin = () => governs(actor(), actor().state);
  // Confirming changes a person's roles, so the part of the page where they did it disappears.
  const [isOpened, setIsOpened] = createSignal(false);
  const detail = () => {
    if (!isAdmin()) return undefined;
    if (actor().state === null) return t('people.detail_committee');
    const { state } = actor();
    const name = stateName({ t, locale: locale(), state });
    return t('people.detail_state', { name, noun: nounOf(t, state) });
  };
  return (
    <div class="page">
      <PageHeader
        back={{ href: '/more', label: t('people.back') }}
        title={t('people.title')}
        detail={detail()}
        aside={
          <Show when={isAdmin()}>
            <LinkButton kind="text" icon="plus" href="/people/new">
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
      <Show when={givesAbroad(actor())}>
        <EligibleList />
      </Show>
      <Show
        when={isAdmin()}
        fallback={
          <Show when={!givesAbroad(actor())}>
            <NoAdmin
              isPending={rolesAndOffices(actor()).length === 0}
              onConfirmed={() => setIsOpened(true)}
            />
          </Show>
        }
      >
        <Show when={may(actor(), 'state.people', { state: actor().state })}>
          <List>
            <ListRow
              title={t('reports.rules.deputies')}
              detail={t('reports.rules.deputy.row_text')}
              href="/reports/state/deputies"
              chevron
            />
          </List>
        </Show>
        <PeopleList />
        <PartnerUnitList />
      </Show>
    </div>
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

function PeopleList(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const query = useAnswer(PeopleAnswerSchema, '/api/people');
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
      <div class="list-gap">
        <List label={t('people.title')}>
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
      </div>
    </Answered>
  );
}

/** To whom somebody of a state who holds the presidency gives mandates. */
function EligibleList(): JSX.Element {
  const { t } = useI18n();
  const query = useAnswer(EligibleAnswerSchema, '/api/people/eligible');
  return (
    <>
      <SectionHeader title={t('people.eligible')} />
      <Answered query={query}>
        <List label={t('people.eligible')}>
          <For each={query.data?.people} fallback={<ListRow note title={t('people.none')} />}>
            {({ person, label }) => <ListRow title={label} href={`/people/${person}`} chevron />}
          </For>
        </List>
      </Answered>
    </>
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
