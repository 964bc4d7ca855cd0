import { createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import { DraftNotices } from '#app/kit/draft-notices.tsx';
import { useAnswer, useOnlineAct } from '#app/kit/online.tsx';
import { type TypedOnline, useTypedOnline } from '#app/kit/typed-online.ts';
import { Banner } from '#app/ui/banner.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { mayWitness } from '#shared/people/people.rules.ts';
import { type WitnessAnswer, WitnessAnswerSchema } from '#shared/people/people.schemas.ts';
import { DoneAnswerSchema } from '#shared/session/session.schemas.ts';
import { FingerprintField, fingerprintFault, readFingerprint } from './fingerprint.tsx';
import { partText } from './founded-text.ts';
import { OnlineForm } from './online-form.tsx';
import { stateName } from './place-words.ts';

type Waiting = WitnessAnswer['waiting'][number];

/** Partner bodies that wait for somebody of another state to hear who is behind them. */
export function Witnesses(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const query = useAnswer(WitnessAnswerSchema, '/api/states/witness', () => mayWitness(client.actor()));
  const [done, setDone] = createSignal<'done' | 'refused' | null>(null);
  return (
    <>
      <Show when={done()} keyed>
        {(which) => <Banner icon={which === 'done' ? 'check' : 'info'} fact={t(`people.witness.${which}`)} />}
      </Show>
      <For each={query.data?.waiting}>{(body) => <WitnessForm body={body} onDone={setDone} />}</For>
    </>
  );
}

type OnDone = (which: 'done' | 'refused') => void;
type Part = { body: Waiting; name: string; kept: TypedOnline<Typed>; onDone: OnDone };
type Typed = { fingerprint: string; reason: string };

function WitnessForm(props: { body: Waiting; onDone: OnDone }): JSX.Element {
  const { t, locale } = useI18n();
  const name = () => stateName({ t, locale: locale(), state: props.body.code });
  const { code } = props.body;
  // The task is a telephone call: whoever types may leave the page for it, or the phone may lock.
  const kept = useTypedOnline({
    collection: 'witness',
    under: code,
    of: code,
    begun: { fingerprint: '', reason: '' },
    title: 'people.today.witness',
    address: '/people/states',
  });
  return (
    <>
      <SectionHeader title={t('people.witness.title', { name: name() })} />
      <FactList
        facts={[
          {
            label: t('people.witness.founded'),
            place: partText({ t, locale: locale(), part: props.body.founded }),
          },
          { label: t('people.witness.first'), place: props.body.first.label },
          { label: t('people.witness.second'), place: props.body.second.label },
        ]}
      />
      <DraftNotices of={kept} />
      <Show when={kept.isReady()}>
        <Heard {...props} name={name()} kept={kept} />
        <Refusal {...props} name={name()} kept={kept} />
      </Show>
      <p class="block body-2">{t('people.confirm.ends', { at: formatWhen(locale(), props.body.endsAt) })}</p>
    </>
  );
}

function Heard(props: Part): JSX.Element {
  const { t } = useI18n();
  const typed = () => props.kept.typed().fingerprint;
  const field = () => `fingerprint-${props.body.code}`;
  const act = useOnlineAct(field());
  function confirm() {
    const fingerprint = readFingerprint(typed());
    const isMissing = fingerprint === null;
    return act.ask(
      DoneAnswerSchema,
      { method: 'POST', path: `/api/states/${props.body.code}/witness`, json: { fingerprint } },
      {
        found: isMissing ? [{ fieldId: field(), message: t(fingerprintFault(typed())) }] : [],
        done: () => {
          props.onDone('done');
          void props.kept.done();
        },
      },
    );
  }
  return (
    <OnlineForm
      act={act}
      submit={t('people.witness.action')}
      onSubmit={() => void confirm()}
      before={
        <>
          <p>{t('people.witness.call', { name: props.name })}</p>
          <p>{t('people.witness.compare')}</p>
        </>
      }
    >
      <FingerprintField
        id={field()}
        value={typed()}
        error={act.problem() ?? undefined}
        onInput={(fingerprint) => props.kept.type({ fingerprint })}
      />
    </OnlineForm>
  );
}

function Refusal(props: Part): JSX.Element {
  const { t } = useI18n();
  const reason = () => props.kept.typed().reason.trim();
  const [isAsked, setIsAsked] = createSignal(false);
  const field = () => `witness-reason-${props.body.code}`;
  const act = useOnlineAct(field());
  function refuse() {
    const isMissing = reason() === '';
    setIsAsked(false);
    return act.ask(
      DoneAnswerSchema,
      {
        method: 'POST',
        path: `/api/states/${props.body.code}/refuse`,
        json: { reason: reason(), foundedAt: props.body.foundedAt },
      },
      {
        found: isMissing ? [{ fieldId: field(), message: t('people.witness.reason_missing') }] : [],
        done: () => {
          props.onDone('refused');
          void props.kept.done();
        },
      },
    );
  }
  return (
    <OnlineForm
      act={act}
      submit={t('people.witness.refuse')}
      onSubmit={() => (reason() === '' ? void refuse() : setIsAsked(true))}
      isAside
    >
      <TextField
        id={field()}
        label={t('people.witness.reason')}
        hint={t('people.witness.reason_hint')}
        error={act.problem() ?? undefined}
        value={props.kept.typed().reason}
        onInput={(text) => props.kept.type({ reason: text })}
        maxlength={300}
        autocomplete="off"
      />
      <Confirm
        open={isAsked()}
        onClose={() => setIsAsked(false)}
        title={t('people.witness.refuse_title', { name: props.name })}
        confirm={t('people.witness.refuse_yes')}
        onConfirm={() => void refuse()}
      >
        <p>
          {t('people.witness.refuse_text', {
            first: props.body.first.label,
            second: props.body.second.label,
          })}
        </p>
      </Confirm>
    </OnlineForm>
  );
}
