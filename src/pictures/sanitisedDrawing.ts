import { readMarkup } from "../text/readMarkup.ts";
import { type Xml, xml } from "../text/xml.ts";
import { allowedAttributes, allowedElements } from "./allowedDrawing.ts";

/**
 * Whether style does nothing but paint: it may name parts of the drawing itself, and ask for the reader's medium. Escapes
 * are refused, since they could hide any of the rest.
 */
const isHarmlessStyle = (css: string): boolean =>
  !/[\\<]|@(?!media\b)|url\(\s*(?!["']?#)|image-set|src\(|expression|javascript:/i.test(css);

const isHarmless = (name: string, value: string): boolean => {
  if (!allowedAttributes.has(name)) return false;
  if (name === "href" || name === "xlink:href") return /^#[^\s]*$/.test(value);
  return isHarmlessStyle(value);
};

const attributesOf = (attributes: Readonly<Record<string, string>>): readonly Xml[] =>
  Object.entries(attributes)
    .filter(([name, value]) => isHarmless(name, value))
    .map(([name, value]) => xml` ${name}="${value}"`);

const namespaces = xml` xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"`;

/**
 * A drawing with nothing left in it that is not on the allow-list; undefined where it is no SVG, or nests too deep. What is not allowed goes
 * with all that is in it. Declarations, entities and comments go too.
 */
export const sanitisedDrawing = (source: string): string | undefined => {
  const parts: Xml[] = [];
  const open: string[] = [];
  let style: string | undefined;
  let skipped = 0;
  const isWhole = readMarkup(
    source,
    {
      onopentag: (name, attributes) => {
        const isRoot = open.length === 0;
        const isMisplaced = isRoot ? name !== "svg" || parts.length > 0 : style !== undefined;
        if (skipped > 0 || isMisplaced || !allowedElements.has(name)) {
          skipped += 1;
          return;
        }
        open.push(name);
        if (name === "style") style = "";
        else parts.push(xml`<${name}${isRoot && namespaces}${attributesOf(attributes)}>`);
      },
      ontext: (text) => {
        if (skipped > 0 || open.length === 0) return;
        if (style === undefined) parts.push(xml`${text}`);
        else style += text;
      },
      onclosetag: (name) => {
        if (skipped > 0) {
          skipped -= 1;
          return;
        }
        open.pop();
        if (style === undefined) parts.push(xml`</${name}>`);
        else if (isHarmlessStyle(style)) parts.push(xml`<style>${style}</style>`);
        if (name === "style") style = undefined;
      },
    },
    { xmlMode: true },
  );
  return isWhole && parts.length > 0 ? `${xml`${parts}`.markup}\n` : undefined;
};
