// Starts the client: asks who is logged in, loads the words and the asked-for page, then draws.
import "./app/theme.css";
import "./app/mantine.css";
import "./app/base.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { meQuery } from "./api/me.ts";
import { queryClient } from "./api/query.ts";
import { App } from "./app/App.tsx";
import { isInside, preload } from "./app/outside.ts";
import { firstLanguage, loadDoorWords, loadWords } from "./words/context.tsx";

const path = window.location.pathname;
const inside = isInside(path);
if (inside) void queryClient.prefetchQuery(meQuery);
preload(path);

const language = firstLanguage();
const root = document.getElementById("root");
const words = await (inside ? loadWords : loadDoorWords)(language);
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App first={{ language, words }} />
    </StrictMode>,
  );
}
