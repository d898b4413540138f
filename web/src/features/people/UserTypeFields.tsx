// For administrators: whether the account is a client's, or what a staff member does.
import { NativeSelect } from "@mantine/core";

import type { Me } from "../../api/types.ts";
import { CheckField } from "../../ui/CheckField.tsx";
import type { useProblemForm } from "../../ui/useProblemForm.ts";
import type { CheckProps, TextProps } from "./fieldGroups.tsx";
import styles from "./DetailFields.module.css";
import { ROLES, type NewValues } from "./newPerson.ts";
import { useOwnWords } from "./words.ts";

type Form = ReturnType<typeof useProblemForm<NewValues>>["form"];

export function UserTypeFields({ form, me }: { form: Form; me: Me }) {
  const words = useOwnWords();
  if (!me.user_types.includes("provider_admin")) return null;
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
      {form.values.kind === "staff" && <RoleFields form={form} path="person.user_types" />}
    </>
  );
}

type RoleForm = { check: (role: (typeof ROLES)[number]) => CheckProps; text: (field: "user_types") => TextProps };

/** What a member of staff does, with a word on what each may. */
export function RoleFields({ form, path }: { form: RoleForm; path: string }) {
  const words = useOwnWords();
  const { error } = form.text("user_types");
  return (
    <fieldset className={styles.roles} tabIndex={-1} data-path={path}>
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
  );
}
