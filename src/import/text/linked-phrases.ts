import type { PhrasingContent } from "mdast";

/**
 * Returns phrases as a link. The mark of a footnote is a link of its own and can't stand in another one: then what stands before
 * it and behind it are links.
 * @param address is called for each of them
 */
export function linked(children: PhrasingContent[], address: () => string): PhrasingContent[] {
  if (!children.some(holdsReference)) return [{ type: "link", url: address(), children }];
  const phrases: PhrasingContent[] = [];
  let run: PhrasingContent[] = [];
  const endRun = (): void => {
    if (run.some(hasWords)) phrases.push({ type: "link", url: address(), children: run });
    else phrases.push(...run);
    run = [];
  };
  for (const child of children)
    if (holdsReference(child)) {
      endRun();
      phrases.push(child);
    } else run.push(child);
  endRun();
  return phrases;
}

function holdsReference(phrase: PhrasingContent): boolean {
  if (phrase.type === "footnoteReference") return true;
  return "children" in phrase && phrase.children.some(holdsReference);
}

/** Returns true for phrases that readers see as words, which the mark of a footnote is not. */
export function hasWords(phrase: PhrasingContent): boolean {
  if (phrase.type === "text" || phrase.type === "inlineCode") return phrase.value.trim() !== "";
  return "children" in phrase && phrase.children.some(hasWords);
}
