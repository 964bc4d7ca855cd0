import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type Back, useBack } from '#app/features/meetings/edit-frame.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { FileField } from '#app/kit/file-field.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { nextOrder } from '#app/kit/next-order.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { useOptions } from '#app/kit/use-options.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isAnotherPerson } from '#shared/participants/another-person.rules.ts';
import { type Nomination, nominations, STANDS_IN } from '#shared/participants/nominations.schemas.ts';
import { useLetterBack } from './letter-back.ts';
import { type DelegationView, useDelegation } from './use-delegation.ts';

const about = typedFields({
  // A person on the list may have none, a nominated one may not.
  name: { ...field.lineOrNull, make: field.line.make },
  office: field.text,
  capacity: field.as<Nomination['capacity']>('adviser'),
  noteVerbale: field.lineOrNull,
  credentials: field.as<Nomination['credentials']>(null),
  standsIn: field.as<Nomination['standsIn']>(null),
});

type Typed = ReturnType<typeof about.type> & { readonly participant: string };

/** Nominates a person, or corrects a nomination. */
export default function NominationEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; delegation?: string; nomination?: string }>();
  const known = () =>
    params.nomination === undefined ? null : client.replica.one(nominations, params.nomination);
  const view = useDelegation({
    meeting: () => params.id,
    place: () => params.delegation ?? known()?.body.delegation,
  });
  const backTo = useBack();
  const letter = useLetterBack(() => known()?.body.participant);
  const back = () => {
    const to = letter();
    return to === null ? { href: view.href(), label: t('delegation.back') } : backTo(to);
  };
  const isOpen = useOpen(known, (body) => body.state !== 'withdrawn');
  return (
    <Allowed to={view.mayNominate() && view.place() !== null} back={back().href}>
      <Show
        when={params.nomination === undefined || isOpen()}
        fallback={
          <PageHeader back={back()} kicker={known()?.body.name} title={t('delegation.edit.unknown')} />
        }
      >
        {/* The page stays while another is chosen beside it: what is typed and withdrawn is of one alone. */}
        <Show when={`${params.delegation}/${params.nomination}`} keyed>
          <Form meeting={params.id} begun={known()} view={view} back={back()} />
        </Show>
      </Show>
    </Allowed>
  );
}

function Form(props: {
  meeting: string;
  begun: Doc<Nomination> | null;
  view: DelegationView;
  back: Back;
}): JSX.Element {
  const { t } = useI18n();
  const optionsOf = useOptions();
  const newPeople = useNewIds('prt');
  const { begun, meeting, view } = props;
  const delegation = begun?.body.delegation ?? view.place()?.id ?? '';
  const edit = createEdit({
    collection: nominations,
    begun,
    under: delegation,
    parent: meeting,
    prefix: 'nom',
    field: 'nominee',
    ids: { noteVerbale: 'nominee-note' },
    type: (body): Typed => ({ ...about.type(body), participant: body?.participant ?? newPeople.of() }),
    toArgs: (typed: Typed) => about.toArgs(typed),
    need: { name: 'delegation.edit.need_name', office: 'meetings.editing.need_office' },
    check: ({ standsIn }) => ({
      principal: standsIn?.participant === '' ? t('delegation.edit.need_principal') : null,
    }),
    add({ id, wished, typed: { participant } }) {
      const order = nextOrder(view.people()) + view.nominations().length;
      return act('nominations.make', { nomination: id, participant, meeting, delegation, order, ...wished });
    },
    edit: ({ id, fields }) => act('nominations.edit', { nomination: id, meeting, fields }),
    remove: (id) => act('nominations.withdraw', { nomination: id, meeting }),
    // One that was given back may be sent again as it is.
    isSentUnchanged: begun?.body.state === 'returned',
    to: props.back.href,
  });
  /** Then it can only be withdrawn. */
  const isDecided = () => props.begun?.body.state === 'accredited';
  const title = () => {
    if (isDecided()) return t('delegation.edit.decided');
    return t(edit.isNew ? 'delegation.edit.new' : 'delegation.edit.title');
  };
  const standsIn = () => edit.typed().standsIn;

  return (
    <EditPage
      edit={edit}
      back={props.back}
      kicker={isDecided() ? begun?.body.name : <LocalText text={view.place()?.body.name} silent />}
      title={title()}
      save={!isDecided() && t('delegation.edit.send')}
      thing={begun?.body.name}
      removalText={isDecided() ? t('delegation.edit.withdraw_accredited') : undefined}
    >
      <Show when={!isDecided() && begun}>
        {(nominee) => (
          <List>
            <ListRow
              title={t('delegation.needs.title')}
              href={`/meetings/${meeting}/people/${nominee().body.participant}`}
              chevron
            />
          </List>
        )}
      </Show>
      <Show when={!isDecided()}>
        <TextField {...edit.bind('name')} hint={t('delegation.edit.name_hint')} autocapitalize="words" />
        <Show when={isAnotherPerson(begun?.body.name ?? null, edit.typed().name.trim() || null)}>
          <Banner icon="triangle-alert" tone="decide" fact={t('delegation.edit.another')} />
        </Show>
        <TextInputs {...edit.bind('office')} />
        <RadioList {...edit.pick('capacity')} />
        <TextField {...edit.bind('noteVerbale')} hint={t('delegation.edit.note_hint')} />
        <FileField {...edit.pick('credentials')} hint={t('delegation.edit.credentials_hint')} />
        <Show when={view.people().length > 0}>
          <RadioList
            {...edit.pick('standsIn')}
            value={standsIn()?.kind ?? 'none'}
            onChange={(value) => {
              const kind = STANDS_IN.find((each) => each === value);
              edit.type({
                standsIn: kind === undefined ? null : { kind, participant: standsIn()?.participant ?? '' },
              });
            }}
            options={(['none', ...STANDS_IN] as const).map((value) => ({
              value,
              label: t(`delegation.edit.stands.${value}`),
              hint: t(`delegation.edit.stands.${value}_hint`),
            }))}
          />
          <Show when={standsIn()}>
            {(chosen) => (
              <SelectField
                id={edit.idOf('principal')}
                label={t('delegation.edit.principal')}
                hint={t('delegation.edit.principal_hint')}
                blank={t('delegation.edit.choose')}
                error={edit.errorOf('principal')}
                value={chosen().participant}
                onChange={(participant) => edit.type({ standsIn: { ...chosen(), participant } })}
                options={optionsOf(view.people())}
              />
            )}
          </Show>
        </Show>
      </Show>
    </EditPage>
  );
}
