import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { Answered, useAnswer } from '#app/kit/online.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { governs } from '#shared/people/people.rules.ts';
import { EligibleAnswerSchema, PeopleAnswerSchema } from '#shared/people/people.schemas.ts';
import { COMMITTEE_PEOPLE, governsCommittee } from './governed.ts';
import { PartnerUnitPart, usePartnerUnitWords } from './partner-unit.tsx';
import { Status } from './people.page.tsx';
import { PersonActs } from './person-acts.tsx';
import { PersonMandates } from './person-mandates.tsx';
import { PlaceFacts } from './place-facts.tsx';
import { rolesHeld } from './roles-held.ts';

/**
 * One person whom the reader governs, in their state or in the committee: their roles, and what can be done. Of others,
 * as of oneself, only their mandates, to who gives these.
 */
export default function PersonPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const unitWords = usePartnerUnitWords();
  const params = useParams<{ id: string }>();
  const actor = () => client.actor();
  const isAbroad = () => governsCommittee(actor());
  const isOwnAsked = () => !isAbroad() || governs(actor(), actor().state);
  const own = useAnswer(PeopleAnswerSchema, '/api/people', isOwnAsked);
  const committee = useAnswer(PeopleAnswerSchema, COMMITTEE_PEOPLE, isAbroad);
  const others = useAnswer(EligibleAnswerSchema, '/api/people/eligible', isAbroad);
  const queries = () => [...(isOwnAsked() ? [own] : []), ...(isAbroad() ? [committee, others] : [])];
  /** Whichever has no answer yet; one that is not asked never has. */
  const waited = () =>
    queries().find(({ error, isPending }) => error !== null || isPending) ?? (isOwnAsked() ? own : committee);
  const governed = () => [
    ...((isOwnAsked() && own.data?.people) || []),
    ...((isAbroad() && committee.data?.people) || []),
  ];
  const person = () => governed().find((each) => each.person === params.id);
  const other = () => others.data?.people.find((each) => each.person === params.id);
  return (
    <div class="page">
      <PageHeader
        back={{ href: '/people', label: t('people.back_list') }}
        title={person()?.label ?? other()?.label ?? t('people.title')}
        aside={<Show when={person()}>{(current) => <Status status={current().status} />}</Show>}
      />
      <Answered query={waited()}>
        <Show
          when={person()}
          fallback={
            <Show when={other()} fallback={<p class="block">{t('people.person.unknown')}</p>}>
              {(current) => <PersonMandates person={current().person} label={current().label} />}
            </Show>
          }
        >
          {(current) => (
            <>
              <PlaceFacts
                place={{ ...current(), roles: rolesHeld(client, current()) }}
                unitNote={unitWords(current())}
              />
              <FactList
                facts={[
                  { label: t('people.person.since'), place: formatWhen(locale(), current().createdAt) },
                ]}
              />
              <PartnerUnitPart place={current()} />
              <PersonMandates person={current().person} label={current().label} />
              <PersonActs person={current()} />
            </>
          )}
        </Show>
      </Answered>
    </div>
  );
}
