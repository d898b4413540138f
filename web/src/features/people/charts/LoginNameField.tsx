// A field for somebody's login name that offers the practice's people while their name is typed.
import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";

import { answer, api } from "../../../api/client.ts";
import { useMe } from "../../../api/me.ts";
import type { TextProps } from "../DetailFields.tsx";

type Props = { label: string; description?: string; field: TextProps; first?: boolean };

/** Therapists, who have no list of the practice's people, type the whole login name. */
export function LoginNameField({ label, description, field, first }: Props) {
  const me = useMe();
  const listId = useId();
  const search = field.value.trim();
  const found = useQuery({
    queryKey: ["users", "pick", search],
    queryFn: ({ signal }) => answer(api.GET("/api/admin/users", { params: { query: { search, state: "active" } }, signal })),
    enabled: search.length > 1 && me.permissions.includes("user.read"),
  });
  const clients = (found.data?.users ?? []).filter((each) => each.user_types.includes("client"));
  return (
    <>
      <TextInput
        label={label}
        description={description}
        inputWrapperOrder={["label", "input", "description", "error"]}
        required
        withAsterisk={false}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={320}
        list={listId}
        data-autofocus={first || undefined}
        {...field}
      />
      <datalist id={listId}>
        {clients.map((each) => (
          <option key={each.user_id} value={each.login_name}>
            {each.name}
          </option>
        ))}
      </datalist>
    </>
  );
}
