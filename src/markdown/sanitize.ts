import sanitizeHtml from "sanitize-html";
import { lazy, weakMemo } from "../lib/cache.ts";
import { cameToItsEnd, deepestMarkup, depthGuard } from "../markup/parse-html.ts";
import { type AllowedTags, allowanceWith } from "./allowed-html.ts";
import { type RenderFindings, withInsertions } from "./context.ts";
import { pictureTag } from "./html-pictures.ts";

/**
 * Returns a body with only what is on the allow-list. In the result, straight double quotes are around attribute values
 * only, so that URLs can be found without parsing. Placeholders of graphics and embeds are replaced between tags only:
 * the text filter's result is not escaped, and it does not see attributes. Undefined if elements nest too deep. `seeTag` is
 * told of every tag before it is sanitised.
 */
export function sanitisedHtml(
  markup: string,
  { context, inserted }: Pick<RenderFindings, "context" | "inserted">,
  seeTag: (tag: string, attributes: Readonly<Record<string, string>>) => void = () => {},
): string | undefined {
  const guard = depthGuard();
  const { own } = context;
  let sanitised = "";
  /** The number of links that are open. */
  let links = 0;
  const isWhole = cameToItsEnd(() => {
    sanitised = sanitizeHtml(markup, {
      ...(own ? allowedBeside(own.allowedTags) : allowed()),
      allowedSchemes: ["http", "https", "mailto", "tel"],
      allowProtocolRelative: false,
      nestingLimit: deepestMarkup,
      onOpenTag: (tag, attributes) => {
        guard.open();
        if (tag === "a") links += 1;
        seeTag(tag, attributes);
      },
      onCloseTag: (tag) => {
        guard.close();
        if (tag === "a") links -= 1;
      },
      textFilter: (text) => withInsertions(text.replaceAll('"', "&quot;"), inserted),
      transformTags: {
        img: (_, attributes) => pictureTag(attributes, context, links > 0 ? "in a link" : "outside"),
      },
    });
  });
  return isWhole ? withoutSlashes(sanitised) : undefined;
}

const allowed = lazy(() => optionsWith({}));

const allowedBeside = weakMemo(optionsWith);

function optionsWith(further: AllowedTags) {
  const { tags, attributes, classes } = allowanceWith(further);
  return {
    allowedTags: [...tags],
    allowedAttributes: mutableCopy(attributes),
    allowedClasses: mutableCopy(classes),
  };
}

function mutableCopy(lists: AllowedTags): Record<string, string[]> {
  return Object.fromEntries(Object.entries(lists).map(([tag, names]) => [tag, [...names]]));
}

/** Writes void elements like the rest of the page. Sanitised HTML has no bare > elsewhere. */
function withoutSlashes(markup: string): string {
  return markup.replaceAll(" />", ">");
}
