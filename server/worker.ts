import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { createApp } from './app.ts';
import { createEdgePorts } from './edge/edge-ports.ts';
import { operatorRoutes } from './edge/operator.routes.ts';

export { CompartmentObject } from './edge/compartment-object.ts';

/** The edge: a stateless Worker in front, a Durable Object for each compartment behind it. */
export default new Hono().route('/', operatorRoutes(env)).route('/', createApp(createEdgePorts(env)));
