import * as v from 'valibot';
import type { Client } from '#app/sync/app-client.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import {
  type Feed,
  type FeedAnswer,
  FeedAnswerSchema,
  type FeedRequest,
  FeedsAnswerSchema,
} from '#shared/calendar/feeds.schemas.ts';
import { DoneAnswerSchema } from '#shared/session/session.schemas.ts';

/** Every call needs a connection and rejects without one. */
export interface FeedsApi {
  list(): Promise<Feed[]>;
  make(wish: FeedRequest): Promise<FeedAnswer>;
  revoke(feed: string): Promise<void>;
}

function read<const S extends v.GenericSchema>(schema: S, answer: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, answer);
  if (!parsed.success) throw new TransportError({ kind: 'not_ours' });
  return parsed.output;
}

export function createFeedsApi(request: Client['request']): FeedsApi {
  return {
    list: async () => read(FeedsAnswerSchema, await request({ path: '/api/feeds' })).feeds,
    make: async (json) => read(FeedAnswerSchema, await request({ method: 'POST', path: '/api/feeds', json })),
    async revoke(feed) {
      read(DoneAnswerSchema, await request({ method: 'DELETE', path: `/api/feeds/${feed}` }));
    },
  };
}

/** The programme of one meeting, for apps that carry conferences. */
export function scheduleAddress({
  origin,
  token,
  meeting,
}: {
  origin: string;
  token: string;
  meeting: string;
}): string {
  return `${origin}/api/meetings/${meeting}/schedule.xml?feed=${token}`;
}

/** As one pastes it, and as a telephone opens its calendar with it. */
export function feedAddress({ origin, token }: { origin: string; token: string }): {
  https: string;
  webcal: string;
} {
  const https = `${origin}/api/feeds/${token}.ics`;
  return { https, webcal: https.replace(/^https?:/, 'webcal:') };
}
