import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import { StateTag } from './delegation-rows.tsx';
import { Claim, NeedsPart } from './person-parts.tsx';
import { shownName } from './person-words.ts';
import { useDelegation } from './use-delegation.ts';
import type { PersonView } from './use-person.ts';

/** Somebody whom their state nominated: their journey and visa do not wait for the presidency's decision. */
export function NomineePart(props: {
  view: PersonView;
  meeting: string;
  nominee: Doc<Nomination>;
  errors: readonly FieldError[];
  onProblem: (errors: readonly FieldError[]) => void;
}): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.nominee.body;
  const delegation = useDelegation({ meeting: () => props.meeting, place: () => body().delegation });
  const says = () => ({ view: props.view, meeting: props.meeting, onProblem: props.onProblem });
  return (
    <>
      <PageHeader
        back={{ href: delegation.href(), label: t('delegation.back') }}
        kicker={<LocalText text={props.view.place()?.body.name} silent />}
        title={shownName(body(), locale())}
        detail={
          <Show when={body().name}>
            <LocalText text={body().office} />
          </Show>
        }
        aside={<StateTag state={body().state} />}
      />
      <ErrorSummary title={t('kit.problem')} errors={props.errors} />
      <Show when={props.view.mayClaim()}>
        <Claim {...says()} name={shownName(body(), locale())} />
      </Show>
      <Show when={props.view.mayEditNeeds()}>
        <NeedsPart view={props.view} person={body().participant} meeting={props.meeting} />
      </Show>
      <Show when={!props.view.mayClaim()}>
        <Claim {...says()} name={shownName(body(), locale())} />
      </Show>
    </>
  );
}
