// Starts the client: asks who is logged in, loads the words and the asked-for page, then draws.
import "./app/theme.css";
import "./app/mantine.css";
import "./app/base.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { meQuery } from "./api/me.ts";
import { queryClient } from "./api/query.ts";
import { App } from "./app/App.tsx";
import { isInside, preload } from "./app/pages.ts";
import { firstLanguage, loadWords } from "./words/context.tsx";

const path = window.location.pathname;
if (isInside(path)) void queryClient.prefetchQuery(meQuery);
preload(path);

const language = firstLanguage();
const root = document.getElementById("root");
const words = await loadWords(language);
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App first={{ language, words }} />
    </StrictMode>,
  );
}
