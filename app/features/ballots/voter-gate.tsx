import { createMemo, type JSX, Match, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { WhoButton } from '#app/features/participants/who-button.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { voterFault } from '#shared/ballots/voter.rules.ts';
import { speakerFault } from '#shared/floor/speaker.rules.ts';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';

/** What it is needed for. */
const SAY_WHO = { cast: 'ballots.cast.say_who', explain: 'ballots.explain_say_who' } as const;

/**
 * What stands between a person and the vote of their delegation, or its explanation, by the list of the meeting: it is said
 * before there is anything to choose or write, and mended right there.
 */
export function VoterGate(props: {
  meeting: string;
  delegation: string;
  for: keyof typeof SAY_WHO;
  children: JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const links = createMemo(() => client.replica.within(participantLinks, props.meeting));
  const { person } = client.actor();
  const fault = createMemo(() => {
    const faultOf = props.for === 'cast' ? voterFault : speakerFault;
    return faultOf(
      {
        links: links(),
        participants: client.replica.within(participants, props.meeting),
        delegations: client.replica.within(delegations, props.meeting),
      },
      { person, delegation: props.delegation },
    );
  });
  /** A vote is not sent with what waits here: the server would not know yet who gives it. */
  const isOnItsWay = () =>
    props.for === 'cast' && links().some(({ body, rev }) => body.person === person && rev === 0);
  return (
    <Switch fallback={props.children}>
      <Match when={fault() === 'ballots.not_on_list' || fault() === 'floor.not_on_list'}>
        <div class="block vote-choices">
          <WhoButton meeting={props.meeting} label={t(SAY_WHO[props.for])} />
        </div>
      </Match>
      <Match when={fault()} keyed>
        {(code) => <p class="block">{errorText({ t, code })}</p>}
      </Match>
      <Match when={isOnItsWay()}>
        <p class="block" role="status">
          {t('ballots.cast.who_on_its_way')}
        </p>
      </Match>
    </Switch>
  );
}
