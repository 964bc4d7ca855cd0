import type { ChainSeen } from '#app/kit/feature-words.ts';
import type { ReportUse } from '#shared/feedback/feedback.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/** What a device remembers of the uses of a report that its person had on the screen: until when they had come. */
export function seenUse({ id, body }: Pick<Doc<ReportUse>, 'id' | 'body'>): ChainSeen {
  return { key: `feedback-use/${id}`, value: body.at };
}
