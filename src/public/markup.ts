/** What layouts, parts and slots of a publication make markup with: "dateline-press/markup". */

export { type CardLayout, type CardSize, cardSizes, faceSizes } from "../../layouts/card-sizes.ts";
export { sizesUpTo, textSizes } from "../../layouts/picture-sizes.ts";
export { leadMapFigure } from "../graphics/lead-map.ts";
export {
  type DateLocale,
  formatDateTime,
  formatDay,
  formatMonth,
  formatMonthName,
  formatNear,
  formatRange,
  formatWeekday,
  formatYear,
} from "../i18n/dates.ts";
export { messagesFor } from "../i18n/languages.ts";
export { directionOf, formatList, formatNumber, isolated, ownLanguageName } from "../i18n/locale.ts";
export { type Labelled, labelText, type Messages } from "../i18n/messages.ts";
export { rfc822Date } from "../i18n/rfc822-date.ts";
export { assertNever } from "../lib/assert-never.ts";
export { weakMemo } from "../lib/cache.ts";
export { hashSource } from "../lib/hash.ts";
export {
  cdata,
  escapeMarkup,
  type Html,
  html,
  importMapScript,
  jsonInScript,
  jsonLdScript,
  raw,
  speculationRulesScript,
  type Xml,
  xml,
  xmlLines,
} from "../markup/template.ts";
export { safeUrl } from "../markup/url.ts";
export { wellFormedJson } from "../markup/well-formed-json.ts";
export { grounds } from "../model/colour.ts";
