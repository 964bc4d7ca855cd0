import { canonicalJson, isSameJson } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type AgendaItem, AgendaItemSchema } from './meetings.schemas.ts';
import type { Release } from './releases.schemas.ts';

export interface ReleasedItem {
  readonly id: string;
  /** As last released; for a withdrawn one, its last state. */
  readonly item: AgendaItem;
  /** The version that last changed or withdrew it. */
  readonly version: number;
  /** How often it was changed, withdrawn or restored since its first release: a calendar's SEQUENCE. */
  readonly sequence: number;
  /** Server's clock at that version, milliseconds since 1970. */
  readonly changedAt: number;
  readonly isRemoved: boolean;
}

export interface ReleasedAgenda {
  /** The newest version; 0 if nothing was released. */
  readonly version: number;
  readonly releasedAt: number | null;
  readonly note: Release['note'];
  /** Includes withdrawn ones. */
  readonly items: ReadonlyMap<string, ReleasedItem>;
}

export type AgendaDelta = Pick<Release, 'added' | 'changed' | 'removed'>;
type Items = ReadonlyMap<string, AgendaItem>;
type Field = keyof AgendaItem;

const FIELDS = Object.keys(AgendaItemSchema.entries) as Field[];

/** One id for each version of an agenda: if two people release at once, the second finds it taken. */
export function releaseId({ meeting, version }: { meeting: string; version: number }): string {
  return `rel_${meeting.slice(4)}-${version}`;
}

/** An item from before purpose, proposer and documents existed equals one without them. */
function saidOf(item: Partial<AgendaItem>, field: Field): AgendaItem[Field] {
  return item[field] ?? (field === 'documents' ? [] : null);
}

/** Top-level fields in which two states of an item differ. */
function differingFields(before: AgendaItem, after: AgendaItem): Field[] {
  if (before === after) return [];
  return FIELDS.filter((field) => !isSameJson(saidOf(before, field), saidOf(after, field)));
}

/** The difference that turns `before` into `after`. */
export function agendaDelta({ before, after }: { before: Items; after: Items }): AgendaDelta {
  const added: Record<string, AgendaItem> = {};
  const changed: Record<string, Partial<AgendaItem>> = {};
  for (const [id, item] of after) {
    const known = before.get(id);
    if (known === undefined) {
      added[id] = item;
      continue;
    }
    const fields = differingFields(known, item);
    if (fields.length > 0)
      changed[id] = Object.fromEntries(fields.map((field) => [field, saidOf(item, field)]));
  }
  return { added, changed, removed: [...before.keys()].filter((id) => !after.has(id)) };
}

export function isEmptyDelta({ added, changed, removed }: AgendaDelta): boolean {
  return Object.keys(added).length + Object.keys(changed).length + removed.length === 0;
}

/**
 * The agenda of a version: the fold of 1…n. A gap ends it, since later versions build on the missing one.
 *
 * @param upTo the last version that counts; all of them if omitted
 */
export function foldReleases(
  releases: readonly Pick<Doc<Release>, 'body'>[],
  upTo = Number.POSITIVE_INFINITY,
): ReleasedAgenda {
  const items = new Map<string, ReleasedItem>();
  const inOrder = releases.map(({ body }) => body).sort((left, right) => left.version - right.version);
  let last: Release | null = null;
  for (const release of inOrder) {
    if (release.version > upTo || release.version !== (last?.version ?? 0) + 1) break;
    last = release;
    const { version, releasedAt: changedAt } = release;
    const put = (id: string, item: AgendaItem, isRemoved: boolean) => {
      const known = items.get(id);
      const sequence = known === undefined ? 0 : known.sequence + 1;
      items.set(id, { id, item, version, sequence, changedAt, isRemoved });
    };
    for (const [id, item] of Object.entries(release.added)) put(id, item, false);
    for (const [id, fields] of Object.entries(release.changed)) {
      const known = items.get(id);
      if (known !== undefined) put(id, { ...known.item, ...(fields as Partial<AgendaItem>) }, false);
    }
    for (const id of release.removed) {
      const known = items.get(id);
      if (known !== undefined) put(id, known.item, true);
    }
  }
  return {
    version: last?.version ?? 0,
    releasedAt: last?.releasedAt ?? null,
    note: last?.note ?? null,
    items,
  };
}

