// One alert that says what happened and what to do, with the request id where there is one.
import { Button } from "@mantine/core";
import { IconAlertCircle, IconCloudOff } from "@tabler/icons-react";

import { ApiProblem, requestIdOf, Unreachable } from "../api/problems.ts";
import { useDoorLanguage } from "../words/context.tsx";
import { Notice } from "./Notice.tsx";
import { problemText } from "./problemText.ts";

type Props = { error: unknown; text?: string; onRetry?: () => void };

export function ProblemAlert({ error, text, onRetry }: Props) {
  const { words, language } = useDoorLanguage();
  if (!error) return null;
  const lost = error instanceof Unreachable;
  // What is not there, or not allowed, does not come by asking again.
  const final = error instanceof ApiProblem && (error.status === 403 || error.status === 404);
  // A refusal that people can act on needs no request id; a fault does.
  const requestId = error instanceof ApiProblem && error.status < 500 ? null : requestIdOf(error);
  return (
    <Notice
      role="alert"
      tone={lost ? "warn" : "danger"}
      icon={lost ? <IconCloudOff aria-hidden size={20} /> : <IconAlertCircle aria-hidden size={20} />}
      title={lost ? words.problems.unreachableTitle : undefined}
    >
      <p>{text ?? problemText(error, words, language)}</p>
      {requestId && <p className="small">{words.common.requestId(requestId)}</p>}
      {onRetry && !final && (
        <Button variant="default" className="start" onClick={onRetry}>
          {words.common.tryAgain}
        </Button>
      )}
    </Notice>
  );
}
