import { Route } from '@solidjs/router';
import { type Component, type JSX, lazy } from 'solid-js';
import { allWords } from '#app/i18n/i18n.tsx';

/** Every page but Hoy says more than the first words, and is opened once the rest of them has come too. */
function page(load: () => Promise<{ default: Component }>) {
  return lazy(async () => {
    const [module] = await Promise.all([load(), allWords()]);
    return module;
  });
}

const HomePage = lazy(() => import('#app/features/home/home.page.tsx'));
const MeetingsPage = page(() => import('#app/features/meetings/meetings.page.tsx'));
const MeetingTodayPage = page(() => import('#app/features/meetings/meeting-today.page.tsx'));
const MeetingNewPage = page(() => import('#app/features/meetings/meeting-new.page.tsx'));
const MeetingEditPage = page(() => import('#app/features/meetings/meeting-edit.page.tsx'));
const AgendaPage = page(() => import('#app/features/meetings/agenda.page.tsx'));
const AgendaItemPage = page(() => import('#app/features/meetings/agenda-item.page.tsx'));
const AgendaItemEditPage = page(() => import('#app/features/meetings/agenda-item-edit.page.tsx'));
const AgendaReleasePage = page(() => import('#app/features/meetings/agenda-release.page.tsx'));
const RemindersPage = page(() => import('#app/features/meetings/reminders.page.tsx'));
const AttendancePage = page(() => import('#app/features/meetings/attendance.page.tsx'));
const MeetingMorePage = page(() => import('#app/features/meetings/meeting-more.page.tsx'));
const MorningPage = page(() => import('#app/features/logistics/morning.page.tsx'));
const NotePage = page(() => import('#app/features/logistics/note.page.tsx'));
const NoteEditPage = page(() => import('#app/features/logistics/note-edit.page.tsx'));
const NoteItemEditPage = page(() => import('#app/features/logistics/note-item-edit.page.tsx'));
const VenueEditPage = page(() => import('#app/features/logistics/venue-edit.page.tsx'));
const PlanPage = page(() => import('#app/features/logistics/plan.page.tsx'));
const DeadlinesPage = page(() => import('#app/features/logistics/deadlines.page.tsx'));
const FolderPage = page(() => import('#app/features/folders/folder.page.tsx'));
const SearchPage = page(() => import('#app/features/search/search.page.tsx'));
const PeoplePage = page(() => import('#app/features/participants/people.page.tsx'));
const WhoPage = page(() => import('#app/features/participants/who.page.tsx'));
const DelegationNewPage = page(() => import('#app/features/participants/delegation-new.page.tsx'));
const PersonOfListPage = page(() => import('#app/features/participants/person.page.tsx'));
const DelegationPage = page(() => import('#app/features/participants/delegation.page.tsx'));
const NominationEditPage = page(() => import('#app/features/participants/nomination-edit.page.tsx'));
const SheetPage = page(() => import('#app/features/participants/sheet.page.tsx'));
const NeedsEditPage = page(() => import('#app/features/participants/needs-edit.page.tsx'));
const ContactEditPage = page(() => import('#app/features/participants/contact-edit.page.tsx'));
const VisaLetterPage = page(() => import('#app/features/participants/visa-letter.page.tsx'));
const AccreditationPage = page(() => import('#app/features/participants/accreditation.page.tsx'));
const NominationPage = page(() => import('#app/features/participants/nomination.page.tsx'));
const ParticipantEditPage = page(() => import('#app/features/participants/participant-edit.page.tsx'));
const BoardPage = page(() => import('#app/features/board/board.page.tsx'));
const DelegationBoardPage = page(() => import('#app/features/board/delegation-board.page.tsx'));
const BadgePage = page(() => import('#app/features/checkins/badge.page.tsx'));
const DoorPage = page(() => import('#app/features/checkins/door.page.tsx'));
const PresencePage = page(() => import('#app/features/checkins/presence.page.tsx'));
const PrintBadgesPage = page(() => import('#app/features/checkins/print-badges.page.tsx'));
const RunningPage = page(() => import('#app/features/logistics/running.page.tsx'));
const RunningEditPage = page(() => import('#app/features/logistics/running-edit.page.tsx'));
const ListsPage = page(() => import('#app/features/board/lists.page.tsx'));
const ListPage = page(() => import('#app/features/board/list.page.tsx'));
const OutcomesPage = page(() => import('#app/features/decisions/outcomes.page.tsx'));
const DecisionEditPage = page(() => import('#app/features/decisions/decision-edit.page.tsx'));
const ActionPage = page(() => import('#app/features/decisions/action.page.tsx'));
const ActionEditPage = page(() => import('#app/features/decisions/action-edit.page.tsx'));
const DecisionsPage = page(() => import('#app/features/decisions/register.page.tsx'));
const MinutesPage = page(() => import('#app/features/decisions/minutes.page.tsx'));
const PressPage = page(() => import('#app/features/decisions/press.page.tsx'));
const PrintAgendaPage = page(() => import('#app/features/decisions/print-agenda.page.tsx'));
const PrintPeoplePage = page(() => import('#app/features/decisions/print-people.page.tsx'));
const OutboxPage = page(() => import('#app/features/outbox/outbox.page.tsx'));
const RecordPage = page(() => import('#app/features/outbox/record.page.tsx'));
const ReportsPage = page(() => import('#app/features/reports/reports.page.tsx'));
const ReportPage = page(() => import('#app/features/reports/report.page.tsx'));
const ReportFormPage = page(() => import('#app/features/reports/report-form.page.tsx'));
const ReportNewPage = page(() => import('#app/features/reports/report-new.page.tsx'));
const ReportCorrectPage = page(() => import('#app/features/reports/report-correct.page.tsx'));
const ReportSentPage = page(() => import('#app/features/reports/report-sent.page.tsx'));
const FormPublishPage = page(() => import('#app/features/reports/form-publish.page.tsx'));
const StateFormsPage = page(() => import('#app/features/reports/state-forms.page.tsx'));
const PapersPage = page(() => import('#app/features/documents/papers.page.tsx'));
const KeepPage = page(() => import('#app/features/documents/keep.page.tsx'));
const RegisterPage = page(() => import('#app/features/documents/register.page.tsx'));
const PaperPage = page(() => import('#app/features/documents/paper.page.tsx'));
const PaperEditPage = page(() => import('#app/features/documents/paper-edit.page.tsx'));
const PaperStepPage = page(() => import('#app/features/documents/paper-step.page.tsx'));
const PaperViewPage = page(() => import('#app/features/documents/paper-view.page.tsx'));
const VersionNewPage = page(() => import('#app/features/documents/version-new.page.tsx'));
const CalendarPage = page(() => import('#app/features/settings/calendar.page.tsx'));
const MorePage = page(() => import('#app/features/settings/more.page.tsx'));
const DisplayPage = page(() => import('#app/features/settings/display.page.tsx'));
const InstallPage = page(() => import('#app/features/settings/install.page.tsx'));
const StoragePage = page(() => import('#app/features/settings/storage.page.tsx'));
const DevicesPage = page(() => import('#app/features/settings/devices.page.tsx'));
const PrivacyPage = page(() => import('#app/features/settings/privacy.page.tsx'));
const DiagnosticsPage = page(() => import('#app/features/settings/diagnostics.page.tsx'));
const ExportPage = page(() => import('#app/features/settings/export.page.tsx'));
const LeavePage = page(() => import('#app/features/settings/leave.page.tsx'));
const PersonsPage = page(() => import('#app/features/people/people.page.tsx'));
const PersonNewPage = page(() => import('#app/features/people/person-new.page.tsx'));
const PersonPage = page(() => import('#app/features/people/person.page.tsx'));
const SetAsidesPage = page(() => import('#app/features/people/set-asides.page.tsx'));
const StatesPage = page(() => import('#app/features/people/states.page.tsx'));
const OnlinePages = lazy(() =>
  import('#app/online.tsx').then(({ OnlinePages: pages }) => ({ default: pages })),
);
const NotFoundPage = page(() => import('#app/not-found.page.tsx'));

