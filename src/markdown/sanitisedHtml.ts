import sanitizeHtml from "sanitize-html";
import { cameToItsEnd, deepestMarkup, depthGuard } from "../text/readMarkup.ts";
import { allowedAttributes, allowedClasses, allowedTags } from "./allowedHtml.ts";
import type { BodyNotes } from "./bodyNotes.ts";
import { withInsertions } from "./insertedMarkup.ts";

/** Void elements as the rest of the page writes them. A bare > stands nowhere else in sanitised HTML. */
const withoutSlashes = (markup: string): string => markup.replaceAll(" />", ">");

/**
 * A body with nothing left in it that is not on the allow-list. In what comes out a straight double quote
 * stands only around attribute values, so addresses can be found without parsing. Graphics and embeds enter where their marks
 * stand between tags: what a text filter gives is not escaped, and one in an attribute is none of its business. Undefined
 * where elements nest too deep.
 */
export const sanitisedHtml = (
  markup: string,
  { context, inserted }: Pick<BodyNotes, "context" | "inserted">,
): string | undefined => {
  const guard = depthGuard();
  let sanitised = "";
  const isWhole = cameToItsEnd(() => {
    sanitised = sanitizeHtml(markup, {
      allowedTags: [...allowedTags],
      allowedAttributes: copied(allowedAttributes),
      allowedClasses: copied(allowedClasses),
      allowedSchemes: ["http", "https", "mailto", "tel"],
      allowProtocolRelative: false,
      nestingLimit: deepestMarkup,
      onOpenTag: guard.open,
      onCloseTag: guard.close,
      textFilter: (text) => withInsertions(text.replaceAll('"', "&quot;"), inserted),
      transformTags: {
        img: (tagName, attributes) => {
          const found = context.findPicture(attributes.src ?? "").picture;
          if (!found) return { tagName, attribs: attributes };
          const size = { width: String(found.width), height: String(found.height) };
          return {
            tagName,
            attribs: { loading: "lazy", ...attributes, src: found.url, ...size },
          };
        },
      },
    });
  });
  return isWhole ? withoutSlashes(sanitised) : undefined;
};

/** Lists that the package may change. */
function copied(lists: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(lists).map(([tag, names]) => [tag, [...names]]));
}
