/** Returns JSON without lone surrogates, which JSON readers treat differently. RFC 8259, section 8.2 */
export function wellFormedJson(data: object): string {
  const json = JSON.stringify(data, undefined, 2);
  // JSON.stringify escapes lone surrogates. Few files have any, so the slower path is rare.
  return json.includes("\\ud") ? JSON.stringify(data, wellFormed, 2) : json;
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}
