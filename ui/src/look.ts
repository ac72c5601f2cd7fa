// How both pages look and speak. The break page may not ask for settings: it is told by its address
// (`?language=de&theme=dark`), else it takes what the main window last showed, else what the computer says.

import { languageOf, type Language } from "./texts";

const KEY = "evenkeel-look";

export interface Look {
  language: string;
  theme: string;
}

export function applyTheme(theme: unknown): void {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

export function rememberLook(look: Look): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(look));
  } catch {
    // No storage: the break page then follows the computer, which is fine.
  }
}

/** What the main window last showed; nothing where it never did. */
export function rememberedLook(): Partial<Look> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Look>;
  } catch {
    return {};
  }
}

/** For the break page: shows the theme, and gives back the language. */
export function lookOfBreak(address: string = location.search): Language {
  const told = new URLSearchParams(address);
  applyTheme(told.get("theme") ?? rememberedLook().theme);
  const language = languageOf(told.get("language") ?? rememberedLook().language);
  document.documentElement.lang = language;
  return language;
}
