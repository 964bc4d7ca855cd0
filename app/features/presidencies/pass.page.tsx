import { useParams } from '@solidjs/router';
import { type JSX, Show, untrack } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { speaksFor } from '#shared/presidencies/presidencies.rules.ts';
import { passId, presidencyPasses } from '#shared/presidencies/presidencies.schemas.ts';
import { useRotation } from './use-rotation.ts';

/** Records that a state does not preside in the term that is open, and why. */
export default function PassPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ state: string }>();
  const rotation = useRotation();
  const back = () => ({ href: '/presidencies', label: t('presidencies.title') });
  return (
    <Show
      when={rotation.members().includes(params.state) && params.state}
      keyed
      fallback={
        <PageHeader
          back={back()}
          title={t('presidencies.pass.title_plain')}
          detail={t('presidencies.pass.not_now')}
        />
      }
    >
      {(state) => (
        <Allowed to={speaksFor(client.actor(), state)} back="/presidencies" says={t('presidencies.who_own')}>
          <Form state={state} number={untrack(rotation.turn).number} back={back()} />
        </Allowed>
      )}
    </Show>
  );
}

function Form(props: {
  state: string;
  number: number;
  back: { readonly href: string; readonly label: string };
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { state, number } = props;
  const id = passId({ state, number });
  const edit = createEdit({
    collection: presidencyPasses,
    begun: client.replica.one(presidencyPasses, id),
    under: null,
    id,
    prefix: 'pas',
    field: 'pass',
    ...typedFields({ reason: field.line }),
    need: { reason: 'presidencies.need.reason' },
    edit: ({ wished }) => act('presidencies.pass', { state, number, ...wished }),
    to: props.back.href,
  });
  return (
    <EditPage
      edit={edit}
      back={props.back}
      kicker={t('presidencies.number', { number: String(number) })}
      title={t('presidencies.pass.title', { name: countryName(locale(), state) })}
      detail={t('presidencies.pass.more')}
      save={t('presidencies.pass.save')}
    >
      <TextArea {...edit.bind('reason')} rows={3} />
    </EditPage>
  );
}
