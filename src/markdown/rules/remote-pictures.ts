import type { StateCore, Token } from "markdown-it";
import { hiddenTarget, isWebAddress } from "../../model/fields.ts";

/**
 * Returns the address of a picture on another host that a link may lead to, or undefined.
 * @example remoteAddress("//old.example/a.jpg") // "https://old.example/a.jpg"
 */
export function remoteAddress(src: string): string | undefined {
  const address = src.startsWith("//") ? `https:${src}` : src;
  return isWebAddress(address) && hiddenTarget(address) === undefined ? address : undefined;
}

/** Returns the name of a file at an address, for a link without words. */
export function nameOfFile(address: string): string {
  const name = new URL(address).pathname.split("/").findLast((part) => part !== "");
  return name ?? new URL(address).hostname;
}

/**
 * Puts a link in place of a picture on another host, with its alternative text, caption and credit as words. Inside of a link
 * only the words are left, since links don't nest.
 */
export function linkPicture(
  picture: { readonly token: Token; readonly block: Token; readonly address: string },
  { Token: NewToken }: StateCore,
): void {
  const { token, block, address } = picture;
  const { children } = block;
  const at = children?.indexOf(token) ?? -1;
  if (!children || at < 0) return;
  const [caption, credit] = String(token.attrGet("title") ?? "")
    .split("|")
    .map((part) => part.trim());
  const text = (words: string): Token => {
    const made = new NewToken("text", "", 0);
    made.content = words;
    return made;
  };
  const alt = token.content.trim();
  const label = alt || caption || nameOfFile(address);
  const further = [caption === label ? "" : caption, credit && `(${credit})`].filter(Boolean).join(" ");
  const after = further === "" ? [] : [text(` ${further}`)];
  const open = new NewToken("link_open", "a", 1);
  open.attrSet("href", address);
  const close = new NewToken("link_close", "a", -1);
  const link = isInLink(children, at) ? [text(label)] : [open, text(label), close];
  children.splice(at, 1, ...link, ...after);
}

function isInLink(children: readonly Token[], at: number): boolean {
  let depth = 0;
  for (const { type } of children.slice(0, at))
    if (type === "link_open") depth += 1;
    else if (type === "link_close") depth -= 1;
  return depth > 0;
}
