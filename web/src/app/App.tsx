// The providers and routes of the client.
import { QueryClientProvider } from "@tanstack/react-query";
import { Suspense, useEffect, useRef } from "react";
import { Route, Switch, useLocation } from "wouter";

import { queryClient } from "../api/query.ts";
import { noteMove } from "../ui/title.ts";
import { WordsProvider, type Language } from "../words/context.tsx";
import type { DoorWords } from "../words/en/doors.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Looks } from "./Looks.tsx";
import { Opening } from "./Opening.tsx";
import { ActivatePage, ForgotPage, Guard, LoginPage, ResetPage, SecondFactorPage, UndoPage } from "./outside.ts";

/** A new page starts at its top, and its heading may take the focus. */
function useMoves() {
  const [path] = useLocation();
  const before = useRef(path);
  if (before.current !== path) noteMove();
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (!window.location.hash) window.scrollTo(0, 0);
  }, [path]);
}

function Routes() {
  useMoves();
  return (
    <Suspense fallback={<Opening />}>
      <Switch>
        <Route path="/login" component={LoginPage} />
        <Route path="/p/:provider_code" component={LoginPage} />
        <Route path="/forgot" component={ForgotPage} />
        <Route path="/reset" component={ResetPage} />
        <Route path="/second-factor" component={SecondFactorPage} />
        <Route path="/activate" component={ActivatePage} />
        <Route path="/undo" component={UndoPage} />
        <Route component={Guard} />
      </Switch>
    </Suspense>
  );
}

export function App({ first }: { first: { language: Language; words: DoorWords } }) {
  return (
    <Looks>
      <QueryClientProvider client={queryClient}>
        <WordsProvider first={first}>
          <ErrorBoundary>
            <Routes />
          </ErrorBoundary>
        </WordsProvider>
      </QueryClientProvider>
    </Looks>
  );
}
