import * as v from 'valibot';
import {
  DisplayIdSchema,
  HallAddressSchema,
  HallDisplaysSchema,
  HallOpenedSchema,
  HallOpenRequestSchema,
  HallRequestSchema,
  HallStateSchema,
} from '#shared/hall/hall.schemas.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { DoneAnswerSchema } from '#shared/session/session.schemas.ts';
import type { Operation } from './operation.ts';

const group = 'hall';
const ofDisplay = v.strictObject({ display: DisplayIdSchema });

/** Screens in the hall. What they read needs no account, but the cookie that opening the address gave. */
export const HALL_OPERATIONS: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/hall/displays', group, session: true },
    summary: 'A one-time address for a screen in the hall, from whoever presides; told this once.',
    body: HallRequestSchema,
    answer: HallAddressSchema,
  },
  {
    ...{ method: 'get', path: '/hall/displays', group, session: true },
    summary: 'The displays of a meeting that are on, or whose address waits to be opened.',
    query: v.strictObject({ meeting: IdSchema }),
    answer: HallDisplaysSchema,
  },
  {
    ...{ method: 'delete', path: '/hall/displays/:display', group, session: true },
    summary: 'Ends a display, or voids its address.',
    answer: DoneAnswerSchema,
  },
  {
    ...{ method: 'post', path: '/hall/open', group, session: false },
    summary: 'Uses an address up and sets the cookie of its display; the same key gets the answer again.',
    body: HallOpenRequestSchema,
    answer: HallOpenedSchema,
  },
  {
    ...{ method: 'get', path: '/hall/state', group, session: false },
    summary:
      'What is public in the room: item, speaker and clock, who follows, the text shown, the vote, the last result. With the display’s cookie.',
    query: ofDisplay,
    answer: HallStateSchema,
  },
  {
    ...{ method: 'get', path: '/hall/live', group, session: false },
    summary:
      'Server-sent events for a display: a poke whenever something was written. Ends when the display does.',
    query: ofDisplay,
    answer: 'events',
  },
];