/** The items of a released agenda. */
export function standingItems({ items }: ReleasedAgenda): Map<string, AgendaItem> {
  const standing = new Map<string, AgendaItem>();
  for (const { id, item, isRemoved } of items.values()) if (!isRemoved) standing.set(id, item);
  return standing;
}

export function itemsOf(draft: readonly Doc<AgendaItem>[]): Map<string, AgendaItem> {
  return new Map(draft.map((doc) => [doc.id, doc.body]));
}

/** A released agenda in the shape of the draft's entries, so that a page can show either. */
export function docsOfRelease({
  agenda,
  meeting,
}: {
  agenda: ReleasedAgenda;
  meeting: string;
}): Doc<AgendaItem>[] {
  return [...standingItems(agenda)].map(([id, body]) => ({
    collection: 'agendaItems',
    id,
    parent: meeting,
    audience: 'all',
    rev: agenda.version,
    body,
  }));
}

/** What a release of this draft would change. */
export function draftDelta({
  draft,
  agenda,
}: {
  draft: readonly Doc<AgendaItem>[];
  agenda: ReleasedAgenda;
}): AgendaDelta {
  return agendaDelta({ before: standingItems(agenda), after: itemsOf(draft) });
}

function withoutOffset(items: Readonly<Record<string, { offset?: unknown }>>) {
  return Object.entries(items).map(([id, { offset: _offset, ...fields }]) => [id, fields] as const);
}

/**
 * Sixteen characters that identify one difference, so that the release is what the person saw. Offsets do not count: a
 * phone may not know them yet. Not a protection against intent: people who release may write the draft anyway.
 */
export function deltaDigest({ added, changed, removed }: AgendaDelta): string {
  const moved = withoutOffset(changed).filter(([, fields]) => Object.keys(fields).length > 0);
  const text = canonicalJson([
    Object.fromEntries(withoutOffset(added)),
    Object.fromEntries(moved),
    [...removed].sort(),
  ]);
  let left = 2166136261;
  let right = 3335557771;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    left = Math.imul(left ^ code, 16777619) >>> 0;
    right = Math.imul(right ^ (code + index), 2654435761) >>> 0;
  }
  return [left, right].map((half) => half.toString(16).padStart(8, '0')).join('');
}

export type ShownField = Exclude<Field, 'timeZone' | 'offset' | 'order' | 'startsAt' | 'topic'> | 'time';
export type AgendaChange =
  | { readonly kind: 'added' | 'removed'; readonly item: string; readonly body: AgendaItem }
  | {
      readonly kind: 'changed';
      readonly item: string;
      readonly field: ShownField;
      readonly before: AgendaItem;
      readonly after: AgendaItem;
    };

/** In the order of interest to a reader. */
const SHOWN: readonly ShownField[] = [
  'time',
  'title',
  'room',
  'class',
  'speakers',
  'durationMinutes',
  'number',
  'kind',
  'purpose',
  'proposer',
  'documents',
  'summary',
];

/** No page shows order and offset, and nothing changes a topic: a change of them is not news. */
function shownFields(before: AgendaItem, after: AgendaItem): readonly ShownField[] {
  const fields = new Set<string>(differingFields(before, after));
  if (fields.has('startsAt') || fields.has('timeZone')) fields.add('time');
  return SHOWN.filter((field) => fields.has(field));
}

/** What is new to a reader of `before`, in order of time in the current agenda. */
export function agendaChanges({ before, after }: { before: Items; after: Items }): AgendaChange[] {
  const changes: { at: string; change: AgendaChange }[] = [];
  for (const [id, item] of after) {
    const known = before.get(id);
    if (known === item) continue;
    const at = item.startsAt;
    if (known === undefined) changes.push({ at, change: { kind: 'added', item: id, body: item } });
    else
      for (const field of shownFields(known, item))
        changes.push({ at, change: { kind: 'changed', item: id, field, before: known, after: item } });
  }
  for (const [id, item] of before)
    if (!after.has(id))
      changes.push({ at: item.startsAt, change: { kind: 'removed', item: id, body: item } });
  return changes.sort((left, right) => left.at.localeCompare(right.at)).map(({ change }) => change);
}
