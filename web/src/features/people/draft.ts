// What was typed into a long form stays in this page's memory until it is sent; it is gone at logout.
import { useEffect, useState } from "react";

import { queryClient } from "../../api/query.ts";

queryClient.setQueryDefaults(["draft"], { gcTime: Infinity });

export function useKept<Values extends object>(name: string, initial: Values) {
  const [before, setBefore] = useState(() => queryClient.getQueryData<Values>(["draft", name]));
  return {
    start: { ...initial, ...before },
    /** Whether the form begins with what was typed earlier. */
    kept: before !== undefined,
    drop: () => {
      setBefore(undefined);
      queryClient.removeQueries({ queryKey: ["draft", name], exact: true });
    },
  };
}

/** Keeps the values as they are typed, from the first change on. */
export function useKeeping(name: string, values: object, initial: object): void {
  useEffect(() => {
    const changed = JSON.stringify(values) !== JSON.stringify(initial);
    if (changed) queryClient.setQueryData(["draft", name], values);
  }, [name, values, initial]);
}
