// The calls of an import: sending a file, looking at it, letting its people in.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";

import { answer, api } from "../../../api/client.ts";
import { queryClient } from "../../../api/query.ts";
import type { Import, ImportRow } from "../../../api/types.ts";
import type { Language } from "../../../words/context.tsx";
import { wordFor } from "../../../words/kinds.ts";
import { pieces } from "./file.ts";
import type { OwnWords } from "./words.ts";

const path = (import_id: string) => ({ path: { import_id } });

export function useImports() {
  return useQuery({ queryKey: ["imports"], queryFn: ({ signal }) => answer(api.GET("/api/imports", { signal })) });
}

export function useImport(id: string) {
  return useQuery({
    queryKey: ["import", id],
    queryFn: ({ signal }) => answer(api.GET("/api/imports/{import_id}", { params: path(id), signal })),
  });
}

export function keep(now: Import): void {
  queryClient.setQueryData(["import", now.import_id], now);
  if (now.state === "done") void queryClient.invalidateQueries({ queryKey: ["users"] });
}

/** Sends the text piece by piece; `onPart` hears how much of it was taken. */
export async function sendFile(text: string, onPart: (part: number) => void): Promise<Import> {
  let now = await answer(api.POST("/api/imports"));
  const all = pieces(text);
  try {
    for (const [number, piece] of all.entries()) {
      const body = { number, text: piece, last: number === all.length - 1 };
      now = await answer(api.POST("/api/imports/{import_id}/text", { params: path(now.import_id), body }));
      onPart((number + 1) / all.length);
    }
  } catch (error) {
    // What was refused is of no use to anybody; if this fails, too, it goes after seven days.
    await drop(now.import_id).catch(() => undefined);
    throw error;
  }
  keep(now);
  void queryClient.invalidateQueries({ queryKey: ["imports"] });
  return now;
}

export async function confirm(id: string, deliver: "email" | "later", with_duplicates: boolean): Promise<void> {
  keep(await answer(api.POST("/api/imports/{import_id}/confirm", { params: path(id), body: { deliver, with_duplicates } })));
}

export async function runOn(id: string): Promise<Import> {
  return answer(api.POST("/api/imports/{import_id}/run", { params: path(id) }));
}

export async function drop(id: string): Promise<void> {
  await answer(api.DELETE("/api/imports/{import_id}", { params: path(id) }));
  await queryClient.invalidateQueries({ queryKey: ["imports"] });
}

async function rowsAfter(id: string, after: number, signal?: AbortSignal) {
  const params = { ...path(id), query: { which: "left_out" as const, after } };
  return answer(api.GET("/api/imports/{import_id}/rows", { params, signal }));
}

/** The rows that need somebody's eyes, page by page. */
export function useLeftOut(kept: Import) {
  return useInfiniteQuery({
    queryKey: ["import-rows", kept.import_id, kept.state],
    queryFn: ({ pageParam, signal }) => rowsAfter(kept.import_id, pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  });
}

/** All of them, for a file. */
export async function allLeftOut(id: string): Promise<ImportRow[]> {
  const found: ImportRow[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: { rows: ImportRow[]; next: number | null } = await rowsAfter(id, after);
    found.push(...page.rows);
    after = page.next;
  }
  return found;
}

export function nameOf(row: ImportRow): string {
  const value = (column: string) => row.cells.find((cell) => cell.column === column)?.value ?? "";
  return `${value("first_name")} ${value("last_name")}`.trim();
}

/** What is wrong with a row, a sentence for each thing. */
export function reasons(row: ImportRow, { imports, problems }: OwnWords): string[] {
  if (row.state === "duplicate") return [row.same_as ? imports.sameHere : imports.sameAbove];
  return row.errors.map(({ column, code }) => {
    const said = wordFor({ ...problems.byFieldCode, ...imports.wrong }, code);
    return column ? `${column}: ${said}` : said;
  });
}

export function numberText(count: number, language: Language): string {
  return count.toLocaleString(language);
}
