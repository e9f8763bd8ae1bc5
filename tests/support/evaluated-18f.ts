/** The commands of 18F's templates, evaluated by hand for a comparison of words. What nobody knows stays as it was typed. */

interface Evaluated {
  readonly standfirst?: string | undefined;
}

/** Returns a post with its commands replaced by what they show: nothing for pictures and addresses. */
export function evaluated18f(body: string, { standfirst = "" }: Evaluated): string {
  const raw: string[] = [];
  return body
    .replace(
      /\{%-?\s*raw\s*-?%\}(.*?)\{%-?\s*endraw\s*-?%\}/gs,
      (_, inside: string) => `\u{F0000}${raw.push(inside) - 1}\u{F0001}`,
    )
    .replace(/\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}/gs, "")
    .replace(/\{%\s*(?:image|image_with_class|include)\s(?:"[^"]*"|[^"])*?%\}(?=(\n[^\s<{])?)/g, picture)
    .replace(/\{\{\s*"[^"]*"\s*\|\s*embed:[^}]*\}\}/g, "<img>")
    .replace(/\{\{\s*"([^"]*)"\s*\|\s*url\s*\}\}/g, "$1")
    .replace(/\{\{\s*(?:page\.)?image(?:\s*\|\s*url)?\s*\}\}/g, "/image.jpg")
    .replace(/\{\{\s*site\.baseurl\s*\}\}/g, "")
    .replace(/\{\{\s*page\.excerpt\s*\}\}/g, () => standfirst)
    .replace(/\{\{\s*"([^"]*)"\s*\|\s*(team_\w+)\s*\}\}/g, '\\{\\{ "$1" | $2 \\}\\}')
    .replace(/[ \t]*\{\.[\w-]+(?: \.[\w-]+)*\}[ \t]*$/gm, "")
    .replace(/\u{F0000}(\d+)\u{F0001}/gu, (_, index: string) => raw[Number(index)] ?? "");
}

/** Words under a picture are Markdown. */
function picture(_: string, words: string | undefined): string {
  return words === undefined ? "<img>" : "<img>\n";
}
