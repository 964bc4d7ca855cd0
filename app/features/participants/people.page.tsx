import { useParams } from '@solidjs/router';
import {
  createEffect,
  createMemo,
  createSelector,
  createSignal,
  For,
  type JSX,
  onCleanup,
  Show,
} from 'solid-js';
import { useClient } from '#app/context.tsx';
import { readableAgenda } from '#app/features/folders/readable-agenda.ts';
import { MeetingHeader, UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { memberStates } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { whenIdle } from '#app/kit/when-idle.ts';
import { Windowed } from '#app/kit/windowed.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import {
  type DelegationGroup,
  groupByDelegation,
  type SearchEntry,
  searchPeople,
} from '#shared/participants/participants.rules.ts';
import { DELEGATION_KINDS, delegations, participants } from '#shared/participants/participants.schemas.ts';
import { LackingPeople } from './lacking-people.tsx';
import { createPeopleIndex } from './people-index.ts';
import { FoundRow, PersonRow } from './person-row.tsx';
import { shownName } from './person-words.ts';
import { speakingHours } from './speaking-hours.ts';
import { useLacking } from './use-lacking.ts';
import { useRehearsal } from './use-rehearsal.ts';
import './participants.css';

/** Pixels of a row of one line of detail; only what was never on screen is estimated. */
const PERSON_ROW = 70;
const FOUND_ROW = 92;
/** Rows that stand by for the first key press. */
const READY = 10;

/** The list of participants by delegation in order of precedence, and a search that responds to each key press. */
export default function PeoplePage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string }>();
  const [query, setQuery] = createSignal('');
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const groups = createMemo(() =>
    groupByDelegation({
      delegations: client.replica.within(delegations, params.id),
      participants: client.replica.within(participants, params.id),
      orderLanguage: meeting()?.body.orderLanguage ?? 'es',
    }),
  );
  const lacking = useLacking({
    meeting: () => params.id,
    places: () => groups().map(({ delegation }) => delegation),
  });
  const total = createMemo(() => groups().reduce((sum, group) => sum + group.people.length, 0));
  const people = createPeopleIndex();
  const isSearching = () => query().trim() !== '';
  // Prepared when idle, else at the first key press, from text that was folded before, and kept until people or
  // language change.
  const index = createMemo(() => {
    groups();
    let made: SearchEntry[] | null = null;
    const language = locale();
    return () => {
      made ??= people.entries({ groups: groups(), language });
      return made;
    };
  });
  const [isWarm, setWarm] = createSignal(false);
  warmAhead(() => {
    const isDone = people.warm({ groups: groups(), language: locale() });
    setWarm(isDone);
    return isDone;
  });
  const rehearsed = useRehearsal(isWarm);
  const ready = createMemo(() =>
    isWarm() ? searchPeople({ index: index()(), query: rehearsed() }).slice(0, READY) : [],
  );
  const found = createMemo(() => (isSearching() ? searchPeople({ index: index()(), query: query() }) : []));
  const places = createMemo(() => new Set(found().map((entry) => entry.delegation.id)).size);
  const hours = createMemo(() => {
    const known = meeting();
    // Only rows of the search say them: the list is not kept waiting.
    if (known === null || (ready().length === 0 && !isSearching())) return new Map<string, string>();
    const items = readableAgenda({ replica: client.replica, actor: client.actor(), meeting: params.id });
    return speakingHours({ meeting: known.body, items, ownZone: deviceTimeZone(), t, locale: locale() });
  });
  const mayEdit = () => may(client.actor(), 'participants.edit');
  const lacksStates = createMemo(() => {
    const codes = new Set(groups().map(({ delegation }) => delegation.body.code));
    return memberStates.some((code) => !codes.has(code));
  });
  const hrefOf = (person: string) => `/meetings/${params.id}/people/${person}`;
  const desk = useDesk();
  /** The delegation of whoever stands beside the list. */
  const openPlace = createMemo(() => {
    const person = desk.isDesk() ? /\/people\/([^/]+)/.exec(desk.at())?.[1] : undefined;
    return person === undefined ? null : (client.replica.one(participants, person)?.body.delegation ?? null);
  });
  /** Of those who act for somebody, for whom. */
  const standing = createMemo(() => {
    const all = groups().flatMap((group) => group.people);
    const proxies = all.filter(({ body }) => body.actsFor !== undefined);
    if (proxies.length === 0) return new Map<string, string>();
    const byId = new Map(all.map((each) => [each.id, each.body]));
    return new Map(
      proxies.flatMap(({ id, body }) => {
        const whom = byId.get(body.actsFor ?? '');
        if (whom === undefined) return [];
        return [[id, t('delegation.people.acts_for', { name: shownName(whom, locale()) })]];
      }),
    );
  });
  const summary = () => t('meetings.participants.found', { people: found().length, delegations: places() });

  return (
    <Show when={meeting()} fallback={<UnknownMeeting />}>
      {(known) => (
        <>
          <MeetingHeader meeting={known()} tab="people" />
          <Show when={lacking()}>{(found) => <LackingPeople lacking={found()} meeting={params.id} />}</Show>
          <div hidden={lacking() !== null}>
            <SearchField
              id="people-search"
              label={t('meetings.participants.search')}
              placeholder={t('meetings.participants.placeholder')}
              value={query()}
              onInput={setQuery}
              clearLabel={t('kit.clear_search')}
            />
            <LiveRegion message={isSearching() ? summary() : ''} />
            {/* Both lists stay, one of them hidden: a key press changes texts and creates no rows. */}
            <div classList={{ 'standing-by': !isSearching() }} inert={!isSearching()}>
              <Show when={isSearching()}>
                <SectionHeader
                  kind="band"
                  title={summary()}
                  aside={t('meetings.participants.of_total', { n: total() })}
                />
                <Show when={found().length === 0}>
                  <List>
                    <ListRow
                      note
                      title={
                        <>
                          <strong>{t('meetings.participants.nobody')}</strong>{' '}
                          {t('meetings.participants.nobody_text')}
                        </>
                      }
                    />
                  </List>
                </Show>
              </Show>
              <Windowed items={isSearching() ? found() : ready()} estimate={FOUND_ROW}>
                {(entry: () => SearchEntry) => (
                  <FoundRow
                    entry={entry()}
                    query={isSearching() ? query() : rehearsed()}
                    speaks={hours().get(entry().person.id) ?? null}
                    href={hrefOf(entry().person.id)}
                  />
                )}
              </Windowed>
            </div>
            <div hidden={isSearching()}>
              <ByDelegation
                groups={groups()}
                total={total()}
                hours={hours()}
                standing={standing()}
                hrefOf={hrefOf}
                openPlace={openPlace()}
              />
            </div>
          </div>
          <Show when={mayEdit() && lacking() === null}>
            <FooterBar>
              <Show when={groups().length > 0}>
                <LinkButton icon="plus" wide href={`/meetings/${params.id}/people/new`}>
                  {t('meetings.participants.add')}
                </LinkButton>
              </Show>
              <Show when={lacksStates()}>
                <LinkButton icon="plus" wide href={`/meetings/${params.id}/people/delegations/states`}>
                  {t('meetings.participants.member_states.title')}
                </LinkButton>
              </Show>
              <LinkButton icon="plus" wide href={`/meetings/${params.id}/people/delegations/new`}>
                {t('meetings.participants.new_delegation.title')}
              </LinkButton>
            </FooterBar>
          </Show>
        </>
      )}
    </Show>
  );
}

