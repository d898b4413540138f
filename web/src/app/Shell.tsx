// The frame of every page inside a session: practice, main menu, the panel at the initials, and the page.
import { IconHelpCircle } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { Link, Route, Switch, useLocation } from "wouter";

import { useMe } from "../api/me.ts";
import type { Me } from "../api/types.ts";
import { helpFor } from "../features/help/catalog.ts";
import { TourGate } from "../features/help/TourGate.tsx";
import { Logo, useAccent } from "../ui/brand.tsx";
import { LoadingRows } from "../ui/LoadingRows.tsx";
import { OfflineNotice } from "../ui/OfflineNotice.tsx";
import { Toasts } from "../ui/Toasts.tsx";
import { useWords } from "../words/context.tsx";
import type { Words } from "../words/en.ts";
import { AccountMenu } from "./AccountMenu.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import {
  AccountPage, ActivityPage, BrandingPage, ChartPage, ComingOfAgePage, EditPersonPage, EditPracticePage, FactorPage, HandOverPage, HelpPage, HelpTopicPage, HomeNotices, HomePage, ImportPage, ImportsPage, InviteAdminPage, MyClientsPage, NewPersonPage, NewPracticePage, PersonPage, PoliciesPage, PracticePage, PracticesPage, ProfilePage, RequestsPage, UnitPage, UserPage, UsersPage,
} from "./pages.ts";
import styles from "./Shell.module.css";

const ComingOfAgeNotice = lazy(() => import("../features/people/charts/ComingOfAgeNotice.tsx"));
const ChartSwitcher = lazy(() => import("../features/people/charts/ChartSwitcher.tsx"));

/** A platform admin belongs to no practice, and nobody asks them for changes. */
function reviews(me: Me): boolean {
  return me.permissions.includes("contact.review") && !me.user_types.includes("platform_admin");
}

/** The office hears of clients who come of age; a platform admin has none. */
function keepsAges(me: Me): boolean {
  return me.permissions.includes("user.read") && !me.user_types.includes("platform_admin");
}

function menuFor(me: Me, words: Words): [href: string, text: string][] {
  const menu: [string, string][] = [["/", words.common.navHome]];
  if (me.permissions.includes("caseload.read")) menu.push(["/my-clients", words.common.navClients]);
  if (me.permissions.includes("user.read")) menu.push(["/admin/users", words.common.navUsers]);
  else if (me.permissions.includes("person.manage")) menu.push(["/people/new", words.admin.newClient]);
  if (me.permissions.includes("practice.manage")) menu.push(["/platform/practices", words.common.navPractices]);
  if (me.permissions.includes("policy.manage")) menu.push(["/admin/policies", words.common.navPolicies]);
  if (me.permissions.includes("activity.read")) menu.push(["/admin/activity", words.common.navActivity]);
  if (reviews(me)) menu.push(["/change-requests", words.common.navRequests]);
  if (me.user_types.includes("client")) menu.push(["/profile", words.common.navProfile]);
  menu.push(["/account", words.common.navAccount], ["/help", words.common.navHelp]);
  return menu;
}

