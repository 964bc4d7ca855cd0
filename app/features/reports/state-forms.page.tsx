import { createSignal, For, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditBody } from '#app/kit/edit-page.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { formActivationId, formActivations, forms } from '#shared/forms/forms.mutations.ts';
import { DutyPhoneSchema } from '#shared/kernel/phone.ts';
import { readText } from '#shared/kernel/text.ts';
import { stateProfileId, stateProfiles } from '#shared/states/states.mutations.ts';
import type { OfferedForm } from './form-definitions.ts';

/** What a state decides for its own people: which of the proposed forms they use, and whom they call. */
export default function StateFormsPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const state = () => client.actor().state ?? '';
  const mayActivate = () => may(client.actor(), 'forms.activate', { state: state() });
  const mayConfigure = () => may(client.actor(), 'state.configure', { state: state() });
  return (
    <>
      <PageHeader back={{ href: '/reports', label: t('reports.back') }} title={t('reports.state.title')} />
      <Show
        when={mayActivate() || mayConfigure()}
        fallback={
          <List>
            <ListRow note title={<strong>{t('reports.state.not_yours')}</strong>} />
          </List>
        }
      >
        <Show when={mayActivate()}>
          <SectionHeader kind="band" title={t('reports.state.forms')} />
          <List>
            <For
              each={client.replica.all(forms)}
              fallback={<ListRow note title={<strong>{t('reports.state.none')}</strong>} />}
            >
              {(form) => <FormRow form={form} state={state()} />}
            </For>
          </List>
        </Show>
        <Show when={mayConfigure()}>
          <SectionHeader kind="band" title={t('reports.state.duty')} />
          <Duty state={state()} />
        </Show>
      </Show>
    </>
  );
}

function FormRow(props: { form: OfferedForm; state: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const saved = useSaved();
  const [isAsking, setIsAsking] = createSignal(false);
  const id = () => formActivationId({ state: props.state, form: props.form.id });
  const activation = () => client.replica.one(formActivations, id())?.body;
  const isActive = () => activation()?.active === true;
  const isOlder = () => isActive() && activation()?.versions.includes(props.form.body.version) !== true;

  function move(active: boolean) {
    const { formId, version } = props.form.body;
    const args = { state: props.state, form: props.form.id, formId, version, active };
    setIsAsking(false);
    return saved.run(() => client.act('forms.activate', args).saved);
  }

  return (
    <ListRow
      title={readText(props.form.body.title, locale()).value}
      detail={t('reports.state.version', { version: props.form.body.version })}
      trail={
        <Tag tone={isActive() ? 'plain' : 'neutral'}>
          {isActive() ? t('reports.state.active') : t('reports.state.inactive')}
        </Tag>
      }
    >
      <div class="row-remedy">
        <Show when={isOlder()}>
          <p>{t('reports.state.newer')}</p>
        </Show>
        <Show when={!isActive() || isOlder()}>
          <Button kind="outlined" onClick={() => move(true)}>
            {isOlder() ? t('reports.state.update') : t('reports.state.activate')}
          </Button>
        </Show>
        <Show when={isActive()}>
          <Button kind="outlined" onClick={() => setIsAsking(true)}>
            {t('reports.state.deactivate')}
          </Button>
        </Show>
      </div>
      {saved.notice()}
      <Confirm
        act="forms.activate"
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('reports.confirm.form_off.title', { name: readText(props.form.body.title, locale()).value })}
        confirm={t('reports.state.deactivate')}
        onConfirm={() => move(false)}
      >
        <p>{t('reports.confirm.form_off.text')}</p>
        <p>{t('reports.confirm.form_off.drafts')}</p>
        <p>{t('reports.confirm.form_off.queued')}</p>
        <p>
          {t('reports.confirm.form_off.received')} {t('reports.confirm.form_off.undo')}
        </p>
      </Confirm>
    </ListRow>
  );
}

function Duty(props: { state: string }): JSX.Element {
  const { t } = useI18n();
  const [round, setRound] = createSignal(1);
  const said = () => (round() === 1 ? '' : t('reports.state.saved'));
  return (
    <div class="block">
      <p>{t('reports.state.duty_text')}</p>
      <Show when={round()} keyed>
        {(_round) => <DutyForm state={props.state} onSaved={() => setRound(round() + 1)} />}
      </Show>
      <Show when={said()}>
        <p>{said()}</p>
      </Show>
      <LiveRegion message={said()} />
    </div>
  );
}

function DutyForm(props: { state: string; onSaved: () => void }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { state } = props;
  const id = stateProfileId(state);
  const profile = () => client.replica.one(stateProfiles, id);
  const edit = createEdit({
    collection: stateProfiles,
    begun: profile(),
    under: null,
    id,
    acts: ['states.configure'],
    prefix: 'sta',
    field: 'duty',
    ids: { dutyPhone: 'duty-phone', dutyLabel: 'duty-label' },
    type: (body) => ({
      dutyPhone: body?.dutyPhone ?? '',
      dutyLabel: readText(body?.dutyLabel, locale()).value,
    }),
    toArgs: ({ dutyPhone, dutyLabel }) => ({
      dutyPhone: orNull(dutyPhone),
      dutyLabel:
        dutyLabel.trim() === '' ? null : { ...profile()?.body.dutyLabel, [locale()]: dutyLabel.trim() },
    }),
    check: ({ dutyPhone }) => ({
      dutyPhone:
        dutyPhone.trim() === '' || v.is(DutyPhoneSchema, dutyPhone.trim())
          ? null
          : t('reports.state.phone_wrong'),
    }),
    edit: ({ wished }) => act('states.configure', { state, ...wished }),
    onSaved: () => props.onSaved(),
    errorAt: 'dutyPhone',
  });
  return (
    <EditBody edit={edit}>
      <TextField {...edit.bind('dutyPhone')} type="tel" inputmode="tel" />
      <TextField {...edit.bind('dutyLabel')} />
      <Button kind="filled" wide onClick={() => void edit.save()}>
        {t('reports.state.save')}
      </Button>
    </EditBody>
  );
}
