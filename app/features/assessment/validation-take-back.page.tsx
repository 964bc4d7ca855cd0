import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { type Edition, editionSteps } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfSender } from './validation-sender.tsx';

/** Takes the text back to the analysts, with the reason that all members read. */
export default function ValidationTakeBackPage(): JSX.Element {
  return <OfSender>{(edition) => <Open edition={edition()} />}</OfSender>;
}

function Open(props: { edition: Doc<Edition> }): JSX.Element {
  const { t } = useI18n();
  const isOpen = useOpen(
    () => props.edition,
    ({ status }) => status === 'validating',
  );
  const back = () => ({ href: `/ideal/${props.edition.id}/validation`, label: t('validation.title') });
  return (
    <Show
      when={isOpen()}
      fallback={
        <PageHeader back={back()} title={t('validation.send.back')} detail={t('validation.send.not_there')} />
      }
    >
      <Form edition={props.edition.id} back={back()} />
    </Show>
  );
}

function Form(props: {
  edition: string;
  back: { readonly href: string; readonly label: string };
}): JSX.Element {
  const { t } = useI18n();
  const { edition } = props;
  const edit = createEdit({
    collection: editionSteps,
    begun: null,
    // Each step keeps its own words.
    under: `${edition}/take_back`,
    parent: edition,
    prefix: 'eds',
    field: 'take-back',
    acts: ['assessment.take_back'],
    type: (body) => ({ reason: body?.reason ?? '' }),
    toArgs: ({ reason }) => ({ reason: reason.trim() }),
    need: { reason: 'validation.need.reason' },
    add: ({ id, wished }) => act('assessment.take_back', { entry: id, edition, ...wished }),
    to: `/ideal/${edition}/validation`,
  });
  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={t('validation.send.back')}
      intro={<p class="block">{t('assessment.confirm.take_back')}</p>}
      save={t('validation.send.back')}
    >
      <TextArea {...edit.bind('reason')} hint={t('ideal.reason_hint')} />
    </EditPage>
  );
}
