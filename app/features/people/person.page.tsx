import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { Answered, useAnswer } from '#app/kit/online.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PeopleAnswerSchema } from '#shared/people/people.schemas.ts';
import { Status } from './people.page.tsx';
import { PersonActs } from './person-acts.tsx';
import { PersonMandates } from './person-mandates.tsx';
import { PlaceFacts } from './place-facts.tsx';
import { rolesHeld } from './roles-held.ts';

/** One person whom the reader governs: their roles, and what can be done. */
export default function PersonPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string }>();
  const query = useAnswer(PeopleAnswerSchema, '/api/people');
  const person = () => query.data?.people.find((each) => each.person === params.id);
  return (
    <div class="page">
      <PageHeader
        back={{ href: '/people', label: t('people.back_list') }}
        title={person()?.label ?? t('people.title')}
        aside={<Show when={person()}>{(current) => <Status status={current().status} />}</Show>}
      />
      <Answered query={query}>
        <Show when={person()} fallback={<p class="block">{t('people.person.unknown')}</p>}>
          {(current) => (
            <>
              <PlaceFacts place={{ ...current(), roles: rolesHeld(client, current()) }} />
              <FactList
                facts={[
                  { label: t('people.person.since'), place: formatWhen(locale(), current().createdAt) },
                ]}
              />
              <PersonMandates person={current().person} label={current().label} />
              <PersonActs person={current()} />
            </>
          )}
        </Show>
      </Answered>
    </div>
  );
}
