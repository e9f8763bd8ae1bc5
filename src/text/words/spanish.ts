import { pluralOf } from "./pluralOf.ts";
import type { Words } from "./words.ts";

export const spanish: Words = {
  skipToContent: "Ir al contenido",
  frontPage: "Portada",
  sections: "Secciones",
  aboutUs: "Sobre este periódico",
  rssFeed: "Canal RSS",
  theme: { title: "Colores", system: "Como el sistema", light: "Claro", dark: "Oscuro" },
  breadcrumbs: "Estás aquí",
  preview: "Vista previa: se muestran borradores y artículos programados. Este sitio no está publicado.",

  by: "Por",
  updated: "Actualizado el",
  kinds: {
    analysis: "Análisis",
    opinion: "Opinión",
    explainer: "Claves",
    review: "Crítica",
    interview: "Entrevista",
    live: "En directo",
  },
  sponsoredBy: (sponsor) => `Contenido patrocinado por ${sponsor}`,
  draft: "Borrador",
  scheduledFor: (moment) => `Se publicará el ${moment}`,
  sources: "Fuentes",
  story: "La historia, paso a paso",
  related: "Más sobre el tema",
  pictureBy: (credit) => `Imagen: ${credit}`,
  readingTime: pluralOf("es", { one: "# minuto de lectura", other: "# minutos de lectura" }),
  olderThan: pluralOf("es", {
    one: "Este artículo tiene más de un año.",
    other: "Este artículo tiene más de # años.",
  }),
  contents: "En este artículo",
  share: "Compartir este artículo",
  shareByMail: "Correo",
  shareBySystem: "Compartir",
  copyLink: "Copiar enlace",
  linkCopied: "El enlace se ha copiado.",

  backToText: "Volver al texto",
  embeds: { video: "Vídeo", audio: "Grabación", post: "Publicación", page: "Gráfico" },
  loadedOnRequest: (host) => `No se carga nada de ${host} hasta que lo pidas.`,
  loadEmbed: "Mostrar aquí",
  factBox: "En datos",
  footnote: (number) => `Nota ${number}`,
  footnotes: "Notas",
  note: "Nota",
  table: "Tabla",

  map: "Mapa",
  mapOf: (places) => `Mapa: ${places}.`,
  highlighted: (countries) => `Destacado: ${countries}.`,

  chart: {
    kinds: {
      line: "Gráfico de líneas",
      bar: "Gráfico de barras",
      dot: "Gráfico de puntos",
      area: "Gráfico de áreas",
    },
    source: (source) => `Fuente: ${source}`,
    figures: "Los datos",
    quarter: (quarter, year) => `${quarter}.º trim. ${year}`,
  },

  tags: "Temas",
  authors: "Autores",
  archive: "Hemeroteca",
  archiveOf: (year) => `Hemeroteca de ${year}`,
  corrections: "Fe de errores",
  notFound: "Página no encontrada",

  articleCount: pluralOf("es", { one: "# artículo", other: "# artículos", many: "# de artículos" }),
  noArticles: "Aún no hay artículos aquí.",
  noTags: "Aún no hay temas.",
  noAuthors: "Aún no hay autores.",
  noCorrections: "Hasta ahora no ha habido nada que corregir.",
  pages: "Más artículos",
  newer: "Más recientes",
  older: "Anteriores",
  newest: "Los más recientes",

  notFoundText:
    "No hay ninguna página en esta dirección. Puede que haya cambiado de lugar o que la dirección contenga un error.",
  waysOn: "Para seguir",
  moved: "Esta página ha cambiado de dirección",

  search: {
    title: "Búsqueda",
    field: "Buscar en todos los artículos",
    go: "Buscar",
    filters: { section: "Sección", author: "Autor", tag: "Tema", year: "Año" },
    all: "Todo",
    busy: "Buscando…",
    found: {
      one: "# artículo encontrado",
      other: "# artículos encontrados",
      many: "# de artículos encontrados",
    },
    nothing: "No se ha encontrado nada. Pruebe con otras palabras, o con menos filtros.",
    more: "Más resultados",
    failed: "La búsqueda no funciona en este momento. Las páginas siguientes llevan a todos los artículos.",
    needsScript:
      "La búsqueda necesita JavaScript, que aquí está desactivado. Las páginas siguientes llevan a todos los artículos.",
  },
};
