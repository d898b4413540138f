// The contrast of a colour with white, by WCAG 2.2; the server says the same.

export const READABLE = 4.5;

/** Cut to one digit: what is shown as 4.5 is enough. Null where it is no colour. */
export function contrastWithWhite(written: string): number | null {
  const colour = colourOf(written);
  if (colour === null) return null;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const part = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return Math.floor((1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)) * 10) / 10;
}

/** As #rrggbb, or null where it is no colour. */
export function colourOf(written: string): string | null {
  const found = /^#?([0-9a-f]{6})$/i.exec(written.trim());
  return found?.[1] ? `#${found[1].toLowerCase()}` : null;
}
