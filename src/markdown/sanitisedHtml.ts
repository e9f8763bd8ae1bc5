import sanitizeHtml from "sanitize-html";
import { allowedAttributes, allowedTags } from "./allowedHtml.ts";
import type { BodyNotes } from "./bodyNotes.ts";
import { withGraphics } from "./graphicMarks.ts";

/** Void elements as the rest of the page writes them. A bare > stands nowhere else in sanitised HTML. */
const withoutSlashes = (markup: string): string => markup.replaceAll(" />", ">");

/** What only the rule of embeds may write. */
const embedAttributes = ["data-frame", "data-load", "data-height"];

const withoutEmbed = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !embedAttributes.includes(name)));

/**
 * A body with nothing left in it that is not on the allow-list. In what comes out a straight double quote
 * stands only around attribute values, so addresses can be found without parsing. Graphics enter where their marks stand
 * between tags: what a text filter gives is not escaped, and one in an attribute is none of its business.
 */
export const sanitisedHtml = (
  markup: string,
  { context, embeds, graphics }: Pick<BodyNotes, "context" | "embeds" | "graphics">,
): string =>
  withoutSlashes(
    sanitizeHtml(markup, {
      allowedTags: [...allowedTags],
      allowedAttributes: Object.fromEntries(
        Object.entries(allowedAttributes).map(([tag, names]) => [
          tag,
          tag === "figure" ? [...names, ...embedAttributes] : [...names],
        ]),
      ),
      allowedSchemes: ["http", "https", "mailto", "tel"],
      allowProtocolRelative: false,
      // The parser gives up on what lies deeper; Markdown that nests so deep was refused before.
      nestingLimit: 200,
      textFilter: (text) => withGraphics(text.replaceAll('"', "&quot;"), graphics),
      transformTags: {
        figure: (tagName, attributes) => {
          const isEmbed = embeds.some(({ frameUrl }) => frameUrl === attributes["data-frame"]);
          return { tagName, attribs: isEmbed ? attributes : withoutEmbed(attributes) };
        },
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
    }),
  );
