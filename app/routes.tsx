import { Route } from '@solidjs/router';
import { type JSX, lazy } from 'solid-js';

const OutboxPage = lazy(() => import('#app/features/outbox/outbox.page.tsx'));
const RecordPage = lazy(() => import('#app/features/outbox/record.page.tsx'));
const ReportsPage = lazy(() => import('#app/features/reports/reports.page.tsx'));
const ReportPage = lazy(() => import('#app/features/reports/report.page.tsx'));
const ReportFormPage = lazy(() => import('#app/features/reports/report-form.page.tsx'));
const ReportNewPage = lazy(() => import('#app/features/reports/report-new.page.tsx'));
const ReportCorrectPage = lazy(() => import('#app/features/reports/report-correct.page.tsx'));
const ReportSentPage = lazy(() => import('#app/features/reports/report-sent.page.tsx'));
const NotFoundPage = lazy(() => import('#app/not-found.page.tsx'));

/** Every address of the app. All of them open cold, offline, and after unlocking. */
export function routes(): JSX.Element {
  return (
    <>
      <Route path="/reports" component={ReportsPage} />
      <Route path="/reports/new" component={ReportNewPage} />
      <Route path="/reports/drafts/:id/:step?" component={ReportFormPage} />
      <Route path="/reports/correct/:mutation" component={ReportCorrectPage} />
      <Route path="/reports/sent/:mutation" component={ReportSentPage} />
      <Route path="/reports/:id" component={ReportPage} />
      <Route path="/outbox" component={OutboxPage} />
      <Route path="/outbox/:id" component={RecordPage} />
      <Route path="*" component={NotFoundPage} />
    </>
  );
}
