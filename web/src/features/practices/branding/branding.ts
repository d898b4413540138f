// The practice's colour and logo between the page and the API.
import { answer, api } from "../../../api/client.ts";
import { queryClient } from "../../../api/query.ts";
import type { Branding } from "../../../api/types.ts";
import { useLanguage } from "../../../words/context.tsx";
import { branding as en } from "../../../words/en/branding.ts";
import { branding as es } from "../../../words/es/branding.ts";

const own = { en, es };

export function useBrandingWords() {
  return own[useLanguage().language];
}

export function readBranding(signal?: AbortSignal): Promise<Branding> {
  return answer(api.GET("/api/branding", { signal }));
}

/** Shows it on this page and, at once, around it. */
export async function brandingChanged(saved: Branding): Promise<void> {
  queryClient.setQueryData(["branding"], saved);
  await queryClient.invalidateQueries({ queryKey: ["me"] });
}

export async function saveAccent(accent: string | null, version: number): Promise<Branding> {
  return answer(api.POST("/api/branding", { body: { version, ...(accent && { accent }) } }));
}
