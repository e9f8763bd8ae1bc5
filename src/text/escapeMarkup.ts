const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text in which no character means anything to HTML or XML, between tags or inside a quoted attribute.
 * @example escapeMarkup('"<b>"') // "&quot;&lt;b&gt;&quot;"
 */
export const escapeMarkup = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? character) : text;
