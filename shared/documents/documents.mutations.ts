import * as v from 'valibot';
import { type Action, may } from '#shared/access/rules.ts';
import { PRESIDENCY } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { formerlyOf } from '#shared/kernel/formerly.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import {
  canBecome,
  fileAudience,
  firstOf,
  formerReferencesOf,
  isYearOf,
  nextRelation,
  numberSequence,
  referenceOf,
} from './documents.rules.ts';
import {
  type CommitteeDocument,
  DocumentVersionSchema,
  documentFields,
  documents,
  documentVersions,
  MarkingSchema,
  RELATIONS,
} from './documents.schemas.ts';
import { refreshReaders } from './readers.mutations.ts';

const EDIT: Action = 'documents.edit';

/** The paper, or why it may not be touched. */
function requirePaper({ docs, actor, id }: { docs: Docs; actor: Actor; id: string }) {
  if (!may(actor, EDIT)) return refuse('access.not_allowed', { action: EDIT });
  return docs.get(documents, id) ?? refuse('documents.unknown_document', { document: id });
}

function isRefusal(found: Doc<CommitteeDocument> | Decision): found is Decision {
  return 'accepted' in found;
}

function isUnknownMeeting(docs: Docs, meeting: string | null | undefined): boolean {
  return typeof meeting === 'string' && docs.get(meetings, meeting) === null;
}

/** The position of a paper: the first of its number, or a later link of a chain. */
const PlaceSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('first'),
    year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200)),
  }),
  v.strictObject({
    kind: v.literal('later'),
    relation: v.picklist(RELATIONS),
    /** The paper that it replaces, adds to or corrects, and the first one of that chain. */
    to: IdSchema,
    first: IdSchema,
  }),
]);

const register = defineMutation({
  name: 'documents.register',
  args: v.strictObject({ document: IdSchema, place: PlaceSchema, ...documentFields }),
  compartment: () => COMMITTEE,
  reads: ({ place, meeting }) => [
    ...(meeting === null ? [] : [one(meetings, meeting)]),
    ...(place.kind === 'first'
      ? []
      : [one(documents, place.first), one(documents, place.to), within(documents, place.first)]),
  ],
  facts: ({ place }) =>
    place.kind === 'first' ? [{ kind: 'number', sequence: numberSequence(place.year) }] : [],
  numbersSaid({ reference }) {
    const said = typeof reference === 'string' ? /^CLASI\/(\d{4})\/DOC\/(\d{3,9})$/.exec(reference) : null;
    return said === null ? {} : { [numberSequence(Number(said[1]))]: Number(said[2]) };
  },
  decide({ args: { document, place, ...fields }, docs, actor, now, facts }) {
    if (!may(actor, EDIT)) return refuse('access.not_allowed', { action: EDIT });
    if (isUnknownMeeting(docs, fields.meeting))
      return refuse('meetings.unknown_meeting', { meeting: fields.meeting });
    const draft = {
      ...fields,
      state: 'draft',
      releasedAt: null,
      withdrawnAt: null,
      withdrawnReason: null,
    } as const;
    if (place.kind === 'first') {
      if (!isYearOf({ year: place.year, now })) return refuse('documents.wrong_year', { year: place.year });
      const number = facts?.numbers[numberSequence(place.year)] ?? null;
      const { year } = place;
      const formerly = formerlyOf({
        facts,
        sequence: numberSequence(year),
        nameOf: (before) => referenceOf({ number: before, year, relation: null }) ?? '',
      });
      return registered({
        document,
        parent: null,
        body: { ...draft, number, year, ...formerly, relation: null },
      });
    }
    const first = docs.get(documents, place.first);
    const to = docs.get(documents, place.to);
    if (first === null || first.parent !== null || to === null || firstOf(to) !== place.first)
      return refuse('documents.unknown_document', { document: place.to });
    if (place.relation !== 'REV' && to.body.state === 'withdrawn')
      return refuse('documents.already_withdrawn', { document: place.to });
    const chain = docs.within(documents, place.first);
    const relation = nextRelation({ kind: place.relation, to: to.body, chain });
    const { number, year, formerly } = first.body;
    const numbered = { number, year, ...(formerly === undefined ? {} : { formerly }) };
    return registered({ document, parent: place.first, body: { ...draft, ...numbered, relation } });
  },
});

function registered({
  document,
  parent,
  body,
}: {
  document: string;
  parent: string | null;
  body: CommitteeDocument;
}): Decision {
  const reference = referenceOf(body);
  const formerly = formerReferencesOf(body);
  return accept(
    [create(documents, { id: document, parent, audience: PRESIDENCY, body })],
    reference === null ? undefined : { reference, ...(formerly.length === 0 ? {} : { formerly }) },
  );
}

