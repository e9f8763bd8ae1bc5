import { isPlainObject } from "../../../lib/plain-object.ts";
import { escapeMarkup } from "../../../markup/template.ts";

/**
 * Returns the HTML of a text in Mobiledoc, in which Ghost kept posts until 2023; "" if it is none. Cards that are neither Markdown
 * nor HTML nor a picture are left out.
 * https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md
 */
export function mobiledocHtml(json: string, markdownHtml: (source: string) => string): string {
  const document = parsed(json);
  if (!isPlainObject(document)) return "";
  const markups = listOf(document.markups);
  const cards = listOf(document.cards);
  return listOf(document.sections)
    .map((section) => {
      const [kind, second, third] = listOf(section);
      switch (kind) {
        case 1:
          return wrapped(second, markersHtml(third, markups));
        case 2:
          return typeof second === "string"
            ? `<figure><img src="${escapeMarkup(second)}" alt=""></figure>`
            : "";
        case 3:
          return wrapped(
            second,
            listOf(third)
              .map((item) => `<li>${markersHtml(item, markups)}</li>`)
              .join(""),
          );
        case 10:
          return cardHtml(listOf(cards[Number(second)]), markdownHtml);
        default:
          return "";
      }
    })
    .join("\n");
}

function parsed(json: string): unknown {
  try {
    return json === "" ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

function wrapped(name: unknown, html: string): string {
  const tag = typeof name === "string" && /^(?:h[1-6]|p|ul|ol|blockquote|aside)$/.test(name) ? name : "p";
  return `<${tag}>${html}</${tag}>`;
}

/** Markers are pieces of a line: which elements open before them, how many close after them, and the words. */
function markersHtml(markers: unknown, markups: readonly unknown[]): string {
  const open: string[] = [];
  return listOf(markers)
    .map((marker) => {
      const [, opened, closed, text] = listOf(marker);
      const starts = listOf(opened).map((index) => {
        const [tag, attributes] = listOf(markups[Number(index)]);
        const name = typeof tag === "string" && /^[a-z]{1,10}$/.test(tag) ? tag : "span";
        open.push(name);
        const list = listOf(attributes);
        const at = list.indexOf("href");
        const href = at < 0 ? undefined : list[at + 1];
        return typeof href === "string" ? `<${name} href="${escapeMarkup(href)}">` : `<${name}>`;
      });
      const ends = open.splice(Math.max(0, open.length - Number(closed))).reverse();
      return `${starts.join("")}${typeof text === "string" ? escapeMarkup(text) : ""}${ends.map((name) => `</${name}>`).join("")}`;
    })
    .join("");
}

function cardHtml([name, payload]: readonly unknown[], markdownHtml: (source: string) => string): string {
  if (typeof name !== "string" || !isPlainObject(payload)) return "";
  const { markdown, html, src, alt, caption } = payload;
  if (typeof markdown === "string") return markdownHtml(markdown);
  if (typeof html === "string") return html;
  if (name !== "image" || typeof src !== "string") return "";
  const words = typeof caption === "string" && caption !== "" ? `<figcaption>${caption}</figcaption>` : "";
  return `<figure><img src="${escapeMarkup(src)}" alt="${escapeMarkup(typeof alt === "string" ? alt : "")}">${words}</figure>`;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
