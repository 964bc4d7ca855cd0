import type { Component } from 'solid-js';
import type { Client } from '#app/sync/app-client.ts';

/** How a meeting stands to the reader: the one they need now, and when that is, or one that comes after it. */
export type Nearness = 'today' | 'tomorrow' | 'later' | 'coming';

/** A part of Hoy: it says itself whether there is anything to show. */
export interface HomePart {
  /** What people need first comes first. */
  readonly rank: number;
  readonly Part: Component;
}

/** Work that a reader begins from Hoy: with it, what waits for them comes before the meeting. */
export interface HomeStart extends HomePart {
  isFor(client: Client): boolean;
}

/** A part of what Hoy says about one meeting. */
export interface MeetingPart {
  readonly rank: number;
  readonly Part: Component<{ readonly meeting: string; readonly near: Nearness }>;
}

/** What a feature shows on Hoy. The words of these parts are among the first: they do not wait for the rest. */
export interface HomeParts {
  /** Above everything. */
  readonly start?: readonly HomeStart[];
  /** What is on now, and what concerns the whole day. */
  readonly first?: readonly HomePart[];
  /** Below, on the desk beside it. */
  readonly rest?: readonly HomePart[];
  /** Within the panel of the meeting of this day, below what is on now. */
  readonly panel?: readonly MeetingPart[];
  /** Rows of the list about a meeting. */
  readonly rows?: readonly MeetingPart[];
  /** Lines below the item of the agenda that comes next. */
  readonly next?: readonly MeetingPart[];
}
