import { pluralOf } from "./pluralOf.ts";
import type { Words } from "./words.ts";

export const german: Words = {
  skipToContent: "Zum Inhalt springen",
  frontPage: "Titelseite",
  sections: "Ressorts",
  aboutUs: "Über diese Zeitung",
  rssFeed: "RSS-Feed",
  breadcrumbs: "Sie sind hier",
  preview: "Vorschau: Entwürfe und geplante Artikel werden gezeigt. Diese Website ist nicht veröffentlicht.",

  by: "Von",
  updated: "Aktualisiert am",
  kinds: {
    analysis: "Analyse",
    opinion: "Meinung",
    explainer: "Hintergrund",
    review: "Kritik",
    interview: "Interview",
    live: "Live",
  },
  sponsoredBy: (sponsor) => `Anzeige von ${sponsor}`,
  draft: "Entwurf",
  scheduledFor: (moment) => `Erscheint am ${moment}`,
  sources: "Quellen",
  story: "Was bisher geschah",
  related: "Mehr zum Thema",
  pictureBy: (credit) => `Bild: ${credit}`,
  readingTime: pluralOf("de", { one: "# Minute Lesezeit", other: "# Minuten Lesezeit" }),
  olderThan: pluralOf("de", {
    one: "Dieser Artikel ist mehr als ein Jahr alt.",
    other: "Dieser Artikel ist mehr als # Jahre alt.",
  }),
  contents: "In diesem Artikel",
  share: "Artikel teilen",
  shareByMail: "E-Mail",
  shareBySystem: "Teilen",
  copyLink: "Link kopieren",
  linkCopied: "Der Link ist kopiert.",

  backToText: "Zurück zum Text",
  factBox: "Zahlen und Fakten",
  footnotes: "Fußnoten",
  note: "Hinweis",
  table: "Tabelle",

  tags: "Themen",
  authors: "Autorinnen und Autoren",
  archive: "Archiv",
  archiveOf: (year) => `Archiv ${year}`,
  corrections: "Korrekturen",
  notFound: "Seite nicht gefunden",

  articleCount: pluralOf("de", { one: "# Artikel", other: "# Artikel" }),
  noArticles: "Hier gibt es noch keine Artikel.",
  noTags: "Es gibt noch keine Themen.",
  noAuthors: "Es gibt noch keine Autorinnen und Autoren.",
  noCorrections: "Bisher musste nichts korrigiert werden.",
  pages: "Weitere Artikel",
  newer: "Neuere",
  older: "Ältere",
  newest: "Neueste Artikel",

  notFoundText:
    "Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie umgezogen, oder die Adresse enthält einen Tippfehler.",
  waysOn: "So geht es weiter",
  moved: "Diese Seite ist umgezogen",

  search: {
    title: "Suche",
    field: "Alle Artikel durchsuchen",
    go: "Suchen",
    filters: { section: "Ressort", author: "Autorin oder Autor", tag: "Thema", year: "Jahr" },
    all: "Alle",
    busy: "Es wird gesucht …",
    found: { one: "# Artikel gefunden", other: "# Artikel gefunden" },
    nothing: "Nichts gefunden. Versuchen Sie andere Wörter oder weniger Filter.",
    more: "Weitere Treffer",
    failed: "Die Suche funktioniert gerade nicht. Die Seiten unten führen zu allen Artikeln.",
    needsScript:
      "Die Suche braucht JavaScript, das hier ausgeschaltet ist. Die Seiten unten führen zu allen Artikeln.",
  },
};
