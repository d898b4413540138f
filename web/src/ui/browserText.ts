// The server's words for a browser, such as "Chrome on Android", in the language of the page.
import type { Words } from "../words/en.ts";

export function browserText(said: string, words: Words): string {
  const [browser, system] = said.split(" on ");
  if (browser && system) return words.activity.browserOn(browser, system);
  return said === "Another program" ? words.activity.anotherProgram : said;
}
