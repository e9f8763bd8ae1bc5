/** What layouts and slots of a publication make markup with: "dateline-press/markup". */
export { formatDateTime, formatDay, formatMonth, formatRange, formatWeekday } from "../i18n/dates.ts";
export { messagesFor } from "../i18n/languages.ts";
export { directionOf, formatList, formatNumber } from "../i18n/locale.ts";
export type { Messages } from "../i18n/messages.ts";
export { type Html, html, type Xml, xml } from "../markup/template.ts";
export { safeUrl } from "../markup/url.ts";
