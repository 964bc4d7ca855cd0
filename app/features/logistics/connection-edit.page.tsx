import { For, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { EditOf, type MeetingProps, useBack } from '#app/features/meetings/edit-frame.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { connectionId, connections, SEEN_BY } from '#shared/connections/connections.schemas.ts';
import { PhoneSchema, phoneFrom } from '#shared/kernel/phone.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { countriesToCallFrom } from './call-countries.ts';
import { HeadsShown } from './heads-shown.tsx';
import { OPENS } from './opens.ts';
import { connectionPlan, type TypedConnection } from './typed-connection.ts';
import '#app/kit/kit.css';

const MOST_PHONES = 24;

/** How one joins a meeting at a distance, who sees that, and from when. */
export default function ConnectionEditPage(): JSX.Element {
  return <EditOf action="logistics.edit" tab="note" form={UnlessCancelled} />;
}

/** Nobody joins a meeting that is cancelled. */
function UnlessCancelled(props: MeetingProps): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const back = useBack()(['more', 'meetings.more.title']);
  const isCancelled = () => client.replica.one(meetings, props.meeting.id)?.body.state === 'cancelled';
  return (
    <Show when={isCancelled()} fallback={<Form {...props} />}>
      <PageHeader back={back} title={t('logistics.join.edit')} />
    </Show>
  );
}

function Form(props: MeetingProps): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { id: meeting, body } = props.meeting;
  const id = connectionId(meeting);
  const begun = client.replica.one(connections, id);
  const back = useBack()(['more', 'meetings.more.title']);
  const edit = createEdit({
    collection: connections,
    begun,
    id,
    under: meeting,
    prefix: 'cnx',
    field: 'join',
    ids: { phones: 'join-phone-0' },
    ...connectionPlan,
    wrong: { link: 'logistics.join.need.link' },
    check({ link, phones }) {
      const typed = phones.map(({ phone }) => phoneFrom(phone)).filter((phone) => phone !== '');
      const isWrong = typed.some((phone) => !v.is(PhoneSchema, phone));
      return {
        link: link.trim() === '' && typed.length === 0 ? t('errors.connections.nothing') : null,
        phones: isWrong ? t('kit.need.phone') : null,
      };
    },
    edit: ({ wished }) => act('connections.set', { meeting, ...wished }),
    ...(begun === null ? {} : { remove: () => act('connections.remove', { meeting }) }),
    // There it is seen by whoever wrote it down, with who else sees it.
    to: `/meetings/${meeting}/note`,
    errorAt: 'link',
  });
  return (
    <EditPage edit={edit} back={back} title={t('logistics.join.edit')}>
      <Show when={body.format === 'in_person'}>
        <p class="block body-2">{t('errors.connections.in_person')}</p>
      </Show>
      <TextField {...edit.bind('link')} type="url" autocomplete="off" hint={t('logistics.join.link_hint')} />
      <SectionHeader kind="band" title={t('logistics.join.by_phone')} />
      <PhoneFields edit={edit} />
      <TextField {...edit.bind('number')} width="short" autocomplete="off" spellcheck={false} />
      <TextField {...edit.bind('pin')} width="short" autocomplete="off" spellcheck={false} />
      <SectionHeader kind="band" title={t('logistics.join.who_sees')} />
      <RadioList
        {...edit.pick('seenBy')}
        options={SEEN_BY.map((value) => ({ value, label: t(`logistics.join.seen_by.${value}`) }))}
      />
      <Show when={edit.typed().seenBy === 'heads'}>
        <HeadsShown meeting={meeting} />
      </Show>
      <RadioList
        {...edit.pick('daysBefore')}
        options={OPENS.map((value) => ({ value, label: t(`logistics.join.from.${value}`) }))}
      />
      <RadioList
        {...edit.pick('inCalendars')}
        options={(['no', 'yes'] as const).map((value) => ({
          value,
          label: t(`logistics.join.calendars.${value}`),
        }))}
      />
      <p class="block body-2 quiet">{t('logistics.join.never')}</p>
    </EditPage>
  );
}

/** Numbers to call, each with the country from which it is a local call. */
function PhoneFields(props: { edit: Edit<TypedConnection> }): JSX.Element {
  const { t, locale } = useI18n();
  const phones = () => props.edit.typed().phones;
  const change = (index: number, part: Partial<TypedConnection['phones'][number]>) =>
    props.edit.type({
      phones: phones().map((each, place) => (place === index ? { ...each, ...part } : each)),
    });
  const add = () => props.edit.type({ phones: [...phones(), { country: '', phone: '' }] });
  return (
    <>
      <For each={phones().map((_each, index) => index)}>
        {(index) => (
          <>
            <SelectField
              id={`join-country-${index}`}
              label={t('logistics.join.country', { n: index + 1 })}
              blank={t('logistics.join.anywhere')}
              options={countriesToCallFrom(locale())}
              value={phones()[index]?.country ?? ''}
              onChange={(country) => change(index, { country })}
            />
            <TextField
              id={`join-phone-${index}`}
              label={t('logistics.join.phone', { n: index + 1 })}
              type="tel"
              width="short"
              value={phones()[index]?.phone ?? ''}
              onInput={(phone) => change(index, { phone })}
              error={index === 0 ? props.edit.errorOf('phones') : undefined}
            />
          </>
        )}
      </For>
      <Show when={phones().length < MOST_PHONES}>
        <div class="block">
          <Button icon="plus" onClick={add}>
            {t('logistics.join.add_phone')}
          </Button>
        </div>
      </Show>
    </>
  );
}
