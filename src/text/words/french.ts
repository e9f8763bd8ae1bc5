import { pluralOf } from "./pluralOf.ts";
import type { Words } from "./words.ts";

export const french: Words = {
  skipToContent: "Aller au contenu",
  frontPage: "Une",
  sections: "Rubriques",
  aboutUs: "À propos du journal",
  rssFeed: "Flux RSS",
  theme: { title: "Couleurs", system: "Comme le système", light: "Clair", dark: "Sombre" },
  breadcrumbs: "Vous êtes ici",
  preview: "Aperçu\u00a0: les brouillons et les articles programmés sont visibles. Ce site n’est pas publié.",

  by: "Par",
  updated: "Mis à jour le",
  kinds: {
    analysis: "Analyse",
    opinion: "Opinion",
    explainer: "Décryptage",
    review: "Critique",
    interview: "Entretien",
    live: "En direct",
  },
  sponsoredBy: (sponsor) => `Contenu sponsorisé par ${sponsor}`,
  draft: "Brouillon",
  scheduledFor: (moment) => `Publication prévue le ${moment}`,
  sources: "Sources",
  story: "Le fil de l’histoire",
  related: "À lire aussi",
  pictureBy: (credit) => `Image\u00a0: ${credit}`,
  readingTime: pluralOf("fr", { one: "# minute de lecture", other: "# minutes de lecture" }),
  olderThan: pluralOf("fr", {
    one: "Cet article date de plus d’un an.",
    other: "Cet article date de plus de # ans.",
  }),
  contents: "Dans cet article",
  share: "Partager cet article",
  shareByMail: "E-mail",
  shareBySystem: "Partager",
  copyLink: "Copier le lien",
  linkCopied: "Le lien est copié.",

  backToText: "Retour au texte",
  embeds: { video: "Vidéo", audio: "Enregistrement", post: "Message", page: "Graphique" },
  loadedOnRequest: (host) => `Rien n’est chargé depuis ${host} avant que vous ne le demandiez.`,
  loadEmbed: "Afficher ici",
  factBox: "Repères",
  footnote: (number) => `Note ${number}`,
  footnotes: "Notes",
  note: "Note",
  table: "Tableau",

  map: "Carte",
  mapOf: (places) => `Carte\u00a0: ${places}.`,
  highlighted: (countries) => `Mis en évidence\u00a0: ${countries}.`,

  chart: {
    kinds: {
      line: "Courbes",
      bar: "Diagramme en barres",
      dot: "Diagramme à points",
      area: "Diagramme en aires",
    },
    source: (source) => `Source\u00a0: ${source}`,
    figures: "Les chiffres",
    quarter: (quarter, year) => `T${quarter} ${year}`,
  },

  tags: "Thèmes",
  authors: "Auteurs",
  archive: "Archives",
  archiveOf: (year) => `Archives de ${year}`,
  corrections: "Rectificatifs",
  notFound: "Page introuvable",

  articleCount: pluralOf("fr", { one: "# article", other: "# articles", many: "# d’articles" }),
  noArticles: "Il n’y a pas encore d’article ici.",
  noTags: "Il n’y a pas encore de thème.",
  noAuthors: "Il n’y a pas encore d’auteur.",
  noCorrections: "Rien n’a dû être rectifié jusqu’ici.",
  pages: "Autres articles",
  newer: "Plus récents",
  older: "Plus anciens",
  newest: "Les plus récents",

  notFoundText:
    "Il n’y a pas de page à cette adresse. Elle a peut-être été déplacée, ou l’adresse contient une erreur.",
  waysOn: "Pour continuer",
  moved: "Cette page a changé d’adresse",

  search: {
    title: "Recherche",
    field: "Chercher dans tous les articles",
    go: "Chercher",
    filters: { section: "Rubrique", author: "Auteur", tag: "Thème", year: "Année" },
    all: "Tout",
    busy: "Recherche en cours…",
    found: {
      one: "# article trouvé",
      other: "# articles trouvés",
      many: "# d’articles trouvés",
    },
    nothing: "Aucun article trouvé. Essayez d’autres mots, ou moins de filtres.",
    more: "Plus de résultats",
    failed: "La recherche ne fonctionne pas pour le moment. Les pages ci-dessous mènent à tous les articles.",
    needsScript:
      "La recherche a besoin de JavaScript, désactivé ici. Les pages ci-dessous mènent à tous les articles.",
  },
};
