// A password field that can show what is typed; its switch has a name of its own and is reached by keyboard.
import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useState } from "react";

import { useDoorWords } from "../words/context.tsx";

export function PasswordField(props: PasswordInputProps) {
  const words = useDoorWords();
  const [visible, setVisible] = useState(false);
  return (
    <PasswordInput
      size="md"
      required
      withAsterisk={false}
      visible={visible}
      onVisibilityChange={setVisible}
      visibilityToggleButtonProps={{
        tabIndex: 0,
        "aria-label": visible ? words.common.hideTyped : words.common.showTyped,
      }}
      {...props}
    />
  );
}
