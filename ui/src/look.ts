// How both pages look and speak. The break page may not ask for settings: it is told by its address
// (`?language=de&theme=dark`), else it takes what the main window last showed, else what the computer says.

import { languageOf, type Language } from "./texts";

const KEY = "evenkeel-look";

export interface Look {
  language: string;
  theme: string;
  /** In percent, as in the settings: `150%`. */
  textSize: string;
  motion: string;
}

/** What is not said, or not understood, follows the computer. */
export function applyLook({ theme, textSize, motion }: Partial<Look>): void {
  const { dataset, style } = document.documentElement;
  if (theme === "light" || theme === "dark") dataset.theme = theme;
  else delete dataset.theme;
  if (motion === "reduced") dataset.motion = motion;
  else delete dataset.motion;
  const percent = /^(1\d\d|200)%$/.exec(textSize ?? "")?.[1] ?? "100";
  style.setProperty("--text-size", String(Number(percent) / 100));
}

export function rememberLook(look: Partial<Look>): void {
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
  const remembered = rememberedLook();
  applyLook({ ...remembered, theme: told.get("theme") ?? remembered.theme, textSize: told.get("text") ?? remembered.textSize });
  const language = languageOf(told.get("language") ?? remembered.language);
  document.documentElement.lang = language;
  return language;
}
