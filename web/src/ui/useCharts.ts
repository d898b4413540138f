// The charts that the person reaches, and whose is shown now; the choice is this tab's alone.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation } from "wouter";

import { answer, api } from "../api/client.ts";
import { useMe } from "../api/me.ts";
import type { ChartRow } from "../api/types.ts";

const CHOICE = "frontroom.chart";

function chosen(): string | null {
  try {
    return sessionStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}

function choose(chartId: string): void {
  try {
    sessionStorage.setItem(CHOICE, chartId);
  } catch {
    // Then the choice holds for the chart's own pages only.
  }
}

export function chartPath(chartId: string): string {
  return `/charts/${chartId}`;
}

function chartIn(path: string): string | null {
  return /^\/charts\/([^/]+)/.exec(path)?.[1] ?? null;
}

export function useCharts() {
  const me = useMe();
  return useInfiniteQuery({
    queryKey: ["charts"],
    queryFn: ({ pageParam, signal }) => answer(api.GET("/api/charts", { params: { query: { ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    enabled: me.user_types.includes("client"),
  });
}

export function useChartAt(chartId: string, enabled = true) {
  return useQuery({
    queryKey: ["chart", chartId],
    queryFn: ({ signal }) => answer(api.GET("/api/charts/{chart_id}", { params: { path: { chart_id: chartId } }, signal })),
    enabled,
  });
}

/** The chart that the page is about: the one in its address, else the last one chosen, else the first. */
export function useChart(): { charts: ChartRow[]; current: ChartRow | undefined; list: ReturnType<typeof useCharts> } {
  const [path] = useLocation();
  const list = useCharts();
  const charts = list.data?.pages.flatMap((page) => page.charts) ?? [];
  const asked = chartIn(path);
  const wanted = asked ?? chosen();
  const listed = charts.find((each) => each.chart_id === wanted);
  // One that stands further down in a long list.
  const further = useChartAt(wanted ?? "", Boolean(list.isSuccess && list.hasNextPage && wanted && !listed));
  const found = listed ?? further.data;
  const foundId = found?.chart_id;
  useEffect(() => {
    if (asked && foundId === asked) choose(asked);
  }, [asked, foundId]);
  return { charts, current: found ?? (asked ? undefined : charts[0]), list };
}
