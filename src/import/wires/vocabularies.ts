import { lastPart } from "./editors-words.ts";

/** Returns what a status allows. One that is absent means usable, as all formats say. */
export function stateOf(status: string | undefined): keyof typeof statusWords | "unknown" {
  if (status === undefined) return "usable";
  const word = lastPart(status);
  if (statusWords.usable.includes(word)) return "usable";
  if (statusWords.embargoed.includes(word)) return "embargoed";
  return statusWords.withdrawn.includes(word) ? "withdrawn" : "unknown";
}

/** Returns true for a type of items that are read. */
export function isTextType(type: string): boolean {
  return textTypes.has(lastPart(type));
}

/** Returns what an item of a type is that becomes no article: "a picture". Undefined for all others. */
export function otherType(type: string | undefined): string | undefined {
  return type === undefined ? undefined : otherTypes.get(lastPart(type));
}

/** Returns the reason that a word is known to no vocabulary. Shows no more of it than a name may be long. */
export function unknownWord(what: "type" | "status", word: string): string {
  const name = lastPart(word);
  if (name === "") return `has an empty ${what}`;
  return /^[\p{L}\p{N} _.-]{1,40}$/u.test(name)
    ? `has the ${what} "${name}", which is not known`
    : `has a ${what} that is not known`;
}

/** The words of all vocabularies for a status. */
const statusWords: Readonly<Record<"usable" | "embargoed" | "withdrawn", readonly string[]>> = {
  usable: ["usable"],
  embargoed: ["embargoed", "embargo"],
  withdrawn: [
    "withheld",
    "canceled",
    "cancelled",
    "kill",
    "killed",
    "withdrawn",
    "retracted",
    "recalled",
    "deleted",
    "unpublished",
    "spiked",
  ],
};

/** The types of items that are read, in all vocabularies. */
const textTypes: ReadonlySet<string> = new Set(
  "text article story news alert flash bulletin urgent analysis feature".split(" "),
);

/** The types of items that become no article, each with what it is. */
const otherTypes: ReadonlyMap<string, string> = new Map([
  ["picture", "a picture"],
  ["image", "a picture"],
  ["photo", "a picture"],
  ["photograph", "a picture"],
  ["graphic", "a graphic"],
  ["infographic", "a graphic"],
  ["animated", "an animation"],
  ["animation", "an animation"],
  ["audio", "a sound"],
  ["video", "a film"],
  ["composite", "a package of other items"],
  ["package", "a package of other items"],
  ["component", "a part of another item"],
  ["event", "an event"],
  ["planning", "a plan of coverage"],
  ["advisory", "an advisory for editors"],
  ["note", "a note for editors"],
  ["notice", "a note for editors"],
  ["ednote", "a note for editors"],
  ["daybook", "an advisory for editors"],
  ["digest", "an advisory for editors"],
]);
