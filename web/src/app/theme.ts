// The look of the product: one accent, one radius, 8-point spacing, and text colours that keep their contrast.
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const accent: MantineColorsTuple = [
  "#eef8f7", "#d8eeec", "#b3dedb", "#86cbc6", "#5fb8b2",
  "#3ea19b", "#238882", "#0f6f6a", "#0b5c58", "#084845",
];

const red: MantineColorsTuple = [
  "#fdf0ef", "#f9dcda", "#f2b8b5", "#ec928e", "#e46962",
  "#dc362e", "#c9302a", "#b3261e", "#8c1d18", "#601410",
];

const dark: MantineColorsTuple = [
  "#e3ecec", "#c4d1d0", "#a9bbbc", "#7f9493", "#4a5c5a",
  "#2f403e", "#1e2c2a", "#16211f", "#101a19", "#0b1312",
];

const font = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: 7,
  colors: { accent, red, dark },
  black: "#1b2a2c",
  fontFamily: font,
  headings: {
    fontFamily: font,
    fontWeight: "650",
    textWrap: "balance",
    sizes: {
      h1: { fontSize: "1.75rem", lineHeight: "1.25" },
      h2: { fontSize: "1.25rem", lineHeight: "1.35" },
      h3: { fontSize: "1.0625rem", lineHeight: "1.4" },
    },
  },
  defaultRadius: "md",
  radius: { xs: "4px", sm: "8px", md: "8px", lg: "8px", xl: "16px" },
  spacing: { xs: "8px", sm: "8px", md: "16px", lg: "24px", xl: "32px" },
  respectReducedMotion: true,
  cursorType: "pointer",
  // A link inside a sentence must differ from it by more than colour.
  components: {
    Anchor: { defaultProps: { underline: "always" } },
    TextInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md" } },
    NativeSelect: { defaultProps: { size: "md" } },
  },
});

/** Colour families that the client uses; the others are left out of theme.css. */
export const usedColors = ["accent", "gray", "dark", "red", "green", "yellow"];

// A practice's own accent, where it chose one (ui/brand.tsx); it carries white text in both schemes.
const branded = {
  "--mantine-color-accent-filled": "var(--brand-filled, var(--mantine-color-accent-7))",
  "--mantine-color-accent-filled-hover": "var(--brand-hover, var(--mantine-color-accent-8))",
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...branded,
    "--mantine-color-dimmed": "#4d5f62",
    "--mantine-color-error": "#b3261e",
    "--mantine-color-success": "#1c6b3a",
    "--mantine-color-placeholder": "#5f7073",
    "--mantine-color-anchor": "var(--brand-link, #0b625e)",
    "--mantine-color-default-border": "#8a9a9c",
    "--mantine-color-body": "#ffffff",
    "--page": "#f4f8f7",
    "--line": "#dce6e5",
    "--soft": "#eef6f5",
    "--danger": "#b3261e",
    "--danger-soft": "#fdf0ef",
    "--warn": "#7a4b00",
    "--warn-soft": "#fff6e3",
    "--good": "#1c6b3a",
    "--good-soft": "#ebf7ef",
  },
  dark: {
    ...branded,
    "--mantine-color-text": "#e3ecec",
    "--mantine-color-dimmed": "#a9bbbc",
    "--mantine-color-error": "#ff9d96",
    "--mantine-color-success": "#8fd6a8",
    "--mantine-color-placeholder": "#93a5a7",
    "--mantine-color-anchor": "var(--brand-link_dark, #86cbc6)",
    "--mantine-color-default": "#16211f",
    "--mantine-color-default-hover": "#1e2c2a",
    "--mantine-color-default-border": "#5d7270",
    "--mantine-color-body": "#16211f",
    "--page": "#0e1615",
    "--line": "#2a3a38",
    "--soft": "#1b2a28",
    "--danger": "#ff9d96",
    "--danger-soft": "#351a19",
    "--warn": "#f2c46d",
    "--warn-soft": "#33260d",
    "--good": "#8fd6a8",
    "--good-soft": "#13301e",
  },
});
