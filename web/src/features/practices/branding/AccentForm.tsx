// Choosing the accent colour, with its contrast told while it is chosen.
import { Button } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useState } from "react";

import { isProblem } from "../../../api/problems.ts";
import type { Branding } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { AccentField, OWN } from "./AccentField.tsx";
import { brandingChanged, readBranding, saveAccent, useBrandingWords } from "./branding.ts";
import { colourOf, contrastWithWhite, READABLE } from "./contrast.ts";

function useAccentForm(branding: Branding) {
  const words = useBrandingWords();
  const [version, setVersion] = useState(branding.version);
  const [theirs, setTheirs] = useState<string | null>(null);

  async function keep(accent: string | null) {
    try {
      const saved = await saveAccent(accent, Math.max(version, branding.version));
      setVersion(saved.version);
      setTheirs(null);
      await brandingChanged(saved);
      toast(words.accentSaved);
    } catch (error) {
      if (!isProblem(error, "changed_meanwhile")) throw error;
      const now = await readBranding();
      setVersion(now.version);
      setTheirs(now.chosen ?? words.portals);
    }
  }

  const rest = useProblemForm({
    name: "accent",
    initialValues: { accent: branding.chosen ?? OWN },
    validate: (typed) => {
      const ratio = contrastWithWhite(typed.accent);
      if (ratio === null) return { accent: words.notAColour };
      return { ...(ratio < READABLE && { accent: words.tooLight(ratio, READABLE) }) };
    },
    submit: (typed) => keep(colourOf(typed.accent)),
  });
  return { ...rest, theirs, keep };
}

/** Goes back to the portal's colour; a form of its own beside the other. */
function OwnColour({ keep }: { keep: (accent: null) => Promise<void> }) {
  const words = useBrandingWords();
  const { busy, problem, onSubmit } = useProblemForm({ name: "own-accent", initialValues: {}, submit: () => keep(null) });
  return (
    <form noValidate onSubmit={onSubmit}>
      <ProblemAlert error={problem} />
      <Button type="submit" variant="default" loading={busy}>
        {words.ownAccent}
      </Button>
    </form>
  );
}

export function AccentForm({ branding }: { branding: Branding }) {
  const words = useBrandingWords();
  const { form, busy, problem, onSubmit, theirs, keep } = useAccentForm(branding);
  return (
    <Card title={words.accentTitle}>
      <form className="stack narrow" noValidate onSubmit={onSubmit}>
        {theirs && (
          <Notice role="alert" tone="warn" icon={<IconUsers aria-hidden size={20} />} title={words.changedTitle}>
            <p>{words.changedText(theirs)}</p>
          </Notice>
        )}
        <AccentField field={form.text("accent")} label={words.accent} help={words.accentHelp} required />
        <ProblemAlert error={problem} />
        <Button type="submit" className="start" loading={busy}>
          {words.saveAccent}
        </Button>
      </form>
      {branding.chosen && <OwnColour keep={keep} />}
    </Card>
  );
}
