import { createMemo, For, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useAnswer } from '#app/kit/online.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { governs } from '#shared/people/people.rules.ts';
import { PeopleAnswerSchema } from '#shared/people/people.schemas.ts';
import { setAsides } from '#shared/states/set-asides.schemas.ts';
import { COMMITTEE_PEOPLE, governsCommittee } from './governed.ts';
import { HeldAct } from './held-act.tsx';

/** What revoked devices handed over, as far as one reads it: of one’s own, all. A person decides about each act; nothing is replayed automatically. */
export default function SetAsidesPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const people = useAnswer(PeopleAnswerSchema, '/api/people', () =>
    governs(client.actor(), client.actor().state),
  );
  const committee = useAnswer(PeopleAnswerSchema, COMMITTEE_PEOPLE, () => governsCommittee(client.actor()));
  const known = () => [...(people.data?.people ?? []), ...(committee.data?.people ?? [])];
  const labelOf = (person: string) =>
    person === client.actor().person
      ? client.label()
      : (known().find((each) => each.person === person)?.label ?? person);
  const list = createMemo(() =>
    [...client.replica.all(setAsides)].sort((left, right) => right.body.receivedAt - left.body.receivedAt),
  );
  return (
    <div class="page">
      <PageHeader
        back={{ href: '/people', label: t('people.back_list') }}
        title={t('people.set_asides.title')}
        detail={t('people.set_asides.detail')}
      />
      <For
        each={list()}
        fallback={
          <List>
            <ListRow note title={t('people.set_asides.none')} />
          </List>
        }
      >
        {(held) => <HeldAct held={held} label={labelOf(held.body.person)} />}
      </For>
    </div>
  );
}
