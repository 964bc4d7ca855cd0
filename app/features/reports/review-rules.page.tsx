import { createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { CheckList } from '#app/ui/choices.tsx';
import { List } from '#app/ui/list-row.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { INSTITUTIONS, type Institution } from '#shared/kernel/actor.ts';
import { FIRST_RULES, MAX_REVIEW_DAYS, reviewRules, reviewRulesId } from '#shared/reports/review.schemas.ts';
import { DeputiesRow } from './deputies-row.tsx';
import './review-rules.css';
import { ruleEffects } from './rule-effects.ts';
import { SharingForm } from './sharing-form.tsx';

/** How a state reviews what its people document: who approves first, within how many days, and who reads whom. */
export default function ReviewRulesPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const state = () => client.actor().state ?? '';
  return (
    <Allowed
      to={may(client.actor(), 'state.configure', { state: client.actor().state })}
      back="/reports"
      says={t('reports.state.not_yours')}
    >
      <PageHeader
        back={{ href: '/reports/state', label: t('reports.state.title') }}
        title={t('reports.rules.title')}
      />
      <p class="block">{t('reports.rules.text')}</p>
      <SectionHeader kind="band" title={t('reports.rules.steps')} />
      <Saved says={t('reports.rules.saved')}>{(done) => <RulesForm state={state()} onSaved={done} />}</Saved>
      <SectionHeader kind="band" title={t('reports.rules.sharing.title')} />
      <p class="block">{t('reports.rules.sharing.text')}</p>
      <Saved says={t('reports.rules.sharing.saved')}>
        {(done) => <SharingForm state={state()} onSaved={done} />}
      </Saved>
      <SectionHeader kind="band" title={t('reports.rules.deputies')} />
      <List>
        <DeputiesRow />
      </List>
    </Allowed>
  );
}

/** A form that begins anew when it is saved, and says that it was. */
function Saved(props: { says: string; children: (done: () => void) => JSX.Element }): JSX.Element {
  const [isSaved, setIsSaved] = createSignal(false);
  const said = () => (isSaved() ? props.says : '');
  return (
    <>
      <Renewed onDone={() => setIsSaved(true)}>{(done) => props.children(done)}</Renewed>
      <Show when={said()}>
        <p class="block">{said()}</p>
      </Show>
      <LiveRegion message={said()} />
    </>
  );
}

const about = typedFields({
  unit: field.as<Institution[]>([...FIRST_RULES.unit]),
  institution: field.as<Institution[]>([...FIRST_RULES.institution]),
  days: field.number(String(FIRST_RULES.days)),
});

function RulesForm(props: { state: string; onSaved: () => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { state } = props;
  const id = reviewRulesId(state);
  const edit = createEdit({
    collection: reviewRules,
    begun: client.replica.one(reviewRules, id),
    under: null,
    id,
    acts: ['reports.set_rules'],
    prefix: 'rvr',
    field: 'rules',
    ...about,
    check({ days }) {
      const n = Number(days);
      const isDays = Number.isInteger(n) && n >= 1 && n <= MAX_REVIEW_DAYS;
      return isDays ? {} : { days: t('reports.rules.days_wrong', { most: MAX_REVIEW_DAYS }) };
    },
    edit: ({ wished }) => act('reports.set_rules', { state, ...wished }),
    isSentUnchanged: true,
    onSaved: () => props.onSaved(),
  });
  const options = () => INSTITUTIONS.map((value) => ({ value, label: t(`people.institution.${value}`) }));
  function effects(): string[] {
    const { unit, institution, days } = edit.typed();
    const wished = { unit, institution, days: Number(days) };
    const { overdue, moved } = ruleEffects({ client, state, wished });
    return [
      ...(overdue > 0 ? [t('reports.rules.ask.overdue', { n: overdue })] : []),
      ...(moved > 0 ? [t('reports.rules.ask.moved', { n: moved })] : []),
    ];
  }
  return (
    <EditPart
      edit={edit}
      question="reports.set_rules"
      thing={
        <For each={effects()} fallback={t('reports.rules.ask.nothing')}>
          {(words) => <p>{words}</p>}
        </For>
      }
      kind="filled"
      save={t('reports.rules.save')}
    >
      <div class="review-rules-desks">
        <CheckList
          {...edit.pick('unit')}
          label={t('reports.rules.unit')}
          options={options()}
          values={edit.typed().unit}
          onChange={(values) => edit.type({ unit: values as Institution[] })}
        />
        <CheckList
          {...edit.pick('institution')}
          label={t('reports.rules.institution')}
          options={options()}
          values={edit.typed().institution}
          onChange={(values) => edit.type({ institution: values as Institution[] })}
        />
      </div>
      <TextField {...edit.bind('days')} label={t('reports.rules.days')} inputmode="numeric" maxlength={4} />
    </EditPart>
  );
}
