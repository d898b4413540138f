// Placeholder lines while a list is loading.
import { Skeleton } from "@mantine/core";

import { useDoorWords } from "../words/context.tsx";

export function LoadingRows({ count = 4 }: { count?: number }) {
  const words = useDoorWords();
  return (
    <div className="stack" role="status" aria-label={words.common.loading}>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={24} radius="sm" />
      ))}
    </div>
  );
}
