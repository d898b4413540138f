// Changing what a member of staff does at the practice.
import { answer, api } from "../../api/client.ts";
import type { Person } from "../../api/types.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { ROLES } from "./newPerson.ts";
import { personChanged } from "./people.ts";
import { RoleFields } from "./UserTypeFields.tsx";
import { useOwnWords } from "./words.ts";

export default function UserTypesDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const words = useOwnWords();
  const has = (role: string) => person.user_types.includes(role);
  const { form, ...rest } = useProblemForm({
    name: "types",
    initialValues: {
      therapist: has("therapist"),
      office_staff: has("office_staff"),
      provider_admin: has("provider_admin"),
      user_types: "",
    },
    validate: (values) => ({ ...(!ROLES.some((role) => values[role]) && { user_types: words.people.rolesMissing }) }),
    submit: async (values) => {
      const user_types = ROLES.filter((role) => values[role]);
      const params = { path: { user_id: person.user_id } };
      await answer(api.POST("/api/people/{user_id}/user-types", { params, body: { user_types } }));
      await personChanged(person.user_id);
      toast(words.people.typesDone);
      onClose();
    },
  });
  return (
    <ConfirmDialog title={words.people.types} text={words.people.typesText} confirm={words.people.save} onClose={onClose} {...rest}>
      <RoleFields form={form} path="types.user_types" />
    </ConfirmDialog>
  );
}
