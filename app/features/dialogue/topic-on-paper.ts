import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { isForCounterpart } from '#shared/access/scopes.ts';
import { sortRequests } from '#shared/dialogue/dialogue.rules.ts';
import {
  dialogueRequests,
  dialogueTexts,
  jointItems,
  type Topic,
} from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { outcomesOf } from './topic-outcomes-of.ts';
import type { TopicOnPaper } from './topic-paper.ts';

/**
 * What of a topic goes on a paper that is made to be given: only what its counterpart reads itself, whoever prints it. An
 * entry says so by where it lies, of whatever kind it is.
 */
export function topicOnPaper(
  replica: Pick<ReplicaSignals, 'all' | 'within'>,
  topic: Doc<Topic>,
): Pick<TopicOnPaper, 'topic' | 'requests' | 'texts' | 'items' | 'came'> {
  const { counterpart } = topic.body;
  const given = <D extends Doc>(all: readonly D[]) =>
    all.filter(({ audience }) => isForCounterpart({ counterpart, audience }));
  const { taken, decided, actions } = outcomesOf(replica, topic.id);
  return {
    topic: topic.body,
    requests: sortRequests(given(replica.within(dialogueRequests, topic.id))).map(({ body }) => body),
    texts: given(replica.within(dialogueTexts, topic.id)).map(({ body }) => body),
    items: given(replica.within(jointItems, topic.id)).map(({ body }) => body),
    came: [
      ...given(taken)
        .filter(({ body }) => body.taken?.meeting != null)
        .map(({ body }) => ({ what: 'agenda' as const, text: body.title })),
      ...given(decided)
        .filter(({ body }) => body.state !== 'not_adopted')
        .map(({ body }) => ({
          what: body.state === 'draft' ? ('draft' as const) : ('decision' as const),
          text: body.text,
        })),
      ...given(actions)
        .filter(({ body }) => body.state !== 'dropped')
        .map(({ body }) => ({ what: 'action' as const, text: body.text })),
    ],
  };
}
