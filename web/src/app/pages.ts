// The pages inside a session, each a chunk of its own, loaded when it is asked for.
import { lazy, type ComponentType } from "react";

type Load = () => Promise<{ default: ComponentType }>;

const loads = {
  changePassword: () => import("../features/identity/ChangePasswordPage.tsx"),
  mustSetUp: () => import("../features/identity/factor/MustSetUpPage.tsx"),
  factor: () => import("../features/identity/factor/FactorPage.tsx"),
  home: () => import("../features/home/HomePage.tsx"),
  account: () => import("./AccountPage.tsx"),
  users: () => import("../features/identity/UsersPage.tsx"),
  user: () => import("../features/identity/UserPage.tsx"),
  newPerson: () => import("../features/people/NewPersonPage.tsx"),
  editPerson: () => import("../features/people/EditPersonPage.tsx"),
  inviteAdmin: () => import("../features/people/InviteAdminPage.tsx"),
  person: () => import("../features/people/PersonPage.tsx"),
  imports: () => import("../features/people/imports/ImportsPage.tsx"),
  import: () => import("../features/people/imports/ImportPage.tsx"),
  chart: () => import("../features/people/charts/ChartPage.tsx"),
  unit: () => import("../features/people/charts/UnitPage.tsx"),
  comingOfAge: () => import("../features/people/charts/ComingOfAgePage.tsx"),
  profile: () => import("../features/people/contact/ProfilePage.tsx"),
  requests: () => import("../features/people/contact/RequestsPage.tsx"),
  policies: () => import("../features/practices/policies/PoliciesPage.tsx"),
  branding: () => import("../features/practices/branding/BrandingPage.tsx"),
  practices: () => import("../features/practices/PracticesPage.tsx"),
  practice: () => import("../features/practices/PracticePage.tsx"),
  editPractice: () => import("../features/practices/EditPracticePage.tsx"),
  newPractice: () => import("../features/practices/NewPracticePage.tsx"),
  help: () => import("../features/help/HelpPage.tsx"),
  helpTopic: () => import("../features/help/TopicPage.tsx"),
  myClients: () => import("../features/people/care/MyClientsPage.tsx"),
  handOver: () => import("../features/people/care/HandOverPage.tsx"),
  activity: () => import("../features/audit/ActivityPage.tsx"),
} satisfies Record<string, Load>;

type Name = keyof typeof loads;

const loadShell = () => import("./Shell.tsx");

function nameFor(path: string): Name | null {
  if (path === "/change-password") return "changePassword";
  if (path === "/set-up-factor") return "mustSetUp";
  if (path === "/account") return "account";
  if (path === "/profile") return "profile";
  if (path === "/change-requests") return "requests";
  if (path === "/my-clients") return "myClients";
  if (path === "/help") return "help";
  if (path.startsWith("/help/")) return "helpTopic";
  if (path === "/coming-of-age") return "comingOfAge";
  if (path.startsWith("/charts/")) return "chart";
  if (path.startsWith("/units/")) return "unit";
  if (path === "/account/second-factor") return "factor";
  if (path === "/admin/activity") return "activity";
  if (path === "/admin/policies") return "policies";
  if (path === "/admin/branding") return "branding";
  if (path === "/platform/new-practice") return "newPractice";
  if (/^\/platform\/practices\/[^/]+\/admins$/.test(path)) return "inviteAdmin";
  if (/^\/platform\/practices\/[^/]+\/edit$/.test(path)) return "editPractice";
  if (path.startsWith("/platform/practices")) return path === "/platform/practices" ? "practices" : "practice";
  if (path.startsWith("/admin/users")) return path === "/admin/users" ? "users" : "user";
  if (path.startsWith("/people/")) {
    if (path === "/people/new") return "newPerson";
    if (path.startsWith("/people/imports")) return path === "/people/imports" ? "imports" : "import";
    if (path.endsWith("/hand-over")) return "handOver";
    return path.endsWith("/edit") ? "editPerson" : "person";
  }
  return path === "/" ? "home" : null;
}

/** Starts loading the asked-for page with the frame around it. */
export function preload(path: string): void {
  const name = nameFor(path);
  if (name) loads[name]().catch(() => undefined);
  loadShell().catch(() => undefined);
}

export const ChangePasswordPage = lazy(loads.changePassword);
export const MustSetUpPage = lazy(loads.mustSetUp);
export const FactorPage = lazy(loads.factor);
export const HomePage = lazy(loads.home);
export const AccountPage = lazy(loads.account);
export const UsersPage = lazy(loads.users);
export const UserPage = lazy(loads.user);
export const NewPersonPage = lazy(loads.newPerson);
export const EditPersonPage = lazy(loads.editPerson);
export const InviteAdminPage = lazy(loads.inviteAdmin);
export const ProfilePage = lazy(loads.profile);
export const RequestsPage = lazy(loads.requests);
export const HomeNotices = lazy(() => import("../features/people/contact/HomeNotices.tsx"));
export const PersonPage = lazy(loads.person);
export const ImportsPage = lazy(loads.imports);
export const ImportPage = lazy(loads.import);
export const ChartPage = lazy(loads.chart);
export const UnitPage = lazy(loads.unit);
export const ComingOfAgePage = lazy(loads.comingOfAge);
export const PoliciesPage = lazy(loads.policies);
export const BrandingPage = lazy(loads.branding);
export const PracticesPage = lazy(loads.practices);
export const PracticePage = lazy(loads.practice);
export const EditPracticePage = lazy(loads.editPractice);
export const NewPracticePage = lazy(loads.newPractice);
export const HelpPage = lazy(loads.help);
export const HelpTopicPage = lazy(loads.helpTopic);
export const MyClientsPage = lazy(loads.myClients);
export const HandOverPage = lazy(loads.handOver);
export const ActivityPage = lazy(loads.activity);
export const Shell = lazy(loadShell);
