import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { panelAudience } from '#shared/access/scopes.ts';
import {
  contributionId,
  contributions,
  LinkIdSchema,
  links,
  NATIONAL,
} from '#shared/contributions/contributions.schemas.ts';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { fallsDue, MOST_TOGETHER } from '#shared/kernel/due.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  forward,
  isAbout,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { inOrder, itemHash, readsOfSource, type Showable, showableOf, without } from './evidence.rules.ts';
import {
  AreaSchema,
  type EvidenceUse,
  evidenceUseId,
  evidenceUses,
  MOST_AREAS,
  panelAreaId,
  panelAreas,
  panelEvidence,
  panelEvidenceId,
  panelId,
  panels,
} from './panels.schemas.ts';

/** As many as a release reads (`contributions.prepare`). */
const MOST_SOURCES = 6000;
const areasSchema = v.pipe(v.array(AreaSchema), v.minLength(1), v.maxLength(MOST_AREAS));
type Area = v.InferOutput<typeof AreaSchema>;

/**
 * Lets the panel read what could go out about its areas, and takes away what no longer could. The rules are those of a
 * release, since those who rate may not read reports. It remembers the link of each item, so that the item goes by itself
 * once its link could no longer go out.
 */
const giveEvidence = defineMutation({
  name: 'panels.give_evidence',
  args: v.strictObject({
    state: StateCodeSchema,
    edition: EditionIdSchema,
    areas: areasSchema,
    /** Reports and materials that its links rest on. */
    sources: v.pipe(v.array(IdSchema), v.maxLength(MOST_SOURCES)),
  }),
  // Up to 6,000 sources with all links of an edition, and the items of every area anew.
  labour: 10,
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ edition, areas, sources }) => [
    one(panels, panelId(edition)),
    one(contributions, contributionId(edition)),
    within(links, contributionId(edition)),
    ...areas.flatMap((area) => [
      one(panelAreas, panelAreaId({ edition, area })),
      one(panelEvidence, panelEvidenceId({ edition, area })),
    ]),
    ...sources.flatMap((source) => [...readsOfSource(source), within(evidenceUses, source)]),
  ],
  decide({ args, docs, actor, now }) {
    const { state, edition } = args;
    if (!may(actor, 'panels.manage', { state }))
      return refuse('access.not_allowed', { action: 'panels.manage' });
    if (docs.get(panels, panelId(edition)) === null) return refuse('panels.not_set_up', { edition });
    const areas = [...new Set(args.areas)];
    const unknown = areas.find((area) => docs.get(panelAreas, panelAreaId({ edition, area })) === null);
    if (unknown !== undefined) return refuse('panels.area_unknown', { area: unknown });
    const sources = [...new Set(args.sources)];
    const shown = showableOf(docs, { edition, sources, now });
    const all = docs.within(links, contributionId(edition)).flatMap((link) => shown(link) ?? []);
    const effects = areas.flatMap((area): Effect[] => {
      const id = panelEvidenceId({ edition, area });
      const items = inOrder(all.filter(({ link }) => isAbout(link.body, area)).map(({ item }) => item));
      const known = docs.get(panelEvidence, id);
      if (items.length === 0) return known === null ? [] : [remove(panelEvidence, id)];
      if (known !== null) return [set(panelEvidence, { id, fields: { items, at: now, takenAwayAt: null } })];
      return [
        create(panelEvidence, {
          id,
          parent: panelId(edition),
          audience: panelAudience(edition),
          body: { edition, area, items, at: now, takenAwayAt: null },
          isDerived: true,
        }),
      ];
    });
    return accept([...effects, ...remembered(docs, { state, edition, areas, sources, all })]);
  },
});

/** Of which link each item is, in the areas that were given; what was given in other areas stays as it was. */
function remembered(
  docs: Docs,
  {
    state,
    edition,
    areas,
    sources,
    all,
  }: {
    state: string;
    edition: string;
    areas: readonly Area[];
    sources: readonly string[];
    all: readonly Showable[];
  },
): Effect[] {
  const uses = sources.flatMap((source) => docs.within(evidenceUses, source));
  const known = new Map(
    uses.filter(({ body }) => body.edition === edition).map((use) => [use.body.link, use]),
  );
  const now = new Map(all.map((each) => [each.link.id, each]));
  return [...new Set([...known.keys(), ...now.keys()])].flatMap((link): Effect[] => {
    const use = known.get(link);
    const each = now.get(link);
    const others = use?.body.given.filter(({ area }) => !areas.includes(area)) ?? [];
    const item = each === undefined ? '' : itemHash(each.item);
    const about = each === undefined ? [] : areas.filter((area) => isAbout(each.link.body, area));
    const given = [...others, ...about.map((area) => ({ area, item }))];
    const until = each?.until ?? null;
    if (use !== undefined) return changed(use, { given, until });
    if (each === undefined || given.length === 0) return [];
    return [
      create(evidenceUses, {
        id: evidenceUseId(link),
        parent: each.link.body.from.id,
        audience: NATIONAL,
        body: { state, edition, link, given, until },
        isDerived: true,
      }),
    ];
  });
}

