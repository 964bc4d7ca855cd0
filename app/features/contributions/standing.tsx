import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Told } from '#app/kit/told.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import { type Contribution, contributions } from '#shared/contributions/contributions.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { UnsentNote } from './unsent-note.tsx';
import { partIn, type Work } from './work-data.ts';

const ICONS = {
  in_progress: 'pencil',
  prepared: 'eye',
  authorised: 'clock',
  released: 'check',
  taking_back: 'clock',
  taken_back: 'rotate-cw',
} as const satisfies Record<Contribution['status'], IconName>;

/** Where the release stands, what the committee said last, and what is waited for: plainly, without a network too. */
export function ReleaseStanding<B extends JsonObject>(props: {
  /** What is released, and the words for where it stands. */
  collection: Collection<B>;
  id: string;
  fact: string;
  release: Pick<
    Contribution,
    'status' | 'prepared' | 'authorised' | 'returned' | 'answer' | 'standing' | 'releases'
  >;
}): JSX.Element {
  const { t } = useI18n();
  const when = useWhen();
  const lines = createMemo(() => {
    const { status, prepared, authorised, returned, answer, standing, releases } = props.release;
    const said: string[] = [];
    const who = (label: string | undefined) => label ?? t('contributions.somebody');
    if (status === 'prepared' && prepared !== null)
      said.push(t('contributions.standing.prepared', { who: who(prepared.label), at: when(prepared.at) }));
    if (status === 'authorised' && authorised !== null)
      said.push(
        t('contributions.standing.authorised', { who: who(authorised.label), at: when(authorised.at) }),
      );
    if (status === 'authorised') said.push(t('contributions.standing.unconfirmed'));
    if (status === 'taking_back') said.push(t('contributions.standing.taking_back'));
    if (status === 'released' && answer !== null && answer.code === null)
      said.push(t('contributions.standing.released', { n: standing ?? releases, at: when(answer.at) }));
    if (status !== 'released' && status !== 'taking_back' && standing !== null)
      said.push(t('contributions.standing.former', { n: standing }));
    if (returned !== null && status === 'in_progress')
      said.push(t('contributions.standing.returned', { who: who(returned.label), reason: returned.reason }));
    if (returned !== null && (status === 'taken_back' || status === 'taking_back'))
      said.push(
        t('contributions.standing.taken_back', { who: who(returned.label), reason: returned.reason }),
      );
    return said;
  });
  const refusal = () => {
    const { answer } = props.release;
    return answer?.code == null ? null : errorText({ t, code: answer.code });
  };
  return (
    <>
      <Banner
        tone={props.release.status === 'prepared' ? 'decide' : 'neutral'}
        icon={ICONS[props.release.status]}
        fact={lines().length === 0 ? props.fact : `${props.fact}.`}
      >
        {lines().join(' ')}
      </Banner>
      <UnsentNote collection={props.collection} id={props.id} />
      <Told answer={refusal() === null ? null : (props.release.answer?.at ?? null)}>
        <Show when={refusal()}>
          {(words) => (
            <Banner tone="act" icon="circle-alert" fact={t('contributions.standing.refused')}>
              {words()}
            </Banner>
          )}
        </Show>
      </Told>
    </>
  );
}

export function StandingNote(props: { contribution: Doc<Contribution> }): JSX.Element {
  const { t } = useI18n();
  return (
    <ReleaseStanding
      collection={contributions}
      id={props.contribution.id}
      fact={t(`contributions.status.${props.contribution.body.status}`)}
      release={props.contribution.body}
    />
  );
}

/** The same on the page of the contribution, with the way to what others will read. */
export function Standing(props: {
  edition: string;
  work: Work;
  contribution: Doc<Contribution>;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const label = () => {
    const { status } = props.contribution.body;
    if (status === 'prepared' && partIn(client).authorises) return t('contributions.release.to_authorise');
    return t('contributions.release.see');
  };
  return (
    <>
      <StandingNote contribution={props.contribution} />
      <div class="block">
        <LinkButton
          kind={
            props.contribution.body.status === 'prepared' || props.work.obstacles().length === 0
              ? 'filled'
              : 'outlined'
          }
          wide
          icon="eye"
          href={`/ideal/${props.edition}/work/release`}
        >
          {label()}
        </LinkButton>
      </div>
    </>
  );
}
