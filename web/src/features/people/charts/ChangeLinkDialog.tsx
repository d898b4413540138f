// Changes what of a chart a guardian may use, and until when.
import { answer, api } from "../../../api/client.ts";
import type { GuardianLink } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { chartsChanged } from "./relations.ts";
import { EndAndNoteFields, ScopeFields, scopesIn } from "./ScopeFields.tsx";
import { useStaffWords } from "./staffWords.ts";

export default function ChangeLinkDialog({ userId, link, onClose }: { userId: string; link: GuardianLink; onClose: () => void }) {
  const { relations } = useStaffWords();
  const has = (scope: string) => link.scopes.includes(scope);
  const { form, ...rest } = useProblemForm({
    name: "change",
    initialValues: {
      scopes: "",
      appointments: has("appointments"),
      messages: has("messages"),
      documents: has("documents"),
      forms: has("forms"),
      ends_on: link.ends_on ?? "",
      note: link.note ?? "",
    },
    validate: (values) => ({ ...(scopesIn(values).length === 0 && { scopes: relations.scopesMissing }) }),
    submit: async (values) => {
      const params = { path: { user_id: userId, link_id: link.link_id } };
      const body = {
        version: link.version,
        scopes: scopesIn(values),
        ...(values.ends_on && { ends_on: values.ends_on }),
        ...(values.note.trim() && { note: values.note }),
      };
      await chartsChanged(userId, await answer(api.POST("/api/people/{user_id}/guardians/{link_id}", { params, body })));
      toast(relations.changed);
      onClose();
    },
  });
  return (
    <ConfirmDialog title={relations.changeTitle} text={relations.changeText} confirm={relations.save} onClose={onClose} {...rest}>
      <ScopeFields form={form} />
      <EndAndNoteFields form={form} />
    </ConfirmDialog>
  );
}
