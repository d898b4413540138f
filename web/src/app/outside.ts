// The pages outside a session, each a chunk of its own, and where the others begin.
import { lazy, type ComponentType } from "react";

type Load = () => Promise<{ default: ComponentType }>;

const loads = {
  login: () => import("../features/identity/LoginPage.tsx"),
  forgot: () => import("../features/identity/ForgotPage.tsx"),
  reset: () => import("../features/identity/ResetPage.tsx"),
  secondFactor: () => import("../features/identity/factor/StepPage.tsx"),
  activate: () => import("../features/identity/ActivatePage.tsx"),
  undo: () => import("../features/identity/UndoPage.tsx"),
} satisfies Record<string, Load>;

type Name = keyof typeof loads;

const loadGuard = () => import("./Guard.tsx");

function nameFor(path: string): Name | null {
  if (path === "/login" || path.startsWith("/p/")) return "login";
  if (path === "/forgot") return "forgot";
  if (path === "/reset") return "reset";
  if (path === "/undo") return "undo";
  if (path === "/second-factor") return "secondFactor";
  return path === "/activate" ? "activate" : null;
}

/** Whether the page is for people who are logged in. */
export function isInside(path: string): boolean {
  return nameFor(path) === null;
}

/** Starts loading the asked-for page before the first paint; its route loads it again if this fails. */
export function preload(path: string): void {
  const name = nameFor(path);
  if (name) {
    loads[name]().catch(() => undefined);
    return;
  }
  loadGuard().then((guard) => guard.preload(path)).catch(() => undefined);
}

export const LoginPage = lazy(loads.login);
export const ForgotPage = lazy(loads.forgot);
export const ResetPage = lazy(loads.reset);
export const SecondFactorPage = lazy(loads.secondFactor);
export const ActivatePage = lazy(loads.activate);
export const UndoPage = lazy(loads.undo);
export const Guard = lazy(loadGuard);
