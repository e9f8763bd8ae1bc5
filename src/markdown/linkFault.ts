import { hiddenTarget } from "../text/hiddenTarget.ts";

/**
 * What is wrong with the form of a link in a body, or undefined. Whether it leads to a page is checked later.
 * @example linkFault("www.example.org") // says to write https://www.example.org
 */
export const linkFault = (href: string): string | undefined => {
  const hidden = hiddenTarget(href);
  if (hidden) return `The link "${href}" ${hidden}`;
  if (/^(?:https?:\/\/[^/]|mailto:|tel:)/i.test(href) || /^\/(?!\/)/.test(href) || /^#./.test(href))
    return undefined;
  if (href === "" || href === "#")
    return "A link leads nowhere. Write its address between the round brackets.";
  if (href.startsWith("//")) return `The link "${href}" lacks its scheme. Write https:${href}.`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href))
    return `The link "${href}" is of a kind that is not allowed. Use https, http, mailto or tel.`;
  if (/^www\./i.test(href)) return `The link "${href}" lacks its scheme. Write https://${href}.`;
  return `The link "${href}" is relative. Write an address of this site from its root, like /2023/11/09/slug/, or a whole web address.`;
};
