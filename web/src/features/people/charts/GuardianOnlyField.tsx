// Marks a new login as a parent's or guardian's, who is no client and has no chart.
import { CheckField } from "../../../ui/CheckField.tsx";
import type { CheckProps } from "../DetailFields.tsx";
import { useStaffWords } from "./staffWords.ts";

export function GuardianOnlyField({ field }: { field: CheckProps }) {
  const { relations } = useStaffWords();
  return <CheckField label={relations.ownChart} description={relations.ownChartHelp} {...field} />;
}
