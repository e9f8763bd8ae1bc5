import { eleventyFormat } from "./archives/eleventy/format.ts";
import { ghostFormat } from "./archives/ghost/format.ts";
import { hugoFormat } from "./archives/hugo/format.ts";
import { jekyllFormat } from "./archives/jekyll/format.ts";
import { wordpressFormat } from "./archives/wordpress/format.ts";
import type { ImportFormat } from "./import-format.ts";
import { ninjsFormat } from "./wires/ninjs/ninjs-format.ts";
import { plainTextFormat } from "./wires/plain-text/plain-text-format.ts";
import { newsml1Format, newsmlG2Format, nitfFormat } from "./wires/xml/wire-format.ts";

/** All formats, in the order in which they are tried. Plain text comes last, since it accepts nearly everything. */
export const importFormats: readonly ImportFormat[] = [
  wordpressFormat,
  ninjsFormat,
  ghostFormat,
  hugoFormat,
  eleventyFormat,
  jekyllFormat,
  nitfFormat,
  newsmlG2Format,
  newsml1Format,
  plainTextFormat,
];
