// On the office's first page: tells of the clients who come of age in the next 30 days.
import { Anchor } from "@mantine/core";
import { IconCake } from "@tabler/icons-react";
import { Link } from "wouter";

import { Notice } from "../../../ui/Notice.tsx";
import { peopleOf, useComingOfAge } from "./comingOfAge.ts";
import { useStaffWords } from "./staffWords.ts";

export default function ComingOfAgeNotice() {
  const { relations } = useStaffWords();
  const list = useComingOfAge();
  const count = peopleOf(list).filter((each) => !each.is_adult).length;
  if (count === 0) return null;
  return (
    <Notice role="status" tone="plain" icon={<IconCake aria-hidden size={20} />}>
      <p>{relations.agesSoon(list.hasNextPage ? `${count}+` : String(count), count === 1 && !list.hasNextPage)}</p>
      <Anchor component={Link} href="/coming-of-age">
        {relations.agesTo}
      </Anchor>
    </Notice>
  );
}
