// Mantine's theme and the light or dark look, without the parts of its provider that write style tags.
import { localStorageColorSchemeManager, MantineContext, MantineThemeProvider, type MantineColorScheme } from "@mantine/core";
import { useEffect, useMemo, useState, type ReactNode } from "react";

import { theme } from "./theme.ts";

const manager = localStorageColorSchemeManager();
const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");

function paint(scheme: MantineColorScheme): void {
  const shown = scheme === "auto" ? (systemIsDark.matches ? "dark" : "light") : scheme;
  document.documentElement.setAttribute("data-mantine-color-scheme", shown);
}

/** The file theme.css stands for the variables that Mantine's own provider would compute and write. */
export function Looks({ children }: { children: ReactNode }) {
  const [scheme, setScheme] = useState(() => manager.get("auto"));

  useEffect(() => {
    // Another tab may choose as well.
    manager.subscribe(setScheme);
    return () => manager.unsubscribe();
  }, []);

  useEffect(() => {
    paint(scheme);
    const follow = () => paint(scheme);
    systemIsDark.addEventListener("change", follow);
    return () => systemIsDark.removeEventListener("change", follow);
  }, [scheme]);

  const value = useMemo(
    () => ({
      colorScheme: scheme,
      setColorScheme: (chosen: MantineColorScheme) => {
        manager.set(chosen);
        setScheme(chosen);
      },
      clearColorScheme: () => {
        manager.clear();
        setScheme("auto");
      },
      getRootElement: () => document.documentElement,
      classNamesPrefix: "mantine",
      cssVariablesSelector: ":root",
      withStaticClasses: true,
    }),
    [scheme],
  );
  return (
    <MantineContext value={value}>
      <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
    </MantineContext>
  );
}
