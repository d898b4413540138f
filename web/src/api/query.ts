// How reads behave: tried again only when the server was not reached, never waiting for ever, never kept on disk.
import { QueryClient } from "@tanstack/react-query";

import { Unreachable } from "./problems.ts";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: "always",
      retry: (failures, error) => error instanceof Unreachable && failures < 2,
      retryDelay: (failures) => 500 * 2 ** failures,
      staleTime: 15_000,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: "always", retry: false },
  },
});
