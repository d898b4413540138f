// One user as administrators see them, and what they can do to the account.
import { useQuery } from "@tanstack/react-query";

import { answer, api } from "../../api/client.ts";
import { queryClient } from "../../api/query.ts";
import type { User } from "../../api/types.ts";

export function useUser(userId: string) {
  return useQuery({
    queryKey: ["user", userId],
    queryFn: ({ signal }) => answer(api.GET("/api/admin/users/{user_id}", { params: { path: { user_id: userId } }, signal })),
  });
}

/** Shows the account as the API answered it, and reads lists anew. */
export async function userChanged(user: User): Promise<void> {
  queryClient.setQueryData(["user", user.user_id], user);
  await othersChanged();
}

export async function userChangedUnseen(userId: string): Promise<void> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: ["user", userId] }), othersChanged()]);
}

async function othersChanged(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ["users"] }),
    queryClient.invalidateQueries({ queryKey: ["activity"] }),
  ]);
}
