/**
 * A name without what people leave out when they type it.
 * @example plainName("Côte d’Ivoire") // "cote d ivoire"
 */
export const plainName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
