import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { dayStateId, dayStates } from '#shared/joining/joining.schemas.ts';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import { BODY_CODES } from '#shared/kernel/bodies.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayHref } from './address.ts';
import { OfDay, useLeads } from './of-day.tsx';

/** Which states and bodies take part in a day, since when, and to whom it is opened next. */
export default function ParticipantsPage(): JSX.Element {
  return <OfDay>{(day) => <Whole day={day()} />}</OfDay>;
}

function Whole(props: { day: Doc<JointActionDay> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const leads = useLeads();
  const done = useDone();
  const body = () => props.day.body;
  const of = () => ({ day: props.day.id, pao: body().pao });
  const changes = () => leads(props.day) && !stageOfDay(body()).isClosed;
  const taking = createMemo(() => sortCountries(locale(), body().participants));
  const since = (state: string) => {
    const known = client.replica.one(dayStates, dayStateId({ day: props.day.id, state }));
    return known === null
      ? undefined
      : t('jointdays.participants.since', { day: formatDay(locale(), utcDay(known.body.invited.at)) });
  };
  const end = (state: string) =>
    done.run(act('jointdays.end_participation', { ...of(), state }), `end ${state}`);
  return (
    <>
      <PageHeader
        back={{ href: dayHref(props.day.id), label: t('jointdays.one') }}
        kicker={<LocalText text={body().title} silent />}
        title={t('jointdays.fields.participants')}
        detail={t('jointdays.participants.who_reads')}
      />
      <List label={t('jointdays.fields.participants')}>
        <For each={taking()}>
          {(state) => (
            <ListRow
              title={countryName(locale(), state)}
              detail={state === body().coordinator ? t('jointdays.participants.coordinator') : since(state)}
              {...(changes() && state !== body().coordinator
                ? {
                    trail: (
                      <AskedButton
                        act="jointdays.end_participation"
                        kind="text"
                        icon="x"
                        label={t('jointdays.participants.end')}
                        title={t('jointdays.confirm.end.title', { state: countryName(locale(), state) })}
                        onYes={() => end(state)}
                      >
                        {t('jointdays.confirm.end.text')}
                      </AskedButton>
                    ),
                  }
                : {})}
            />
          )}
        </For>
      </List>
      {done.notice()}
      <Show when={changes()}>
        <Invite
          taken={body().participants}
          onInvite={(state) => done.run(act('jointdays.invite', { ...of(), state }), `invite ${state}`)}
        />
      </Show>
    </>
  );
}

function Invite(props: { taken: readonly string[]; onInvite: (state: string) => unknown }): JSX.Element {
  const { t, locale } = useI18n();
  const [chosen, setChosen] = createSignal('');
  const [isAsked, setIsAsked] = createSignal(false);
  const open = createMemo(() =>
    sortCountries(locale(), [...memberStates, ...BODY_CODES])
      .filter((code) => !props.taken.includes(code))
      .map((value) => ({ value, label: countryName(locale(), value) })),
  );
  /** Once invited it is no longer a choice. */
  const state = () => (open().some(({ value }) => value === chosen()) ? chosen() : '');
  return (
    <>
      <SectionHeader kind="band" title={t('jointdays.participants.invite')} />
      <SelectField
        id="invite-state"
        label={t('jointdays.fields.of_state')}
        blank={t('jointdays.choose')}
        value={state()}
        options={open()}
        error={isAsked() && state() === '' ? t('jointdays.need.state') : undefined}
        onChange={setChosen}
      />
      <div class="block">
        <AskedButton
          act="jointdays.invite"
          icon="plus"
          label={t('jointdays.participants.invite')}
          title={t('jointdays.participants.invite_ask', { state: countryName(locale(), state()) })}
          check={() => {
            setIsAsked(state() === '');
            return state() !== '';
          }}
          onYes={() => props.onInvite(state())}
        >
          {t('jointdays.confirm.invite')}
        </AskedButton>
      </div>
    </>
  );
}
