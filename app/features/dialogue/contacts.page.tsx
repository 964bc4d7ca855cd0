import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { functionName, holderName } from '#app/features/mandates/function-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { counterpartSeat } from '#shared/access/scopes.ts';
import { mayActFor } from '#shared/dialogue/dialogue.rules.ts';
import {
  DIALOGUE_FIELDS,
  type DialogueContact,
  dialogueContacts,
} from '#shared/dialogue/dialogue.schemas.ts';
import { mailLink } from '#shared/kernel/email.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { telephoneLink } from '#shared/kernel/phone.ts';
import { readText } from '#shared/kernel/text.ts';
import { byFunction, tenureOf } from '#shared/mandates/appointments.rules.ts';
import { appointments } from '#shared/mandates/appointments.schemas.ts';
import { ForDialogue } from './of-topic.tsx';
import { useDay, useNames } from './use-dialogue.ts';

/** Who answers for what, in both regions, by field. */
export default function ContactsPage(): JSX.Element {
  return (
    <ForDialogue back="/dialogue">
      <Whole />
    </ForDialogue>
  );
}

function Whole(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const all = createMemo(() => client.replica.all(dialogueContacts));
  const groups = createMemo(() =>
    DIALOGUE_FIELDS.map((field) => ({
      field,
      list: all().filter(({ body }) => body.answersFor.includes(field)),
    })).filter(({ list }) => list.length > 0),
  );
  const mayAdd = () => may(client.actor(), 'dialogue.lead') || counterpartSeat(client.actor()) !== null;
  return (
    <>
      <PageHeader
        back={{ href: '/dialogue', label: t('dialogue.title') }}
        title={t('dialogue.contacts.title')}
        detail={t('dialogue.contacts.row')}
        aside={
          <Show when={mayAdd()}>
            <LinkButton
              kind="text"
              icon="plus"
              label={t('dialogue.contacts.add')}
              href="/dialogue/contacts/new"
            />
          </Show>
        }
      />
      <Show when={groups().length === 0}>
        <List>
          <ListRow note title={t('dialogue.contacts.none_at_all')} />
        </List>
      </Show>
      <For each={groups()}>
        {({ field, list }) => (
          <section>
            <SectionHeader kind="band" title={t(`dialogue.field.${field}`)} aside={list.length} />
            <Side
              title={t('dialogue.contacts.theirs')}
              list={list.filter(({ body }) => body.side === 'theirs')}
            />
            <Side
              title={t('dialogue.contacts.ours')}
              list={list.filter(({ body }) => body.side === 'ours')}
            />
          </section>
        )}
      </For>
      <OfMembers />
    </>
  );
}

function Side(props: { title: string; list: readonly Doc<DialogueContact>[] }): JSX.Element {
  const client = useClient();
  const { nameOf } = useNames();
  const mayEdit = ({ side, counterpart }: DialogueContact) =>
    mayActFor(client.actor(), { side, counterpart });
  return (
    <Show when={props.list.length > 0}>
      <SectionHeader title={props.title} level={3} />
      <List label={props.title}>
        <For each={props.list}>
          {({ id, body }) => (
            <ListRow
              kicker={
                body.side === 'ours' ? `${nameOf(body.of)} → ${nameOf(body.counterpart)}` : nameOf(body.of)
              }
              title={<LocalText text={body.office} />}
              detail={[body.phone, body.email].filter((each) => each !== null).join(' · ') || undefined}
              trail={<Calls of={body} />}
              href={mayEdit(body) ? `/dialogue/contacts/${id}` : undefined}
              chevron={mayEdit(body)}
            />
          )}
        </For>
      </List>
    </Show>
  );
}

function Calls(props: { of: Pick<DialogueContact, 'office' | 'phone' | 'email'> }): JSX.Element {
  const { t, locale } = useI18n();
  const name = () => readText(props.of.office, locale()).value;
  return (
    <span class="function-calls">
      <Show when={props.of.phone}>
        {(phone) => (
          <LinkButton
            kind="text"
            icon="phone"
            label={t('mandates.ring.call_to', { name: name() })}
            href={telephoneLink(phone())}
          />
        )}
      </Show>
      <Show when={props.of.email}>
        {(email) => (
          <LinkButton
            kind="text"
            icon="send"
            label={t('mandates.ring.write_to', { name: name() })}
            href={mailLink(email())}
          />
        )}
      </Show>
    </span>
  );
}

/** Coordinators, points of contact and leaders of platforms, by state: members alone have them. */
function OfMembers(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { nameOf } = useNames();
  const day = useDay();
  const held = createMemo(() =>
    client.replica
      .all(appointments)
      .filter(
        ({ body }) =>
          ['coordinator', 'contact', 'platform'].includes(body.function) && tenureOf(body, day()) !== 'over',
      )
      .toSorted(
        (left, right) =>
          nameOf(left.body.delegation).localeCompare(nameOf(right.body.delegation), 'es') ||
          byFunction(left, right),
      ),
  );
  return (
    <Show when={held().length > 0}>
      <SectionHeader kind="divide" title={t('dialogue.contacts.members')} aside={held().length} />
      <List label={t('dialogue.contacts.members')}>
        <For each={held()}>
          {({ id, body }) => (
            <ListRow
              kicker={`${nameOf(body.delegation)} · ${functionName(body, t)}`}
              title={holderName(body, locale())}
              href={`/functions/${id}`}
              chevron
            />
          )}
        </For>
      </List>
    </Show>
  );
}
