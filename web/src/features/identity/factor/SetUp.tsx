// Setting an authenticator app up: the code to scan, a code typed back, and the recovery codes.
import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";

import { answer, api } from "../../../api/client.ts";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import styles from "./factor.module.css";
import { RecoverySheet } from "./RecoverySheet.tsx";
import { useFactorWords } from "./words.ts";

const QrCode = lazy(() => import("../../../ui/QrCode.tsx"));

type Shown = { seed: string; address: string };

function ToScan({ shown }: { shown: Shown }) {
  const words = useFactorWords();
  return (
    <>
      <Suspense fallback={<LoadingRows count={3} />}>
        <QrCode text={shown.address} name={words.qrName} className={styles.qr} />
      </Suspense>
      <p>{words.typeIt}</p>
      <p className={styles.key}>{shown.seed.match(/.{1,4}/g)?.join(" ")}</p>
    </>
  );
}

function Steps({ shown, onCodes }: { shown: Shown; onCodes: (codes: string[]) => void }) {
  const words = useFactorWords();
  const { form, busy, problem, onSubmit } = useProblemForm({
    name: "set-up",
    initialValues: { code: "" },
    validate: (values) => ({ ...(!values.code.trim() && { code: words.codeMissing }) }),
    submit: async ({ code }) => onCodes((await answer(api.POST("/api/factor/confirm", { body: { code } }))).recovery_codes),
  });
  return (
    <form className="stack" noValidate onSubmit={onSubmit}>
      <ol className={styles.steps}>
        <li className={styles.step}>
          <h2>1. {words.step1}</h2>
          <p>{words.step1Text}</p>
        </li>
        <li className={styles.step}>
          <h2>2. {words.step2}</h2>
          <ToScan shown={shown} />
        </li>
        <li className={styles.step}>
          <h2>3. {words.step3}</h2>
          <TextInput
            size="md"
            className="narrow"
            label={words.code}
            description={words.codeHelp}
            required
            withAsterisk={false}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={64}
            {...form.text("code")}
          />
        </li>
      </ol>
      <ProblemAlert error={problem} />
      <Button type="submit" className="start" size="md" loading={busy}>
        {words.confirm}
      </Button>
    </form>
  );
}

/** Begins with a new key each time; the one before is good until a code of the new one is typed. */
export function SetUp({ onDone }: { onDone: () => void | Promise<void> }) {
  const words = useFactorWords();
  const [codes, setCodes] = useState<string[] | null>(null);
  const begun = useQuery({
    queryKey: ["factor-begun"],
    queryFn: () => answer(api.POST("/api/factor/begin", { body: {} })),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    enabled: codes === null,
  });
  if (codes) return <RecoverySheet codes={codes} text={words.shownOnce} onDone={onDone} />;
  return (
    <>
      {begun.isPending && <LoadingRows />}
      <ProblemAlert error={begun.error} />
      {begun.data && <Steps shown={begun.data} onCodes={setCodes} />}
      <Button variant="subtle" className="start" loading={begun.isRefetching} onClick={() => void begun.refetch()}>
        {words.again}
      </Button>
    </>
  );
}
