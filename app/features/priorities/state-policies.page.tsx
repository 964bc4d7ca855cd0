import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { formatMoney } from '#app/kit/money-words.ts';
import { useNow } from '#app/kit/use-now.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { keepsRegister } from '#shared/priorities/policies.mutations.ts';
import { articulationOf, policyStanding } from '#shared/priorities/policies.rules.ts';
import {
  type NationalPolicy,
  POLICY_KINDS,
  type PolicyKind,
  type Priority,
  policies,
} from '#shared/priorities/priorities.schemas.ts';
import { Articulated } from './articulated.tsx';
import { OfPriority } from './of-priority.tsx';
import './priorities.css';

/** The public policies of one state for one priority, by kind; what is missing stands among them. */
export default function StatePoliciesPage(): JSX.Element {
  const params = useParams<{ priority: string; state: string }>();
  return (
    <OfPriority id={params.priority}>
      {({ priority }) => (
        <Show when={params.state} keyed>
          {(state) => <Of priority={priority} state={state} />}
        </Show>
      )}
    </OfPriority>
  );
}

function Of(props: { priority: Accessor<Doc<Priority>>; state: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const { state } = props;
  const { id: priority } = props.priority();
  const today = () => dayHere(now());
  const all = createMemo(() =>
    client.replica
      .within(policies, priority)
      .filter(({ body }) => body.state === state)
      .toSorted(
        (left, right) => left.body.entered.at - right.body.entered.at || (left.id < right.id ? -1 : 1),
      ),
  );
  const mayAdd = () =>
    keepsRegister(client.actor(), state) &&
    (props.priority().body.state === 'adopted' || props.priority().body.state === 'active');
  const has = createMemo(() =>
    articulationOf({ ...{ priority, state, today: today() }, policies: all().map(({ body }) => body) }),
  );
  return (
    <>
      <PageHeader
        back={{ href: '/policies', label: t('priorities.policies.title') }}
        kicker={<LocalText text={props.priority().body.title} silent />}
        title={t('priorities.policies.of', { state: countryName(locale(), state) })}
        detail={<Articulated of={has()} />}
      />
      <Show when={mayAdd()} fallback={<p class="block quiet">{t('priorities.policies.who')}</p>}>
        <div class="block button-row">
          <LinkButton kind="outlined" icon="plus" href={`/policies/${priority}/${state}/new`}>
            {t('priorities.policies.add')}
          </LinkButton>
        </div>
      </Show>
      <For each={POLICY_KINDS}>
        {(kind) => (
          <OfKind
            kind={kind}
            those={all().filter(({ body }) => body.kind === kind)}
            today={today()}
            mayEdit={keepsRegister(client.actor(), state)}
          />
        )}
      </For>
      <List>
        <ListRow
          kicker={t('priorities.things.priority')}
          title={<LocalText text={props.priority().body.title} />}
          href={`/priorities/${priority}`}
          chevron
        />
      </List>
    </>
  );
}

function OfKind(props: {
  kind: PolicyKind;
  those: readonly Doc<NationalPolicy>[];
  today: string;
  mayEdit: boolean;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <SectionHeader
        kind="band"
        title={t(`priorities.policies.kind.${props.kind}`)}
        aside={props.those.length}
      />
      <List label={t(`priorities.policies.kind.${props.kind}`)}>
        <For
          each={props.those}
          fallback={<ListRow note title={<span class="no-data">{t('priorities.policies.nothing')}</span>} />}
        >
          {(policy) => <PolicyRow policy={policy} today={props.today} mayEdit={props.mayEdit} />}
        </For>
      </List>
    </>
  );
}

function PolicyRow(props: { policy: Doc<NationalPolicy>; today: string; mayEdit: boolean }): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.policy.body;
  const standing = () => policyStanding(body(), props.today);
  const detail = () => {
    const { institution, money, from, until } = body();
    const say = (day: string) => formatDay(locale(), day);
    return [
      institution === null
        ? ''
        : `${t('priorities.policies.in_charge')}: ${readText(institution, locale()).value}`,
      money === null ? '' : formatMoney(locale(), money),
      from !== null && until !== null
        ? t('priorities.days', { from: say(from), until: say(until) })
        : from !== null
          ? `${t('kit.field.from')} ${say(from)}`
          : until !== null
            ? `${t('priorities.fields.until')} ${say(until)}`
            : '',
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <ListRow
      {...(body().reference === null ? {} : { kicker: body().reference })}
      title={<LocalText text={body().title} />}
      detail={detail()}
      {...(standing() === 'now'
        ? {}
        : {
            trail: <Tag tone="amber">{t(`priorities.policies.${standing() as 'over' | 'not_yet'}`)}</Tag>,
          })}
      href={props.mayEdit ? `/policies/${props.policy.parent}/${body().state}/${props.policy.id}` : undefined}
      chevron={props.mayEdit}
    >
      <Show when={body().link}>
        {(link) => (
          <a class="priorities-link" href={link()} target="_blank" rel="noopener noreferrer">
            {t('priorities.policies.open_link')}
          </a>
        )}
      </Show>
    </ListRow>
  );
}
