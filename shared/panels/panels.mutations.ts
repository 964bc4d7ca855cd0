import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { panelAudience } from '#shared/access/scopes.ts';
import { EditionIdSchema, METHODS } from '#shared/ideal/ideal.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { accept, create, defineMutation, one, refuse, remove, set, within } from '#shared/kernel/mutation.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { closingMutations } from './closing.mutations.ts';
import { evidenceMutations } from './evidence.mutations.ts';
import {
  AreaSchema,
  MOST_AREAS,
  panelAreaId,
  panelAreas,
  panelEvidence,
  panelEvidenceId,
  panelId,
  panels,
  sheetHandIns,
} from './panels.schemas.ts';
import { releaseMutations } from './release.mutations.ts';
import { seatsMutations } from './seats.mutations.ts';
import { sheetsMutations } from './sheets.mutations.ts';

/** Begins the panel of a state, adds areas to it, or tells it what the edition is called and until when it collects. */
const setUp = defineMutation({
  name: 'panels.set_up',
  args: v.strictObject({
    state: StateCodeSchema,
    edition: EditionIdSchema,
    method: v.picklist(METHODS),
    title: TextSchema,
    until: WrittenDaySchema,
    areas: v.pipe(v.array(AreaSchema), v.maxLength(MOST_AREAS)),
  }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ edition, areas }) => [
    one(panels, panelId(edition)),
    ...areas.map((area) => one(panelAreas, panelAreaId({ edition, area }))),
  ],
  decide({ args: { state, edition, method, title, until, areas }, docs, actor }) {
    if (!may(actor, 'panels.manage', { state }))
      return refuse('access.not_allowed', { action: 'panels.manage' });
    const id = panelId(edition);
    const known = docs.get(panels, id);
    if (known !== null && known.body.method !== method)
      return refuse('panels.other_method', { method: known.body.method });
    const audience = panelAudience(edition);
    const release = {
      status: 'in_progress' as const,
      prepared: null,
      authorised: null,
      returned: null,
      answer: null,
      releases: 0,
      standing: null,
    };
    const added = [...new Set(areas)].filter(
      (area) => docs.get(panelAreas, panelAreaId({ edition, area })) === null,
    );
    return accept([
      ...(known === null
        ? [
            create(panels, {
              id,
              audience,
              body: { edition, method, title, until, showsColumn: false, release },
              isDerived: true,
            }),
          ]
        : isSameJson([known.body.title, known.body.until], [title, until])
          ? []
          : [set(panels, { id, fields: { title, until } })]),
      ...added.map((area) =>
        create(panelAreas, {
          id: panelAreaId({ edition, area }),
          parent: id,
          audience,
          body: {
            edition,
            area,
            status: 'first_round',
            contested: [],
            spread: {},
            reasons: {},
            missing: null,
            closedAt: null,
            finalAt: null,
          },
          isDerived: true,
        }),
      ),
    ]);
  },
});

/**
 * An area that nobody has handed in anything for is not rated after all. What was begun of it stays with its authors, who
 * go on from there if it is rated again; what the panel was given to read of it goes.
 */
const dropArea = defineMutation({
  name: 'panels.drop_area',
  args: v.strictObject({ state: StateCodeSchema, edition: EditionIdSchema, area: AreaSchema }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ edition, area }) => [
    one(panelAreas, panelAreaId({ edition, area })),
    one(panelEvidence, panelEvidenceId({ edition, area })),
    within(sheetHandIns, panelAreaId({ edition, area })),
  ],
  decide({ args: { state, edition, area }, docs, actor }) {
    if (!may(actor, 'panels.manage', { state }))
      return refuse('access.not_allowed', { action: 'panels.manage' });
    const id = panelAreaId({ edition, area });
    if (docs.get(panelAreas, id) === null) return accept([]);
    if (docs.within(sheetHandIns, id).length > 0) return refuse('panels.already_rated', { area });
    const evidence = docs.get(panelEvidence, panelEvidenceId({ edition, area }));
    return accept([
      remove(panelAreas, id),
      ...(evidence === null ? [] : [remove(panelEvidence, evidence.id)]),
    ]);
  },
});

export const panelsMutations = [
  setUp,
  dropArea,
  ...seatsMutations,
  ...sheetsMutations,
  ...closingMutations,
  ...evidenceMutations,
  ...releaseMutations,
] as const;
