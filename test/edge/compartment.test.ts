import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { openObjectSql } from '#server/edge/object-sql.ts';
import { describeCompartment } from '#test/contracts/compartment.contract.ts';

describeCompartment({
  name: 'a Durable Object',
  async use(work) {
    const object = env.COMPARTMENT.get(env.COMPARTMENT.newUniqueId());
    await runInDurableObject(object, (_, state) => work(openObjectSql(state.storage)));
  },
});