const edit = defineMutation({
  name: 'documents.edit',
  args: v.strictObject({
    document: IdSchema,
    fields: v.strictObject({
      kind: v.exactOptional(documentFields.kind),
      title: v.exactOptional(documentFields.title),
      meeting: v.exactOptional(documentFields.meeting),
      author: v.exactOptional(documentFields.author),
      originalLanguage: v.exactOptional(documentFields.originalLanguage),
      marking: v.exactOptional(documentFields.marking),
    } satisfies Record<keyof typeof documentFields, unknown>),
  }),
  compartment: () => COMMITTEE,
  reads: ({ document, fields }) => [
    one(documents, document),
    ...(typeof fields.meeting === 'string' ? [one(meetings, fields.meeting)] : []),
  ],
  decide({ args: { document, fields }, docs, actor }) {
    const paper = requirePaper({ docs, actor, id: document });
    if (isRefusal(paper)) return paper;
    if (isUnknownMeeting(docs, fields.meeting))
      return refuse('meetings.unknown_meeting', { meeting: fields.meeting ?? null });
    const isTitleOnly = Object.keys(fields).every((name) => name === 'title');
    // Once people have read it, only its title in another language may be corrected: everything else needs a
    // corrigendum.
    if (paper.body.state !== 'draft' && !isTitleOnly) return refuse('documents.already_released');
    return accept([set(documents, { id: document, fields })]);
  },
});

const addVersion = defineMutation({
  name: 'documents.add_version',
  args: v.strictObject({
    document: IdSchema,
    version: IdSchema,
    language: DocumentVersionSchema.entries.language,
    file: DocumentVersionSchema.entries.file,
  }),
  compartment: () => COMMITTEE,
  reads: ({ document }) => [one(documents, document), within(documentVersions, document)],
  decide({ args: { document, version, language, file }, docs, actor, now }) {
    const paper = requirePaper({ docs, actor, id: document });
    if (isRefusal(paper)) return paper;
    if (paper.body.state === 'withdrawn') return refuse('documents.already_withdrawn', { document });
    const known = docs.within(documentVersions, document).filter(({ body }) => body.language === language);
    const count = Math.max(0, ...known.map(({ body }) => body.version)) + 1;
    const body = { language, file, version: count, addedAt: now };
    const audience = fileAudience(paper.body);
    return accept([create(documentVersions, { id: version, parent: document, audience, body })]);
  },
});

/** The changed paper, and its files for the readers it now has. */
function changePaper({
  paper,
  docs,
  fields,
  audience,
}: {
  paper: Doc<CommitteeDocument>;
  docs: Docs;
  fields: Partial<CommitteeDocument>;
  audience?: string;
}): Decision {
  const change = audience === undefined ? {} : { audience };
  const files = docs.within(documentVersions, paper.id);
  const next = fileAudience({ ...paper.body, ...fields });
  const effects: Effect[] = [set(documents, { id: paper.id, fields, ...change })];
  for (const file of files) {
    if (file.audience === next) continue;
    effects.push(set(documentVersions, { id: file.id, fields: {}, audience: next }));
  }
  return accept(effects);
}

const release = defineMutation({
  name: 'documents.release',
  args: v.strictObject({ document: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ document }) => [one(documents, document), within(documentVersions, document)],
  decide({ args: { document }, docs, actor, now }) {
    const paper = requirePaper({ docs, actor, id: document });
    if (isRefusal(paper)) return paper;
    const { state } = paper.body;
    if (!canBecome({ from: state, to: 'released' })) return refuse('documents.no_such_step', { from: state });
    if (docs.within(documentVersions, document).length === 0)
      return refuse('documents.no_file', { document });
    return changePaper({ paper, docs, fields: { state: 'released', releasedAt: now }, audience: 'all' });
  },
});

const withdraw = defineMutation({
  name: 'documents.withdraw',
  args: v.strictObject({ document: IdSchema, reason: TextSchema }),
  compartment: () => COMMITTEE,
  reads: ({ document }) => [one(documents, document), within(documentVersions, document)],
  decide({ args: { document, reason }, docs, actor, now }) {
    const paper = requirePaper({ docs, actor, id: document });
    if (isRefusal(paper)) return paper;
    const { state } = paper.body;
    if (!canBecome({ from: state, to: 'withdrawn' }))
      return refuse('documents.no_such_step', { from: state });
    const fields = { state: 'withdrawn', withdrawnAt: now, withdrawnReason: reason } as const;
    return changePaper({ paper, docs, fields });
  },
});

const changeMarking = defineMutation({
  name: 'documents.change_marking',
  args: v.strictObject({ document: IdSchema, marking: MarkingSchema }),
  compartment: () => COMMITTEE,
  reads: ({ document }) => [one(documents, document), within(documentVersions, document)],
  decide({ args: { document, marking }, docs, actor }) {
    const paper = requirePaper({ docs, actor, id: document });
    if (isRefusal(paper)) return paper;
    if (paper.body.state === 'withdrawn') return refuse('documents.already_withdrawn', { document });
    return changePaper({ paper, docs, fields: { marking } });
  },
});

export const documentsMutations = [
  register,
  edit,
  addVersion,
  release,
  withdraw,
  changeMarking,
  refreshReaders,
] as const;
