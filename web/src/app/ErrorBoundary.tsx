// Catches what broke while drawing a page, and says what to do, with the request id where one is known.
import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";

import { requestIdOf } from "../api/problems.ts";
import { useDoorWords } from "../words/context.tsx";
import styles from "./Opening.module.css";

function Broken({ error }: { error: unknown }) {
  const words = useDoorWords();
  const requestId = requestIdOf(error);
  return (
    <main className={styles.page}>
      <h1>{words.common.brokenTitle}</h1>
      <p role="alert">{words.common.brokenText}</p>
      {requestId && <p className="small">{words.common.requestId(requestId)}</p>}
      <Button className="start" onClick={() => window.location.reload()}>
        {words.common.reload}
      </Button>
    </main>
  );
}

type State = { error: unknown };

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error("unknown") };
  }

  override render(): ReactNode {
    return this.state.error ? <Broken error={this.state.error} /> : this.props.children;
  }
}
