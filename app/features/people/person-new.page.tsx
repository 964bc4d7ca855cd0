import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { Banner } from '#app/ui/banner.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { governedBy, governsCommittee } from './governed.ts';
import { InviteForm } from './invite-form.tsx';
import { nounOf } from './noun.ts';
import { stateName } from './place-words.ts';

/** Invites a person into the own state or the committee: whoever governs both sees into which. */
export default function PersonNewPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const actor = () => client.actor();
  const search = useQuery<{ of?: string }>();
  // What the address said as the page was opened: a form does not move to other people's list while it is typed.
  const isCommittee = search.of === 'committee';
  const state = isCommittee ? null : actor().state;
  const detail = () => {
    if (governedBy(actor()).length < 2) return undefined;
    if (state === null) return t('people.of_committee');
    return t('people.of_state', {
      name: stateName({ t, locale: locale(), state }),
      noun: nounOf(t, state),
    });
  };
  const isOver = () => isCommittee && actor().state !== null && !governsCommittee(actor());
  return (
    <div class="page">
      <PageHeader
        back={{ href: '/people', label: t('people.back_list') }}
        title={t('people.form.title')}
        detail={detail()}
      />
      <Show
        when={!isOver()}
        fallback={
          <Banner tone="act" icon="circle-alert" fact={errorText({ t, code: 'people.not_allowed' })} />
        }
      >
        <InviteForm state={state} />
      </Show>
    </div>
  );
}
