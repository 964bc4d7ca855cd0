import { Route } from '@solidjs/router';
import { type JSX, lazy } from 'solid-js';

const MeetingsPage = lazy(() => import('#app/features/meetings/meetings.page.tsx'));
const MeetingTodayPage = lazy(() => import('#app/features/meetings/meeting-today.page.tsx'));
const AgendaPage = lazy(() => import('#app/features/meetings/agenda.page.tsx'));
const AgendaItemPage = lazy(() => import('#app/features/meetings/agenda-item.page.tsx'));
const PeoplePage = lazy(() => import('#app/features/participants/people.page.tsx'));
const NotePage = lazy(() => import('#app/features/meetings/note.page.tsx'));
const AttendancePage = lazy(() => import('#app/features/meetings/attendance.page.tsx'));
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
      <Route path="/meetings" component={MeetingsPage} />
      <Route path="/meetings/today" component={MeetingTodayPage} />
      <Route path="/meetings/:id" component={AgendaPage} />
      <Route path="/meetings/:id/agenda" component={AgendaPage} />
      <Route path="/meetings/:id/agenda/:item" component={AgendaItemPage} />
      <Route path="/meetings/:id/people" component={PeoplePage} />
      <Route path="/meetings/:id/note" component={NotePage} />
      <Route path="/meetings/:id/attendance" component={AttendancePage} />
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
