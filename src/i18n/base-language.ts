/**
 * Returns the language of a tag without script and region, in small letters.
 * @example baseLanguage("pt-BR") // "pt"
 */
export function baseLanguage(tag: string): string {
  return tag.toLowerCase().split("-", 1)[0] ?? "";
}
