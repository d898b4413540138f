// What the login page of a practice may show, read by its Provider Code.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { answer, api } from "../../api/client.ts";
import type { Welcome } from "../../api/types.ts";

const PAUSE_MS = 500;

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Waits until typing rests; an unknown code answers in the same shape with nothing in it. */
export function useWelcome(providerCode: string): Welcome | null {
  const code = useSettled(providerCode.trim());
  const welcome = useQuery({
    queryKey: ["welcome", code],
    queryFn: ({ signal }) => answer(api.GET("/api/practices/{provider_code}/welcome", { params: { path: { provider_code: code || "-" } }, signal })),
    staleTime: Infinity,
    placeholderData: (before) => before,
    retry: false,
  });
  return welcome.data ?? null;
}
