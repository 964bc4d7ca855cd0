import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import type { FieldError } from '#app/ui/error-summary.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { NeedsFacts } from './needs-facts.tsx';
import { sayWho, type WhoAct } from './say-who.ts';
import type { PersonView } from './use-person.ts';

const CLAIM = 'person-claim';

/** "This is me", or no longer, or a state's word: each asked first. */
export function Claim(props: {
  view: PersonView;
  name: string;
  meeting: string;
  onProblem: (errors: readonly FieldError[]) => void;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const guard = createActGuard();
  const [asking, setAsking] = createSignal<WhoAct | null>(null);
  const mayUndo = () => props.view.link() !== null && (props.view.isMe() || props.view.isLiaison());

  const words = () => {
    const name = asking() ?? 'claim';
    if (name === 'claim')
      return {
        title: t('delegation.person.claim_title', { name: props.name }),
        act: t('delegation.person.claim'),
        text: t('delegation.person.claim_text'),
      };
    if (name === 'unclaim')
      return {
        title: t('delegation.person.unclaim_title'),
        act: t('delegation.person.unclaim_other'),
        text: t('delegation.person.unclaim_text'),
      };
    return {
      title: t(`delegation.person.state_word.${name}_title`, { name: props.name }),
      act: t(`delegation.person.state_word.${name}`),
      text: t(`delegation.person.state_word.${name}_text`),
    };
  };

  async function act(name: WhoAct) {
    setAsking(null);
    const participant = props.view.who()?.id;
    if (participant === undefined) return;
    const { onProblem, meeting, view } = props;
    onProblem([]);
    const code = await sayWho({ client, guard, act: name, participant, meeting });
    if (code !== null && view.who()?.id === participant)
      onProblem([{ fieldId: CLAIM, message: errorText({ t, code }) }]);
  }

  return (
    <>
      <Show when={props.view.mayClaim()}>
        <div class="block stack">
          <p class="quiet">{t('delegation.person.claim_text')}</p>
          <Button id={CLAIM} icon="user" onClick={() => setAsking('claim')}>
            {t('delegation.person.claim')}
          </Button>
        </div>
      </Show>
      <Show when={mayUndo()}>
        <div class="block">
          <Button id={CLAIM} kind="text" icon="x" onClick={() => setAsking('unclaim')}>
            {t(props.view.isMe() ? 'delegation.person.unclaim' : 'delegation.person.unclaim_other')}
          </Button>
        </div>
      </Show>
      <Show when={props.view.stateWord()}>
        {(word) => (
          <div class="block stack">
            <p class="quiet">{t(`delegation.person.state_word.${word()}_text`)}</p>
            <div class="button-row">
              <Button id="person-release" kind="text" onClick={() => setAsking(word())}>
                {t(`delegation.person.state_word.${word()}`)}
              </Button>
            </div>
          </div>
        )}
      </Show>
      <Confirm
        act={['participants.claim', 'participants.unclaim', 'participants.release']}
        open={asking() !== null}
        onClose={() => setAsking(null)}
        title={words().title}
        confirm={words().act}
        onConfirm={() => act(asking() ?? 'claim')}
      >
        <p>{words().text}</p>
      </Confirm>
    </>
  );
}

/** Journey and needs, with what may be done about them. */
export function NeedsPart(props: { view: PersonView; person: string; meeting: string }): JSX.Element {
  const { t } = useI18n();
  const isVirtual = () => props.view.meeting()?.body.format === 'virtual';
  const path = () => `/meetings/${props.meeting}/people/${props.person}`;
  /** A consulate wants days, not a month. */
  const mayPrintLetter = () =>
    !isVirtual() &&
    props.view.meeting()?.body.precision === 'day' &&
    props.view.needs()?.body.visa !== 'not_needed';
  return (
    <>
      <SectionHeader kind="band" title={t('delegation.needs.title')} />
      <Show
        when={!props.view.isClaimPending()}
        fallback={
          <Banner icon="clock" fact={t('delegation.needs.not_received')}>
            {t('delegation.needs.not_received_text')}
          </Banner>
        }
      >
        <NeedsFacts needs={props.view.needs()?.body ?? null} isVirtual={isVirtual()} />
        <div class="block stack">
          <p class="quiet">{t('delegation.needs.read_by')}</p>
          <div class="button-row">
            <LinkButton icon="pencil" href={`${path()}/needs`}>
              {t('delegation.needs.edit')}
            </LinkButton>
            <Show when={mayPrintLetter()}>
              <LinkButton kind="text" icon="file-text" href={`${path()}/letter`}>
                {t('letters.one')}
              </LinkButton>
            </Show>
          </div>
        </div>
      </Show>
    </>
  );
}
