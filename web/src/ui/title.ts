// Titles of the window, and whether the person has moved since the page was loaded.
import { useEffect } from "react";

let moves = 0;

export function noteMove(): void {
  moves += 1;
}

export function hasMoved(): boolean {
  return moves > 0;
}

/** Names the view and the practice, never a person. */
export function useTitle(view: string, practice: string | null | undefined, product: string): void {
  useEffect(() => {
    document.title = [view, practice, product].filter(Boolean).join(" · ");
  }, [view, practice, product]);
}
