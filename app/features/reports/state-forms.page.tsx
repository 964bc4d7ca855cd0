import { createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { Renewed } from '#app/kit/renewed.tsx';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { forms } from '#shared/forms/forms.schemas.ts';
import { phoneFrom } from '#shared/kernel/phone.ts';
import { readText } from '#shared/kernel/text.ts';
import { stateProfileId, stateProfiles } from '#shared/states/states.mutations.ts';
import { DeputiesRow } from './deputies-row.tsx';
import { offeredForms } from './form-definitions.ts';
import { FormRow } from './form-row.tsx';
import { QuestionsRow } from './questions-row.tsx';

/** What a state decides for its own people: which of the proposed forms they use, and whom they call. */
export default function StateFormsPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const state = () => client.actor().state ?? '';
  const mayActivate = () => may(client.actor(), 'forms.allow', { state: state() });
  const mayConfigure = () => may(client.actor(), 'state.configure', { state: state() });
  return (
    <Allowed to={mayActivate() || mayConfigure()} back="/reports" says={t('reports.state.not_yours')}>
      <PageHeader back={{ href: '/reports', label: t('reports.back') }} title={t('reports.state.title')} />
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
      <Show when={mayActivate() && offeredForms(client).length > 0}>
        <SectionHeader kind="band" title={t('reports.questions.band')} />
        <p class="block">{t('reports.questions.band_text')}</p>
        <List>
          <For each={offeredForms(client)}>{(form) => <QuestionsRow form={form} state={state()} />}</For>
        </List>
      </Show>
      <Show when={mayConfigure()}>
        <SectionHeader kind="band" title={t('reports.rules.title')} />
        <List>
          <ListRow
            title={t('reports.rules.title')}
            detail={t('reports.rules.row_text')}
            href="/reports/state/review"
            chevron
          />
        </List>
        <SectionHeader kind="band" title={t('reports.rules.deputies')} />
        <List>
          <DeputiesRow />
        </List>
        <SectionHeader kind="band" title={t('reports.state.duty')} />
        <Duty state={state()} />
      </Show>
    </Allowed>
  );
}

function Duty(props: { state: string }): JSX.Element {
  const { t } = useI18n();
  const [isSaved, setIsSaved] = createSignal(false);
  const said = () => (isSaved() ? t('reports.state.saved') : '');
  return (
    <>
      <p class="block">{t('reports.state.duty_text')}</p>
      <Renewed onDone={() => setIsSaved(true)}>
        {(done) => <DutyForm state={props.state} onSaved={done} />}
      </Renewed>
      <Show when={said()}>
        <p class="block">{said()}</p>
      </Show>
      <LiveRegion message={said()} />
    </>
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
      dutyPhone: orNull(phoneFrom(dutyPhone)),
      dutyLabel:
        dutyLabel.trim() === '' ? null : { ...profile()?.body.dutyLabel, [locale()]: dutyLabel.trim() },
    }),
    wrong: { dutyPhone: 'kit.need.phone' },
    edit: ({ wished }) => act('states.configure', { state, ...wished }),
    onSaved: () => props.onSaved(),
  });
  return (
    <EditPart edit={edit} kind="filled" wide save={t('reports.state.save')}>
      <TextField {...edit.bind('dutyPhone')} type="tel" inputmode="tel" />
      <TextField {...edit.bind('dutyLabel')} />
    </EditPart>
  );
}
