import { Hono } from 'hono';
import { attachmentRoutes } from './attachments/attachments.routes.ts';
import { calendarRoutes } from './calendar/calendar.routes.ts';
import { documentsRoutes } from './documents/documents.routes.ts';
import { hallRoutes } from './hall/hall.routes.ts';
import { docsRoutes } from './http/docs.routes.ts';
import {
  createErrorHandler,
  createMethodNotAllowedError,
  createNotFoundError,
} from './http/errors.middleware.ts';
import { healthRoutes } from './http/health.routes.ts';
import { eachNameOnce } from './http/query.middleware.ts';
import { sameSiteOnly, securityHeaders } from './http/security.middleware.ts';
import { idealRoutes } from './ideal/ideal.routes.ts';
import { peopleRoutes } from './people/people.routes.ts';
import type { Ports } from './ports.ts';
import { reportsRoutes } from './reports/reports.routes.ts';
import { sessionRoutes } from './session/session.routes.ts';
import { syncRoutes } from './sync/sync.routes.ts';

/** The whole HTTP surface, the same on the edge and on premises. It holds no state. */
export function createApp(ports: Ports): Hono {
  const app = new Hono();
  app.use(securityHeaders());
  app.use('/api/*', sameSiteOnly({ origin: ports.settings.origin }));
  app.use('/api/*', eachNameOnce());
  app.onError(createErrorHandler({ onFault: ports.onFault }));
  const api = new Hono();
  for (const routes of [
    healthRoutes,
    docsRoutes,
    sessionRoutes,
    peopleRoutes,
    syncRoutes,
    attachmentRoutes,
    calendarRoutes,
    documentsRoutes,
    reportsRoutes,
    idealRoutes,
    hallRoutes,
  ])
    api.route('/', routes(ports));
  app.route('/api', api);
  app.all('/api/*', (context) => {
    const declared = api.routes.some(
      (route) => route.path !== '*' && matches(route.path, context.req.path.slice(4)),
    );
    throw declared ? createMethodNotAllowedError() : createNotFoundError();
  });
  return app;
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part.startsWith(':') || part === given[index])
  );
}
