import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import type { Client } from '#app/sync/app-client.ts';
import { may } from '#shared/access/rules.ts';
import { answersBySource, markOfReport } from '#shared/contributions/consent.rules.ts';
import {
  consents,
  contributionId,
  contributions,
  figureChoices,
  type Link,
  links,
  materials,
  sections,
} from '#shared/contributions/contributions.schemas.ts';
import { differingFigures } from '#shared/contributions/figures.rules.ts';
import {
  linkObstacle,
  type Obstacle,
  obstaclesOf,
  type ReleaseSources,
} from '#shared/contributions/release.rules.ts';
import { isCollecting } from '#shared/ideal/editions.rules.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { type ReviewStatus, reviewOf } from '#shared/reports/review.rules.ts';
import { reviewSteps } from '#shared/reports/review.schemas.ts';

const HALF_DAY = 43_200_000;

/** Whose contribution this person works on, or authorises; an empty text if nobody's. */
export function ownState(client: Pick<Client, 'actor'>): string {
  return client.actor().state ?? '';
}

/** Whether somebody works on their state's contribution, authorises it, or neither. */
export function partIn(client: Pick<Client, 'actor'>): { works: boolean; authorises: boolean } {
  const actor = client.actor();
  const { state } = actor;
  return {
    works: may(actor, 'contributions.work', { state }),
    authorises: may(actor, 'contributions.authorise', { state }),
  };
}

/** Where each linked report stands, as far as this device may know. */
function statusesOf(client: Client, linked: readonly Doc<Link>[]): ReadonlyMap<string, ReviewStatus> {
  const { works } = partIn(client);
  const found = new Map<string, ReviewStatus>();
  for (const { body } of linked) {
    const { kind, id } = body.from;
    if (kind !== 'report' || found.has(id)) continue;
    const report = client.replica.one(reports, id);
    if (report !== null) {
      const steps = client.replica.within(reviewSteps, id).map((step) => step.body);
      found.set(id, reviewOf({ report: report.body, steps, rules: null }).status);
    } else if (!works) {
      // The authoriser reads no report: the server looks whether it is still accepted.
      found.set(id, 'approved');
    }
  }
  return found;
}

/** What was due before this date is late; nothing is once states hand in nothing more to the edition. */
export function lateDay({
  client,
  edition,
  now,
}: {
  client: Pick<Client, 'replica'>;
  /** Null where this person does not know for which it is asked. */
  edition: string | null;
  now: number;
}): string {
  const status = edition === null ? null : (client.replica.one(editions, edition)?.body.status ?? null);
  return status === null || isCollecting(status) ? dayHere(now) : '';
}

/** The contribution of this person's state to one edition, with all that it is made of. Each part is worked out once. */
export function useWork(edition: Accessor<string>) {
  const client = useClient();
  const now = useNow();
  const id = () => contributionId(edition());
  const contribution = createMemo(() => client.replica.one(contributions, id()));
  const linked = createMemo(() =>
    client.replica.within(links, id()).sort((left, right) => (left.id < right.id ? -1 : 1)),
  );
  const asked = createMemo(() =>
    client.replica.within(sections, id()).sort((left, right) => (left.body.due < right.body.due ? -1 : 1)),
  );
  const consented = createMemo(() =>
    [...new Set(linked().map(({ body }) => body.from.id))].flatMap((source) =>
      client.replica.within(consents, source),
    ),
  );
  const chosen = createMemo(() => client.replica.within(figureChoices, id()));
  const material = createMemo(
    () => new Map(client.replica.all(materials).map(({ id: each, body }) => [each, body])),
  );
  const statuses = createMemo(() => statusesOf(client, linked()));
  const marks = createMemo(
    () =>
      new Map(
        [...statuses().keys()].flatMap((report) => {
          const found = client.replica.one(reports, report)?.body;
          return found === undefined ? [] : [[report, markOfReport(found)] as const];
        }),
      ),
  );
  /** Consents end with a day, at noon or midnight of UTC: nothing else of a release changes with the time. */
  const half = createMemo(() => Math.floor(now() / HALF_DAY) * HALF_DAY);
  const lateBefore = createMemo(() => lateDay({ client, edition: edition(), now: now() }));
  const sources = createMemo((): ReleaseSources | null => {
    const known = contribution();
    return known === null
      ? null
      : {
          state: ownState(client),
          contribution: known.body,
          links: linked(),
          consents: consented(),
          materials: material(),
          reports: statuses(),
          marks: marks(),
          sections: asked(),
          choices: chosen().map(({ body }) => body),
          now: half(),
        };
  });
  const obstacles = createMemo((): readonly Obstacle[] => {
    const known = sources();
    return known === null ? [] : obstaclesOf(known);
  });
  const answers = createMemo(() => answersBySource(consented()));
  const consentsOf = createMemo(() => groupBy(consented(), ({ body }) => body.link));
  const obstacleOf = createMemo(
    () => new Map(obstacles().flatMap(({ of, code }) => (of === null ? [] : [[of, code] as const]))),
  );
  const differing = createMemo(() =>
    differingFigures({ sections: asked(), choices: chosen().map(({ body }) => body) }),
  );
  return {
    id,
    contribution,
    links: linked,
    sections: asked,
    consents: consented,
    /** About each report or material, of links of whatever edition. */
    answers,
    consentsOf,
    choices: chosen,
    materials: material,
    sources,
    obstacles,
    obstacleOf,
    differing,
    /** What was due before this date is late. */
    lateBefore,
    /** What one link waits for, whether or not it is to go out. */
    waitsFor: (link: Doc<Link>) =>
      linkObstacle(link, {
        answers: answers(),
        materials: material(),
        reports: statuses(),
        marks: marks(),
        readers: contribution()?.body.readers ?? [],
        now: half(),
      }),
  };
}
export type Work = ReturnType<typeof useWork>;

/** Reports and materials of what goes out: the server looks at each. */
export function sourcesOf(linked: readonly Doc<Link>[]): string[] {
  return [
    ...new Set(linked.filter(({ body }) => body.leftOut === null).map(({ body }) => body.from.id)),
  ].sort();
}
