/** Forms of a text of the corpus, which has paragraphs, subheadings, lists and quotations with inline marks. */
interface BlockForms {
  readonly paragraph: (html: string) => string;
  readonly heading: (html: string) => string;
  readonly list: (entries: readonly string[]) => string;
  readonly quote: (paragraphs: readonly string[]) => string;
}

/** Returns a text of the corpus as HTML, block by block. Knows no more of Markdown than the corpus uses. */
export function htmlBody(markdown: string, forms: BlockForms): string {
  return markdown
    .trim()
    .split("\n\n")
    .map((block) => blockHtml(block, forms))
    .join("\n\n");
}

function blockHtml(block: string, { paragraph, heading, list, quote }: BlockForms): string {
  if (block.startsWith("## ")) return heading(inlineHtml(block.slice(3)));
  if (block.startsWith("- ")) return list(block.split("\n").map((entry) => inlineHtml(entry.slice(2))));
  if (block.startsWith("> ")) return quote(block.replace(/^> ?/gm, "").split("\n\n").map(inlineHtml));
  return paragraph(inlineHtml(block));
}

function inlineHtml(text: string): string {
  return escaped(text)
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]*)\*\*/g, "<strong>$1</strong>")
    .replace(/\*([^*]*)\*/g, "<em>$1</em>");
}

/** Returns a text as XML and HTML have it. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
