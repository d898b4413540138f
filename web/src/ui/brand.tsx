// The practice's own colour and logo, in place of the portal's.
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";

import { answer, api } from "../api/client.ts";
import type { Accent } from "../api/types.ts";
import { BrandMark } from "./BrandMark.tsx";

const PARTS = ["filled", "hover", "link", "link_dark"] as const;

/** Colours everything; theme.ts says what stands where nothing was chosen. */
export function useAccent(accent: Accent | null | undefined): void {
  useEffect(() => {
    for (const part of PARTS) document.documentElement.style.setProperty(`--brand-${part}`, accent?.[part] ?? null);
  }, [accent]);
}

type Props = { code: string; version: string | null | undefined; size?: number; className?: string | undefined };

/** The name beside it says whose it is. */
export function Logo({ code, version, size, className }: Props) {
  const logo = useQuery({
    queryKey: ["logo", code, version],
    queryFn: ({ signal }) => answer(api.GET("/api/practices/{provider_code}/logo", { params: { path: { provider_code: code } }, signal })),
    enabled: Boolean(version),
    staleTime: Infinity,
    retry: false,
  });
  if (!version || !logo.data) return <BrandMark size={size} />;
  return <img src={`data:image/png;base64,${logo.data.png}`} alt="" className={className} />;
}
