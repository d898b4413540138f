// Shows the tour on the home page: to clients who have not seen it yet, and to those who ask for it again.
import { lazy } from "react";
import { useSearch } from "wouter";

import { useMe } from "../../api/me.ts";

const Tour = lazy(() => import("./Tour.tsx"));

export function TourGate() {
  const me = useMe();
  const again = new URLSearchParams(useSearch()).has("tour");
  if (!me.user_types.includes("client")) return null;
  return again || me.account.tour_seen_at === null ? <Tour /> : null;
}
