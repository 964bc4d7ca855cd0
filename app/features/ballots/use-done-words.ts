import { useClient } from '#app/context.tsx';
import { useDelegationWords } from '#app/features/rules/use-rules.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { NameOf } from '#app/kit/at-once-notice.tsx';
import { describeAct } from '#app/kit/describe-act.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { CHOICES } from '#shared/ballots/ballots.schemas.ts';
import { floorRequests } from '#shared/floor/floor.schemas.ts';

type Of = { readonly delegation?: unknown; readonly request?: unknown; readonly choice?: unknown };

/** What was done in a room, and for which delegation: "Respuesta en la votación nominal, Chile: A favor". */
export function useDoneWords(): NameOf {
  const client = useClient();
  const features = useFeatures();
  const { t } = useI18n();
  const nameOf = useDelegationWords();
  return ({ name, args }) => {
    const { delegation, request, choice } = args as Of;
    const asked = typeof request === 'string' ? client.replica.one(floorRequests, request) : null;
    const code = typeof delegation === 'string' ? delegation : asked?.body.delegation;
    const said = CHOICES.find((each) => each === choice);
    return [
      describeAct({ features, envelope: { name, args }, t }),
      ...(code === undefined ? [] : [`, ${nameOf(code)}`]),
      ...(said === undefined ? [] : [`: ${t(`ballots.choice.${said}`)}`]),
    ].join('');
  };
}
