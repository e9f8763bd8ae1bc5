import type { SectionsPlan } from "./sections-plan.ts";

/** Names of a section for all news, by language. */
const names: Readonly<Record<string, string>> = {
  ar: "أخبار",
  de: "Nachrichten",
  en: "News",
  es: "Noticias",
  fr: "Actualités",
  ja: "ニュース",
  ko: "뉴스",
};

/** The id of the section for articles of which nothing says one, if the publication has no section. */
export const firstSectionId = "news";

/** Returns a plan of sections with one for all news. */
export function withFirstSection(plan: SectionsPlan, language: string): SectionsPlan {
  if (plan.newSections.some(({ id }) => id === firstSectionId)) return plan;
  const name = names[language.split("-")[0] ?? ""] ?? "News";
  return { ...plan, newSections: [...plan.newSections, { id: firstSectionId, name }], notice };
}

const notice =
  "The publication had no section, and nothing says one of some articles, so that this one was made for them. import.yaml may say which categories are which sections.";