function changed(
  { id, body }: Doc<EvidenceUse>,
  { given, until }: Pick<EvidenceUse, 'given' | 'until'>,
): Effect[] {
  if (given.length === 0) return [remove(evidenceUses, id)];
  const isSame = isSameJson(given, body.given) && until === body.until;
  return isSame ? [] : [set(evidenceUses, { id, fields: { given, until } })];
}

/**
 * Some links of what was given: what they gave goes from the panel where it could not be given now, or says something else
 * by now. All of one edition at once, since what the panel reads of an area is written anew whole. The state's own, whoever
 * changed something; made twice or late, it does the same.
 */
const reviewGiven = defineMutation({
  name: 'panels.review_given',
  internal: true,
  args: v.strictObject({
    state: StateCodeSchema,
    edition: EditionIdSchema,
    links: v.pipe(v.array(LinkIdSchema), v.minLength(1), v.maxLength(MOST_TOGETHER)),
    /** What they rest on. */
    sources: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(MOST_TOGETHER)),
  }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ edition, links: ids, sources }) => [
    one(contributions, contributionId(edition)),
    ...ids.flatMap((id) => [one(evidenceUses, evidenceUseId(id)), one(links, id)]),
    ...sources.flatMap(readsOfSource),
    // Read only where something goes.
    ...AREA_CODES.map((area) => one(panelEvidence, panelEvidenceId({ edition, area }))),
  ],
  decide({ args: { edition, links: ids, sources }, docs, now }) {
    const shown = showableOf(docs, { edition, sources, now });
    const looked = ids.flatMap((id) => {
      const use = docs.get(evidenceUses, evidenceUseId(id));
      if (use === null) return [];
      const link = docs.get(links, id);
      const each = link === null ? null : shown(link);
      const hash = each === null ? null : itemHash(each.item);
      const isStill = ({ area, item }: EvidenceUse['given'][number]) =>
        each !== null && item === hash && isAbout(each.link.body, area);
      return [
        {
          use,
          given: use.body.given.filter(isStill),
          gone: use.body.given.filter((given) => !isStill(given)),
          until: each === null ? use.body.until : each.until,
        },
      ];
    });
    const gone = groupBy(
      looked.flatMap((each) => each.gone),
      ({ area }) => area,
    );
    return accept([
      ...[...gone].flatMap(([area, each]): Effect[] => {
        const evidence = docs.get(panelEvidence, panelEvidenceId({ edition, area }));
        if (evidence === null) return [];
        const items = without(
          evidence.body.items,
          each.map(({ item }) => item),
        );
        if (items.length === evidence.body.items.length) return [];
        return [set(panelEvidence, { id: evidence.id, fields: { items, takenAwayAt: now } })];
      }),
      ...looked.flatMap(({ use, given, until }) => changed(use, { given, until })),
    ]);
  },
});

const ofUses = (
  { state, edition }: Pick<EvidenceUse, 'state' | 'edition'>,
  uses: readonly Doc<EvidenceUse>[],
) => ({
  ...{ state, edition, links: uses.map(({ body }) => body.link) },
  sources: [...new Set(uses.map(({ id, parent }) => parent ?? id))],
});

/** As many as one act may name. */
function inParts<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / MOST_TOGETHER) }, (_, at) =>
    list.slice(at * MOST_TOGETHER, (at + 1) * MOST_TOGETHER),
  );
}

/** Something about a report or material changed, or about one link on it: what was given of it is looked at again. */
const reviewEvidence = defineMutation({
  name: 'panels.review_evidence',
  internal: true,
  args: v.strictObject({
    state: StateCodeSchema,
    source: IdSchema,
    /** Absent: every link on it. */
    link: v.exactOptional(LinkIdSchema),
  }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ source, link }) => [
    link === undefined ? within(evidenceUses, source) : one(evidenceUses, evidenceUseId(link)),
  ],
  decide({ args: { state, source, link }, docs }) {
    const given =
      link === undefined
        ? docs.within(evidenceUses, source)
        : [docs.get(evidenceUses, evidenceUseId(link))].filter((use) => use !== null);
    const compartment = stateCompartment(state);
    const byEdition = groupBy(given, ({ body }) => body.edition);
    return accept(
      [...byEdition].flatMap(([edition, uses]) =>
        inParts(uses).map((part) =>
          forward({ compartment, name: reviewGiven.name, args: ofUses({ state, edition }, part) }),
        ),
      ),
    );
  },
});

/** The day on which the consents end by which something is shown. */
export const evidenceDue = fallsDue(evidenceUses, {
  at: ({ body }) => body.until,
  act: reviewGiven,
  args: ({ body }, all) => ofUses(body, all),
  together: ({ body }) => body.edition,
});

export const evidenceMutations = [giveEvidence, reviewEvidence, reviewGiven] as const;
