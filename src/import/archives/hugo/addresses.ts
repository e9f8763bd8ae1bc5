import type { Fields } from "../markdown/front-matter.ts";
import { permalinkPath } from "../markdown/permalinks.ts";
import { writtenAddress } from "../markdown/post-addresses.ts";
import { flagOf, groupOf, textOf } from "../markdown/values.ts";

/** What the address of a page is made from. */
interface HugoPage {
  readonly fields: Fields;
  readonly sections: readonly string[];
  /** The name of its file or its bundle; empty for a section. */
  readonly name: string;
  readonly slug: string;
  readonly date: string | undefined;
  readonly language: string | undefined;
}

interface AddressSettings {
  readonly config: Fields;
  readonly base: string;
  readonly languages: { readonly main: string | undefined };
}

/** Returns the path at which Hugo published a page: by its `url`, by the permalinks of its section, or by its place. */
export function hugoAddress(page: HugoPage, { config, base, languages }: AddressSettings): string {
  const { fields, sections, name, slug, date, language } = page;
  const isFurther = language !== undefined && language !== languages.main;
  const isPrefixed =
    isFurther || (language !== undefined && flagOf(config.get("defaultcontentlanguageinsubdir")) === true);
  const prefix = isPrefixed ? `${base}/${language}` : base;
  const written = writtenAddress(fields, "url");
  if (written !== undefined && !written.includes(":")) return prefix + written.replace(/\/index\.html$/, "/");
  const lower = flagOf(config.get("disablepathtolower")) !== true;
  const path = [...sections, name === "" ? "" : slugged(slugOrName(fields, slug, name), lower)];
  const plain = `/${path
    .filter((part) => part !== "")
    .map((part) => slugged(part, lower))
    .join("/")}`;
  const pattern = written ?? permalinkPattern(sections[0] ?? "", name === "", config);
  const title = slugged(textOf(fields.get("title")) ?? name, true);
  const filled =
    pattern &&
    permalinkPath(pattern, {
      date,
      values: {
        section: slugged(sections[0] ?? "", lower),
        sections: sections.map((part) => slugged(part, lower)).join("/"),
        title,
        slug: fields.has("slug") ? slugged(slug, lower) : title,
        slugorfilename: slugged(slug, lower),
        slugorcontentbasename: slugged(slug, lower),
        filename: slugged(name, lower),
        contentbasename: slugged(name, lower),
      },
    });
  const address = filled || plain;
  if (address.endsWith("/")) return prefix + address;
  return (
    prefix + (flagOf(config.get("uglyurls")) === true && name !== "" ? `${address}.html` : `${address}/`)
  );
}

function slugOrName(fields: Fields, slug: string, name: string): string {
  return fields.has("slug") ? slug : name === "" ? "" : slug;
}

/** Returns the pattern of a section. Newer settings divide them by the kind of page. */
function permalinkPattern(section: string, isSection: boolean, config: Fields): string | undefined {
  const permalinks = groupOf(config.get("permalinks"));
  const ofKind = groupOf(permalinks?.get(isSection ? "section" : "page"));
  return (
    textOf(ofKind?.get(section.toLowerCase())) ??
    (isSection ? undefined : textOf(permalinks?.get(section.toLowerCase())))
  );
}

/** Returns a part of a path as Hugo writes it. */
export function slugged(part: string, lower: boolean): string {
  const plain = part
    .trim()
    .replace(/\s+/g, "-")
    .replace(/[^\p{L}\p{N}\p{M}\-_./+~@]/gu, "")
    .replace(/-{2,}/g, "-");
  return lower ? plain.toLowerCase() : plain;
}
