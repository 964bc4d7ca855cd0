import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { bindingVote } from '#shared/ballots/recorded-votes.rules.ts';
import { textVotes, textVotesId, type VotedText } from '#shared/ballots/text-votes.schemas.ts';

/** What the vote said that binds a text, until that is recorded; null where none does. So a page says it before anybody asks. */
export function useBindingVote(text: () => VotedText | null): Accessor<'carried' | 'lost' | null> {
  const client = useClient();
  return createMemo(() => {
    const named = text();
    const votes = named === null ? null : client.replica.one(textVotes, textVotesId(named));
    const binding = named === null || votes?.body.text !== named.id ? null : bindingVote(votes.body);
    if (binding === null) return null;
    return binding.result.isCarried ? 'carried' : 'lost';
  });
}
