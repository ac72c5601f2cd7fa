// Emergency numbers by country, as a suggestion that the user confirms, since numbers change.
// Where no line to talk to is certain, there is none here.

export interface Numbers {
  emergency: string;
  /** Lines where someone listens, with their names as they are called there. */
  lines: string[];
}

const eu = (...lines: string[]): Numbers => ({ emergency: "112", lines });

/** By ISO 3166 code. */
export const numbers: Record<string, Numbers> = {
  AT: eu("Telefonseelsorge 142"),
  AU: { emergency: "000", lines: ["Lifeline 13 11 14"] },
  BE: eu("Zelfmoordlijn 1813", "Centre de prévention du suicide 0800 32 123"),
  BR: { emergency: "192", lines: ["CVV 188"] },
  CA: { emergency: "911", lines: ["Suicide Crisis Helpline 988"] },
  CH: { emergency: "112", lines: ["Die Dargebotene Hand / La Main Tendue 143"] },
  CZ: eu("Linka první psychické pomoci 116 123"),
  DE: eu("TelefonSeelsorge 0800 111 0 111", "TelefonSeelsorge 116 123"),
  DK: eu("Livslinien 70 201 201"),
  ES: eu("Línea de atención 024"),
  FI: eu(),
  FR: eu("Numéro national 3114"),
  GB: { emergency: "999", lines: ["Samaritans 116 123"] },
  IE: eu("Samaritans 116 123"),
  IN: { emergency: "112", lines: ["Tele-MANAS 14416"] },
  IT: eu(),
  LU: eu("SOS Détresse 45 45 45"),
  NL: eu("113 Zelfmoordpreventie 113"),
  NO: { emergency: "113", lines: ["Mental Helse 116 123"] },
  NZ: { emergency: "111", lines: ["Need to Talk 1737"] },
  PL: eu("Telefon zaufania 116 123"),
  PT: eu(),
  SE: eu("Mind Självmordslinjen 90101"),
  US: { emergency: "911", lines: ["Suicide & Crisis Lifeline 988"] },
};

export const countries = Object.keys(numbers);

/** The country that the computer's language and zone speak for; null where neither does. */
export function likelyCountry(languages: readonly string[], zone: string): string | null {
  return zones[zone] ?? languages.flatMap(regionOf).find((region) => region in numbers) ?? null;
}

/** None of a tag that is not well formed: no oddity of a computer may take the numbers away. */
function regionOf(tag: string): string[] {
  try {
    const { region } = new Intl.Locale(tag);
    return region ? [region] : [];
  } catch {
    return [];
  }
}

/** Zones that lie in one country; a language's region often stays at its default abroad. */
const zones: Record<string, string> = {
  "Europe/Vienna": "AT",
  "Australia/Sydney": "AU",
  "Australia/Melbourne": "AU",
  "Australia/Brisbane": "AU",
  "Australia/Perth": "AU",
  "Europe/Brussels": "BE",
  "America/Sao_Paulo": "BR",
  "America/Toronto": "CA",
  "America/Vancouver": "CA",
  "Europe/Zurich": "CH",
  "Europe/Prague": "CZ",
  "Europe/Berlin": "DE",
  "Europe/Copenhagen": "DK",
  "Europe/Madrid": "ES",
  "Europe/Helsinki": "FI",
  "Europe/Paris": "FR",
  "Europe/London": "GB",
  "Europe/Dublin": "IE",
  "Asia/Kolkata": "IN",
  "Europe/Rome": "IT",
  "Europe/Luxembourg": "LU",
  "Europe/Amsterdam": "NL",
  "Europe/Oslo": "NO",
  "Pacific/Auckland": "NZ",
  "Europe/Warsaw": "PL",
  "Europe/Lisbon": "PT",
  "Europe/Stockholm": "SE",
  "America/New_York": "US",
  "America/Chicago": "US",
  "America/Denver": "US",
  "America/Los_Angeles": "US",
};
