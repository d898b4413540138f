// Asks before something about the second factor is changed that cannot be undone.
import { answer, api } from "../../../api/client.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { factorChanged } from "./factor.ts";
import { useFactorWords, type FactorWords } from "./words.ts";

export type Act = "codes" | "forget" | "remove";

function faceOf(act: Act, words: FactorWords) {
  if (act === "codes") return { title: words.newCodesTitle, text: words.newCodesText, confirm: words.newCodes };
  if (act === "forget") return { title: words.forgetTitle, text: words.forgetText, confirm: words.forget };
  return { title: words.removeTitle, text: words.removeText, confirm: words.remove };
}

type Props = { act: Act; onCodes: (codes: string[]) => void; onClose: () => void };

export function FactorDialog({ act, onCodes, onClose }: Props) {
  const words = useFactorWords();
  const { busy, problem, onSubmit } = useProblemForm({
    name: "factor-act",
    initialValues: {},
    submit: async () => {
      if (act === "codes") {
        const made = await answer(api.POST("/api/factor/recovery-codes", { body: {} }));
        onClose();
        onCodes(made.recovery_codes);
        return;
      }
      if (act === "forget") await answer(api.POST("/api/factor/forget-browsers", { body: {} }));
      else await answer(api.DELETE("/api/factor"));
      toast(act === "forget" ? words.forgotten : words.removed);
      await factorChanged();
      onClose();
    },
  });
  return <ConfirmDialog {...faceOf(act, words)} danger={act === "remove"} busy={busy} problem={problem} onSubmit={onSubmit} onClose={onClose} />;
}
