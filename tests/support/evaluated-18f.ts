import { parseYaml } from "../../src/content/yaml.ts";

/** The commands of 18F's templates, evaluated by hand for a comparison of words. What nobody knows stays as it was typed. */

/**
 * Returns a post with its commands replaced by what they show: nothing for pictures without a caption and for addresses.
 * A first heading that repeats the headline is left out.
 */
export function evaluated18f(post: string): string {
  const [, front = "", body = ""] = /^---\n(.*?)\n---[ \t]*\n(.*)$/s.exec(post) ?? [];
  const { data } = parseYaml(front, 2);
  const field = (name: string): string => String(data[name] ?? "");
  const raw: string[] = [];
  const [heading = "", words = ""] = /^\s*#+ (.*)\n/.exec(body) ?? [];
  return body
    .slice(letters(words) === letters(field("title")) ? heading.length : 0)
    .replace(
      /\{%-?\s*raw\s*-?%\}(.*?)\{%-?\s*endraw\s*-?%\}/gs,
      (_, inside: string) => `\u{F0000}${raw.push(inside) - 1}\u{F0001}`,
    )
    .replace(/\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}/gs, "")
    .replace(/\{%\s*(?:image|image_with_class|include)\s(?:"[^"]*"|[^"])*?%\}(?=(\n[^\s<{\]])?)/g, picture)
    .replace(/\{\{\s*"[^"]*"\s*\|\s*embed:[^}]*\}\}/g, "<img>")
    .replace(/\{\{\s*"([^"]*)"\s*\|\s*url\s*\}\}/g, "$1")
    .replace(/\{\{\s*(?:page\.)?image(?:\s*\|\s*url)?\s*\}\}/g, "/image.jpg")
    .replace(/\{\{\s*site\.baseurl\s*\}\}/g, "")
    .replace(/\{\{\s*page\.excerpt\s*\}\}/g, () => field("excerpt"))
    .replace(/\{\{\s*"([^"]*)"\s*\|\s*(team_\w+)\s*\}\}/g, '\\{\\{ "$1" | $2 \\}\\}')
    .replace(/[ \t]*\{\.[\w-]+(?: \.[\w-]+)*\}[ \t]*$/gm, "")
    .replace(/\u{F0000}(\d+)\u{F0001}/gu, (_, index: string) => raw[Number(index)] ?? "")
    .replace(/<iframe title="([^"]*)"[^>]*speakerdeck[^>]*>/, "$1$&");
}

/** Words under a picture are Markdown. */
function picture(command: string, words: string | undefined): string {
  const named = (name: string): string | undefined =>
    new RegExp(`\\b${name}[=:] *"([^"]*)"`).exec(command)?.[1];
  const alt = named("alt") ?? (command.startsWith("{% image") ? alternative(command) : "");
  const caption = named("caption");
  const shown = `<img alt="${alt.replaceAll('"', "&quot;")}">`;
  const whole =
    caption === undefined ? shown : `<figure>${shown}<figcaption>${caption}</figcaption></figure>`;
  return words === undefined ? whole : `${whole}\n`;
}

/** Returns the last text of a command. It stands behind the address, and behind the class if there is one. */
function alternative(command: string): string {
  const [, form, rest = ""] = /^\{% image(_with_class)?\s+"[^"]*",?(.*)%\}$/s.exec(command) ?? [];
  const behind =
    form === undefined ? rest.replace(/^\s*"width-\d+px"(?= *")/, "") : rest.replace(/"[^"]*"/, "");
  return (/"(.*)"/s.exec(behind)?.[1] ?? "").replace(/^"|"$/g, "");
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
