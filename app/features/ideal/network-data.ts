import type { NetworkData } from '#app/kit/charts/network-layout.ts';
import { AREA_CODES, type AreaCode } from '#shared/ideal/subjects.ts';
import type { NetworkGroup } from './networks-index.ts';

const areaKey = (code: AreaCode) => `area/${code}`;

/** Each network with the crime areas in which it works; profiles that states joined are one. */
export function networkData(
  groups: readonly NetworkGroup[],
  areaName: (code: AreaCode) => string,
): NetworkData {
  const own = groups.map((group) => ({
    key: group.id,
    label: [...new Set(group.entries.map(({ profile }) => profile.codeName))].join(' / '),
    areas: [...new Set(group.entries.flatMap(({ profile }) => profile.areas))],
  }));
  const used = new Set(own.flatMap(({ areas }) => areas));
  return {
    nodes: [
      ...AREA_CODES.filter((code) => used.has(code)).map((code) => ({
        key: areaKey(code),
        label: areaName(code),
        kind: 'area' as const,
      })),
      ...own.map(({ key, label }) => ({ key, label, kind: 'network' as const })),
    ],
    links: own.flatMap(({ key, areas }) => areas.map((code) => ({ network: key, area: areaKey(code) }))),
  };
}
