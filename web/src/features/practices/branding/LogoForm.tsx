// Choosing the practice's logo: made small here, looked at, then saved.
import { Button } from "@mantine/core";
import { useId, useState, type ChangeEvent } from "react";

import { answer, api } from "../../../api/client.ts";
import { ApiProblem } from "../../../api/problems.ts";
import type { Branding } from "../../../api/types.ts";
import { Logo } from "../../../ui/brand.tsx";
import { Card } from "../../../ui/Card.tsx";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { brandingChanged, useBrandingWords } from "./branding.ts";
import styles from "./Branding.module.css";
import { NoImage, shrunk } from "./shrink.ts";

function RemoveDialog({ onClose }: { onClose: () => void }) {
  const words = useBrandingWords();
  const rest = useProblemForm({
    name: "remove-logo",
    initialValues: {},
    submit: async () => {
      await brandingChanged(await answer(api.DELETE("/api/branding/logo")));
      toast(words.logoRemoved);
      onClose();
    },
  });
  return <ConfirmDialog title={words.removeTitle} text={words.removeText} confirm={words.removeLogo} danger onClose={onClose} {...rest} />;
}

function useLogoForm() {
  const words = useBrandingWords();
  const [picture, setPicture] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const rest = useProblemForm({
    name: "logo",
    initialValues: { png: "" },
    submit: async () => {
      if (!picture) return setWrong(words.chooseFirst);
      try {
        await brandingChanged(await answer(api.POST("/api/branding/logo", { body: { png: picture } })));
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.errors.length === 0) throw error;
        return setWrong(words.notAnImage);
      }
      setPicture(null);
      toast(words.logoSaved);
    },
  });

  async function take(event: ChangeEvent<HTMLInputElement>) {
    const file = event.currentTarget.files?.[0];
    setPicture(null);
    setWrong(null);
    if (!file) return;
    try {
      setPicture(await shrunk(file));
    } catch (error) {
      if (!(error instanceof NoImage)) throw error;
      setWrong(words.notAnImage);
    }
  }

  return { ...rest, picture, wrong, take };
}

export function LogoForm({ branding }: { branding: Branding }) {
  const words = useBrandingWords();
  const { busy, problem, onSubmit, picture, wrong, take } = useLogoForm();
  const [removing, setRemoving] = useState(false);
  const id = useId();
  return (
    <Card title={words.logoTitle}>
      <div className="row">
        {picture ? (
          <img src={`data:image/png;base64,${picture}`} alt="" className={styles.logo} />
        ) : (
          <Logo code={branding.provider_code} version={branding.logo} size={64} className={styles.logo} />
        )}
        <p role="status">{picture ? words.preview : branding.logo ? words.logoHere : words.logoNone}</p>
      </div>
      <form className="stack narrow" noValidate onSubmit={onSubmit}>
        <div className="field">
          <label htmlFor={id} className="fieldname">
            {words.choose}
          </label>
          <p id={`${id}-help`} className="dimmed small">
            {words.chooseHelp}
          </p>
          <input
            // A new one, empty again, when the logo was saved.
            key={branding.logo}
            id={id}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            className={styles.file}
            aria-describedby={wrong ? `${id}-wrong ${id}-help` : `${id}-help`}
            aria-invalid={wrong ? true : undefined}
            onChange={(event) => void take(event)}
          />
          {wrong && (
            <p id={`${id}-wrong`} role="alert" className={styles.wrong}>
              {wrong}
            </p>
          )}
        </div>
        <ProblemAlert error={problem} />
        <div className="buttons">
          <Button type="submit" loading={busy}>
            {words.saveLogo}
          </Button>
          {branding.logo && (
            <Button type="button" variant="default" onClick={() => setRemoving(true)}>
              {words.removeLogo}
            </Button>
          )}
        </div>
      </form>
      {removing && <RemoveDialog onClose={() => setRemoving(false)} />}
    </Card>
  );
}