/** Runs `work` when the page is idle until it says that all is done; again when its inputs change. */
function warmAhead(work: () => boolean): void {
  let cancel: (() => void) | undefined;
  function goOn() {
    cancel = whenIdle(() => {
      if (!work()) goOn();
    });
  }
  createEffect(() => {
    cancel?.();
    if (!work()) goOn();
  });
  onCleanup(() => cancel?.());
}

function ByDelegation(props: {
  groups: readonly DelegationGroup[];
  total: number;
  hours: ReadonlyMap<string, string>;
  standing: ReadonlyMap<string, string>;
  hrefOf: (person: string) => string;
  openPlace: string | null;
}): JSX.Element {
  const { t } = useI18n();
  const client = useClient();
  const own = () => client.actor().delegation;
  const kinds = createMemo(() =>
    DELEGATION_KINDS.flatMap((kind) => {
      const groups = props.groups.filter((group) => group.delegation.body.kind === kind);
      return groups.length === 0 ? [] : [{ kind, groups }];
    }),
  );
  const isOpenPlace = createSelector(() => props.openPlace);
  const placeOf = (group: DelegationGroup) => props.groups.indexOf(group) + 1;
  const countOf = (groups: readonly DelegationGroup[]) =>
    groups.reduce((sum, group) => sum + group.people.length, 0);
  return (
    <Show
      when={props.groups.length > 0}
      fallback={
        <List>
          <ListRow note title={t('meetings.participants.empty')} />
        </List>
      }
    >
      <For each={kinds()}>
        {({ kind, groups }) => (
          <section>
            <SectionHeader
              kind="band"
              title={
                kind === 'state'
                  ? t('meetings.participants.states', { n: groups.length })
                  : t(`meetings.participants.kind.${kind}`)
              }
              aside={t('meetings.participants.count', {
                n: kind === 'state' ? props.total : countOf(groups),
              })}
            />
            <For each={groups}>
              {(group) => (
                <Delegation
                  group={group}
                  place={placeOf(group)}
                  isOwn={own() === group.delegation.body.code}
                  hours={props.hours}
                  standing={props.standing}
                  hrefOf={props.hrefOf}
                  isPersonOpen={isOpenPlace(group.delegation.id)}
                />
              )}
            </For>
          </section>
        )}
      </For>
    </Show>
  );
}

function Delegation(props: {
  group: DelegationGroup;
  place: number;
  isOwn: boolean;
  hours: ReadonlyMap<string, string>;
  standing: ReadonlyMap<string, string>;
  hrefOf: (person: string) => string;
  isPersonOpen: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const [isOpen, setIsOpen] = createSignal(props.isOwn);
  // Who stands beside the list is in sight in it.
  createEffect(() => {
    if (props.isPersonOpen) setIsOpen(true);
  });
  return (
    <Disclosure
      lead={props.place}
      count={props.group.people.length}
      open={isOpen()}
      onToggle={setIsOpen}
      title={
        <>
          <LocalText text={props.group.delegation.body.name} />
          <Show when={props.isOwn}>
            {' '}
            <span class="own-delegation">{t('meetings.participants.own')}</span>
          </Show>
        </>
      }
    >
      <Show when={isOpen()}>
        <div class="delegation-people">
          <Windowed items={props.group.people} estimate={PERSON_ROW}>
            {(person) => (
              <PersonRow
                person={person()}
                speaks={props.hours.get(person().id) ?? null}
                standing={props.standing.get(person().id)}
                href={props.hrefOf(person().id)}
              />
            )}
          </Windowed>
        </div>
      </Show>
    </Disclosure>
  );
}
