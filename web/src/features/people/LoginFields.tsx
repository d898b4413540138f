// The login name of a new account, and how its activation code reaches the person.
import { NativeSelect, TextInput } from "@mantine/core";

import { Card } from "../../ui/Card.tsx";
import type { TextProps } from "./fieldGroups.tsx";
import { useOwnWords } from "./words.ts";

type Props = { form: { text: (field: "login_name" | "deliver") => TextProps } };

export function LoginFields({ form }: Props) {
  const words = useOwnWords();
  return (
    <Card title={words.people.firstLogin}>
      <TextInput
        label={words.people.loginName}
        description={words.people.loginNameHelp}
        required
        withAsterisk={false}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={320}
        {...form.text("login_name")}
      />
      <NativeSelect
        label={words.people.deliver}
        data={[
          { value: "print", label: words.people.deliverPrint },
          { value: "email", label: words.people.deliverEmail },
        ]}
        {...form.text("deliver")}
      />
    </Card>
  );
}
