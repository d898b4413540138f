// Builds the static client into dist, and serves it while developing with /api handed on to the local run.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = `http://127.0.0.1:${process.env.PORT ?? "8000"}`;

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2022",
    // Data addresses would be stored in every chunk; files are cached once.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the login page needs goes over in two files instead of thirty: they compress better together.
            { name: "base", test: /node_modules\/(react|react-dom|scheduler|wouter|regexparam|@tanstack(?!.*(?:infinite|mutation|queries))|openapi-fetch|clsx|@mantine\/core\/esm\/core)\//i },
            { name: "parts", test: /node_modules\/@mantine\/core\/esm\/components\/(Button|UnstyledButton|Loader|Input|InputBase|TextInput|PasswordInput|Anchor|Text|ActionIcon|Skeleton)\/|src\/(ui\/(Notice|ProblemAlert|problemText|useProblemForm|PageTitle|title|OfflineNotice|LanguageSwitch|BrandMark|PasswordField)|words\/context|api\/(?!names|idle))/ },
          ],
        },
      },
    },
  },
  server: { host: "127.0.0.1", proxy: { "/api": { target: api, xfwd: false } } },
});
