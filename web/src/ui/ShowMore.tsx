// The button that adds the next page to a list, and says how many came.
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

import { useWords } from "../words/context.tsx";

type List = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

export function ShowMore({ list, shown }: { list: List; shown: number }) {
  const words = useWords();
  const before = useRef<number | null>(null);
  const [said, setSaid] = useState("");

  useEffect(() => {
    if (before.current === null || list.isFetchingNextPage || shown <= before.current) return;
    setSaid(words.common.moreShown(shown - before.current));
    before.current = null;
  }, [shown, list.isFetchingNextPage, words]);

  return (
    <>
      <span role="status" className="sr-only">
        {said}
      </span>
      {list.hasNextPage && (
        <Button
          variant="default"
          className="start no-print"
          loading={list.isFetchingNextPage}
          onClick={() => {
            before.current = shown;
            list.fetchNextPage();
          }}
        >
          {words.common.showMore}
        </Button>
      )}
    </>
  );
}
