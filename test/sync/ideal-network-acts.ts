import { profileHash } from '#shared/ideal/networks.rules.ts';
import type { Network, NetworkMerger } from '#shared/ideal/networks.schemas.ts';
import { all, type Doing, newId, word } from './ideal-life.ts';
import { act } from './schedule.ts';

type Deed = (doing: Doing) => void;

function give({ phone }: Doing, name: string, args: object, entry: string | null = null): void {
  void act({ phone, name, args, entry });
}
const stateOf = ({ phone }: Doing) => phone.actor.state ?? '';
const own = (doing: Doing) => doing.life.world.chance.pick(all(doing, 'networkProfiles'));

const describe: Deed = (doing) => {
  // A few of each state, so that they meet.
  if (all(doing, 'networkProfiles').length >= 2 && doing.life.world.chance.happens(0.8)) {
    edit(doing);
    return;
  }
  const network = newId(doing, 'ntw');
  const args = {
    ...{
      network,
      state: stateOf(doing),
      codeName: word(doing, 'network', network),
      aliases: ['Los Ñandúes'],
    },
    ...{ type: 'prison_gang', operatesIn: ['EC-G', 'CL-TA'], areas: ['cocaine'], traits: [], prisons: null },
    ...{ trend: 'growing', summary: { es: word(doing, 'network', network) } },
  };
  give(doing, 'networks.describe', args, `networkProfiles/${network}`);
};

const edit: Deed = (doing) => {
  const known = own(doing);
  if (known === undefined) return;
  const fields = { codeName: word(doing, 'network', known.id) };
  give(doing, 'networks.edit', { network: known.id, state: stateOf(doing), fields });
};

const onOwn =
  (name: string): Deed =>
  (doing) => {
    const known = own(doing);
    if (known !== undefined) give(doing, name, { network: known.id, state: stateOf(doing) });
  };

const step: Deed = (doing) => {
  const known = own(doing);
  if (known === undefined) return;
  const taken = doing.life.world.chance.pick(['confirm', 'doubt', 'rest', 'wake']) ?? 'confirm';
  give(doing, 'networks.step', { network: known.id, state: stateOf(doing), step: taken });
};

const prepare: Deed = (doing) => {
  const known = own(doing);
  if (known === undefined) return;
  const hash = profileHash(known.body);
  give(doing, 'networks.prepare', { network: known.id, state: stateOf(doing), hash });
};
const takeBack = onOwn('networks.take_back');

export const signNetwork: Deed = (doing) => {
  const { chance } = doing.life.world;
  const known = chance.pick(
    all<{ prepared: object | null }>(doing, 'networkProfiles').filter(({ body }) => body.prepared !== null),
  );
  if (known === undefined) return;
  const hash = profileHash(known.body);
  give(doing, 'networks.authorise', { network: known.id, state: stateOf(doing), hash });
};

const propose: Deed = (doing) => {
  const { chance } = doing.life.world;
  const networks = all<Network>(doing, 'networks');
  const left = chance.pick(networks);
  const right = chance.pick(networks.filter(({ body }) => body.state !== left?.body.state));
  if (left === undefined || right === undefined) return;
  give(doing, 'networks.propose_merger', { left: left.id, right: right.id });
};

const answer =
  (name: 'networks.agree_to_merger' | 'networks.end_merger'): Deed =>
  (doing) => {
    const wanted = name === 'networks.agree_to_merger' ? ['proposed'] : ['proposed', 'merged'];
    const mergers = all<NetworkMerger>(doing, 'networkMergers').filter(({ body }) =>
      wanted.includes(body.status),
    );
    const known = doing.life.world.chance.pick(mergers);
    if (known === undefined) return;
    const { one, other } = known.body;
    const reason = name === 'networks.end_merger' ? { reason: word(doing, 'merger') } : {};
    give(doing, name, { left: one, right: other, ...reason });
  };

const agree = answer('networks.agree_to_merger');
const end = answer('networks.end_merger');

export const OF_NETWORKS_AT_HOME: readonly Deed[] = [
  describe,
  describe,
  prepare,
  prepare,
  prepare,
  step,
  takeBack,
];
export const OF_NETWORKS_ABROAD: readonly Deed[] = [propose, propose, agree, agree, agree, end];
