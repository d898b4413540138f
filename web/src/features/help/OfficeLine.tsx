// Whom to call where the help does not help: the office for clients, and nobody else's number for staff.
import { Anchor } from "@mantine/core";

import { useMe } from "../../api/me.ts";
import { useOwnWords } from "./words.ts";

export function OfficeLine() {
  const { help } = useOwnWords();
  const me = useMe();
  const { telephone } = me.practice;
  if (!telephone || !me.user_types.includes("client")) return null;
  return (
    <p>
      {help.office} <Anchor href={`tel:${telephone.replace(/[^+\d]/g, "")}`}>{telephone}</Anchor>
    </p>
  );
}