function MainMenu() {
  const words = useWords();
  const me = useMe();
  const [path] = useLocation();
  const current = (href: string) => (href === "/" ? path === "/" : path.startsWith(href));
  return (
    <nav aria-label={words.common.mainMenu} data-tour="menu" className={styles.menu}>
      {menuFor(me, words).map(([href, text]) => (
        <Link key={href} href={href} className={styles.item} aria-current={current(href) ? "page" : undefined} data-tour={href === "/help" ? "help" : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}

/** The help of the page that is shown, beside its heading. */
function HelpHere() {
  const words = useWords();
  const me = useMe();
  const [path] = useLocation();
  const help = helpFor(path, me.user_types);
  if (!help) return null;
  return (
    <Link href={help} className={`${styles.help} textlink iconlink no-print`}>
      <IconHelpCircle aria-hidden size={18} />
      {words.common.helpHere}
    </Link>
  );
}

function Pages() {
  const me = useMe();
  const [path] = useLocation();
  return (
    // A new path gets a fresh boundary, so that one broken page does not block the others.
    <ErrorBoundary key={path}>
      <Suspense fallback={<LoadingRows />}>
        <Switch>
          <Route path="/">
            <HomePage
              notices={
                <Suspense fallback={null}>
                  <HomeNotices />
                  {keepsAges(me) && <ComingOfAgeNotice />}
                </Suspense>
              }
            />
          </Route>
          <Route path="/account" component={AccountPage} />
          <Route path="/profile" component={ProfilePage} />
          {reviews(me) && <Route path="/change-requests" component={RequestsPage} />}
          <Route path="/help" component={HelpPage} />
          <Route path="/help/:topic" component={HelpTopicPage} />
          {me.user_types.includes("client") && <Route path="/charts/:chart_id" component={ChartPage} />}
          {me.permissions.includes("person.read") && <Route path="/units/:unit_id" component={UnitPage} />}
          {keepsAges(me) && <Route path="/coming-of-age" component={ComingOfAgePage} />}
          <Route path="/account/second-factor" component={FactorPage} />
          {me.permissions.includes("user.read") && <Route path="/admin/users" component={UsersPage} />}
          {me.permissions.includes("user.read") && <Route path="/admin/users/:user_id" component={UserPage} />}
          {me.permissions.includes("policy.manage") && <Route path="/admin/policies" component={PoliciesPage} />}
          {me.permissions.includes("policy.manage") && <Route path="/admin/branding" component={BrandingPage} />}
          {me.permissions.includes("practice.manage") && <Route path="/platform/practices" component={PracticesPage} />}
          {me.permissions.includes("practice.manage") && <Route path="/platform/practices/:code/admins" component={InviteAdminPage} />}
          {me.permissions.includes("practice.manage") && <Route path="/platform/practices/:code/edit" component={EditPracticePage} />}
          {me.permissions.includes("practice.manage") && <Route path="/platform/practices/:code" component={PracticePage} />}
          {me.permissions.includes("practice.manage") && <Route path="/platform/new-practice" component={NewPracticePage} />}
          {me.permissions.includes("activity.read") && <Route path="/admin/activity" component={ActivityPage} />}
          {me.permissions.includes("person.manage") && <Route path="/people/new" component={NewPersonPage} />}
          {me.permissions.includes("person.import") && <Route path="/people/imports" component={ImportsPage} />}
          {me.permissions.includes("person.import") && <Route path="/people/imports/:import_id" component={ImportPage} />}
          {me.permissions.includes("person.manage") && <Route path="/people/:user_id/edit" component={EditPersonPage} />}
          {me.permissions.includes("caseload.read") && <Route path="/my-clients" component={MyClientsPage} />}
          {me.permissions.includes("user.manage") && <Route path="/people/:user_id/hand-over" component={HandOverPage} />}
          {me.permissions.includes("person.read") && <Route path="/people/:user_id" component={PersonPage} />}
          <Route component={NotFoundPage} />
        </Switch>
        {path === "/" && <TourGate />}
      </Suspense>
    </ErrorBoundary>
  );
}

export default function Shell() {
  const words = useWords();
  const me = useMe();
  useAccent(me.practice.accent);
  return (
    <>
      <a href="#content" className={styles.skip}>
        {words.common.skipToContent}
      </a>
      <header className={`${styles.header} no-print`}>
        <div className={styles.bar}>
          <Link href="/" className={styles.brand}>
            <Logo code={me.practice.provider_code} version={me.practice.logo} className={styles.logo} />
            <span className={styles.practice}>{me.practice.name}</span>
          </Link>
          <MainMenu />
          <AccountMenu />
        </div>
      </header>
      {me.user_types.includes("client") && (
        <Suspense fallback={null}>
          <ChartSwitcher />
        </Suspense>
      )}
      <OfflineNotice />
      <main id="content" tabIndex={-1} className={styles.main}>
        <HelpHere />
        <Pages />
      </main>
      <Toasts />
    </>
  );
}
