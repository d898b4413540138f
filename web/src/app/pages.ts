// Every page is a chunk of its own, loaded when it is asked for.
import { lazy, type ComponentType } from "react";

type Load = () => Promise<{ default: ComponentType }>;

const loads = {
  login: () => import("../features/identity/LoginPage.tsx"),
  forgot: () => import("../features/identity/ForgotPage.tsx"),
  reset: () => import("../features/identity/ResetPage.tsx"),
  activate: () => import("../features/identity/ActivatePage.tsx"),
  changePassword: () => import("../features/identity/ChangePasswordPage.tsx"),
  home: () => import("../features/home/HomePage.tsx"),
  account: () => import("./AccountPage.tsx"),
  users: () => import("../features/identity/UsersPage.tsx"),
  user: () => import("../features/identity/UserPage.tsx"),
  newPerson: () => import("../features/people/NewPersonPage.tsx"),
  editPerson: () => import("../features/people/EditPersonPage.tsx"),
  inviteAdmin: () => import("../features/people/InviteAdminPage.tsx"),
  person: () => import("../features/people/PersonPage.tsx"),
  policies: () => import("../features/practices/policies/PoliciesPage.tsx"),
  practices: () => import("../features/practices/PracticesPage.tsx"),
  practice: () => import("../features/practices/PracticePage.tsx"),
  newPractice: () => import("../features/practices/NewPracticePage.tsx"),
  activity: () => import("../features/audit/ActivityPage.tsx"),
} satisfies Record<string, Load>;

type Name = keyof typeof loads;

const loadGuard = () => import("./Guard.tsx");
const loadShell = () => import("./Shell.tsx");

function nameFor(path: string): Name | null {
  if (path === "/login" || path.startsWith("/p/")) return "login";
  if (path === "/forgot") return "forgot";
  if (path === "/reset") return "reset";
  if (path === "/activate") return "activate";
  if (path === "/change-password") return "changePassword";
  if (path === "/account") return "account";
  if (path === "/admin/activity") return "activity";
  if (path === "/admin/policies") return "policies";
  if (path === "/platform/new-practice") return "newPractice";
  if (/^\/platform\/practices\/[^/]+\/admins$/.test(path)) return "inviteAdmin";
  if (path.startsWith("/platform/practices")) return path === "/platform/practices" ? "practices" : "practice";
  if (path.startsWith("/admin/users")) return path === "/admin/users" ? "users" : "user";
  if (path.startsWith("/people/")) {
    if (path === "/people/new") return "newPerson";
    return path.endsWith("/edit") ? "editPerson" : "person";
  }
  return path === "/" ? "home" : null;
}

/** Whether the page is for people who are logged in. */
export function isInside(path: string): boolean {
  const name = nameFor(path);
  return name !== "login" && name !== "forgot" && name !== "reset" && name !== "activate";
}

/** Starts loading the asked-for page before the first paint; its route loads it again if this fails. */
export function preload(path: string): void {
  const name = nameFor(path);
  if (name) loads[name]().catch(() => undefined);
  if (!isInside(path)) return;
  loadGuard().catch(() => undefined);
  loadShell().catch(() => undefined);
}

export const LoginPage = lazy(loads.login);
export const ForgotPage = lazy(loads.forgot);
export const ResetPage = lazy(loads.reset);
export const ActivatePage = lazy(loads.activate);
export const ChangePasswordPage = lazy(loads.changePassword);
export const HomePage = lazy(loads.home);
export const AccountPage = lazy(loads.account);
export const UsersPage = lazy(loads.users);
export const UserPage = lazy(loads.user);
export const NewPersonPage = lazy(loads.newPerson);
export const EditPersonPage = lazy(loads.editPerson);
export const InviteAdminPage = lazy(loads.inviteAdmin);
export const PersonPage = lazy(loads.person);
export const PoliciesPage = lazy(loads.policies);
export const PracticesPage = lazy(loads.practices);
export const PracticePage = lazy(loads.practice);
export const NewPracticePage = lazy(loads.newPractice);
export const ActivityPage = lazy(loads.activity);
export const Shell = lazy(loadShell);
export const Guard = lazy(loadGuard);
