// The therapist of a new client, where the person at the form may choose one.
import type { ReactNode } from "react";

import { Card } from "../../../ui/Card.tsx";
import { TherapistPicker } from "./TherapistPicker.tsx";
import type { Chosen } from "./team.ts";
import { useCareWords } from "./words.ts";

export function TherapistField({ chosen, error, onChoose }: { chosen: Chosen | null; error: ReactNode; onChoose: (chosen: Chosen | null) => void }) {
  const { care } = useCareWords();
  return (
    <Card title={care.team} text={care.therapistText}>
      <TherapistPicker label={care.optional} path="person.therapist_id" chosen={chosen} error={error} onChoose={onChoose} />
    </Card>
  );
}
