import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Ports } from '../ports.ts';
import { OPERATIONS } from './api-table.ts';
import { describeApi } from './openapi.ts';

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 "Public Sans",system-ui,sans-serif}
body{max-inline-size:56rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.625rem;letter-spacing:-.019em}h2{font-size:1.25rem;margin-block-start:2rem}
section>details{border-block-start:1px solid color-mix(in srgb,currentColor 25%,transparent);padding-block:.75rem}
summary{cursor:pointer}code,pre{font:14px/1.45 ui-monospace,monospace}
pre{overflow:auto;padding:.75rem;border:1px solid color-mix(in srgb,currentColor 25%,transparent);border-radius:4px}`;

/** The description of the HTTP interface, for machines and for people. */
export function docsRoutes(ports: Ports): Hono {
  const describe = () => describeApi({ origin: ports.settings.origin, build: ports.settings.build });
  return new Hono()
    .get('/openapi.json', (context) => context.json(describe()))
    .get('/docs.css', (context) => context.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
    .get('/docs', (context) => {
      const paths = describe().paths as Record<string, Record<string, unknown>>;
      const groups = [...new Set(OPERATIONS.map((operation) => operation.group))];
      return context.html(html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>CLASI API</title>
            <link rel="stylesheet" href="/api/docs.css" />
          </head>
          <body>
            <h1>CLASI API</h1>
            <p>Made from the schemas that judge the requests. For machines: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
            ${groups.map(
              (group) =>
                html`<section>
                  <h2>${group}</h2>
                  ${OPERATIONS.filter((operation) => operation.group === group).map((operation) => {
                    const path = `/api${operation.path.replace(/:(\w+)/g, '{$1}')}`;
                    return html`<details>
                      <summary><code>${operation.method.toUpperCase()} ${path}</code> ${operation.summary}</summary>
                      <pre tabindex="0">${JSON.stringify(paths[path]?.[operation.method], null, 2)}</pre>
                    </details>`;
                  })}
                </section>`,
            )}
          </body>
        </html>`);
    });
}
