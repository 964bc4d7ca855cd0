import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { verifiesText } from '#app/features/ideal/who.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { isAdopted, isCorrected } from '#shared/assessment/assessment.rules.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { ValidationComments } from './validation-comments.tsx';
import { useValidation, type Validation } from './validation-data.ts';
import { ValidationOwn } from './validation-own.tsx';
import { EarlierRounds, RoundNow } from './validation-rounds.tsx';
import { ValidationSend } from './validation-send.tsx';
import { ValidationStates } from './validation-states.tsx';
import './validation.css';

/** How states verify the text of an edition: its rounds, the word of each state, comments and their answers. */
export default function ValidationPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string }>();
  return (
    <Allowed
      to={verifiesText(client.actor())}
      back={`/ideal/${params.edition}`}
      says={t('validation.who')}
      reads
    >
      <Show when={params.edition} keyed>
        {(id) => <OfEdition id={id}>{(edition) => <Whole edition={edition()} />}</OfEdition>}
      </Show>
    </Allowed>
  );
}

function Whole(props: { edition: Doc<Edition> }): JSX.Element {
  const { t } = useI18n();
  const validation = useValidation(() => props.edition);
  const id = () => props.edition.id;
  const status = () => props.edition.body.status;
  return (
    <>
      <PageHeader
        back={{ href: `/ideal/${id()}`, label: t('ideal.things.edition') }}
        title={t('validation.title')}
        detail={<LocalText text={props.edition.body.title} silent />}
      />
      <Show when={validation.presides() && status() !== 'scoping' && status() !== 'collecting'}>
        <AdoptRow edition={props.edition} validation={validation} />
      </Show>
      <Show when={isCorrected(status())}>
        <List>
          <ListRow
            lead={<Icon name="pencil" />}
            title={t('validation.corrections.title')}
            detail={t('validation.corrections.row')}
            href={`/ideal/${id()}/corrections`}
            chevron
          />
        </List>
      </Show>
      <RoundNow edition={props.edition} validation={validation} />
      <Show when={validation.ownState() !== null && validation.last() !== null && !isAdopted(status())}>
        <ValidationOwn edition={props.edition} validation={validation} />
      </Show>
      {/* First what this person came to do. */}
      <Show when={validation.writes()}>
        <ValidationComments edition={id()} validation={validation} />
      </Show>
      <ValidationSend edition={props.edition} validation={validation} />
      <Show when={!validation.writes()}>
        <ValidationComments edition={id()} validation={validation} />
      </Show>
      <ValidationStates validation={validation} />
      <EarlierRounds validation={validation} />
    </>
  );
}

/** Where whoever presides records the adoption, and whether something is missing. */
function AdoptRow(props: { edition: Doc<Edition>; validation: Validation }): JSX.Element {
  const { t } = useI18n();
  const isReady = createMemo(() => props.validation.isLastOver() && props.validation.holding().length === 0);
  const detail = () => {
    if (isAdopted(props.edition.body.status)) return t('validation.adopt.row');
    return t(isReady() ? 'validation.adopt.row_ready' : 'validation.adopt.row_missing');
  };
  return (
    <List>
      <ListRow
        lead={<Icon name="file-check" />}
        title={t('validation.adopt.title')}
        detail={detail()}
        href={`/ideal/${props.edition.id}/adopt`}
        tone={props.edition.body.status === 'validating' && isReady() ? 'decide' : undefined}
        chevron
      />
    </List>
  );
}
