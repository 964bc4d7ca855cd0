import type * as v from 'valibot';
import type { BodyLimits } from './body-limits.ts';

export type Method = 'get' | 'post' | 'put' | 'delete';

export interface Operation {
  readonly method: Method;
  /** Below `/api`; parameters as `:name`. */
  readonly path: string;
  readonly group:
    | 'session'
    | 'people'
    | 'sync'
    | 'attachments'
    | 'calendar'
    | 'hall'
    | 'reports'
    | 'ideal'
    | 'public'
    | 'server';
  readonly summary: string;
  /** False if no session is needed. */
  readonly session: boolean;
  readonly query?: v.GenericSchema;
  readonly body?: v.GenericSchema | 'bytes';
  /** Of the body; `BODY_LIMITS.small` by default. */
  readonly limits?: BodyLimits;
  /** The status with which the same answer says that something is wrong. */
  readonly unwell?: 503;
  readonly answer: v.GenericSchema | 'bytes' | 'events' | 'html' | 'calendar' | 'xml' | 'atom';
}
