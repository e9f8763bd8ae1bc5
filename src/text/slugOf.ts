import anyAscii from "any-ascii";
import { composed } from "./composed.ts";

const limit = 80;

const shortened = (slug: string): string => {
  if (slug.length <= limit) return slug;
  const cut = slug.slice(0, limit + 1);
  const end = cut.lastIndexOf("-");
  return (end > 0 ? cut.slice(0, end) : cut.slice(0, limit)).replace(/-+$/, "");
};

/** Most texts of most languages: nothing in them needs to be composed or told in other letters. */
const isAscii = (text: string): boolean => !/[^ -~]/.test(text);

const inAscii = (text: string): string => anyAscii(composed(text).replace(/['’ʼ]/g, ""));

/**
 * Text of any script as part of an address: small ASCII letters, digits and single hyphens, at most 80 of them,
 * cut between words. Empty where the text holds no letter or digit.
 * @example slugOf("Čaj & Kaffee: 北京") // "caj-kaffee-beijing"
 */
export const slugOf = (text: string): string =>
  shortened(
    (isAscii(text) ? text.replaceAll("'", "") : inAscii(text))
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, ""),
  );