/** Every address of the app. All of them open cold, offline, and after unlocking. */
export function routes(): JSX.Element {
  return (
    <>
      <Route path="/" component={HomePage} />
      <Route path="/meetings" component={MeetingsPage} />
      <Route path="/meetings/today" component={MeetingTodayPage} />
      <Route path="/meetings/new" component={MeetingNewPage} />
      <Route path="/meetings/:id" component={AgendaPage} />
      <Route path="/meetings/:id/edit" component={MeetingEditPage} />
      <Route path="/meetings/:id/agenda" component={AgendaPage} />
      <Route path="/meetings/:id/agenda/new" component={AgendaItemEditPage} />
      <Route path="/meetings/:id/agenda/release" component={AgendaReleasePage} />
      <Route path="/meetings/:id/reminders" component={RemindersPage} />
      <Route path="/meetings/:id/agenda/:item" component={AgendaItemPage} />
      <Route path="/meetings/:id/agenda/:item/edit" component={AgendaItemEditPage} />
      <Route path="/meetings/:id/attendance" component={AttendancePage} />
      <Route path="/meetings/:id/more" component={MeetingMorePage} />
      <Route path="/meetings/:id/morning" component={MorningPage} />
      <Route path="/meetings/:id/note" component={NotePage} />
      <Route path="/meetings/:id/note/edit" component={NoteEditPage} />
      <Route path="/meetings/:id/note/new" component={NoteItemEditPage} />
      <Route path="/meetings/:id/note/:item" component={NoteItemEditPage} />
      <Route path="/meetings/:id/venues/new" component={VenueEditPage} />
      <Route path="/meetings/:id/venues/:venue" component={VenueEditPage} />
      <Route path="/meetings/:id/venues/:venue/plan" component={PlanPage} />
      <Route path="/meetings/:id/deadlines" component={DeadlinesPage} />
      <Route path="/meetings/:id/folder" component={FolderPage} />
      <Route path="/meetings/:id/people" component={PeoplePage} />
      <Route path="/meetings/:id/who" component={WhoPage} />
      <Route path="/meetings/:id/people/delegations/new" component={DelegationNewPage} />
      <Route path="/meetings/:id/people/new" component={ParticipantEditPage} />
      <Route path="/meetings/:id/people/:person" component={PersonOfListPage} />
      <Route path="/meetings/:id/people/:person/edit" component={ParticipantEditPage} />
      <Route path="/meetings/:id/people/:person/needs" component={NeedsEditPage} />
      <Route path="/meetings/:id/people/:person/contact" component={ContactEditPage} />
      <Route path="/meetings/:id/people/:person/letter" component={VisaLetterPage} />
      <Route path="/meetings/:id/delegation" component={DelegationPage} />
      <Route path="/meetings/:id/delegation/of/:delegation" component={DelegationPage} />
      <Route path="/meetings/:id/delegation/of/:delegation/new" component={NominationEditPage} />
      <Route path="/meetings/:id/delegation/of/:delegation/sheet" component={SheetPage} />
      <Route path="/meetings/:id/delegation/nominations/:nomination" component={NominationEditPage} />
      <Route path="/meetings/:id/accreditation" component={AccreditationPage} />
      <Route path="/meetings/:id/accreditation/:nomination" component={NominationPage} />
      <Route path="/meetings/:id/board" component={BoardPage} />
      <Route path="/meetings/:id/board/:delegation" component={DelegationBoardPage} />
      <Route path="/meetings/:id/badge" component={BadgePage} />
      <Route path="/meetings/:id/door" component={DoorPage} />
      <Route path="/meetings/:id/presence" component={PresencePage} />
      <Route path="/meetings/:id/print/badges" component={PrintBadgesPage} />
      <Route path="/meetings/:id/running" component={RunningPage} />
      <Route path="/meetings/:id/running/new" component={RunningEditPage} />
      <Route path="/meetings/:id/running/:step/edit" component={RunningEditPage} />
      <Route path="/meetings/:id/lists" component={ListsPage} />
      <Route path="/meetings/:id/lists/:list" component={ListPage} />
      <Route path="/meetings/:id/outcomes" component={OutcomesPage} />
      <Route path="/meetings/:id/outcomes/decisions/new" component={DecisionEditPage} />
      <Route path="/meetings/:id/outcomes/decisions/:decision/edit" component={DecisionEditPage} />
      <Route path="/meetings/:id/outcomes/actions/new" component={ActionEditPage} />
      <Route path="/meetings/:id/outcomes/actions/:action" component={ActionPage} />
      <Route path="/meetings/:id/outcomes/actions/:action/edit" component={ActionEditPage} />
      <Route path="/decisions" component={DecisionsPage} />
      <Route path="/meetings/:id/minutes" component={MinutesPage} />
      <Route path="/meetings/:id/press" component={PressPage} />
      <Route path="/meetings/:id/print/agenda" component={PrintAgendaPage} />
      <Route path="/meetings/:id/print/people" component={PrintPeoplePage} />
      <Route path="/meetings/:id/papers" component={PapersPage} />
      <Route path="/meetings/:id/papers/keep" component={KeepPage} />
      <Route path="/documents" component={RegisterPage} />
      <Route path="/documents/new" component={PaperEditPage} />
      <Route path="/documents/:id" component={PaperPage} />
      <Route path="/documents/:id/edit" component={PaperEditPage} />
      <Route path="/documents/:id/later" component={PaperEditPage} />
      <Route path="/documents/:id/withdraw" component={PaperStepPage} />
      <Route path="/documents/:id/marking" component={PaperStepPage} />
      <Route path="/documents/:id/versions/new" component={VersionNewPage} />
      <Route path="/documents/:id/versions/:version" component={PaperViewPage} />
      <Route path="/reports" component={ReportsPage} />
      <Route path="/reports/publish" component={FormPublishPage} />
      <Route path="/reports/state" component={StateFormsPage} />
      <Route path="/reports/new" component={ReportNewPage} />
      <Route path="/reports/drafts/:id/:step?" component={ReportFormPage} />
      <Route path="/reports/correct/:mutation" component={ReportCorrectPage} />
      <Route path="/reports/sent/:mutation" component={ReportSentPage} />
      <Route path="/reports/:id" component={ReportPage} />
      <Route path="/outbox" component={OutboxPage} />
      <Route path="/outbox/:id" component={RecordPage} />
      <Route path="/search" component={SearchPage} />
      <Route path="/more" component={MorePage} />
      <Route path="/more/display" component={DisplayPage} />
      <Route path="/more/install" component={InstallPage} />
      <Route path="/more/storage" component={StoragePage} />
      <Route path="/more/privacy" component={PrivacyPage} />
      <Route path="/more/diagnostics" component={DiagnosticsPage} />
      <Route path="/more/export" component={ExportPage} />
      <Route path="/more/leave" component={LeavePage} />
      <Route component={OnlinePages}>
        <Route path="/more/calendar" component={CalendarPage} />
        <Route path="/more/devices" component={DevicesPage} />
        <Route path="/people" component={PersonsPage} />
        <Route path="/people/new" component={PersonNewPage} />
        <Route path="/people/set-asides" component={SetAsidesPage} />
        <Route path="/people/states" component={StatesPage} />
        <Route path="/people/:id" component={PersonPage} />
      </Route>
      <Route path="*" component={NotFoundPage} />
    </>
  );
}
