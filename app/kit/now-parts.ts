import type { Component } from 'solid-js';
import type { Client } from '#app/sync/app-client.ts';

/** A part of the page of a meeting in session: it says itself whether there is anything to show. */
export interface NowPart {
  /** What people need first comes first. */
  readonly rank: number;
  readonly Part: Component<{ readonly meeting: string }>;
}

/** What somebody is to do at this moment: while it is due, it has the foot of the page. */
export interface NowDue extends NowPart {
  /** Reactive. */
  isDue(asked: {
    readonly client: Client;
    readonly meeting: string;
    /** Whether the foot leaves room for the page (`useRoom`). */
    readonly hasRoom: boolean;
  }): boolean;
}

export interface NowAsked {
  readonly client: Client;
  readonly meeting: string;
  readonly now: number;
}

/** What stands at its moment. */
export interface NowSaid extends NowPart {
  /** Reactive. */
  isOn(asked: NowAsked): boolean;
}

/** What a meeting in session does now, for Hoy: while it is on, it stands there instead of the agenda's hours. */
export interface NowHead extends NowSaid {
  /** The agenda item that is open, whatever the hour; reactive. */
  openItem(asked: NowAsked): string | null;
}

/** What a feature shows on the page of a meeting in session; loaded when such a page opens. */
export interface NowParts {
  /** Before all else: what leads to something that is due further down. */
  readonly top?: readonly NowPart[];
  /** Below whoever has the floor, above the list of speakers: what everybody is to do now. */
  readonly first?: readonly NowPart[];
  /** Below the list. */
  readonly rest?: readonly NowPart[];
  readonly foot?: readonly NowDue[];
  /** Above what one can do at the foot: what was done a moment ago, and stands. */
  readonly said?: readonly NowSaid[];
  readonly head?: readonly NowHead[];
}
