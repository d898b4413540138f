// Whether every word that was typed is in a title; accents and capital letters do not matter.

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export function hasTitle(title: string, search: string): boolean {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  return wanted.every((word) => plain(title).includes(word));
}
