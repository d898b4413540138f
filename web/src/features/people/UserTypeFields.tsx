// For administrators: whether the account is a client's, or what a staff member does.
import { NativeSelect } from "@mantine/core";

import type { Me } from "../../api/types.ts";
import { CheckField } from "../../ui/CheckField.tsx";
import { useWords } from "../../words/context.tsx";
import styles from "./DetailFields.module.css";
import { ROLES, type NewValues } from "./newPerson.ts";
import type { useProblemForm } from "../../ui/useProblemForm.ts";

type Form = ReturnType<typeof useProblemForm<NewValues>>["form"];

export function UserTypeFields({ form, me }: { form: Form; me: Me }) {
  const words = useWords();
  if (!me.user_types.includes("provider_admin")) return null;
  const { error } = form.text("user_types");
  return (
    <>
      <NativeSelect
        label={words.people.kind}
        data={[
          { value: "client", label: words.people.kindClient },
          { value: "staff", label: words.people.kindStaff },
        ]}
        {...form.text("kind")}
      />
      {form.values.kind === "staff" && (
        <fieldset className={styles.roles} tabIndex={-1} data-path="person.user_types">
          <legend className="fieldname">{words.people.roles}</legend>
          {ROLES.map((role) => (
            <CheckField key={role} label={words.common.userTypes[role]} description={words.people.roleHelp[role]} {...form.check(role)} />
          ))}
          {error && (
            <p role="alert" className={styles.wrong}>
              {error}
            </p>
          )}
        </fieldset>
      )}
    </>
  );
}
