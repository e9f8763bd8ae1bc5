import anyAscii from "any-ascii";

const limit = 80;

const shortened = (slug: string): string => {
  if (slug.length <= limit) return slug;
  const cut = slug.slice(0, limit + 1);
  const end = cut.lastIndexOf("-");
  return (end > 0 ? cut.slice(0, end) : cut.slice(0, limit)).replace(/-+$/, "");
};

/**
 * Text of any script as part of an address: small ASCII letters, digits and single hyphens, at most 80 of them,
 * cut between words. Empty where the text holds no letter or digit.
 * @example slugOf("Čaj & Kaffee: 北京") // "caj-kaffee-beijing"
 */
export const slugOf = (text: string): string =>
  shortened(
    anyAscii(text.normalize("NFC").replace(/['’ʼ]/g, ""))
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, ""),
  );
